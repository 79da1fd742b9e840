/**
 * Vault: the openings (salted values) of all statements, and the private keys. The only place that holds values; a row
 * can be erased, and then nothing brings it back.
 * @module
 */
import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { formatVerifierKey, signatureType, verifierKey } from '@proofmark/core/log'

export type KeyRole = 'root' | 'collector' | 'reviewer' | 'publisher' | 'log'

export interface SigningKey {
  readonly role: KeyRole
  readonly name: string
  readonly keyId: string
  readonly verifierKey: string
  /** 64 bytes of Ed25519 (RFC 8032). */
  sign(message: Uint8Array): Uint8Array
}

export interface Opening { readonly statement: string; readonly path: string; readonly disclosure: string }

export interface Vault {
  /** Durable when it returns; all or none. */
  add(openings: readonly Opening[]): void
  /** Of all statements, or of one; sorted by path. */
  openings(statement?: string): Opening[]
  erase(statement: string, paths: readonly string[]): void
  /** Openings of statements that never reached the log. */
  forget(isKnown: (statement: string) => boolean): void
  keys(): SigningKey[]
  close(): void
}

const schema = `
  CREATE TABLE IF NOT EXISTS opening (statement TEXT NOT NULL, path TEXT NOT NULL, disclosure TEXT NOT NULL, PRIMARY KEY (statement, path)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS signing_key (role TEXT PRIMARY KEY, name TEXT NOT NULL, verifier_key TEXT NOT NULL, pkcs8 BLOB NOT NULL);
`

export function openVault(folder: string, { readOnly = false } = {}): Vault {
  const path = join(folder, 'vault', 'vault.sqlite')
  if (!readOnly) mkdirSync(join(folder, 'vault'), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(path, { readOnly, timeout: 5000 })
  // A rollback journal, not a WAL: an erased value must not stay behind in a second file.
  if (!readOnly) {
    database.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; ${schema}`)
    chmodSync(path, 0o600)
  }
  const inTransaction = (work: () => void) => {
    database.exec('BEGIN IMMEDIATE')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
  return {
    add(openings) {
      const insert = database.prepare('INSERT INTO opening (statement, path, disclosure) VALUES (?, ?, ?)')
      inTransaction(() => { for (const { statement, path: at, disclosure } of openings) insert.run(statement, at, disclosure) })
    },
    openings(statement) {
      const select = 'SELECT statement, path, disclosure FROM opening'
      return (statement === undefined
        ? database.prepare(`${select} ORDER BY statement, path`).all()
        : database.prepare(`${select} WHERE statement = ? ORDER BY path`).all(statement)) as unknown as Opening[]
    },
    erase(statement, paths) {
      const remove = database.prepare('DELETE FROM opening WHERE statement = ? AND path = ?')
      inTransaction(() => { for (const at of paths) remove.run(statement, at) })
      database.exec('VACUUM')
    },
    forget(isKnown) {
      const statements = database.prepare('SELECT DISTINCT statement FROM opening').all() as { statement: string }[]
      const remove = database.prepare('DELETE FROM opening WHERE statement = ?')
      inTransaction(() => { for (const { statement } of statements) if (!isKnown(statement)) remove.run(statement) })
    },
    keys() {
      const rows = database.prepare('SELECT role, name, verifier_key, pkcs8 FROM signing_key').all() as unknown as KeyRow[]
      if (rows.length > 0 || readOnly) return rows.map(signingKey)
      const made = makeKeys()
      const insert = database.prepare('INSERT INTO signing_key (role, name, verifier_key, pkcs8) VALUES (?, ?, ?, ?)')
      inTransaction(() => { for (const { role, name, verifier_key, pkcs8 } of made) insert.run(role, name, verifier_key, pkcs8) })
      return made.map(signingKey)
    },
    close: () => database.close(),
  }
}

interface KeyRow { readonly role: KeyRole; readonly name: string; readonly verifier_key: string; readonly pkcs8: Uint8Array }

/** One key a role. The name of the log's key is the log's origin, as C2SP tlog-checkpoint advises. */
function makeKeys(): KeyRow[] {
  return (['root', 'log', 'collector', 'reviewer', 'publisher'] as const).map((role) => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32))
    const mark = Buffer.from(raw.subarray(0, 8)).toString('hex')
    const name = role === 'log' ? `proofmark.local/${mark}` : `${role}.${mark}`
    const key = verifierKey(name, signatureType.ed25519, raw)
    return { role, name, verifier_key: formatVerifierKey(key), pkcs8: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })) }
  })
}

function signingKey({ role, name, verifier_key, pkcs8 }: KeyRow): SigningKey {
  let key: KeyObject | null = null
  return {
    role,
    name,
    keyId: verifier_key.split('+')[1] ?? '',
    verifierKey: verifier_key,
    sign(message) {
      key ??= createPrivateKey({ key: Buffer.from(pkcs8), type: 'pkcs8', format: 'der' })
      return new Uint8Array(sign(null, message, key))
    },
  }
}
