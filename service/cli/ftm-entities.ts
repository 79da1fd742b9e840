/**
 * FollowTheMoney entities on the command line: sealed as parties and craft, with a line for each that did not land and for what found no place.
 * @module
 */
import { basename } from 'node:path'
import { importFtm, type FtmImported } from 'proofmark/server'
import { derivedIds } from 'proofmark/store'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandInput } from './command.ts'
import { changeStore, dataFolder, pathIn, readStore } from './data-folder.ts'
import { readTextFile, visible } from './foreign-text.ts'

export async function importEntities(input: CommandInput, name: string): Promise<0 | 1> {
  const path = pathIn(input, name)
  const text = readTextFile(path)
  const isDryRun = input.options['dry-run'] === true
  const work = (store: Parameters<typeof importFtm>[0]) => importFtm(store, text, { file: basename(path), isDryRun })
  const isNew = isDryRun && input.held === undefined && !existsSync(join(dataFolder(input), 'log'))
  const nothingThere = { derivedId: derivedIds(new Uint8Array(randomBytes(32))), indexOf: () => null, seal: async () => [] }
  const imported: FtmImported = isNew ? await work(nothingThere) : isDryRun ? await readStore(input, work) : await changeStore(input, work)
  if (input.isJson) input.print(JSON.stringify(imported, null, 2))
  else for (const line of linesOf(name, imported, isDryRun)) input.print(visible(line))
  return imported.refused > 0 ? 1 : 0
}

function* linesOf(name: string, { rows, dropped, sealed, same, refused, statements }: FtmImported, isDryRun: boolean): Generator<string> {
  for (const { line, id, reason } of rows) if (reason !== null) yield `line ${line}${id === null ? '' : ` (${id})`}: ${reason}`
  for (const [property, count] of Object.entries(dropped)) yield `${property}: ${count} values have no place in our kinds and were left out`
  yield `${name}: ${sealed} entities ${isDryRun ? 'would be sealed' : 'sealed'} as ${statements} statements, ${same} were there already, ${refused} refused`
}
