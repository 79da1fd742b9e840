/** The network over HTTP: each edge with its statements, of a case or of all, and what is not shown. */
import { deepEqual, equal } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { NetworkView } from './api.ts'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-network-routes-'))
let store: Store
let app: ReturnType<typeof createApp>
const host = { host: '127.0.0.1:1' }
const get = async <T>(path: string) => { const answer = await app.request(path, { headers: host }); return { status: answer.status, headers: answer.headers, body: await answer.json() as T } }

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }) })
  const lines = [
    { kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'case', label: 'empty', title: 'Invented case of nothing' },
    { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' }, { kind: 'party', label: 'trading', names: [{ text: 'Example Trading' }], partyType: 'company' },
    { kind: 'item', label: 'missile', case: '#case', description: 'missile', itemClass: 'missile' }, { kind: 'item', label: 'chip', case: '#case', description: 'chip', itemClass: 'chip', partOf: '#missile' },
    { kind: 'role', label: 'made', case: '#case', of: '#chip', role: 'fabricator', party: '#works' },
    { kind: 'transfer', label: 't', case: '#case', from: '#works', to: '#trading', items: ['#chip'], transferKind: 'sale', when: '2090' },
    { kind: 'sameness', a: '#works', b: '#trading', judgement: 'same', of: 'party', reason: 'invented' }, { kind: 'sameness', a: '#works', b: '#trading', judgement: 'not-same', of: 'party', reason: 'invented' },
  ]
  const answer = await app.request('/api/statements', { method: 'POST', headers: { ...host, 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })
  equal(answer.status, 201)
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('routes of the network', () => {
  test('GET /api/network: nodes, edges, and what was cut, of all cases or of one', async () => {
    const { body } = await get<NetworkView>('/api/network')
    deepEqual(body.nodes.map(({ label }) => label).toSorted(), ['Example Trading', 'Example Works', 'chip', 'missile', 'sale, 2090'])
    deepEqual(body.edges.map(({ kind }) => kind).toSorted(), ['covers', 'fabricator', 'gets', 'gives', 'part-of'])
    deepEqual(body.cut.map(({ code, count }) => [code, count]), [['sameness-contradicts', 1]])
    deepEqual((await get<NetworkView>('/api/network?case=case')).body, body)
    deepEqual((await get<NetworkView>('/api/network?case=empty')).body.nodes, [])
    equal((await get('/api/network?case=nothing')).status, 404)
  })
})
