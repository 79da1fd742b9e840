/**
 * rebuild: makes the projection again from log and vault, each entry checked, while the old one answers.
 *
 * While a server holds the data folder, the server does it, and serves on.
 * @module
 */
import type { Command } from '../command.ts'
import { changeStore, dataHelp, dataOption } from '../data-folder.ts'
import { timeLeft } from '../progress.ts'

export const rebuild: Command = {
  name: 'rebuild',
  changes: true,
  takesNothing: true,
  usage: ['rebuild [--dump]'],
  does: 'Makes the projection again from log and vault, beside the old one, and checks each entry on the way: its bytes against the tiles of the log, its signature, its values against their digests. Prints the hash of its canonical dump. What does not check ends it, and the old projection stays.',
  options: { ...dataOption, dump: { type: 'boolean' } },
  optionHelp: { ...dataHelp, '--dump': 'print the dump itself' },
  example: 'proofmark rebuild',
  async run(input) {
    return changeStore(input, async (store) => {
      const start = performance.now()
      const rebuilt = await store.rebuild(timeLeft(input))
      const seconds = (performance.now() - start) / 1000
      if (input.options['dump'] === true) input.print((await store.dump()).replace(/\n$/, ''))
      else input.print(input.isJson ? JSON.stringify({ ...rebuilt, seconds: Math.round(seconds * 1000) / 1000 }) : `${rebuilt.statements} statements, dump sha256 ${rebuilt.digest}`)
      return 0 as const
    })
  },
}
