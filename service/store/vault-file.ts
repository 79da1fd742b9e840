/**
 * Vault file: a SQLite file that holds what must be destroyed when it is deleted.
 *
 * A rollback journal and overwriting deletes: a destroyed row must not stay behind, in this file or in a second one.
 * @module
 */
import { chmodSync, existsSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { SqliteFile } from './sqlite-file.ts'

/** Milliseconds that a writer waits for readers, who may be copying the whole file. */
const patience = 60_000

export function openVaultFile(path: string, schema: string, { readOnly = false } = {}): DatabaseSync {
  if (readOnly) {
    rollBack(path)
    return new SqliteFile(path, { readOnly, timeout: 5000 })
  }
  const database = new SqliteFile(path, { timeout: patience })
  database.exec(`PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; ${schema}`)
  chmodSync(path, 0o600)
  return database
}

/** A writer that was killed in a transaction leaves its journal. A reader cannot undo it, and SQLite lets nobody read before; so it is undone first. */
function rollBack(path: string): void {
  const journal = `${path}-journal`
  if (!existsSync(path) || !existsSync(journal) || statSync(journal).size === 0) return
  const database = new SqliteFile(path, { timeout: 5000 })
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
  } finally {
    database.close()
  }
}

/** All or none, durable when it returns. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    // A full disk has ended the transaction already; what is to be told is that, not that there is none.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
