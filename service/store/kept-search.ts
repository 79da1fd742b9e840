/**
 * Kept search: what the search keeps of this folder holds values, and is made again where it is missing: with an erasure it goes as a whole.
 * @module
 */
import { join } from 'node:path'
import { files } from './files.ts'

export const searchFolder = (folder: string): string => join(folder, 'index', 'search')

/** Durable when it returns. A server makes it anew, without what is gone. */
export function forgetSearch(folder: string): void {
  const kept = searchFolder(folder)
  const names = files.list(kept)
  if (names === null) return
  for (const name of names) files.remove(join(kept, name))
  files.syncFolder(kept)
}
