/**
 * restore: a data folder from a backup; then the check, or a person's word, that nothing newer was signed.
 * @module
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { confirmRestored, disk, openStore, restore as restoreBackup, type Newest } from 'proofmark/store'
import { BadUse, onlyArgument, textOption, type Command, type CommandInput } from '../command.ts'
import { dataFolder, dataHelp, dataOption, means, passphraseOf } from '../data-folder.ts'

export const restore: Command = {
  name: 'restore',
  usage: ['restore BACKUP [--newest FILE | --nothing-newer]', 'restore --confirm (--newest FILE | --nothing-newer)'],
  does: 'Puts a backup into an empty data folder, checked whole. It signs again once held against the newest checkpoint.',
  options: { ...dataOption, newest: { type: 'string' }, 'nothing-newer': { type: 'boolean' }, confirm: { type: 'boolean' } },
  optionHelp: {
    BACKUP: 'a folder that "proofmark backup" made',
    '--newest FILE': 'the newest checkpoint that the old folder, a reader, a witness or a package has',
    '--nothing-newer': 'your word that nothing was sealed after the backup',
    '--confirm': 'for a folder that was restored before',
    ...dataHelp,
  },
  example: 'proofmark restore backups/2031-05-01 --newest old-data/log/checkpoint',
  async run(input) {
    const folder = dataFolder(input)
    const newest = newestOf(input)
    const open = async (at: string) => openStore({ folder: at, ...means, passphrase: await passphraseOf(input, at), readOnly: true })
    const isConfirming = input.options['confirm'] === true
    if (isConfirming && input.arguments.length > 0) throw new BadUse('--confirm is for a folder that is restored already; it takes no BACKUP')
    if (isConfirming && newest === undefined) throw new BadUse('which head was the newest? Give --newest FILE or --nothing-newer')
    const head = isConfirming ? null : await restoreBackup(resolve(onlyArgument(input, 'BACKUP')), folder, { disk, open })
    if (newest !== undefined) await confirmRestored(folder, newest, { disk, now: new Date(), open })
    if (input.isJson) input.print(JSON.stringify({ folder, size: head?.size ?? null, root: head?.root ?? null, confirmed: newest !== undefined }))
    else {
      if (head !== null) input.print(`${folder} has the ${head.size} entries of the backup made ${head.made}.`)
      input.print(newest === undefined ? 'It can be read. Before it signs anything: "proofmark restore --confirm --newest FILE".' : 'It can be written to again.')
    }
    return 0
  },
}

/** `undefined`: nothing was said. */
function newestOf(input: CommandInput): Newest | undefined {
  const file = textOption(input, 'newest')
  const isNone = input.options['nothing-newer'] === true
  if (file !== undefined && isNone) throw new BadUse('--newest and --nothing-newer contradict each other')
  return file !== undefined ? new Uint8Array(readFileSync(file)) : isNone ? null : undefined
}
