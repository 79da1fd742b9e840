/**
 * Search at hand: the one search desk of a store in this process, for all routes and for commands that a server runs.
 *
 * Layout of what it keeps: spec/data-folder.md, `index/search/`
 * @module
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { searchDesk, type IndexPlace, type SearchDesk, type SearchDeskOptions } from 'proofmark/search'
import { searchFolder, type Store } from 'proofmark/store'

const desks = new WeakMap<Store, SearchDesk>()

export interface SearchAtHandOptions extends Pick<SearchDeskOptions, 'tell' | 'readOnly' | 'measures'> {
  /** The data folder; left out, nothing is kept. */
  readonly folder?: string
}

/** Begun by the first who asks, whose options count. */
export function searchOf(store: Store, { folder, ...options }: SearchAtHandOptions = {}): SearchDesk {
  const known = desks.get(store)
  if (known !== undefined) return known
  const desk = searchDesk({ ...options, source: store, place: folder === undefined ? null : indexPlace(folder, store.derivedId) })
  desks.set(store, desk)
  return desk
}

/** Whoever asks afterwards begins another one. */
export async function closeSearch(store: Store): Promise<void> {
  const desk = desks.get(store)
  desks.delete(store)
  await desk?.close()
}

export function indexPlace(folder: string, idOf: Store['derivedId']): IndexPlace {
  return { path: join(searchFolder(folder), 'index'), key: createHash('sha256').update(`${idOf(['search-index-key', '0'])}${idOf(['search-index-key', '1'])}`).digest() }
}
