/** Upkeep over HTTP: corrections and withdrawals with a reason, all or none, never over somebody else's word; and what they do to findings. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { BulkView, HistoryView, UpkeepEffect } from './api.ts'
import { createApp } from './app.ts'
import { record } from './recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-upkeep-'))
const newId = () => randomBytes(16).toString('hex')
let store: Store
let app: ReturnType<typeof createApp>
before(async () => {
  store = await openStore({ folder, clock: () => new Date('2031-05-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: folder, newId, now: () => new Date('2031-05-02T00:00:00Z'), logger: pino({ level: 'silent' }) })
  const example = join(import.meta.dirname, '../../examples/dprk-missiles-2024')
  equal((await record(store, readFileSync(join(example, 'statements.jsonl'), 'utf8'), { folder: example, newId })).problems.length, 0)
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

const post = async (path: string, body: unknown) => {
  const answer = await app.request(path, { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { status: answer.status, body: (await answer.json()) as { code?: string; about?: string; sealed?: { id: string; kind: string; index: number }[]; effects?: UpkeepEffect[]; problems?: { expected: string }[] } }
}
const history = async (label: string) => (await (await app.request(`/api/statements/${label}/history`, { headers: { host: '127.0.0.1:1' } })).json()) as HistoryView
const size = () => store.world().all.length

suite('upkeep', () => {
  test('a correction is tried first: nothing is sealed, and the findings it would move are told', async () => {
    const before = size()
    const mark = store.world().of('mark').find(({ fields }) => fields.transcription === '113')!
    const { status, body } = await post('/api/upkeep', { corrections: [{ of: mark.id, seen: store.world().laterWord(mark.id).length, changes: [{ field: '/transcription', value: '112' }] }], reason: 'read again', dryRun: true })
    deepEqual([status, body.sealed, size()], [200, [], before])
    ok(body.effects!.some(({ from, to, boundsChange }) => from === 'established' && (to !== 'established' || boundsChange)), JSON.stringify(body.effects))
  })
  test('sealed, it has its reason and stands in the history; a second one that has not seen it is refused', async () => {
    const item = store.world().of('item')[0]!
    const change = (value: string, seen: number) => post('/api/upkeep', { corrections: [{ of: item.id, seen, changes: [{ field: '/condition', value }] }], reason: 'looked again' })
    const first = await change('burnt', 0)
    deepEqual([first.status, first.body.sealed!.map(({ kind }) => kind)], [201, ['correction']])
    deepEqual([(await change('wet', 0)).body.code, (await change('wet', 1)).status], ['changed-meanwhile', 201])
    const { versions, seen, current } = await history(item.id)
    deepEqual([versions.map(({ what, reason }) => [what, reason]), seen, current!['condition']], [[['sealed', null], ['corrected', 'looked again'], ['corrected', 'looked again']], 2, 'wet'])
    equal(store.world().sealed(versions[1]!.by)!.fields.handling, item.fields.handling)
  })
  test('of two that are sent at once, one is sealed and the other is told', async () => {
    const item = store.world().of('item').at(-2)!
    const seen = store.world().laterWord(item.id).length
    const change = (value: string) => post('/api/upkeep', { corrections: [{ of: item.id, seen, changes: [{ field: '/condition', value }] }], reason: 'at once' })
    const answers = await Promise.all([change('burnt'), change('wet')])
    deepEqual([answers.map(({ status }) => status), answers[1]!.body.code, store.world().laterWord(item.id).length], [[201, 409], 'changed-meanwhile', seen + 1])
  })
  test('a finding of another case that rests on it is told as well', async () => {
    const finding = store.world().of('finding').find(({ fields }) => fields.case !== null)!
    const mark = store.world().of('mark').find(({ fields }) => fields.transcription === '113')!
    const { case: _, ...fields } = finding.fields
    const { problems, sealed } = await record(store, JSON.stringify({ kind: 'finding', ...fields, label: 'of-another-case' }), { folder: null, newId })
    deepEqual(problems, [])
    const { body } = await post('/api/upkeep', { withdrawals: [{ of: mark.id, seen: store.world().laterWord(mark.id).length }], reason: 'misread', dryRun: true })
    const told = body.effects!.map(({ finding: id }) => id)
    deepEqual([told.includes(finding.id), told.includes(sealed[0]!.id)], [true, true])
  })
  test('no reason, no field, another value than the field takes, nothing: refused by name, and nothing is sealed', async () => {
    const before = size()
    const item = store.world().of('item')[1]!
    const one = (more: object, changes: object[] = [{ field: '/condition', value: 'burnt' }]) => post('/api/upkeep', { corrections: [{ of: item.id, seen: 0, changes }], reason: 'x', ...more })
    deepEqual((await one({ reason: '  ' })).body.code, 'reason-missing')
    deepEqual([(await one({}, [{ field: '/colour', value: 'red' }])).body.code, (await one({}, [{ field: '/handling', value: 'secret' }])).body.problems![0]!.expected.startsWith('/handling')], ['statements-invalid', true])
    deepEqual((await one({}, [{ field: '/partOf', value: 'f'.repeat(32) }])).body.code, 'statements-invalid')
    deepEqual([(await post('/api/upkeep', { reason: 'x' })).status, (await post('/api/upkeep', 'text')).status, (await post('/api/upkeep', { corrections: [{ of: 'f'.repeat(32), seen: 0, changes: [{ field: '/condition', value: 'x' }] }], reason: 'x' })).body.code], [400, 400, 'target-unknown'])
    equal(size(), before)
  })
  test('two things of one statement, and a field whose value is erased, are refused', async () => {
    const item = store.world().of('item')[4]!
    const one = { of: item.id, seen: 0, changes: [{ field: '/condition', value: 'burnt' }] }
    equal((await post('/api/upkeep', { corrections: [one, one], reason: 'x' })).body.code, 'target-twice')
    equal((await post('/api/upkeep', { corrections: [one], withdrawals: [{ of: item.id, seen: 0 }], reason: 'x' })).body.code, 'target-twice')
    const other = store.world().of('item')[5]!
    await store.erase(other.id, ['/condition'], 'asked for')
    equal((await post('/api/upkeep', { corrections: [{ of: other.id, seen: store.world().laterWord(other.id).length, changes: [{ field: '/condition', value: 'burnt' }] }], reason: 'x' })).body.code, 'field-hidden')
  })
  test('a correction that narrows the handling is itself as narrow; one that widens it stays as narrow as it was', async () => {
    const item = store.world().of('item')[6]!
    const to = async (handling: string, condition: string) => {
      const { body } = await post('/api/upkeep', { corrections: [{ of: item.id, seen: store.world().laterWord(item.id).length, changes: [{ field: '/handling', value: handling }, { field: '/condition', value: condition }] }], reason: 'x' })
      return store.world().sealed(body.sealed![0]!.id)!.fields.handling
    }
    deepEqual([item.fields.handling, await to('confidential', 'a'), await to('open', 'b')], ['open', 'confidential', 'confidential'])
  })
  test('a file that is not here, a label of another, a case with statements, no change, no words for a reason, JSON without end: refused by name', async () => {
    const before = size()
    const of = (kind: 'document' | 'item' | 'case', at = 0) => store.world().of(kind)[at]!
    const correct = (target: { id: string }, field: string, value: unknown, reason = 'x') => post('/api/upkeep', { corrections: [{ of: target.id, seen: store.world().laterWord(target.id).length, changes: [{ field, value }] }], reason })
    equal((await correct(of('document'), '/blob', { sha256: '0'.repeat(64), size: 1, type: 'text/plain', name: 'x' })).body.code, 'statements-invalid')
    equal((await correct(of('item'), '/label', of('item', 1).fields.label)).body.code, 'statements-invalid')
    equal((await post('/api/upkeep', { corrections: [0, 1].map((at) => ({ of: of('item', at).id, seen: store.world().laterWord(of('item', at).id).length, changes: [{ field: '/label', value: 'same' }] })), reason: 'x' })).body.code, 'statements-invalid')
    equal((await post('/api/upkeep', { withdrawals: [{ of: of('case').id, seen: 0 }], reason: 'x' })).body.code, 'target-in-use')
    equal((await correct(of('item'), '/handling', of('item').fields.handling)).body.code, 'nothing-changes')
    equal((await correct(of('item'), '/condition', 'burnt', '\u200b')).body.code, 'reason-missing')
    equal((await correct(of('item'), '/condition', 'burnt', 'x'.repeat(5001))).body.code, 'request-invalid')
    const deep = await app.request('/api/upkeep', { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: `{"reason":"x","corrections":[{"of":"${of('item').id}","seen":0,"changes":[{"field":"/note","value":${'['.repeat(20_000)}${']'.repeat(20_000)}}]}]}` })
    equal(deep.status, 400)
    equal(size(), before)
  })
  test('many are all or none', async () => {
    const before = size()
    const [a, b] = store.world().of('item').slice(2, 4)
    const both = (value: unknown) => post('/api/upkeep', { corrections: [{ of: a!.id, seen: 0, changes: [{ field: '/condition', value: 'burnt' }] }, { of: b!.id, seen: 0, changes: [{ field: '/condition', value }] }], reason: 'seen together' })
    equal((await both(5)).status, 422)
    equal(size(), before)
    equal((await both('burnt')).body.sealed!.length, 2)
  })
  test('a plan for many shows each change; a withdrawal is said with its reason, and withdrawn it takes no more', async () => {
    const planned = (await (await app.request('/api/cases/dprk-missiles-2024/bulk-plan', { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: JSON.stringify({ kind: 'item', change: { field: '/handling', set: 'restricted' } }) })).json()) as BulkView
    ok(planned.rows.length > 3 && planned.rows.every(({ to, title }) => to === 'restricted' && title !== ''))
    const last = store.world().of('item').at(-1)!
    const withdraw = () => post('/api/upkeep', { withdrawals: [{ of: last.id, seen: store.world().laterWord(last.id).length }], reason: 'not of this case' })
    deepEqual([(await withdraw()).status, (await withdraw()).body.code], [201, 'target-withdrawn'])
    equal((await history(last.id)).versions.at(-1)!.what, 'withdrawn')
    equal((await app.request('/api/statements/none/history', { headers: { host: '127.0.0.1:1' } })).status, 404)
    equal((await post('/api/cases/none/bulk-plan', {})).status, 404)
    equal((await post('/api/cases/dprk-missiles-2024/bulk-plan', { kind: 'dragon', change: {} })).body.code, 'request-invalid')
  })
})
