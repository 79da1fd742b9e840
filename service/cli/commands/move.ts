/**
 * move: the whole store into a new folder, whose vault and files may lie elsewhere.
 * @module
 */
import { disk, moveStore } from 'proofmark/store'
import { onlyArgument, textOption, type Command } from '../command.ts'
import { dataFolder, dataHelp, dataOption, keptIn, means, pathIn } from '../data-folder.ts'
import { tenths } from '../progress.ts'

export const move: Command = {
  name: 'move',
  usage: ['move FOLDER [--to-database URL] [--to-blobs URL]'],
  does: 'Copies log, vault and files of evidence into a new folder, and checks all that arrives; the present one is not changed.',
  options: { ...dataOption, 'to-database': { type: 'string' }, 'to-blobs': { type: 'string' } },
  optionHelp: {
    FOLDER: 'the new folder; of a move that was cut short, the one of then: it goes on where it was',
    '--to-database URL': 'an empty database for the vault; else it lies in files of the new folder',
    '--to-blobs URL': 'an empty place in object storage for files and a copy of the log; else they lie in the new folder',
    ...dataHelp,
  },
  example: 'proofmark move ./headquarters --to-database postgres://proofmark@db.example/proofmark?sslmode=verify-full --to-blobs s3://evidence/one',
  async run(input) {
    const [from, folder] = [dataFolder(input), pathIn(input, onlyArgument(input, 'FOLDER'))]
    const { database, blobs, passphrase } = await keptIn(input, from)
    const tell = { files: 'files of the folder', rows: 'rows of the vault', blobs: 'files of evidence', log: 'log', audit: 'audit' }
    const progresses = new Map<string, (done: number, of: number) => void>()
    const progress = (what: keyof typeof tell, done: number, of: number) => {
      if (input.isJson) return
      if (!progresses.has(what)) progresses.set(what, tenths({ complain: (text) => input.complain(`${tell[what]}: ${text}`) }))
      progresses.get(what)!(done, of)
    }
    const to = { folder, database: textOption(input, 'to-database') ?? null, blobs: textOption(input, 'to-blobs') ?? null }
    const moved = await moveStore({ from: { folder: from, database, blobs }, to, disk, ...means, passphrase, progress })
    if (input.isJson) input.print(JSON.stringify({ folder, ...moved }))
    else {
      input.print(`${moved.size} entries, ${moved.openings} openings and ${moved.blobs} files of evidence are in ${folder} and where it says; all were checked`)
      if (moved.left > 0) input.complain(`${moved.left} files whose key was destroyed stayed behind`)
      input.complain(`Write to one of both from now on: to the new one, and keep ${from} closed or destroy it.`)
    }
    return 0
  },
}
