/**
 * Vault reading: openings decrypted with the key of their statement.
 * @module
 */
import { createSecretKey } from 'node:crypto'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { decrypt } from './cipher.ts'
import { VaultClosed } from './faults.ts'
import { unwrapKey, type KeyStore } from './key-store.ts'
import { openVaultFile } from './vault-file.ts'
import { openingsSchema } from './vault-schema.ts'
import { aboutOpenings } from './vault-writing.ts'

export interface Opening { readonly statement: string; readonly path: string; readonly disclosure: string }

export interface OpeningRow { readonly statement: string; readonly generation: number; readonly sealed: Uint8Array }

/** What the vault has of one statement. `isUnreadable`: openings are there, and no key that opens them. */
export interface KeptOpenings { readonly openings: readonly Opening[]; readonly isUnreadable: boolean }

/** `null`: the key is gone. Throws `VaultClosed` for what does not open with its key. */
export function decryptRow({ statement, generation, sealed }: OpeningRow, keyStore: KeyStore): Opening[] | null {
  const key = keyStore.keyOf(statement, generation)
  return key === null ? null : decryptWith(key, { statement, generation, sealed })
}

function decryptWith(key: Uint8Array, { statement, generation, sealed }: OpeningRow): Opening[] {
  const plain = sealed instanceof Uint8Array ? decrypt(key, sealed, aboutOpenings(statement, generation)) : null
  if (plain === null) throw new VaultClosed('opening-unreadable', `vault/openings.sqlite: the openings of statement ${statement} do not open with their key; the file was changed or is damaged`)
  return openingsIn(statement, plain)
}

/** The openings of one statement after the other. */
export function openingReader(database: DatabaseSync, keyStore: KeyStore): (statement: string) => KeptOpenings {
  const select = database.prepare('SELECT statement, generation, sealed FROM opening WHERE statement = ?')
  return (statement) => {
    const row = select.get(statement) as unknown as OpeningRow | undefined
    const openings = row === undefined ? null : decryptRow(row, keyStore)
    return { openings: openings ?? [], isUnreadable: row !== undefined && openings === null }
  }
}

/**
 * The openings of many statements that were sealed together, and so lie together: their rows come with their keys in one query, in a third of the
 * time of asking for each. For a reader of a folder; the two files are joined on a connection of its own.
 */
export function openingsReader(folder: string, master: Uint8Array): (statements: readonly string[]) => (statement: string) => KeptOpenings {
  const database = openVaultFile(join(folder, 'vault', 'openings.sqlite'), openingsSchema, { readOnly: true })
  database.prepare('ATTACH DATABASE ? AS keys').run(join(folder, 'vault', 'keys.sqlite'))
  const masterKey = createSecretKey(master)
  const places = new Map((database.prepare('SELECT rowid AS place, statement FROM opening').all() as unknown as { place: number; statement: string }[]).map(({ place, statement }) => [statement, place]))
  const select = database.prepare(`SELECT opening.statement, opening.generation, opening.sealed, key.wrapped FROM opening
    LEFT JOIN keys.statement_key AS key ON key.statement = opening.statement AND key.generation = opening.generation WHERE opening.rowid BETWEEN ? AND ?`)
  return (statements) => {
    const found = new Map<string, KeptOpenings>()
    for (const [from, to] of runsOf(statements.flatMap((statement) => places.get(statement) ?? []))) {
      for (const row of select.all(from, to) as unknown as (OpeningRow & { readonly wrapped: Uint8Array | null })[]) {
        const key = row.wrapped === null ? null : unwrapKey(row.wrapped, row, masterKey)
        found.set(row.statement, key === null ? { openings: [], isUnreadable: true } : { openings: decryptWith(key, row), isUnreadable: false })
      }
    }
    return (statement) => found.get(statement) ?? { openings: [], isUnreadable: false }
  }
}

/** Places next to each other, as first and last. */
function runsOf(places: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && place === last[1] + 1) last[1] = place
    else runs.push([place, place])
  }
  return runs
}

/** One line a field: its path, a space, its disclosure. Neither holds a space or a line break. */
export const openingBytes = (openings: readonly Opening[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(openings.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, disclosure }) => `${path} ${disclosure}\n`).join(''))

function openingsIn(statement: string, plain: Uint8Array): Opening[] {
  // All of it is ASCII: paths and base64url.
  const text = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString('latin1')
  return text.split('\n').slice(0, -1).map((line) => {
    const at = line.indexOf(' ')
    return { statement, path: line.slice(0, at), disclosure: line.slice(at + 1) }
  })
}
