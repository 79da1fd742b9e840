/**
 * Database tables: those of the vault as they lie in a database. Made by statements that PostgreSQL, CockroachDB, YugabyteDB and Citus run alike.
 *
 * Each has a key of its own, no foreign keys and no sequences: every row is found by its id, and a table can be spread by it.
 *
 * Format: spec/data-folder.md, "Vault in a database"
 * @module
 */
import { sql, type Kysely } from 'kysely'

export interface DatabaseTables {
  vault_opening: { statement: string; generation: number; sealed: Uint8Array }
  vault_statement_key: { statement: string; generation: number; wrapped: Uint8Array }
  vault_picture: { statement: string; sealed: Uint8Array }
  vault_blob_key: { name: string; wrapped: Uint8Array }
  vault_signing_key: { name: string; place: number; role: string; verifier_key: string; wrapped: Uint8Array }
  vault_chosen_key: { role: string; name: string }
  /** One row: the statements of which a batch was written and no head was known to name them; 16 bytes each. */
  vault_begun: { name: string; statements: Uint8Array }
  /** One row: who writes, until when, by which fence, and the last transaction. */
  vault_writer: { name: string; fence: number; holder: string; until_ms: number; last_write: string }
}

/** Each by itself and not in a transaction: not all engines undo the making of a table. */
export async function createVaultTables(db: Kysely<DatabaseTables>): Promise<void> {
  const bytes = sql`bytea`
  const table = (name: keyof DatabaseTables) => db.schema.createTable(name).ifNotExists()
  await table('vault_opening').addColumn('statement', 'text', (c) => c.primaryKey()).addColumn('generation', 'integer', (c) => c.notNull()).addColumn('sealed', bytes, (c) => c.notNull()).execute()
  await table('vault_statement_key').addColumn('statement', 'text', (c) => c.notNull()).addColumn('generation', 'integer', (c) => c.notNull()).addColumn('wrapped', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('vault_statement_key_by', ['statement', 'generation']).execute()
  await table('vault_picture').addColumn('statement', 'text', (c) => c.primaryKey()).addColumn('sealed', bytes, (c) => c.notNull()).execute()
  await table('vault_blob_key').addColumn('name', 'text', (c) => c.primaryKey()).addColumn('wrapped', bytes, (c) => c.notNull()).execute()
  await table('vault_signing_key').addColumn('name', 'text', (c) => c.primaryKey()).addColumn('place', 'integer', (c) => c.notNull()).addColumn('role', 'text', (c) => c.notNull())
    .addColumn('verifier_key', 'text', (c) => c.notNull()).addColumn('wrapped', bytes, (c) => c.notNull()).execute()
  await table('vault_chosen_key').addColumn('role', 'text', (c) => c.primaryKey()).addColumn('name', 'text', (c) => c.notNull()).execute()
  await table('vault_begun').addColumn('name', 'text', (c) => c.primaryKey()).addColumn('statements', bytes, (c) => c.notNull()).execute()
}

export async function createWriterTable(db: Kysely<DatabaseTables>): Promise<void> {
  await db.schema.createTable('vault_writer').ifNotExists().addColumn('name', 'text', (c) => c.primaryKey()).addColumn('fence', 'integer', (c) => c.notNull())
    .addColumn('holder', 'text', (c) => c.notNull()).addColumn('until_ms', 'bigint', (c) => c.notNull()).addColumn('last_write', 'text', (c) => c.notNull()).execute()
}
