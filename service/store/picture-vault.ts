/**
 * Picture vault: what belongs to a picture and stands in no field: the salts of all tiles of a pixel seal, the proof of a
 * redacted photo. Each lies encrypted under a key of its own, like openings, and goes when it must prove nothing any more.
 *
 * Format: spec/data-folder.md. Decision: docs/decisions/0016-proof-kept-with-its-redaction.md
 * @module
 */
import type { DatabaseSync } from 'node:sqlite'
import { decrypt, encrypt, newKey } from './cipher.ts'
import { VaultClosed } from './faults.ts'
import type { KeyStore } from './key-store.ts'
import { inTransaction } from './vault-file.ts'

export interface KeptPicture { readonly statement: string; readonly bytes: Uint8Array }

export interface PictureVault {
  /** Durable when it resolves; all or none. */
  add(kept: readonly KeptPicture[]): Promise<void>
  /** `null`: nothing was kept, or it was destroyed. */
  of(statement: string): Promise<Uint8Array | null>
  /** Destroys keys first, then rows, of all other statements. */
  keepOnly(isNeeded: (statement: string) => boolean): Promise<void>
}

export const pictureSchema = 'CREATE TABLE IF NOT EXISTS picture (statement TEXT PRIMARY KEY, sealed BLOB NOT NULL)'

/** Openings count their generations from 1, so that 0 is free for the one key of what is kept here. */
export const pictureGeneration = 0

/** `path` names the file of `database` in messages. */
export function pictureVault(path: string, database: DatabaseSync, keys: KeyStore): PictureVault {
  // A folder of an earlier version that is only read has no such table.
  const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'picture'").get() !== undefined
  const statements = () => (isThere ? (database.prepare('SELECT statement FROM picture').all() as unknown as { statement: string }[]).map(({ statement }) => statement) : [])
  return {
    async add(kept) {
      if (kept.length === 0) return
      const made = kept.map(({ statement, bytes }) => ({ statement, generation: pictureGeneration, key: newKey(), bytes }))
      // Of a batch that no head came to name; before its keys are replaced, as openings are.
      const left = kept.filter(({ statement }) => database.prepare('SELECT 1 FROM picture WHERE statement = ?').get(statement) !== undefined)
      if (left.length > 0) inTransaction(database, () => { for (const { statement } of left) database.prepare('DELETE FROM picture WHERE statement = ?').run(statement) })
      // The keys first: bytes without a key would be lost, keys without bytes are swept away.
      keys.add(made)
      const insert = database.prepare('INSERT INTO picture (statement, sealed) VALUES (?, ?)')
      inTransaction(database, () => { for (const { statement, key, bytes } of made) insert.run(statement, encrypt(key, bytes, aboutPicture(statement))) })
    },
    async of(statement) {
      const row = isThere ? (database.prepare('SELECT sealed FROM picture WHERE statement = ?').get(statement) as { sealed: unknown } | undefined) : undefined
      const key = row === undefined ? null : keys.keyOf(statement, pictureGeneration)
      if (row === undefined || key === null) return null
      const plain = row.sealed instanceof Uint8Array ? decrypt(key, row.sealed, aboutPicture(statement)) : null
      if (plain === null) throw new VaultClosed('opening-unreadable', `${path}: what is kept of the picture of statement ${statement} does not open with its key; the file was changed or is damaged`)
      return plain
    },
    async keepOnly(isNeeded) {
      const there = new Set(statements())
      for (const statement of keys.withGeneration(pictureGeneration)) if (!there.has(statement) || !isNeeded(statement)) keys.dropGeneration(statement, pictureGeneration)
      const unneeded = [...there].filter((statement) => !isNeeded(statement))
      if (unneeded.length === 0) return
      const remove = database.prepare('DELETE FROM picture WHERE statement = ?')
      inTransaction(database, () => { for (const statement of unneeded) remove.run(statement) })
    },
  }
}

export const aboutPicture = (statement: string) => `picture ${statement}`
