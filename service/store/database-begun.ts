/**
 * Begun batches: which statements were written to a database before a head was known to name them. Written in the transaction that writes the statements, so that
 * an opening looks at these few, and not at all that are there, for what a cut left behind.
 *
 * Format: spec/data-folder.md, "Vault in a database"
 * @module
 */
import type { Kysely } from 'kysely'
import type { DatabaseTables } from './database-tables.ts'
import type { Database } from './database.ts'

/** Bytes of an id. */
const idSize = 16
const row = 'vault'

export interface BegunBatches {
  /** To be run in the transaction that writes these. What was noted before is noted again, until a head names it. */
  note(statements: readonly string[]): (db: Kysely<DatabaseTables>) => Promise<void>
  /** A head names these. Those of a batch that was given up are noted until the next opening looks at them. */
  named(statements: readonly string[]): void
  /** What was noted last; `null`: nothing ever, by a version that did not note, or since the rows were moved here. */
  last(): Promise<string[] | null>
}

export function begunBatches(database: Database): BegunBatches {
  const noted = new Set<string>()
  return {
    note(statements) {
      for (const statement of statements) noted.add(statement)
      const bytes = Buffer.from([...noted].join(''), 'hex')
      return async (db) => {
        await db.insertInto('vault_begun').values({ name: row, statements: bytes }).onConflict((on) => on.column('name').doUpdateSet((set) => ({ statements: set.ref('excluded.statements') }))).execute()
      }
    },
    named(statements) { for (const statement of statements) noted.delete(statement) },
    async last() {
      const found = await database.read((db) => db.selectFrom('vault_begun').select('statements').where('name', '=', row).executeTakeFirst())
      if (found === undefined) return null
      const ids = Buffer.from(found.statements)
      return Array.from({ length: ids.length / idSize }, (_, n) => ids.toString('hex', n * idSize, (n + 1) * idSize))
    },
  }
}
