/** Review over HTTP: where a finding stands, the procedure of a case, and that publishing is refused for what these say. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { unzip, verifyPackage } from '@proofmark/core/evidence'
import { recomputed } from '@proofmark/core/findings'
import { openStore, type Store } from 'proofmark/store'
import { evidence, finding, noticed, passed } from '../../core/review/invented-review.suite.ts'
import { createApp } from './app.ts'
import type { ProcedureView, ReviewView } from './review-view.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-review-'))
let store: Store
let app: ReturnType<typeof createApp>
const choices = { audience: 'open', rules: [], withhold: [], show: [], showFiles: [], leaveOut: [], redacted: [] }
const open = (line: Record<string, unknown>) => ({ handling: 'open', ...line })

const send = async (path: string, body?: unknown) => {
  const answer = await app.request(path, body === undefined ? { headers: { host: '127.0.0.1:1' } } : { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, bytes, body: (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown> : {} }
}
const seal = async (...lines: readonly Record<string, unknown>[]) => { const { status, body } = await send('/api/statements', { text: lines.map((line) => JSON.stringify(open(line))).join('\n') }); equal(status, 201, JSON.stringify(body)) }
const reviewOf = async (name: string) => (await send(`/api/findings/${name}/review`)).body as unknown as ReviewView

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2085-01-01T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2085-01-02T12:00:00Z'), logger: pino({ level: 'silent' }) })
  const { sha256 } = await store.putBlob(new Uint8Array([1, 2, 3]))
  await seal(...evidence.map((line) => (line['kind'] === 'photo' ? { ...line, blob: { ...line['blob'] as object, sha256, size: 3 } } : line)), finding(), ...noticed,
    { kind: 'position', label: 'denial', party: '#works', about: ['#part'], form: 'quote', wording: 'No part of ours flew.', stance: 'denies', case: '#case' })
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

suite('the review of a finding', () => {
  test('is refused by the server for what its page says', async () => {
    const view = await reviewOf('finding')
    deepEqual([view.isOpen, view.stages.stages.map(({ status }) => status)], [false, ['open', 'open', 'open', 'open', 'open']])
    ok(view.people.some(({ title }) => title === 'Person second'))
    const { status, body } = await send('/api/findings/finding/publish', choices)
    deepEqual([status, body['code']], [422, 'stage-open'])
    match(String(body['message']), /^nothing was published: stage "Documented" is open; .*0 of 2 persons other than the author.*built-in procedure/)
    const preview = (await send('/api/findings/finding/publish/preview', choices)).body as { review: { isOpen: boolean; problems: { code: string }[] } }
    deepEqual([preview.review.isOpen, preview.review.problems.map(({ code }) => code)], [false, view.problems.map(({ code }) => code)])
  })
  test('passed by persons who may, it is published; the package carries the reviews and every position known, and holds', async () => {
    await seal(...passed)
    equal((await reviewOf('finding')).isOpen, true)
    const { status, bytes, body } = await send('/api/findings/finding/publish', choices)
    equal(status, 200, JSON.stringify(body))
    const opened = unzip(bytes)
    ok(opened.ok)
    const challenge = JSON.parse(Buffer.from(opened.entries.get('data/challenge.json')!).toString()) as { attacks: { attack: string; answers: { code: string }[] }[]; positions: { wording: string; isIncluded: boolean; claims: string[] }[] }
    deepEqual(challenge.positions.map(({ wording, isIncluded, claims }) => [wording, isIncluded, claims]), [['No part of ours flew.', false, ['days', 'used']]])
    deepEqual(challenge.attacks.find(({ attack }) => attack === 'competence')!.answers.filter(({ code }) => code === 'reviewed').length, 5)
    const verdict = verifyPackage(bytes, { recompute: recomputed })
    deepEqual(verdict.parts.filter(({ status: found }) => found === 'fails'), [])
    equal(verdict.parts.find(({ part }) => part === 'finding')!.status, 'holds')
  })
  test('a case has the built-in procedure until one is sealed, which does not count for findings before it', async () => {
    const read = async () => (await send('/api/cases/case/procedure')).body as unknown as ProcedureView
    deepEqual([(await read()).now.statement, (await read()).sealed], [null, []])
    await seal({ kind: 'procedure', label: 'short', case: '#case', title: 'One reader', stages: [{ id: 'read', title: 'Read' }], persons: 1 })
    const { now, sealed, findings } = await read()
    deepEqual([now.title, now.persons, sealed.length, findings.map(({ procedure }) => procedure)], ['One reader', 1, 1, [null]])
    deepEqual((await reviewOf('finding')).stages.procedure.later, [now.statement])
  })
  test('of what is not there nothing is said', async () => {
    deepEqual([(await send('/api/findings/none/review')).status, (await send('/api/cases/none/procedure')).status], [404, 404])
  })
})
