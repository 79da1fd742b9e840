/** A database that goes away at the worst moments: what was acknowledged is there, what is not there was not acknowledged, and one writes. */
import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { kinds } from '@proofmark/core/statements'
import { sql } from 'kysely'
import { openDatabase } from './database.ts'
import { openLog, openStore, type Store } from './index.ts'
import { lossyLine } from './lossy-line.suite.ts'
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.suite.ts'

let server: TestPostgres
const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-away-')); folders.push(folder); return folder }
before(() => { if (postgresMissing === false) server = startPostgres() })
after(() => {
  server?.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const open = (folder: string, database: string | null, more: { readOnly?: boolean } = {}) => openStore({ folder, database, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)), ...more })
const use = (what: string) => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what }) })
const whats = (store: Store) => store.world().of('use').map(({ fields }) => fields.what)
const rowsOf = (url: string, id: string) => server.psql(url, `select count(*) from vault_opening o join vault_statement_key k using (statement, generation) where statement = '${id}'`).trim()

suite('a database', { skip: postgresMissing }, () => {
  for (const [when, says] of [['before', 'before it was heard, is tried again'], ['after', 'after it was carried out, is looked up']] as const) {
    test(`whose line breaks at the end of a transaction, ${says}: sealed once`, async () => {
      const url = server.database()
      const [line, folder] = [await lossyLine(url), newFolder()]
      let store = await open(folder, line.url)
      const [first, lost, next] = [use('first'), use('lost'), use('next')]
      await store.seal([first])
      let broke = 0
      line.breakAt('commit', when, () => { broke++ })
      const receipts = await store.seal([lost])
      await store.seal([next])
      deepEqual([broke, receipts.length, rowsOf(url, lost.id), store.size()], [1, 1, '1', 8])
      await store.close()
      store = await open(folder, line.url)
      deepEqual([whats(store), (await store.audit()).problems], [['first', 'lost', 'next'], []])
      await store.close()
      await line.close()
    })
  }
  test('that breaks down while it ends a transaction: nothing is acknowledged before it is back and was looked at', async () => {
    const url = server.database()
    const [line, folder] = [await lossyLine(url), newFolder()]
    const store = await open(folder, line.url)
    const draft = use('said when it broke')
    line.breakAt('commit', 'after', () => { server.stop('immediate'); setTimeout(() => server.start(), 700) })
    await store.seal([draft])
    deepEqual([rowsOf(url, draft.id), (await store.disclosures(draft.id)).length > 0, (await store.audit()).problems], ['1', true, []])
    await store.close()
    await line.close()
  })
  test('that is away: reading and sealing are refused with what to do, nothing is in the log, and it goes on by itself', async () => {
    const [url, folder] = [server.database(), newFolder()]
    let store = await open(folder, url)
    const [before, during, later] = [use('before'), use('during'), use('later')]
    await store.seal([before])
    server.stop('fast')
    for (const work of [() => store.seal([during]), () => store.disclosures(before.id), () => store.putBlob(randomBytes(9))]) {
      await rejects(work(), (error: Error & { code: string }) => {
        equal(error.code, 'database-away')
        match(error.message, /does not answer.*goes on by itself/)
        return true
      })
    }
    deepEqual([store.size(), whats(store)], [6, ['before']])
    server.start()
    await store.seal([during])
    const { sha256 } = await store.putBlob(Buffer.from('invented file'))
    await store.seal([later])
    deepEqual([whats(store), Buffer.from((await store.blob(sha256))!).toString()], [['before', 'during', 'later'], 'invented file'])
    await store.close()
    store = await open(folder, url)
    deepEqual([whats(store), Buffer.from((await store.blob(sha256))!).toString(), (await store.audit()).problems], [['before', 'during', 'later'], 'invented file', []])
    await store.close()
  })
  for (const readOnly of [false, true]) test(`that goes away while nobody asks anything of it is known to be away, and to be back, by a store that ${readOnly ? 'reads' : 'writes'}`, async () => {
    const [url, folder] = [server.database(), newFolder()]
    if (readOnly) await (await open(folder, url)).close()
    const store = await open(folder, url, { readOnly })
    const soon = async (isAway: boolean) => {
      for (let tries = 0; (store.database!.awaySince() !== null) !== isAway; tries++) { ok(tries < 150, `fifteen seconds, and ${isAway ? 'not away' : 'not back'}`); await wait(100) }
    }
    equal(store.database!.awaySince(), null)
    server.stop('fast')
    await soon(true)
    server.start()
    await soon(false)
    // It takes questions and answers none, as a machine that was frozen.
    server.freeze(true)
    try { await soon(true) } finally { server.freeze(false) }
    await soon(false)
    await store.close()
  })
  test('that takes questions and answers none, as a machine that was halted: whoever seals is told so, and it goes on by itself', async () => {
    const [url, folder] = [server.database(), newFolder()]
    const store = await open(folder, url)
    const [before, during, later] = [use('before'), use('during'), use('later')]
    await store.seal([before])
    server.freeze(true)
    try {
      await rejects(store.seal([during]), { code: 'database-away' })
      deepEqual([store.database!.awaySince() !== null, whats(store)], [true, ['before']])
    } finally {
      server.freeze(false)
    }
    await store.seal([later])
    deepEqual([whats(store), store.database!.awaySince(), (await store.audit()).problems, store.size()], [['before', 'later'], null, [], 7])
    await store.close()
  })
  test('all of whose lines are at work that takes longer than a silence may, is not away, and each is answered once', async () => {
    const database = await openDatabase({ url: server.database(), readOnly: true, holder: 'invented' })
    let [begun, isAway] = [0, false]
    const watch = setInterval(() => { isAway ||= database.awaySince() !== null }, 50)
    const slow = Array.from({ length: 5 }, () => database.read((db) => { begun++; return sql`select pg_sleep(12)`.execute(db) }))
    const ends = await Promise.allSettled(slow)
    clearInterval(watch)
    await database.close()
    deepEqual([ends.map(({ status }) => status), begun, isAway], [Array.from({ length: 5 }, () => 'fulfilled'), 5, false])
  })
  test('that was ended and started again while nobody asked is asked again without a word', async () => {
    const [url, folder] = [server.database(), newFolder()]
    const store = await open(folder, url)
    const draft = use('before')
    await store.seal([draft])
    server.stop('fast')
    server.start()
    equal((await store.disclosures(draft.id)).length > 0, true)
    server.stop('fast')
    server.start()
    await store.seal([use('after')])
    await store.close()
  })
  test('refuses a row in the middle of a batch: nothing of the batch is there, and the log goes on', async () => {
    const [url, folder] = [server.database(), newFolder()]
    const store = await open(folder, url)
    const drafts = Array.from({ length: 700 }, (_, n) => use(`use ${n}`))
    server.psql(url, `alter table vault_opening add constraint invented check (statement <> '${drafts[650]!.id}')`)
    await rejects(store.seal(drafts), (error: Error & { code: string }) => {
      equal(error.code, 'database-failed')
      ok(!error.message.includes(drafts[650]!.id), 'no value of the row is told')
      return true
    })
    deepEqual([server.psql(url, 'select count(*) from vault_opening').trim(), store.size()], ['5', 5])
    server.psql(url, 'alter table vault_opening drop constraint invented')
    await store.seal(drafts)
    deepEqual([store.size(), (await store.audit()).problems], [705, []])
    await store.close()
  })
  test('has one writer, wherever it runs; readers come in', async () => {
    const [url, folder] = [server.database(), newFolder()]
    const store = await open(folder, url)
    await store.seal([use('first')])
    await rejects(open(folder, url), { code: 'store-locked' })
    const copy = newFolder()
    cpSync(folder, copy, { recursive: true })
    await rejects(open(copy, url), (error: Error & { code: string }) => {
      deepEqual([error.code, /held by .*free in \d+ seconds/.test(error.message)], ['store-locked', true])
      return true
    })
    server.psql(url, 'create role invented_reader login; grant select on all tables in schema public to invented_reader')
    const reader = await open(copy, url.replace('user=postgres', 'user=invented_reader'), { readOnly: true })
    deepEqual([whats(reader), (await reader.audit()).problems], [['first'], []])
    await reader.close()
    // The time of the first runs out while it sleeps: the second writes, the first can change nothing any more.
    server.psql(url, 'update vault_writer set until_ms = 0')
    const second = await open(copy, url)
    await second.seal([use('second')])
    const late = use('late')
    await rejects(store.seal([late]), { code: 'store-locked' })
    equal(rowsOf(url, late.id), '0')
    await rejects(store.erase(store.world().of('use')[0]!.id, ['/what'], 'invented'), { code: 'store-locked' })
    deepEqual(whats(second), ['first', 'second'])
    await second.close()
    await store.close()
  })
  test('and folder belong together: each is refused without the other, and with another', async () => {
    const [url, other, folder] = [server.database(), server.database(), newFolder()]
    const store = await open(folder, url)
    const { logKey } = store
    await store.close()
    equal((await openLog(folder, { database: url })).logKey, logKey)
    await rejects(open(folder, null), { code: 'vault-elsewhere' })
    await rejects(openLog(folder), { code: 'vault-elsewhere' })
    await rejects(open(folder, other), { code: 'vault-file-missing' })
    await rejects(open(newFolder(), url), { code: 'master-key-missing' })
    const inFiles = newFolder()
    await (await open(inFiles, null)).close()
    await rejects(open(inFiles, other), { code: 'vault-elsewhere' })
    const again = await open(folder, url)
    deepEqual((await again.audit()).problems, [])
    await again.close()
  })
  test('is never told of with its password', async () => {
    const secret = 'invented-Secret'
    for (const url of [`postgres://nemo:${secret}@127.0.0.1:1/nowhere`, `postgres://nemo:${secret}@[bad/nowhere`, `mysql://nemo:${secret}@h/n`, `postgres:///nowhere?host=/nowhere&password=${secret}`]) {
      await rejects(open(newFolder(), url), (error: Error & { code: string }) => {
        ok(['database-away', 'database-url'].includes(error.code), error.code)
        ok(!`${error.message} ${error.stack} ${JSON.stringify(error)}`.includes(secret), error.message)
        return true
      })
    }
  })
})
