/**
 * Kysely database: node:sqlite as Kysely takes it.
 * @module
 */
import type { DatabaseSync } from 'node:sqlite'
import type { SqliteDatabase } from 'kysely'

/** node:sqlite in the shape that Kysely's SQLite dialect asks of its driver. `current`: a damaged file is replaced. */
export function asKyselyDatabase(current: () => DatabaseSync): SqliteDatabase {
  return {
    close: () => current().close(),
    prepare(sql) {
      const statement = current().prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as never[])),
        run: (parameters) => {
          const { changes, lastInsertRowid } = statement.run(...(parameters as never[]))
          return { changes, lastInsertRowid }
        },
        iterate: (parameters) => statement.iterate(...(parameters as never[])) as IterableIterator<unknown>,
      }
    },
  }
}
