/**
 * Saved mappings: those of a data folder, by their names.
 *
 * Layout: spec/data-folder.md, `mappings/`
 * @module
 */
import { parseMapping } from '@proofmark/core/sheets'
import type { Store } from 'proofmark/store'
import { textShelf, type KeptText } from './text-shelf.ts'

export interface MappingShelf {
  /** By name. What cannot be read with the key of this folder is left out and counted. */
  list(): { readonly mappings: readonly KeptText[]; readonly unread: number }
  /** Takes the place of one with the same name. The text is that of a mapping. */
  save(text: string): KeptText
  remove(name: string): boolean
}

export function mappingShelf(folder: string, idOf: Store['derivedId']): MappingShelf {
  const shelf = textShelf({ folder, idOf, what: 'mapping', nameOf: (text) => { const read = parseMapping(text); return read.ok ? read.mapping.name : null } })
  return { ...shelf, list: () => { const { kept, unread } = shelf.list(); return { mappings: kept, unread } } }
}
