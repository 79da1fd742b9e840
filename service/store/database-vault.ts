/**
 * Database vault: the vault (`vault.ts`) with its rows in a database. What is encrypted there, under which key and about what is the same
 * as in the two files; the master key never lies there.
 *
 * A batch is one transaction: keys and openings, all or none. Rows of a statement that the log does not know are of a batch that nobody
 * acknowledged; another try writes over them.
 *
 * Format: spec/data-folder.md, "Vault in a database". Decision: docs/decisions/0052-vault-in-postgresql.md
 * @module
 */
import { createSecretKey, type KeyObject } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { invariant } from '@proofmark/core/bytes'
import { encrypt, newKey } from './cipher.ts'
import { databaseBlobKeys } from './database-blob-keys.ts'
import { databasePictures } from './database-pictures.ts'
import { databaseSigning } from './database-signing.ts'
import type { DatabaseTables } from './database-tables.ts'
import type { Database } from './database.ts'
import { aboutStatement, unwrapKey, type WrappedKey } from './key-store.ts'
import { pictureGeneration } from './picture-vault.ts'
import { makeKeys, signingKey } from './signing-key.ts'
import { decryptWith, openingBytes, type KeptOpenings, type Opening } from './vault-reading.ts'
import type { Vault } from './vault.ts'
import { aboutOpenings, encryptOpenings, type SealedOpenings } from './vault-writing.ts'

/** Rows of one statement of SQL: of three values each, far below the 65,535 that the protocol can number. */
const rowsAtOnce = 500
/** Rows that are read at once: some megabytes. */
const rowsRead = 5000

/** `master`: the secret; `readOnly`: makes no keys. */
export async function databaseVault(database: Database, master: Uint8Array, { readOnly }: { readonly readOnly: boolean }): Promise<Vault> {
  const masterKey = createSecretKey(master)
  const wrap = wrapping(masterKey)
  const signing = await databaseSigning(database, masterKey)
  const blobKeys = await databaseBlobKeys(database, masterKey)

  return {
    database,
    writesFirst: true,
    batch() {
      const rows: SealedOpenings[] = []
      return {
        add: (statement, openings) => void rows.push(encryptOpenings({ statement, plain: openingBytes(openings) }, { wrap })),
        // Keys of files that these statements name are durable before them.
        async finish() {
          invariant(new Set(rows.map(({ statement }) => statement)).size === rows.length, 'a statement stands once in a batch')
          await blobKeys.settled()
          await database.write((db) => writeRows(db, rows))
        },
        abandon() { rows.length = 0 },
      }
    },
    async openings(statement) {
      if (statement !== undefined) return (await openingsOf(database, masterKey, [statement]))(statement).openings.slice()
      const all: Opening[] = []
      for await (const found of pages(database, masterKey)) all.push(...found)
      return all
    },
    master,
    async erase(statement, paths) {
      await database.write(async (db) => {
        const row = await joined(db).where('o.statement', '=', statement).executeTakeFirst()
        if (row === undefined || row.wrapped === null) return
        const generation = row.generation + 1
        const [key, kept] = [newKey(), openRow(masterKey, row).openings]
        const plain = openingBytes(kept.filter(({ path }) => !paths.includes(path)))
        await db.updateTable('vault_opening').set({ generation, sealed: encrypt(key, plain, aboutOpenings(statement, generation)) }).where('statement', '=', statement).execute()
        await db.deleteFrom('vault_statement_key').where('statement', '=', statement).where('generation', '!=', pictureGeneration).execute()
        await db.insertInto('vault_statement_key').values(wrap({ statement, generation, key })).execute()
      })
      await sweepPages(database)
    },
    async forget(isKnown) {
      for await (const statements of statementPages(database)) {
        const unknown = statements.filter((statement) => !isKnown(statement))
        for (const part of parts(unknown)) await database.write((db) => db.deleteFrom('vault_opening').where('statement', 'in', part).execute())
      }
      const unused = await database.read((db) => db.selectFrom('vault_statement_key as k').leftJoin('vault_opening as o', (on) => on.onRef('o.statement', '=', 'k.statement').onRef('o.generation', '=', 'k.generation'))
        .select(['k.statement', 'k.generation']).where('o.statement', 'is', null).where('k.generation', '!=', pictureGeneration).execute())
      for (const { statement, generation } of unused) await database.write((db) => db.deleteFrom('vault_statement_key').where('statement', '=', statement).where('generation', '=', generation).execute())
    },
    // The old key goes in the transaction that writes the new one.
    dropOldKeys: null,
    blobKeys,
    pictures: databasePictures(database, masterKey),
    async keys() {
      const kept = signing.signingKeys()
      if (kept.length > 0 || readOnly) return kept.map(signingKey)
      const made = makeKeys(['root', 'log', 'collector', 'reviewer', 'publisher'])
      await signing.add(made)
      return made.map(signingKey)
    },
    signing,
    async addKey(role, name) {
      const [made] = makeKeys([role], name)
      await signing.add([made!])
      return signingKey(made!)
    },
    async close() {
      await blobKeys.settled().catch(() => undefined)
      await database.close()
    },
  }
}

