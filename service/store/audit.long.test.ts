/**
 * @module
 */
import { deepEqual, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { openStore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-audit-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const open = (readOnly = false) => openStore({ folder, readOnly, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
const uses = (count: number) => Array.from({ length: count }, (_, n) => ({ id: randomBytes(16).toString('hex'), kind: 'use' as const, fields: kinds.use.schema.parse({ what: `invented strike ${n}` }) }))
const changeVault = (name: string, sql: string, ...values: string[]) => { const database = new DatabaseSync(join(folder, 'vault', name)); database.prepare(sql).run(...values); database.close() }

suite('an audit of a log that several threads look at', () => {
  const drafts = uses(2300)
  test('finds nothing wrong in a whole one, and counts every opening', async () => {
    const store = await open()
    await store.seal(drafts)
    const report = await store.audit()
    const openings = (await Promise.all(store.statements().map(({ id }) => store.disclosures(id)))).flat().length
    deepEqual(report, { ok: true, size: 2305, root: Buffer.from(store.rootAt(2305)).toString('base64'), openings, problems: [] })
    await store.close()
  })
  test('looks at the log alone where it is asked to', async () => {
    const store = await open(true)
    const [whole, alone] = [await store.audit(), await store.audit({ isOfLogAlone: true })]
    deepEqual(alone, { ...whole, openings: 0 })
    await store.close()
  })
  test('finds the openings of statements that do not lie in the order of the log, or among others', async () => {
    const copy = (id: string) => changeVault('openings.sqlite', 'UPDATE opening SET rowid = (SELECT max(rowid) FROM opening) + 1000 WHERE statement = ?', id)
    for (const at of [0, 300, 506, 2299]) copy(drafts[at]!.id)
    const store = await open(true)
    const { ok, openings } = await store.audit()
    deepEqual([ok, openings], [true, (await Promise.all(store.statements().map(({ id }) => store.disclosures(id)))).flat().length])
    await store.close()
  })
  test('names the statements whose key is gone, in the order of the log', async () => {
    for (const at of [2299, 700]) changeVault('keys.sqlite', 'DELETE FROM statement_key WHERE statement = ?', drafts[at]!.id)
    const store = await open(true)
    const { problems } = await store.audit()
    deepEqual(problems.map(({ code, at }) => [code, at]), [['opening-unreadable', drafts[700]!.id], ['opening-unreadable', drafts[2299]!.id]])
    await store.close()
  })
  test('ends with the fault when openings do not open with their key', async () => {
    const store = await open(true)
    changeVault('openings.sqlite', 'UPDATE opening SET sealed = (SELECT sealed FROM opening WHERE statement = ?) WHERE statement = ?', drafts[3]!.id, drafts[1500]!.id)
    await rejects(store.audit(), (error: Error & { code?: string }) => { deepEqual([error.name, error.code, error.message.includes(drafts[1500]!.id)], ['VaultClosed', 'opening-unreadable', true]); return true })
    await store.close()
  })
})
