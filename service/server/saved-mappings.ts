/**
 * Saved mappings: those of a data folder, by their names. They can hold names of people and places, so they are encrypted under a key that comes from the vault, and their
 * files have names that tell nothing.
 *
 * Layout: spec/data-folder.md, `mappings/`
 * @module
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseMapping } from '@proofmark/core/sheets'
import type { Store } from 'proofmark/store'

export interface SavedMapping { readonly name: string; readonly text: string }

export interface MappingShelf {
  /** By name. What cannot be read with the key of this folder is left out and counted. */
  list(): { readonly mappings: readonly SavedMapping[]; readonly unread: number }
  /** Takes the place of one with the same name. The text is that of a mapping. */
  save(text: string): SavedMapping
  remove(name: string): boolean
}

const nonceLength = 12
const tagLength = 16

export function mappingShelf(folder: string, idOf: Store['derivedId']): MappingShelf {
  const key = createHash('sha256').update(`${idOf(['mapping-key', '0'])}${idOf(['mapping-key', '1'])}`).digest()
  const pathOf = (name: string) => join(folder, idOf(['mapping-file', name]))
  const read = (path: string): SavedMapping | null => {
    try {
      const bytes = readFileSync(path)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
      decipher.setAuthTag(bytes.subarray(-tagLength))
      const text = Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]).toString()
      const mapping = parseMapping(text)
      return mapping.ok ? { name: mapping.mapping.name, text } : null
    } catch {
      // Cut off, or of another folder: told as one that is not read.
      return null
    }
  }
  return {
    list() {
      const all = existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name)).map((name) => read(join(folder, name))) : []
      const mappings = all.flatMap((each) => each ?? []).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      return { mappings, unread: all.length - mappings.length }
    },
    save(text) {
      const parsed = parseMapping(text)
      if (!parsed.ok) throw new Error('only a mapping is saved')
      const { name } = parsed.mapping
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const bytes = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
      writeFileSync(`${pathOf(name)}.new`, bytes, { mode: 0o600 })
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