type Joined = { readonly statement: string; readonly generation: number; readonly sealed: Uint8Array; readonly wrapped: Uint8Array | null }

export const wrapping = (master: KeyObject) => ({ statement, generation, key }: { statement: string; generation: number; key: Uint8Array }): WrappedKey =>
  ({ statement, generation, wrapped: encrypt(master, key, aboutStatement(statement, generation)) })

const joined = (db: Kysely<DatabaseTables>) => db.selectFrom('vault_opening as o').leftJoin('vault_statement_key as k', (on) => on.onRef('k.statement', '=', 'o.statement').onRef('k.generation', '=', 'o.generation'))
  .select(['o.statement', 'o.generation', 'o.sealed', 'k.wrapped'])

const none: KeptOpenings = { openings: [], isUnreadable: false }

function openRow(master: KeyObject, { statement, generation, sealed, wrapped }: Joined): KeptOpenings {
  if (wrapped === null) return { openings: [], isUnreadable: true }
  return { openings: decryptWith(unwrapKey(wrapped, { statement, generation }, master), { statement, generation, sealed }), isUnreadable: false }
}

/** Of these statements; one query. Throws `VaultClosed` for what does not open with its key. */
export async function openingsOf(database: Database, master: KeyObject, statements: readonly string[]): Promise<(statement: string) => KeptOpenings> {
  if (statements.length === 0) return () => none
  const rows = await database.read((db) => joined(db).where('o.statement', 'in', [...new Set(statements)]).execute())
  const found = new Map(rows.map((row) => [row.statement, row]))
  return (statement) => {
    const row = found.get(statement)
    return row === undefined ? none : openRow(master, row)
  }
}

/** All openings, some thousand statements at a time, in the order of their ids. */
async function* pages(database: Database, master: KeyObject): AsyncGenerator<Opening[]> {
  for (let last = ''; ;) {
    const after = last
    const rows = await database.read((db) => joined(db).where('o.statement', '>', after).orderBy('o.statement').limit(rowsRead).execute())
    if (rows.length === 0) return
    yield rows.flatMap((row) => openRow(master, row).openings)
    last = rows.at(-1)!.statement
  }
}

async function* statementPages(database: Database): AsyncGenerator<string[]> {
  for (let last = ''; ;) {
    const after = last
    const rows = await database.read((db) => db.selectFrom('vault_opening').select('statement').where('statement', '>', after).orderBy('statement').limit(10 * rowsRead).execute())
    if (rows.length === 0) return
    yield rows.map(({ statement }) => statement)
    last = rows.at(-1)!.statement
  }
}

export function* parts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += rowsAtOnce) yield all.slice(at, at + rowsAtOnce)
}

async function writeRows(db: Kysely<DatabaseTables>, rows: readonly SealedOpenings[]): Promise<void> {
  for (const part of parts(rows)) {
    await db.insertInto('vault_statement_key').values(part.map(({ key }) => key)).onConflict((on) => on.columns(['statement', 'generation']).doUpdateSet((set) => ({ wrapped: set.ref('excluded.wrapped') }))).execute()
    await db.insertInto('vault_opening').values(part.map(({ statement, generation, sealed }) => ({ statement, generation, sealed })))
      .onConflict((on) => on.column('statement').doUpdateSet((set) => ({ generation: set.ref('excluded.generation'), sealed: set.ref('excluded.sealed') }))).execute()
  }
}

/** Lets the server give free what deleted rows took. Not all engines know the word, and it is no promise: SECURITY.md says what is left. */
async function sweepPages(database: Database): Promise<void> {
  for (const table of ['vault_statement_key', 'vault_opening', 'vault_picture'] as const) await database.read((db) => sql`vacuum ${sql.table(table)}`.execute(db)).catch(() => undefined)
}
