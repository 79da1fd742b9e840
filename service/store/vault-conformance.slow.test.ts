/** The vault in two files, and in PostgreSQL, by the same cases; and with whole numbers as CockroachDB has them. What SQL they are sent: sql-used.slow.test.ts. */
import { deepEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { disk } from './disk.ts'
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.suite.ts'
import { conformance, newFolder } from './vault-conformance.suite.ts'
import { openVault } from './vault.ts'

conformance('two files', () => ({
  place: () => ({ folder: newFolder(), database: null }),
  loseKey({ folder }, statement) {
    const database = new DatabaseSync(join(folder, 'vault', 'keys.sqlite'))
    database.prepare('DELETE FROM statement_key WHERE statement = ?').run(statement)
    database.close()
  },
}), { skip: false })

let server: TestPostgres | null = null
before(() => { if (postgresMissing === false) server = startPostgres() })
after(() => server?.remove())

conformance('PostgreSQL', () => ({
  place: () => ({ folder: newFolder(), database: server!.database() }),
  loseKey: ({ database }, statement) => void server!.psql(database!, `delete from vault_statement_key where statement = '${statement}'`),
}), { skip: postgresMissing })

/** As CockroachDB makes the tables: each `integer` has eight bytes, which pg gives as text unless it is told otherwise. */
const eightBytes = `create table vault_opening (statement text primary key, generation bigint not null, sealed bytea not null);
  create table vault_statement_key (statement text not null, generation bigint not null, wrapped bytea not null, primary key (statement, generation));
  create table vault_signing_key (name text primary key, place bigint not null, role text not null, verifier_key text not null, wrapped bytea not null);
  create table vault_writer (name text primary key, fence bigint not null, holder text not null, until_ms bigint not null, last_write text not null)`
test('a vault whose database has whole numbers of eight bytes counts on', { skip: postgresMissing }, async () => {
  const place = { folder: newFolder(), database: server!.database() }
  server!.psql(place.database, eightBytes)
  const statement = 'a'.repeat(32)
  for (const path of ['/a', '/b']) {
    const vault = await openVault(place.folder, { disk, database: place.database })
    await vault.addKey('reviewer', `reviewer.${path.slice(1)}`)
    if (path === '/a') {
      const batch = vault.batch(1)
      batch.add(statement, ['/a', '/b', '/c'].map((each) => ({ statement, path: each, disclosure: 'aW52ZW50ZWQ' })))
      await batch.finish()
    }
    await vault.erase(statement, [path])
    await vault.close()
  }
  deepEqual(server!.psql(place.database, 'select generation from vault_opening; select fence from vault_writer; select place from vault_signing_key order by place').trim().split('\n'), ['3', '2', '1', '2'])
})
