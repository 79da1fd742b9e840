/**
 * Key store: the keys of statements and of files of evidence, and the private signing keys, each wrapped under the master key.
 *
 * They lie apart from what they open, so that a copy of the openings without this file is no copy of their values: a key that is
 * destroyed here makes every older copy of its openings unreadable.
 *
 * @module
 */
import { createSecretKey, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { decrypt, encrypt } from './cipher.ts'
import { VaultClosed } from './faults.ts'
import { inTransaction, openVaultFile } from './vault-file.ts'

/** A statement gets a new key, of the next generation, when some of its openings are erased. */
export interface StatementKey { readonly statement: string; readonly generation: number; readonly key: Uint8Array }

/** A statement's key, encrypted under the master key. */
export interface WrappedKey { readonly statement: string; readonly generation: number; readonly wrapped: Uint8Array }

export interface StoredSigningKey { readonly role: string; readonly name: string; readonly verifierKey: string; readonly pkcs8: Uint8Array }

export interface KeyStore {
  add(keys: readonly StatementKey[]): void
  wrap(key: StatementKey): WrappedKey
  /** Durable when it returns; all or none. */
  addWrapped(keys: readonly WrappedKey[]): void
  /** `null`: destroyed, or in another copy of this file. */
  keyOf(statement: string, generation: number): Uint8Array | null
  /** The same of all that are kept now, read at once: for whoever opens all statements. */
  allKeys(): (statement: string, generation: number) => Uint8Array | null
  /** Destroys all keys of statements but these. */
  keepOnly(isUsed: (statement: string, generation: number) => boolean): void
  /** Statements that have a key of this generation. */
  withGeneration(generation: number): string[]
  /** Destroys one key. */
  dropGeneration(statement: string, generation: number): void
  /** Destroys the keys of one statement but those of these generations. */
  keepOnlyOf(statement: string, generations: readonly number[]): void
  addBlobKey(sha256: string, key: Uint8Array): void
  blobKey(sha256: string): Uint8Array | null
  removeBlobKey(sha256: string): void
  /** Of files, and of those that are on their way. */
  blobKeyNames(): string[]
  addSigningKeys(keys: readonly StoredSigningKey[]): void
  /** In the order in which they were added. */
  signingKeys(): StoredSigningKey[]
  removeSigningKey(name: string): void
  /** The key that was chosen to seal for a role; `null`: nobody chose. */
  chosenKey(role: string): string | null
  /** `null` takes the choice back. */
  chooseKey(role: string, name: string | null): void
  close(): void
}

export const keysSchema = `
  CREATE TABLE IF NOT EXISTS statement_key (statement TEXT NOT NULL, generation INTEGER NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (statement, generation));
  CREATE TABLE IF NOT EXISTS blob_key (sha256 TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS signing_key (place INTEGER PRIMARY KEY, role TEXT NOT NULL, name TEXT NOT NULL UNIQUE, verifier_key TEXT NOT NULL, wrapped BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS chosen_key (role TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
`

/** Opens `vault/keys.sqlite`, makes it unless `readOnly`. */
export function openKeyStore(folder: string, masterBytes: Uint8Array, { readOnly = false } = {}): KeyStore {
  const path = join(folder, 'vault', 'keys.sqlite')
  const master = createSecretKey(masterBytes)
  const database = openVaultFile(path, keysSchema, { readOnly })
  const unwrap = (wrapped: unknown, about: string): Uint8Array => {
    const key = wrapped instanceof Uint8Array ? decrypt(master, wrapped, about) : null
    if (key === null) throw new VaultClosed('key-unreadable', `${path}: the key of ${about} does not open with this master key; the two files are not of one vault, or this one is damaged`)
    return key
  }
  const select = database.prepare('SELECT wrapped FROM statement_key WHERE statement = ? AND generation = ?')
  const selectBlob = database.prepare('SELECT wrapped FROM blob_key WHERE sha256 = ?')
  const wrap = ({ statement, generation, key }: StatementKey): WrappedKey => ({ statement, generation, wrapped: encrypt(master, key, aboutStatement(statement, generation)) })
  const addWrapped = (keys: readonly WrappedKey[]) => {
    const insert = database.prepare('INSERT OR REPLACE INTO statement_key (statement, generation, wrapped) VALUES (?, ?, ?)')
    inTransaction(database, () => { for (const { statement, generation, wrapped } of keys) insert.run(statement, generation, wrapped) })
  }
  return {
    add: (keys) => addWrapped(keys.map(wrap)),
    wrap,
    addWrapped,
    keyOf(statement, generation) {
      const row = select.get(statement, generation) as { wrapped: unknown } | undefined
      return row === undefined ? null : unwrap(row.wrapped, aboutStatement(statement, generation))
    },
    allKeys() {
      const all = new Map((database.prepare('SELECT statement, generation, wrapped FROM statement_key').all() as unknown as { statement: string; generation: number; wrapped: unknown }[]).map(({ statement, generation, wrapped }) => [aboutStatement(statement, generation), wrapped]))
      return (statement, generation) => {
        const about = aboutStatement(statement, generation)
        return all.has(about) ? unwrap(all.get(about), about) : null
      }
    },
    keepOnly(isUsed) {
      const rows = database.prepare('SELECT statement, generation FROM statement_key').all() as unknown as { statement: string; generation: number }[]
      const unused = rows.filter(({ statement, generation }) => !isUsed(statement, generation))
      if (unused.length === 0) return
      const remove = database.prepare('DELETE FROM statement_key WHERE statement = ? AND generation = ?')
      inTransaction(database, () => { for (const { statement, generation } of unused) remove.run(statement, generation) })
    },
    withGeneration: (generation) => (database.prepare('SELECT statement FROM statement_key WHERE generation = ?').all(generation) as unknown as { statement: string }[]).map(({ statement }) => statement),
    dropGeneration: (statement, generation) => { inTransaction(database, () => { database.prepare('DELETE FROM statement_key WHERE statement = ? AND generation = ?').run(statement, generation) }) },
    keepOnlyOf(statement, generations) {
      inTransaction(database, () => database.prepare(`DELETE FROM statement_key WHERE statement = ?${generations.map(() => ' AND generation <> ?').join('')}`).run(statement, ...generations))
    },
    addBlobKey: (sha256, key) => void database.prepare('INSERT OR REPLACE INTO blob_key (sha256, wrapped) VALUES (?, ?)').run(sha256, encrypt(master, key, aboutBlob(sha256))),
    blobKey(sha256) {
      const row = selectBlob.get(sha256) as { wrapped: unknown } | undefined
      return row === undefined ? null : unwrap(row.wrapped, aboutBlob(sha256))
    },
    removeBlobKey: (sha256) => void database.prepare('DELETE FROM blob_key WHERE sha256 = ?').run(sha256),
    blobKeyNames: () => (database.prepare('SELECT sha256 FROM blob_key').all() as { sha256: string }[]).map(({ sha256 }) => sha256),
    addSigningKeys(keys) {
      const insert = database.prepare('INSERT INTO signing_key (role, name, verifier_key, wrapped) VALUES (?, ?, ?, ?)')
      inTransaction(database, () => { for (const { role, name, verifierKey, pkcs8 } of keys) insert.run(role, name, verifierKey, encrypt(master, pkcs8, aboutSigning(verifierKey))) })
    },
    signingKeys: () => (database.prepare('SELECT role, name, verifier_key, wrapped FROM signing_key ORDER BY place').all() as unknown as { role: string; name: string; verifier_key: string; wrapped: unknown }[])
      .map(({ role, name, verifier_key: verifierKey, wrapped }) => ({ role, name, verifierKey, pkcs8: unwrap(wrapped, aboutSigning(verifierKey)) })),
    removeSigningKey: (name) => void database.prepare('DELETE FROM signing_key WHERE name = ?').run(name),
    chosenKey(role) {
      // A reader may have before it a file that was made without this table.
      if (readOnly && database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'chosen_key'").get() === undefined) return null
      return (database.prepare('SELECT name FROM chosen_key WHERE role = ?').get(role) as { name: string } | undefined)?.name ?? null
    },
    chooseKey(role, name) {
      if (name === null) database.prepare('DELETE FROM chosen_key WHERE role = ?').run(role)
      else database.prepare('INSERT OR REPLACE INTO chosen_key (role, name) VALUES (?, ?)').run(role, name)
    },
    close: () => database.close(),
  }
}

/** The public key of the log, which lies there in the clear. `null`: the file holds none. */
export function publicLogKey(folder: string): string | null {
  const database = openVaultFile(join(folder, 'vault', 'keys.sqlite'), '', { readOnly: true })
  try {
    return (database.prepare("SELECT verifier_key FROM signing_key WHERE role = 'log' ORDER BY place").get() as { verifier_key: string } | undefined)?.verifier_key ?? null
  } finally {
    database.close()
  }
}

/** A statement's key from its wrapping. Throws `VaultClosed`. */
export function unwrapKey(wrapped: unknown, { statement, generation }: { statement: string; generation: number }, master: KeyObject): Uint8Array {
  const key = wrapped instanceof Uint8Array ? decrypt(master, wrapped, aboutStatement(statement, generation)) : null
  if (key === null) throw new VaultClosed('key-unreadable', `vault/keys.sqlite: the key of statement ${statement} does not open with this master key; the two files are not of one vault, or this one is damaged`)
  return key
}

export const aboutStatement = (statement: string, generation: number) => `statement ${statement} ${generation}`
export const aboutBlob = (sha256: string) => `blob ${sha256}`
export const aboutSigning = (verifierKey: string) => `signing key ${verifierKey}`
