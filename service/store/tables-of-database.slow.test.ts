/**
 * A store whose statements are in tables and whose vault is in PostgreSQL: its world is the one that log and vault give in memory, for who writes, for who follows by
 * appends and for who opens it anew; and an opening asks the vault for nothing that it does not need.
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import fc from 'fast-check'
import { world as worldOf, type AnyStatement, type World } from '@proofmark/core/statements'
import type { Sealable, Store } from './index.ts'
import { postgresMissing, startPostgres, type TestPostgres } from './postgres.suite.ts'
import { compare, logs } from './table-world.suite.ts'

// Read when the modules are loaded.
process.env['PROOFMARK_HELD_IN_MEMORY'] = '0'
process.env['PROOFMARK_HASHED_WHOLE'] = '0'
const { disk, openStore } = await import('./index.ts')
const { openVault } = await import('./vault.ts')
const { memoryShelf } = await import('./memory-shelf.ts')
const { begunBatches } = await import('./database-begun.ts')

let server: TestPostgres
const folders: string[] = []
const newFolder = () => { const folder = mkdtempSync(join(tmpdir(), 'proofmark-tables-far-')); folders.push(folder); return folder }
before(() => { if (postgresMissing === false) server = startPostgres() })
after(() => {
  server?.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
interface Place { readonly folder: string; readonly database: string | null }
const open = (place: Place, readOnly = false): Promise<Store> => openStore({ ...place, readOnly, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
/** Of log and vault alone, as they lie there. */
async function inMemory(place: Place, store: Store): Promise<World> {
  const vault = await openVault(place.folder, { disk, database: place.database, readOnly: true })
  const ids = store.statements().map(({ id }) => id)
  const shelf = memoryShelf({ size: store.size(), entry: (index) => store.note(ids[index]!) }, vault)
  await shelf.load()
  await vault.close()
  return worldOf(shelf.all())
}
const draftOf = ({ id, kind, fields }: AnyStatement) => ({ id, kind, fields }) as unknown as Sealable
const use = (what: string): Sealable => ({ id: randomBytes(16).toString('hex'), kind: 'use', fields: { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open', what, when: null, place: null, struck: null } }) as unknown as Sealable

const law = (name: string, newPlace: () => Place, runs: number) => test(`its world is that of log and vault, with the vault in ${name}`, async () => {
  await fc.assert(fc.asyncProperty(logs, fc.nat(), fc.nat(), async (all, by, gone) => {
    const place = newPlace()
    const writer = await open(place)
    const reader = await open(place, true)
    try {
      for (let at = 0; at < all.length; at += 1 + (by % 7)) {
        await writer.seal(all.slice(at, at + 1 + (by % 7)).map(draftOf))
        const [erased, size] = [all[(gone + at) % all.length]!, writer.size()]
        // What was erased is followed together with what was sealed before it, or by itself.
        if (by % 2 === 0) ok(await reader.follow())
        if (writer.indexOf(erased.id) !== null && (gone + at) % 3 === 0) {
          const paths = erased.kind === 'correction' || erased.kind === 'withdrawal' ? ['/reason'] : ['/case', '/label']
          await writer.erase(erased.id, paths, 'invented')
          equal(writer.size(), size + 1)
        }
        const expected = await inMemory(place, writer)
        compare(writer.world(), expected)
        ok(await reader.follow())
        compare(reader.world(), expected)
        await writer.dump()
        ok(await reader.follow())
        compare(reader.world(), expected)
      }
    } finally {
      await reader.close()
      await writer.close()
    }
    const again = await open(place)
    compare(again.world(), await inMemory(place, again))
    deepEqual((await again.audit()).problems, [])
    await again.close()
  }), { numRuns: runs })
})

/** An erasure that was sealed, and a cut before anything was destroyed. */
const maskedFor = (name: string, newPlace: () => Place) => test(`a reader shows no value whose erasure was sealed, though it lies in ${name} and in the tables`, async () => {
  const place = newPlace()
  const writer = await open(place)
  const reader = await open(place, true)
  const [inCase, erased, stays] = [{ ...use('x'), kind: 'case', fields: { ...use('x').fields, title: 'invented', what: undefined } } as unknown as Sealable, use('what must go'), use('what stays')]
  const ofCase = { ...erased, fields: { ...erased.fields, case: inCase.id } } as Sealable
  await writer.seal([inCase, ofCase, stays])
  await writer.dump()
  ok(await reader.follow())
  equal(reader.world().countIn(inCase.id, 'use'), 1)
  await writer.seal([{ id: randomBytes(16).toString('hex'), kind: 'erasure', fields: { of: erased.id, paths: ['/what', '/case'], reason: 'invented', label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open' } }])
  await writer.dump()
  ok((await writer.dump()).includes('what must go'), 'the rows were not renewed')
  ok(await reader.follow())
  const later = await open(place, true)
  for (const each of [reader, later]) {
    const shown = each.world().get(erased.id, 'use')!
    deepEqual([shown.fields.what, shown.fields.case, each.world().countIn(inCase.id, 'use'), each.world().of('use').map(({ fields }) => fields.what)], [null, null, 0, [null, 'what stays']])
    equal((await each.disclosures(erased.id)).some((disclosure) => Buffer.from(disclosure, 'base64url').includes('what must go')), false)
    await each.close()
  }
  await writer.close()
  // The next who writes carries it out.
  const again = await open(place)
  deepEqual([again.world().get(erased.id, 'use')?.fields.what, (await again.dump()).includes('what must go')], [null, false])
  await again.close()
})

suite('a store that is read from its tables', () => {
  maskedFor('the files', () => ({ folder: newFolder(), database: null }))
  law('files', () => ({ folder: newFolder(), database: null }), 15)
})
suite('a store that is read from its tables, with its vault in PostgreSQL', { skip: postgresMissing }, () => {
  law('PostgreSQL', () => ({ folder: newFolder(), database: server.database() }), 10)
  maskedFor('PostgreSQL', () => ({ folder: newFolder(), database: server.database() }))

  test('asks at an opening for no opening of a statement that the tables have', async () => {
    const place = { folder: newFolder(), database: server.database() }
    const writer = await open(place)
    await writer.seal(Array.from({ length: 40 }, (_, n) => use(`use ${n}`)))
    await writer.close()
    for (const readOnly of [false, true]) {
      server.psql(place.database, 'create table if not exists kept as select * from vault_opening; delete from vault_opening')
      const store = await open(place, readOnly)
      equal(store.world().of('use').length, 40)
      await store.close()
      server.psql(place.database, 'insert into vault_opening select * from kept; drop table kept')
    }
  })
  test('finds at the next opening what a cut left in the vault, and looks at nothing else', async () => {
    const place = { folder: newFolder(), database: server.database() }
    const writer = await open(place)
    await writer.seal([use('sealed')])
    await writer.close()
    const vault = await openVault(place.folder, { disk, database: place.database })
    const [left, elsewhere] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
    const batch = vault.batch(1)
    batch.add(left, [{ statement: left, path: '/what', disclosure: 'aW52ZW50ZWQ' }])
    await batch.finish()
    await vault.close()
    // Nobody notes this one: it stays, which shows that not all are looked at.
    server.psql(place.database, `insert into vault_opening select '${elsewhere}', generation, sealed from vault_opening where statement = '${left}'`)
    await (await open(place)).close()
    const there = (id: string) => server.psql(place.database, `select (select count(*) from vault_opening where statement = '${id}') + (select count(*) from vault_statement_key where statement = '${id}')`).trim()
    deepEqual([there(left), there(elsewhere)], ['0', '1'])
    // Of rows that came here without a note all are looked at, once.
    server.psql(place.database, 'delete from vault_begun')
    await (await open(place)).close()
    deepEqual([there(elsewhere), server.psql(place.database, 'select count(*) from vault_begun').trim()], ['0', '1'])
  })
  test('notes what was given up until an opening looked at it', async () => {
    const notes: string[] = []
    const batches = begunBatches({ read: async () => undefined, write: async () => undefined } as never)
    const db = { insertInto: () => ({ values: ({ statements }: { statements: Uint8Array }) => { notes.push(Buffer.from(statements).toString('hex')); return { onConflict: () => ({ execute: async () => {} }) } } }) }
    const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string]
    await batches.note([one])(db as never)
    await batches.note([two])(db as never)
    batches.named([two])
    await batches.note([three])(db as never)
    deepEqual(notes, [one, one + two, one + three])
  })
})
