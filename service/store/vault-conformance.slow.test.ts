/** The vault in two files and in PostgreSQL, by the same cases; and the SQL that the second was sent. */
import { deepEqual, ok } from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { whyUnportable } from './portable-sql.suite.ts'
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.suite.ts'
import { conformance, newFolder } from './vault-conformance.suite.ts'

conformance('two files', () => ({
  place: () => ({ folder: newFolder(), database: null }),
  loseKey({ folder }, statement) {
    const database = new DatabaseSync(join(folder, 'vault', 'keys.sqlite'))
    database.prepare('DELETE FROM statement_key WHERE statement = ?').run(statement)
    database.close()
  },
}), { skip: false })

let server: TestPostgres | null = null
const sent = new Set<string>()
before(() => { if (postgresMissing === false) server = startPostgres() })
after(() => server?.remove())

conformance('PostgreSQL', () => ({
  place: () => ({ folder: newFolder(), database: server!.database() }),
  loseKey: ({ database }, statement) => void server!.psql(database!, `delete from vault_statement_key where statement = '${statement}'`),
  listen: (sql) => void sent.add(sql),
}), { skip: postgresMissing })

test('all SQL that the vault sends is such as CockroachDB, YugabyteDB and Citus run', { skip: postgresMissing }, () => {
  ok(sent.size > 30, `${sent.size} statements were heard`)
  deepEqual([...sent].flatMap((sql) => whyUnportable(sql).map((why) => `${why}: ${sql.slice(0, 200)}`)), [])
  // Of what was built by hand and not by Kysely: a value would stand in the text.
  deepEqual([...sent].filter((sql) => /'[^']+'/.test(sql)), [])
})
