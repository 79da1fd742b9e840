/** A server that asks by itself: after seals, not before them, not twice, and again where somebody was silent. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, suite, test } from 'node:test'
import { kinds } from '@proofmark/core/statements'
import { openStore, type Store } from 'proofmark/store'
import { startWitness, type TestWitness } from '../store/witness.suite.ts'
import { startAnchoring, type ServerAnchoring } from './anchoring.ts'
import type { LogView } from './api.ts'
import { logRoutes } from './log-routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-server-anchoring-'))
const random = (n: number) => new Uint8Array(randomBytes(n))
const newId = () => randomBytes(16).toString('hex')
let [count, data] = [0, '']
let store: Store
let anchoring: ServerAnchoring | null = null
const witnesses: TestWitness[] = []
const complaints: string[] = []

const grow = () => anchoring!.store.seal([{ id: newId(), kind: 'use', fields: kinds.use.schema.parse({ what: 'an invented strike' }) }])
const setUp = (names = ['north', 'south']) => writeFileSync(join(data, 'log/policy'), `${names.map((name, at) => `witness ${name} ${witnesses[at]!.key} ${witnesses[at]!.url}\n`).join('')}group all all ${names.join(' ')}\nquorum all\n`)
const start = () => { anchoring = startAnchoring(store, { clock: () => new Date(), random, newId, complain: (message) => complaints.push(message), pauses: { afterSeal: 5, betweenQuestions: 1, afterFailure: 20 } }) }
const until = async (isSo: () => boolean) => { for (let tries = 0; !isSo(); tries++) { if (tries > 400) throw new Error('it never came to be'); await new Promise((resolve) => setTimeout(resolve, 10)) } }
const view = async () => (await (await logRoutes(store, { mayReadEntries: () => false, anchoring: () => anchoring!.state() }).request('/api/log')).json()) as LogView

suite('the anchoring of a server', () => {
  before(async () => { for (const name of ['north', 'south']) witnesses.push(await startWitness(`${name}.witness.example`, () => store.logKey, () => 1_935_360_000)) })
  beforeEach(async () => {
    await anchoring?.stop()
    if (count > 0) await store.close()
    data = join(folder, `data-${++count}`)
    store = await openStore({ folder: data, clock: () => new Date('2031-05-01T00:00:00Z'), random })
    for (const witness of witnesses) Object.assign(witness, { answerWith: null, remembered: null })
    for (const witness of witnesses) witness.asked.length = 0
  })
  after(async () => {
    await anchoring?.stop()
    await store.close()
    for (const witness of witnesses) await witness.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('asks nobody who is not named, and says so', async () => {
    start()
    await grow()
    await new Promise((resolve) => setTimeout(resolve, 50))
    deepEqual([witnesses[0]!.asked.length, anchoring!.state()], [0, { isSetUp: false, fault: null, last: null }])
  })
  test('anchors at the start, and once for many seals in a row; its own anchors ask for nothing more', async () => {
    setUp()
    start()
    await until(() => store.world().of('anchor').length === 2)
    for (let n = 0; n < 5; n++) await grow()
    await until(() => store.world().of('anchor').length === 4)
    await new Promise((resolve) => setTimeout(resolve, 60))
    deepEqual([store.size(), store.anchors.heads().map(({ size }) => size), witnesses[0]!.asked.length], [5 + 2 + 5 + 2, [5, 12], 2])
  })
  test('shows on the log page who said what of which head, and where that is sealed', async () => {
    setUp()
    start()
    await until(() => store.world().of('anchor').length === 2)
    const { anchors, anchoring: shown } = await view()
    deepEqual(anchors, [{ size: 5, words: ['north', 'south'].map((name, at) => ({ file: `${name}.cosigned`, what: 'cosignature', by: name, isNamed: true, fault: null, from: '2031-05-01T00:00:00Z', to: '2031-05-01T00:00:00Z', sealedAt: 5 + at })) }])
    deepEqual([shown.isSetUp, shown.fault, shown.last?.ok, shown.last?.asked.length], [true, null, true, 2])
    writeFileSync(join(data, 'log/anchors/5/north.cosigned'), 'no word')
    deepEqual((await view()).anchors[0]!.words.map(({ by, fault }) => [by, fault]), [[null, 'cosignature-wrong'], ['south', null]])
  })
  test('a silent witness holds up no seal, is named, and is asked for the same head again', async () => {
    setUp()
    witnesses[1]!.answerWith = (answer) => answer.writeHead(404).end()
    start()
    await until(() => witnesses[1]!.asked.length >= 3)
    const { last } = anchoring!.state()
    deepEqual([last?.ok, last?.isQuorum], [false, false])
    match(last!.asked[1]!.message, /witness south: it does not witness this log/)
    // However often it is asked: no word is said twice, and the log does not grow by itself.
    deepEqual([store.size(), store.anchors.heads().length, witnesses[0]!.asked.length], [6, 1, 1])
    witnesses[1]!.answerWith = null
    await until(() => anchoring!.state().last?.ok === true)
    deepEqual(store.anchors.heads().map(({ size, files }) => [size, files.size]), [[5, 2]])
  })
  test('settings that are none are shown, and told to the log of the machine', async () => {
    writeFileSync(join(data, 'log/policy'), 'nonsense\n')
    start()
    await until(() => complaints.length > 0)
    match(complaints[0]!, /policy, line 1/)
    match(anchoring!.state().fault!, /unknown-keyword/)
    equal((await view()).anchoring.isSetUp, true)
  })
})
