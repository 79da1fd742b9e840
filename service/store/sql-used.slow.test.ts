/** Every statement that PostgreSQL is sent, as it wrote it down itself, is made of what docs/sql.md says is used, with what other engines document of it. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { disk, moveStore, openLog, openStore } from './index.ts'
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.suite.ts'
import { constructsIn, sqlFacts } from './sql-constructs.suite.ts'
import { conformance, newFolder } from './vault-conformance.suite.ts'

let server: TestPostgres
const folder = mkdtempSync(join(tmpdir(), 'proofmark-sql-'))
before(() => { if (postgresMissing === false) server = startPostgres({ isRecorded: true }) })
after(() => {
  server?.remove()
  rmSync(folder, { recursive: true, force: true })
})
const means = { clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) }

conformance('PostgreSQL, which writes down what it is sent', () => ({
  place: () => ({ folder: newFolder(), database: server.database() }),
  loseKey: ({ database }, statement) => void server.psql(database!, `delete from vault_statement_key where statement = '${statement}'`),
}), { skip: postgresMissing })

suite('the SQL of the vault', { skip: postgresMissing }, () => {
  test('is sent by a store too that is sealed into, erased from, read, audited, moved here and away', async () => {
    const database = server.database()
    // An installation that acknowledges before it has written: then that is asked for in each transaction.
    server.psql(database, `do $$ begin execute 'alter database ' || current_database() || ' set synchronous_commit = off'; end $$`)
    const place = { folder: join(folder, 'first'), database }
    const store = await openStore({ ...place, ...means })
    const [sealed] = await store.seal([{ id: randomBytes(16).toString('hex'), kind: 'use', fields: kinds.use.schema.parse({ what: 'invented' }) }])
    const refused = randomBytes(16).toString('hex')
    server.psql(database, `alter table vault_opening add constraint invented check (statement <> '${refused}')`)
    await rejects(store.seal([{ id: refused, kind: 'use', fields: kinds.use.schema.parse({ what: 'invented' }) }]), { code: 'database-failed' })
    server.psql(database, 'alter table vault_opening drop constraint invented')
    await store.putBlob(randomBytes(10))
    await store.erase(sealed!.id, ['/what'], 'invented')
    deepEqual((await store.audit()).problems, [])
    await store.close()
    equal((await openLog(place.folder, { database })).size(), 7)
    const reader = await openStore({ ...place, ...means, readOnly: true })
    ok(await reader.follow())
    await reader.close()
    const [inFiles, again] = [{ folder: join(folder, 'files'), database: null, blobs: null }, { folder: join(folder, 'again'), database: server.database(), blobs: null }]
    await moveStore({ ...means, from: { ...place, blobs: null }, to: inFiles, disk })
    await moveStore({ ...means, from: inFiles, to: again, disk })
  })
  test('is made of what docs/sql.md has rows for, and of all of that', () => {
    const heard = [...server.heard()]
    ok(heard.length > 60, `${heard.length} statements were heard`)
    const known = new Set(sqlFacts('Used').flatMap(({ pieces }) => pieces))
    const found = new Map(heard.flatMap((sql) => constructsIn(sql).map((piece) => [piece, sql])))
    deepEqual([...found].filter(([piece]) => !known.has(piece)).map(([piece, sql]) => `${piece}: ${sql.slice(0, 300)}`), [], 'new: find out what the others document of it, and add a row')
    deepEqual([...known].filter((piece) => !found.has(piece)), [], 'no longer used: take the row out')
  })
})
