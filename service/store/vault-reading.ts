/**
 * Vault reading: openings decrypted with the key of their statement.
 * @module
 */
import { createSecretKey } from 'node:crypto'
import { join } from 'node:path'
import { decrypt } from './cipher.ts'
import { openingsOf } from './database-vault.ts'
import { openDatabase } from './database.ts'
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
export function decryptRow({ statement, generation, sealed }: OpeningRow, keyStore: Pick<KeyStore, 'keyOf'>): Opening[] | null {
  const key = keyStore.keyOf(statement, generation)
  return key === null ? null : decryptWith(key, { statement, generation, sealed })
}

export function decryptWith(key: Uint8Array, { statement, generation, sealed }: OpeningRow): Opening[] {
  const plain = sealed instanceof Uint8Array ? decrypt(key, sealed, aboutOpenings(statement, generation)) : null
  if (plain === null) throw new VaultClosed('opening-unreadable', `vault/openings.sqlite: the openings of statement ${statement} do not open with their key; the file was changed or is damaged`)
  return openingLines(statement, plain)
}

export interface OpeningsReader {
  /** Of one of these statements. Throws `VaultClosed` for what does not open with its key. */
  openingsOf(statements: readonly string[]): Promise<(statement: string) => KeptOpenings>
  close(): Promise<void>
}

type KeyedRow = readonly [statement: string, generation: number, sealed: Uint8Array, wrapped: Uint8Array | null]

/**
 * The openings of many statements that were sealed together, and so lie together: their rows come with their keys in one query, in a third of the
 * time of asking for each. For a reader of a folder; the two files are joined on a connection of its own. `master` is `null`: of no vault, which has none.
 */
export async function openingsReader(folder: string, master: Uint8Array | null, url: string | null): Promise<OpeningsReader> {
  if (master === null) return { openingsOf: async () => () => noOpenings, async close() {} }
  if (url !== null) return databaseReader(url, master)
  const database = openVaultFile(join(folder, 'vault', 'openings.sqlite'), openingsSchema, { readOnly: true })
  database.prepare('ATTACH DATABASE ? AS keys').run(join(folder, 'vault', 'keys.sqlite'))
  // Keys are found by ids, which are random: with the 2 MB that SQLite keeps by itself nearly each would be read from the file again.
  database.exec(`PRAGMA keys.cache_size = ${-keptKeyPages}`)
  const masterKey = createSecretKey(master)
  const placeOf = database.prepare('SELECT rowid AS place FROM opening WHERE statement = ?')
  const rows = `SELECT opening.statement, opening.generation, opening.sealed, key.wrapped FROM opening
    LEFT JOIN keys.statement_key AS key ON key.statement = opening.statement AND key.generation = opening.generation WHERE`
  const [between, one] = [database.prepare(`${rows} opening.rowid BETWEEN ? AND ?`), database.prepare(`${rows} opening.statement = ?`)]
  for (const select of [between, one]) select.setReturnArrays(true)
  const openingsIn = ([statement, generation, sealed, wrapped]: KeyedRow): KeptOpenings => {
    const key = wrapped === null ? null : unwrapKey(wrapped, { statement, generation }, masterKey)
    return key === null ? { openings: [], isUnreadable: true } : { openings: decryptWith(key, { statement, generation, sealed }), isUnreadable: false }
  }
  return {
    async openingsOf(statements) {
      const [first = 0, last = 0] = [statements[0], statements.at(-1)].map((statement) => (placeOf.get(statement ?? '') as { place: number } | undefined)?.place)
      const areTogether = first > 0 && first <= last && last - first < 2 * statements.length
      const together = new Map((areTogether ? (between.all(first, last) as unknown as KeyedRow[]) : []).map((row) => [row[0], row]))
      return (statement) => {
        const row = together.get(statement) ?? (one.get(statement) as unknown as KeyedRow | undefined)
        return row === undefined ? noOpenings : openingsIn(row)
      }
    },
    close: async () => database.close(),
  }
}

async function databaseReader(url: string, master: Uint8Array): Promise<OpeningsReader> {
  const [database, key] = [await openDatabase({ url, readOnly: true, holder: '' }), createSecretKey(master)]
  return { openingsOf: (statements) => openingsOf(database, key, statements), close: () => database.close() }
}

const noOpenings: KeptOpenings = { openings: [], isUnreadable: false }

/** In units of 1,024 bytes: the keys of half a million statements. */
const keptKeyPages = 64 * 1024

/** One line a field: its path, a space, its disclosure. Neither holds a space or a line break. */
export const openingBytes = (openings: readonly Opening[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(openings.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, disclosure }) => `${path} ${disclosure}\n`).join(''))

function openingLines(statement: string, plain: Uint8Array): Opening[] {
  // All of it is ASCII: paths and base64url.
  const text = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString('latin1')
  return text.split('\n').slice(0, -1).map((line) => {
    const at = line.indexOf(' ')
    return { statement, path: line.slice(0, at), disclosure: line.slice(at + 1) }
  })
}
