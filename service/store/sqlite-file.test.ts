/**
 * SQLite files of a data folder that are damaged, gone, locked or not ours: what is said, and that nothing is made or thrown away in their place.
 * @module
 */
import { deepEqual, equal, rejects, throws } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { DataFileFailed, VaultClosed } from './faults.ts'
import { openStore } from './open-store.ts'
import { SqliteFile } from './sqlite-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-sqlite-'))
const whole = join(folder, 'whole')
const means = { clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) }
const open = (at: string, readOnly = false) => openStore({ folder: at, ...means, readOnly })
let dump = ''
before(async () => {
  const store = await open(whole)
  await store.seal(Array.from({ length: 40 }, (_, n) => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what: `strike ${n}` }) })))
  dump = await store.dump()
  await store.close()
})
after(() => rmSync(folder, { recursive: true, force: true }))
let copies = 0
const copy = () => { const at = join(folder, `copy-${copies++}`); cpSync(whole, at, { recursive: true }); return at }
const overwrite = (path: string) => { const bytes = readFileSync(path); bytes.fill(0xa5, 4096); writeFileSync(path, bytes) }
const damages = { 'cut off': (path: string) => truncateSync(path, 5000), 'no SQLite file': (path: string) => writeFileSync(path, randomBytes(9000)), 'overwritten from its second page on': overwrite } as const

suite('a file of the vault', () => {
  for (const name of ['keys.sqlite', 'openings.sqlite']) {
    for (const [how, damage] of Object.entries(damages)) {
      test(`${name}, ${how}: is named, for readers and the writer, and stays as it is`, async () => {
        const at = copy()
        const path = join(at, 'vault', name)
        damage(path)
        const before = readFileSync(path)
        for (const readOnly of [true, false]) {
          await rejects(open(at, readOnly), (error) => error instanceof DataFileFailed && error.code === 'file-damaged' && error.message.startsWith(`${path}: this file is damaged`) && /proofmark restore/.test(error.message))
        }
        deepEqual(readFileSync(path), before)
      })
    }
    test(`${name} that is empty or gone beside a signed log: nothing is made in its place, and what belongs to it is kept`, async () => {
      for (const lose of [(path: string) => writeFileSync(path, ''), (path: string) => rmSync(path)]) {
        const at = copy()
        lose(join(at, 'vault', name))
        for (const readOnly of [true, false]) await rejects(open(at, readOnly), (error) => error instanceof VaultClosed && error.code === 'vault-file-missing' && error.message.includes(name))
        cpSync(join(whole, 'vault', name), join(at, 'vault', name))
        const store = await open(at)
        equal(store.statements().filter(({ kind, fields }) => kind === 'use' && fields.what !== null).length, 40)
        await store.close()
      }
    })
  }
})

suite('the index', () => {
  for (const [how, damage] of Object.entries(damages)) {
    test(`${how}: is made again, the same`, async () => {
      const at = copy()
      damage(join(at, 'index', 'index.sqlite'))
      for (let times = 0; times < 2; times++) {
        const store = await open(at)
        await store.rebuild()
        equal(await store.indexFault(), null)
        equal(await store.dump(), dump)
        await store.close()
      }
    })
  }
})

suite('other faults', () => {
  test('a lock file that is damaged holds nothing, and the message says so', async () => {
    const at = copy()
    writeFileSync(join(at, 'lock.sqlite'), randomBytes(9000))
    await rejects(open(at), /lock\.sqlite: this file is damaged\. It holds nothing: delete it/)
  })
  test('a file that is locked, not writable or not there has its own code', () => {
    const path = join(folder, 'own.sqlite')
    const holder = new DatabaseSync(path)
    holder.exec('CREATE TABLE t (x); BEGIN EXCLUSIVE')
    const waiting = new SqliteFile(path, { timeout: 0 })
    const isA = (code: string) => (error: unknown) => error instanceof DataFileFailed && error.code === code && error.message.startsWith(folder) && error.cause !== undefined
    throws(() => waiting.exec('BEGIN IMMEDIATE'), isA('file-busy'))
    holder.exec('COMMIT')
    throws(() => new SqliteFile(path, { readOnly: true }).exec('INSERT INTO t VALUES (1)'), isA('file-unwritable'))
    throws(() => new SqliteFile(join(folder, 'nowhere', 'x.sqlite')), isA('file-unreachable'))
    throws(() => waiting.exec('SELECT nothing FROM nowhere'), (error) => !(error instanceof DataFileFailed))
    waiting.exec('PRAGMA max_page_count = 2')
    throws(() => waiting.prepare('INSERT INTO t VALUES (?)').run(new Uint8Array(100_000)), isA('disk-full'))
    waiting.close()
    holder.close()
  })
})
