/**
 * Vault: the openings (salt, path, value of each committed field) and the private keys. With the log it is the truth;
 * unlike the log it can forget.
 *
 * It also remembers which batch was begun and which head was acknowledged. So a batch that was cut off is told from a
 * log or a vault that somebody put back from an old backup.
 *
 * Format: spec/data-folder.md
 * @module
 */
import { closeSync, existsSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Bytes, fromBase64, toBase64 } from '@proofmark/core/bytes'
import { secret } from './data-folder.ts'
import type { KeyRecord, KeyRole } from './device-key.ts'
import type { Disk } from './disk.ts'
import { StoreDamaged, StoreMissing } from './failure.ts'

/** `disclosure` is the text whose SHA-256 the note commits to. */
export interface Opening {
  readonly statementId: string
  /** Index of the note in the log. */
  readonly index: number
  readonly path: string
  readonly disclosure: string
}

export interface VaultProgress {
  /** The batch begun last: the sizes of the log before and after it. Equal: none was begun yet. */
  readonly begun: { readonly from: number; readonly to: number }
  /** The last head whose statements were acknowledged to somebody; `null`: none. */
  readonly acknowledged: { readonly size: number; readonly root: Bytes } | null
}

const version = 1

const schema = `
  CREATE TABLE opening (
    statement_id TEXT NOT NULL, path TEXT NOT NULL, log_index INTEGER NOT NULL, disclosure TEXT NOT NULL,
    PRIMARY KEY (statement_id, path)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE key (id INTEGER PRIMARY KEY, role TEXT NOT NULL, verifier_key TEXT NOT NULL UNIQUE, private_key BLOB NOT NULL) STRICT;
  CREATE TABLE progress (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    begun_from INTEGER NOT NULL, begun_to INTEGER NOT NULL, acknowledged_size INTEGER, acknowledged_root TEXT
  ) STRICT;
  INSERT INTO progress VALUES (1, 0, 0, NULL, NULL);
  PRAGMA user_version = ${version};
`

export class Vault {
  readonly #database: DatabaseSync
  readonly #disk: Disk
  readonly #file: string

  /** Creates the file at first use, unless `readOnly`: then a missing one is `StoreMissing`. */
  constructor(file: string, disk: Disk, readOnly: boolean) {
    if (readOnly && !existsSync(file)) throw new StoreMissing(dirname(dirname(file)))
    if (!readOnly) closeSync(openSync(file, 'a', secret.file)) // SQLite would let others read it
    this.#file = file
    this.#disk = disk
    this.#database = new DatabaseSync(file, { readOnly, timeout: 5000 })
    // One journal file that is gone after each commit: nothing of an erased value stays in a write-ahead log, and a copy
    // of one file is a whole vault. In this mode only EXTRA makes the commit itself survive a power cut
    // (https://sqlite.org/pragma.html#pragma_synchronous).
    this.#database.exec('PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
    if (!readOnly) this.#database.exec('PRAGMA journal_mode = DELETE')
    const found = (this.#database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
    if (found === version) return
    if (found === 0 && readOnly) throw new StoreMissing(dirname(dirname(file)))
    if (found !== 0) throw new StoreDamaged('vault-version', file, `version ${version}`, String(found))
    this.#transaction('create the vault', () => this.#database.exec(schema))
    disk.syncFolder(dirname(file))
  }

  keys(): KeyRecord[] {
    const rows = this.#database.prepare('SELECT role, verifier_key, private_key FROM key ORDER BY id').all()
    return rows.map((row) => ({ role: row.role as KeyRole, verifierKey: row.verifier_key as string, privateKey: new Uint8Array(row.private_key as Bytes) }))
  }

  addKeys(keys: readonly KeyRecord[]): void {
    const insert = this.#database.prepare('INSERT INTO key (verifier_key, role, private_key) VALUES (?, ?, ?)')
    this.#transaction('add keys', () => {
      for (const { verifierKey, role, privateKey } of keys) insert.run(verifierKey, role, privateKey)
    })
  }

  progress(): VaultProgress {
    const row = this.#database.prepare('SELECT * FROM progress').get() as Record<string, number | string | null>
    const root = row.acknowledged_root === null ? null : fromBase64(String(row.acknowledged_root))
    if (root === null && row.acknowledged_root !== null) throw new StoreDamaged('log-differs-from-vault', this.#file, 'a root in base64', 'other text')
    return {
      begun: { from: Number(row.begun_from), to: Number(row.begun_to) },
      acknowledged: root === null ? null : { size: Number(row.acknowledged_size), root },
    }
  }

  /** The openings of a batch, before its notes go to the log. Durable when it returns. */
  beginBatch(from: number, to: number, openings: readonly Opening[]): void {
    const insert = this.#database.prepare('INSERT INTO opening (statement_id, path, log_index, disclosure) VALUES (?, ?, ?, ?)')
    this.#transaction('begin a batch', () => {
      this.#database.prepare('UPDATE progress SET begun_from = ?, begun_to = ?').run(from, to)
      for (const { statementId, path, index, disclosure } of openings) insert.run(statementId, path, index, disclosure)
    })
  }

  /** The head that is about to be acknowledged. Durable when it returns. */
  acknowledge(size: number, root: Bytes): void {
    this.#transaction('acknowledge a batch', () => {
      this.#database.prepare('UPDATE progress SET acknowledged_size = ?, acknowledged_root = ?').run(size, toBase64(root))
    })
  }

  /** Forgets the batch that never came into the log. */
  cutBatch(size: number): void {
    this.#transaction('cut a batch', () => {
      this.#database.prepare('DELETE FROM opening WHERE log_index >= ?').run(size)
      this.#database.prepare('UPDATE progress SET begun_from = ?, begun_to = ?').run(size, size)
    })
  }

  /** All openings, by index in the log and path. */
  *openings(): Generator<Opening> {
    const rows = this.#database.prepare('SELECT statement_id, log_index, path, disclosure FROM opening ORDER BY log_index, path')
    for (const row of rows.iterate()) yield opening(row)
  }

  /** The openings of one statement, by path. */
  openingsOf(statementId: string): Opening[] {
    const rows = this.#database.prepare('SELECT statement_id, log_index, path, disclosure FROM opening WHERE statement_id = ? ORDER BY path')
    return rows.all(statementId).map(opening)
  }

  /**
   * Destroys openings. When it returns, their bytes are in none of the vault's files: deleted cells are overwritten, and
   * the file is then written anew from what is left, since pages keep copies of cells that once moved between them.
   * What the file system or the device keeps of blocks it freed is not in our hands (docs/SECURITY.md).
   */
  destroy(statementId: string, paths: readonly string[]): void {
    const remove = this.#database.prepare('DELETE FROM opening WHERE statement_id = ? AND path = ?')
    this.#transaction('destroy openings', () => {
      for (const path of paths) remove.run(statementId, path)
    })
    this.#disk.commit('vacuum the vault', () => this.#database.exec('VACUUM'))
  }

  close(): void {
    this.#database.close()
  }

  #transaction(what: string, action: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      action()
      this.#disk.commit(what, () => this.#database.exec('COMMIT'))
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }
}

const opening = (row: Record<string, unknown>): Opening => ({
  statementId: row.statement_id as string,
  index: row.log_index as number,
  path: row.path as string,
  disclosure: row.disclosure as string,
})
