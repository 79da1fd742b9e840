/** Anchors in backups, and a restored folder held against what witnesses remember. */
import { deepEqual, equal, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { parsePolicy, type Policy } from '@proofmark/core/log'
import { kinds } from '@proofmark/core/statements'
import { anchorHead, backUp, disk, holdAgainstWitnesses, openStore, restore } from './index.ts'
import { startWitness, type TestWitness } from './witness.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-witnessed-'))
const [data, backup, restored] = ['data', 'backup', 'restored'].map((name) => join(folder, name)) as [string, string, string]
const means = { clock: () => new Date('2031-05-01T00:00:00Z'), random: (n: number) => new Uint8Array(randomBytes(n)) }
const code = (wanted: string) => (error: { code?: string; message: string }) => { equal(error.code, wanted, error.message); return true }
const witnesses: TestWitness[] = []
let logKey = ''
const open = (path: string) => openStore({ folder: path, ...means, readOnly: true })
const seal = async (what: string) => {
  const store = await openStore({ folder: data, ...means })
  await store.seal([{ id: randomBytes(16).toString('hex'), kind: 'use', fields: kinds.use.schema.parse({ what }) }])
  await store.close()
}
const policyText = (quorum: string) => `${['north', 'south'].map((name, at) => `witness ${name} ${witnesses[at]!.key} ${witnesses[at]!.url}\n`).join('')}group enough ${quorum} north south\nquorum enough\n`
const policy = (quorum = 'all'): Policy => { const read = parsePolicy(policyText(quorum)); if (!read.ok) throw new Error(read.code); return read }
const anchor = async () => { const store = await open(data); await anchorHead(store, { policy: policy('any'), authorities: [] }, means).finally(() => store.close()) }
const asked = async (given = policy()) => { const store = await open(restored); try { return await holdAgainstWitnesses(store, given, { timeoutMs: 2000 }) } finally { await store.close() } }

before(async () => {
  const store = await openStore({ folder: data, ...means })
  logKey = store.logKey
  await store.close()
  for (const name of ['north', 'south']) witnesses.push(await startWitness(`${name}.witness.example`, () => logKey, () => 1_935_360_000))
  writeFileSync(join(data, 'log/policy'), policyText('all'))
  await anchor()
  await seal('an invented strike')
  const reader = await open(data)
  try { backUp(reader, data, backup, { disk, now: means.clock() }) } finally { await reader.close() }
  await restore(backup, restored, { disk, open })
})
after(async () => {
  for (const witness of witnesses) await witness.close()
  rmSync(folder, { recursive: true, force: true })
})

suite('a backup', () => {
  test('carries the words on its heads and the settings, byte for byte; the audit of the copy checks them', async () => {
    for (const name of ['log/policy', 'log/anchors/5/checkpoint', 'log/anchors/5/north.cosigned', 'log/anchors/5/south.cosigned']) deepEqual(readFileSync(join(restored, name)), readFileSync(join(data, name)), name)
    const store = await open(restored)
    try { deepEqual((await store.audit()).problems, []) } finally { await store.close() }
  })
})

suite('holdAgainstWitnesses', () => {
  test('does not count who remembers an older head, however often it is asked: what came after the backup need not have reached him', async () => {
    for (const _ of [1, 2]) await rejects(asked(), /0 of 2 witnesses remember this head.*north: it remembers 5 entries of this log, fewer than the 6 here/s)
    deepEqual(witnesses.map(({ remembered }) => remembered?.size), [5, 5])
  })
  test('holds where a quorum remembers exactly this head', async () => {
    await anchor()
    deepEqual(await asked(), ['north', 'south'])
  })
  test('does not count who is silent or never saw the log, and says so', async () => {
    const [, south] = witnesses
    const remembered = south!.remembered
    south!.answerWith = (answer) => answer.writeHead(503).end()
    await rejects(asked(), code('witnesses-too-few'))
    deepEqual(await asked(policy('any')), ['north'])
    Object.assign(south!, { answerWith: null, remembered: null })
    await rejects(asked(), /1 of 2 witnesses remember this head.*south: it never saw this log/s)
    south!.remembered = remembered
    await rejects(asked({ ...policy(), quorum: null }), code('witnesses-too-few'))
  })
  test('refuses for good where one remembers more than the backup has', async () => {
    await seal('another strike')
    await anchor()
    await rejects(asked(policy('any')), code('backup-behind'))
  })
})
