/**
 * Text shelf: texts of a data folder that somebody keeps under names, such as mappings and templates. They can hold names of people and places, so
 * each is encrypted under a key that comes from the vault, and its file has a name that tells nothing.
 *
 * Layout: spec/data-folder.md, `mappings/`
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromUtf8, utf8 } from '@proofmark/core/bytes'
import { decrypt, encrypt, type Store } from 'proofmark/store'

export interface KeptText { readonly name: string; readonly text: string }

export interface TextShelf {
  /** By name. What cannot be read with the key of this folder is left out and counted. */
  list(): { readonly kept: readonly KeptText[]; readonly unread: number }
  /** Takes the place of one with the same name. Throws where the text is none of its kind. */
  save(text: string): KeptText
  remove(name: string): boolean
}

export interface ShelfOptions {
  readonly folder: string
  readonly idOf: Store['derivedId']
  /** `mapping`, `letter-template`: part of the key, of the file's name and of what a box is bound to. */
  readonly what: string
  /** The name that a text gives itself; `null`: it is none of this kind. */
  readonly nameOf: (text: string) => string | null
}

export function textShelf({ folder, idOf, what, nameOf }: ShelfOptions): TextShelf {
  const key = createHash('sha256').update(`${idOf([`${what}-key`, '0'])}${idOf([`${what}-key`, '1'])}`).digest()
  const fileOf = (name: string) => idOf([`${what}-file`, name])
  const pathOf = (name: string) => join(folder, fileOf(name))
  const about = (file: string) => `${what} ${file}`
  /** `null`: cut off, or of another folder or name; told as one that is not read. */
  const read = (file: string): KeptText | null => {
    const text = fromUtf8(decrypt(key, readFileSync(join(folder, file)), about(file)) ?? new Uint8Array())
    const name = text === null ? null : nameOf(text)
    return text !== null && name !== null ? { name, text } : null
  }
  return {
    list() {
      const all = existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name)).map(read) : []
      const kept = all.flatMap((each) => each ?? []).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      return { kept, unread: all.length - kept.length }
    },
    save(text) {
      const name = nameOf(text)
      if (name === null) throw new Error(`only a ${what} is saved`)
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(`${pathOf(name)}.new`, encrypt(key, utf8(text), about(fileOf(name))), { mode: 0o600 })
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
