/** Drafts of findings over HTTP: weighed and never kept; what each sentence rests on; what can be named. */
import { deepEqual, equal } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { FindingDraftView, NameableView } from './api.ts'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-finding-draft-'))
let store: Store
let app: ReturnType<typeof createApp>
const host = { host: '127.0.0.1:1' }
const post = async <T>(path: string, body: unknown) => { const answer = await app.request(path, { method: 'POST', headers: { ...host, 'content-type': 'application/json' }, body: JSON.stringify(body) }); return { status: answer.status, body: await answer.json() as T } }
const finding = (more: object = {}) => ({ case: '#case', title: 'Draft', sentences: [{ text: 'The shell was made in XA.', claims: ['made'] }, { text: 'It is one of many.', claims: [] }, { text: 'Nobody knows more.', claims: [] }], claims: [{ key: 'made', claim: { type: 'made-in', item: '#shell', country: 'XA' }, text: 'made in XA' }], ...more })

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }) })
  const lines = [{ kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'case', label: 'other', title: 'Other case' }, { kind: 'item', label: 'shell', case: '#case', description: 'shell', itemClass: 'shell' }, { kind: 'item', label: 'far', case: '#other', description: 'far shell', itemClass: 'shell' }, { kind: 'identification', item: '#shell', level: 'maker', value: 'Example Works', country: 'XA', status: 'accepted' }, { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' }]
  equal((await post('/api/statements', { text: lines.map((line) => JSON.stringify(line)).join('\n') })).status, 201)
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('drafts of findings', () => {
  test('are weighed as if they were sealed, sentence by sentence, and nothing is kept', async () => {
    const size = store.world().all.length
    const { status, body } = await post<FindingDraftView>('/api/findings/weigh', { finding: finding(), sentences: [{ text: 'It is one of many.', nature: 'context' }] })
    deepEqual([status, body.problems, body.weighed?.status, body.sentences.map(({ nature, status: of }) => [nature, of])], [200, [], 'established', [['bound', 'established'], ['context', null], ['unbound', null]]])
    equal(store.world().all.length, size)
  })
  test('what cannot be sealed names its place; what is no draft is refused', async () => {
    const { body } = await post<FindingDraftView>('/api/findings/weigh', { finding: finding({ claims: [{ key: 'made', claim: { type: 'made-in', item: '#nothing', country: 'XA' }, text: 'made in XA' }] }) })
    deepEqual([body.weighed, body.problems.map(({ code, field }) => [code, field])], [null, [['reference-missing', '/claims/0/claim/item']]])
    for (const wrong of [null, {}, { finding: [] }, { finding: {}, sentences: [{ text: 'a', nature: 'fact' }] }]) equal((await post('/api/findings/weigh', wrong)).status, 400)
  })
  test('what can be named: those of the case first, found by words; unknown kinds and cases are refused', async () => {
    const get = async (query: string) => { const answer = await app.request(`/api/nameable?${query}`, { headers: host }); return { status: answer.status, body: await answer.json() as NameableView } }
    deepEqual((await get('kinds=item&case=other')).body.found.map(({ label, isOfCase }) => [label, isOfCase]), [['far', true], ['shell', false]])
    deepEqual((await get('kinds=item,party&text=EXAMPLE')).body.found.map(({ label, kind }) => [label, kind]), [['works', 'party']])
    deepEqual([(await get('kinds=')).status, (await get('kinds=weapon')).status, (await get('kinds=item&case=none')).status], [422, 422, 404])
  })
})
