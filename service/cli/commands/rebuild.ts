/**
 * rebuild: drops the projection and makes it again from log and vault.
 * @module
 */
import type { Command } from '../command.ts'
import { dataHelp, dataOption, writeStore } from '../data-folder.ts'

export const rebuild: Command = {
  name: 'rebuild',
  takesNothing: true,
  usage: ['rebuild [--dump]'],
  does: 'Drops the projection and makes it again from log and vault; prints the hash of its canonical dump.',
  options: { ...dataOption, dump: { type: 'boolean' } },
  optionHelp: { ...dataHelp, '--dump': 'print the dump itself' },
  example: 'proofmark rebuild',
  async run(input) {
    return writeStore(input, async (store) => {
      const rebuilt = await store.rebuild()
      if (input.options['dump'] === true) input.print((await store.dump()).replace(/\n$/, ''))
      else input.print(input.isJson ? JSON.stringify(rebuilt) : `${rebuilt.statements} statements, dump sha256 ${rebuilt.digest}`)
      return 0 as const
    })
  },
}
