/**
 * Screened lists: the lists that names are held against, opened, each said with its day, its age and its hash.
 * @module
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ageOf, beginningOf, readList, type ListAge, type ParsedList } from '@proofmark/core/screening'
import { listId, listShelf, measuring } from 'proofmark/server'
import { BadUse, type CommandInput } from './command.ts'
import { dataFolder, means, pathIn, readStore } from './data-folder.ts'
import { filesBeside, listFile, refusalText, wantedIn } from './list-files.ts'

export interface OpenList {
  /** As it was typed; of a snapshot its list. */
  readonly file: string
  readonly sha256: string
  readonly list: ParsedList
}

const untold = 'It says nothing of what was listed later.'

/** Of each file one list; of the Treasury's CSV with the parts beside it. */
export function listsOfFiles(input: CommandInput, paths: readonly string[]): OpenList[] {
  const wanted = wantedIn(input)
  return paths.map((path) => {
    const main = pathIn(input, path)
    // Only the Treasury's CSV has parts.
    const format = wanted.mapping === undefined ? wanted.format ?? beginningOf(listFile(main).chunks()).format : 'mapped-csv'
    const others = format === 'ofac-csv' ? filesBeside(main) : []
    const measured = [main, ...others].map((each) => measuring(listFile(each, (text) => input.complain(`${path}: ${text}`))))
    const read = readList(measured.map(({ file }) => file), wanted)
    if (!read.ok) throw new BadUse(refusalText(dirname(path), read))
    const sha256 = listId(measured.map(({ found }) => found()), wanted.mapping ?? null)
    input.complain(`${path}: ${read.list.entries.length} entries of ${read.list.dated ?? 'no day that the file says'}, ${[path, ...others].join(', ')}, sha256 ${sha256}. ${untold}`)
    return { file: path, sha256, list: read.list }
  })
}

/** Nothing where it is fresh. */
export const ageWarning = ({ days, state }: ListAge): string => (state === 'fresh' ? '' : ` ${state === 'stale' ? 'STALE' : 'Ageing'}: ${days} days old, look for a newer one.`)

/** The latest snapshot of each list of the data folder. */
export async function keptLists(input: CommandInput): Promise<OpenList[]> {
  const missing = 'no list comes with the program, since none would be current: name one with --list FILE, or keep one with "proofmark lists add"'
  if (!existsSync(join(dataFolder(input), 'lists'))) throw new BadUse(`--list FILE is missing, and ${dataFolder(input)} keeps none: ${missing}`)
  return readStore(input, (store) => {
    const shelf = listShelf(join(dataFolder(input), 'lists'), store.derivedId)
    const { unread } = shelf.snapshots()
    if (unread > 0) input.complain(`${unread} ${unread === 1 ? 'snapshot' : 'snapshots'} cannot be read with the key of this folder, and nothing is held against ${unread === 1 ? 'it' : 'them'}`)
    const latest = shelf.latestOfEach()
    if (latest.length === 0) throw new BadUse(`--list FILE is missing, and no list is kept: ${missing}`)
    return latest.map((snapshot) => {
      const opened = shelf.openSnapshot(snapshot.id)
      if (!opened.ok) throw new BadUse(`the snapshot ${snapshot.id.slice(0, 12)} of ${snapshot.list} is damaged (${opened.code}): remove it, or add its file again`)
      const age = ageOf(snapshot, means.clock().toISOString())
      input.complain(`${snapshot.list}: ${snapshot.entries} entries of ${snapshot.dated ?? `no day that the list says, added ${snapshot.added.slice(0, 10)}`}, sha256 ${snapshot.id}.${ageWarning(age)} ${untold}`)
      return { file: snapshot.list, sha256: snapshot.id, list: opened.list }
    })
  })
}
