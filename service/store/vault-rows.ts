/**
 * Vault rows: the tables of a vault as they lie, encrypted and wrapped, in two files of a folder or in a database. Nothing is opened here, so that
 * a vault moves from one to the other without a key.
 *
 * Format: spec/data-folder.md, "vault/" and "Vault in a database"
 * @module
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createVaultTables } from './database-tables.ts'
import type { Database } from './database.ts'
import { keysSchema } from './key-store.ts'
import { inTransaction, openVaultFile } from './vault-file.ts'
import { openingsSchema } from './vault-schema.ts'

/** Values in the order of the columns. */
export type VaultRow = readonly (string | number | Uint8Array)[]

export interface VaultTable { readonly far: string; readonly near: string; readonly file: 'openings' | 'keys'; readonly columns: readonly string[]; readonly nearColumns?: readonly string[]; readonly key: number }

/** `key`: how many of the first columns name a row. Signing keys are the last: where they are not, there is no vault. */
export const vaultTables: readonly VaultTable[] = [
  { far: 'vault_opening', near: 'opening', file: 'openings', columns: ['statement', 'generation', 'sealed'], key: 1 },
  { far: 'vault_picture', near: 'picture', file: 'openings', columns: ['statement', 'sealed'], key: 1 },
  { far: 'vault_statement_key', near: 'statement_key', file: 'keys', columns: ['statement', 'generation', 'wrapped'], key: 2 },
  { far: 'vault_blob_key', near: 'blob_key', file: 'keys', columns: ['name', 'wrapped'], nearColumns: ['sha256', 'wrapped'], key: 1 },
  { far: 'vault_chosen_key', near: 'chosen_key', file: 'keys', columns: ['role', 'name'], key: 1 },
  { far: 'vault_signing_key', near: 'signing_key', file: 'keys', columns: ['name', 'place', 'role', 'verifier_key', 'wrapped'], key: 1 },
]

export interface VaultRows {
  count(table: VaultTable): Promise<number>
  /** The next rows behind one, in the order of their names. */
  page(table: VaultTable, after: VaultRow | null): Promise<VaultRow[]>
  /** All or none, over what is there under the same names; durable when it resolves. */
  write(table: VaultTable, rows: readonly VaultRow[]): Promise<void>
  close(): Promise<void>
}

/** Some megabytes: most rows have some hundred bytes. */
const rowsAtOnce = 2000
/** Rows of a picture can have megabytes each. */
const atOnce = ({ near }: VaultTable) => (near === 'picture' ? 4 : rowsAtOnce)
/** Rows of one statement of SQL: of five values each, far below the 65,535 that the protocol can number. */
const rowsOfOne = 500

export function rowsInFiles(folder: string, { readOnly }: { readonly readOnly: boolean }): VaultRows {
  if (!readOnly) mkdirSync(join(folder, 'vault'), { recursive: true, mode: 0o700 })
  const files = {
    openings: openVaultFile(join(folder, 'vault', 'openings.sqlite'), openingsSchema, { readOnly }),
    keys: openVaultFile(join(folder, 'vault', 'keys.sqlite'), keysSchema, { readOnly }),
  }
  const isThere = ({ file, near }: VaultTable) => files[file].prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(near) !== undefined
  return {
    // A folder of an earlier version that is only read may not have them all.
    count: async (table) => (isThere(table) ? Number((files[table.file].prepare(`SELECT count(*) AS n FROM ${table.near}`).get() as { n: number }).n) : 0),
    async page(table, after) {
      if (!isThere(table)) return []
      const columns = table.nearColumns ?? table.columns
      const key = columns.slice(0, table.key).join(', ')
      const where = after === null ? '' : `WHERE (${key}) > (${columns.slice(0, table.key).map(() => '?').join(', ')})`
      const rows = files[table.file].prepare(`SELECT ${columns.join(', ')} FROM ${table.near} ${where} ORDER BY ${key} LIMIT ${atOnce(table)}`).all(...(after ?? []).slice(0, table.key) as string[]) as unknown as Record<string, string | number | Uint8Array>[]
      return rows.map((row) => columns.map((column) => row[column]!))
    },
    async write(table, rows) {
      const columns = table.nearColumns ?? table.columns
      const insert = files[table.file].prepare(`INSERT OR REPLACE INTO ${table.near} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      inTransaction(files[table.file], () => { for (const row of rows) insert.run(...row as string[]) })
    },
    async close() {
      files.openings.close()
      files.keys.close()
    },
  }
}

export async function rowsInDatabase(database: Database, { readOnly }: { readonly readOnly: boolean }): Promise<VaultRows> {
  if (!readOnly) await database.read(createVaultTables)
  return {
    count: async ({ far }) => (await database.read((db) => sql<{ n: number }>`select count(*) as "n" from ${sql.table(far)}`.execute(db))).rows[0]!.n,
    async page(table, after) {
      const key = table.columns.slice(0, table.key).map((column) => sql.ref(column))
      const where = after === null ? sql`` : sql`where (${sql.join(key)}) > (${sql.join(after.slice(0, table.key))})`
      const { rows } = await database.read((db) => sql<Record<string, string | number | Uint8Array>>`select ${sql.join(table.columns.map((column) => sql.ref(column)))} from ${sql.table(table.far)} ${where} order by ${sql.join(key)} limit ${sql.lit(atOnce(table))}`.execute(db))
      return rows.map((row) => table.columns.map((column) => row[column]!))
    },
    async write({ far, columns, key }, rows) {
      const set = columns.slice(key).map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
      await database.write(async (db) => {
        for (let at = 0; at < rows.length; at += rowsOfOne) {
          const values = rows.slice(at, at + rowsOfOne).map((row) => sql`(${sql.join(row)})`)
          await sql`insert into ${sql.table(far)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)} on conflict (${sql.join(columns.slice(0, key).map((column) => sql.ref(column)))}) do update set ${sql.join(set)}`.execute(db)
        }
      })
    },
    close: () => database.close(),
  }
}
