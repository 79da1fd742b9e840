/**
 * backup: a copy of the data folder at its signed head, while others read and write.
 * @module
 */
import { resolve } from 'node:path'
import { backUp, disk } from 'proofmark/store'
import { onlyArgument, type Command } from '../command.ts'
import { dataFolder, dataHelp, dataOption, readStore } from '../data-folder.ts'

export const backup: Command = {
  name: 'backup',
  usage: ['backup FOLDER'],
  does: 'Copies log, vault and files of evidence at the newest head; also while a server runs.',
  options: dataOption,
  optionHelp: { FOLDER: 'a new folder; sha256sum -c manifest-sha256.txt checks it without this program', ...dataHelp },
  example: 'proofmark backup backups/2031-05-01',
  async run(input) {
    const target = resolve(onlyArgument(input, 'FOLDER'))
    return readStore(input, (store) => {
      const { isOpen, files, size, root, made, log } = backUp(store, dataFolder(input), target, { disk, now: new Date() })
      if (input.isJson) input.print(JSON.stringify({ folder: target, files, size, root, made, log, isOpen }))
      else {
        input.print(`${files} files of a log of ${size} entries are in ${target}`)
        if (isOpen) input.complain('The master key lies in it without a passphrase: whoever has the backup reads everything. "proofmark vault set-passphrase" closes the folder and later backups.')
        input.complain('It still opens what is erased from now on: destroy it after an erasure, and make another.')
      }
      return 0 as const
    })
  },
}
