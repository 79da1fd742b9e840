/**
 * Saved mappings: those of a data folder, by their names. They can hold names of people and places, so they are encrypted under a key that comes from the vault, and their
 * files have names that tell nothing.
 *
 * Layout: spec/data-folder.md, `mappings/`
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromUtf8, utf8 } from '@proofmark/core/bytes'
import { parseMapping } from '@proofmark/core/sheets'
import { decrypt, encrypt, type Store } from 'proofmark/store'

export interface SavedMapping { readonly name: string; readonly text: string }

export interface MappingShelf {
  /** By name. What cannot be read with the key of this folder is left out and counted. */
  list(): { readonly mappings: readonly SavedMapping[]; readonly unread: number }
  /** Takes the place of one with the same name. The text is that of a mapping. */
  save(text: string): SavedMapping
  remove(name: string): boolean
}

export function mappingShelf(folder: string, idOf: Store['derivedId']): MappingShelf {
  const key = createHash('sha256').update(`${idOf(['mapping-key', '0'])}${idOf(['mapping-key', '1'])}`).digest()
  const fileOf = (name: string) => idOf(['mapping-file', name])
  const pathOf = (name: string) => join(folder, fileOf(name))
  /** `null`: cut off, or of another folder or name; told as one that is not read. */
  const read = (file: string): SavedMapping | null => {
    const text = fromUtf8(decrypt(key, readFileSync(join(folder, file)), aboutMapping(file)) ?? new Uint8Array())
    const mapping = text === null ? null : parseMapping(text)
    return text !== null && mapping?.ok === true ? { name: mapping.mapping.name, text } : null
  }
  return {
    list() {
      const all = existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name)).map(read) : []
      const mappings = all.flatMap((each) => each ?? []).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      return { mappings, unread: all.length - mappings.length }
    },
    save(text) {
      const parsed = parseMapping(text)
      if (!parsed.ok) throw new Error('only a mapping is saved')
      const { name } = parsed.mapping
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(`${pathOf(name)}.new`, encrypt(key, utf8(text), aboutMapping(fileOf(name))), { mode: 0o600 })
      renameSync(`${pathOf(name)}.new`, pathOf(name))
      return { name, text }
    },
    remove(name) {
      const isThere = existsSync(pathOf(name))
      rmSync(pathOf(name), { force: true })
      return isThere
    },
  }
}

const aboutMapping = (file: string): string => `mapping ${file}`
