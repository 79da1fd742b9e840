/** The network over HTTP: each edge with its statements, of a case or of all, and what is not shown. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { AppearancesView, CommunitiesView, CutsView, GapsView, NetworkView, PathsView, RecurringView } from './api.ts'
import { createApp } from './app.ts'
import { networkDesk } from './network-desk.ts'
import { nothingMore } from './network-question.ts'

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
    { kind: 'party', label: 'other', names: [{ text: 'Example Other' }], partyType: 'company' },
    ...[['works', 'other', 'same'], ['other', 'trading', 'same'], ['works', 'trading', 'not-same']].map(([a, b, judgement]) => ({ kind: 'sameness', a: `#${a}`, b: `#${b}`, judgement, of: 'party', reason: 'invented' })),
  ]
  const answer = await app.request('/api/statements', { method: 'POST', headers: { ...host, 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })
  equal(answer.status, 201)
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

const codeOf = async (path: string) => { const { status, body } = await get<{ code?: string }>(path); return `${status} ${body.code}` }

suite('routes of the network', () => {
  test('GET /api/network: nodes, edges, and what was cut, of all cases or of one', async () => {
    const { body } = await get<NetworkView>('/api/network')
    deepEqual(body.nodes.map(({ label }) => label).toSorted(), ['Example Trading', 'Example Works', 'chip', 'missile', 'sale, 2090'])
    deepEqual(body.edges.map(({ kind }) => kind).toSorted(), ['covers', 'fabricator', 'gets', 'gives', 'part-of'])
    deepEqual(body.cut.map(({ code, count }) => [code, count]), [['sameness-contradicts', 1]])
    deepEqual([body.isCertain, body.changes], [null, null])
    deepEqual((await get<NetworkView>('/api/network?case=case')).body, body)
    deepEqual((await get<NetworkView>('/api/network?case=empty')).body.nodes, [])
  })
  test('as of a day, of some strength, without a statement: with what is certain and what that changes', async () => {
    const before = (await get<NetworkView>('/api/network?asOf=2089')).body
    deepEqual([before.left, before.edges.map(({ kind }) => kind).toSorted()], [3, ['fabricator', 'part-of']])
    ok((await get<NetworkView>('/api/network?asOf=2090')).body.isCertain!.filter(Boolean).length === 3)
    deepEqual((await get<NetworkView>('/api/network?strength=stated-by-one')).body.edges, [])
    const without = (await get<NetworkView>('/api/network?without=t')).body
    deepEqual([without.changes!.edgesGone.length, without.changes!.nodesGone.length], [3, 2])
  })
  test('paths, cuts, gaps, recurrence, communities, appearances: each names its nodes and edges, which open on statements', async () => {
    const paths = (await get<PathsView>('/api/network/paths')).body
    deepEqual(paths.result.paths.map(({ strength, nodes }) => [strength, nodes.map((at) => paths.nodes[at]!.label)]), [['without-source', ['Example Works', 'chip', 'missile']], ['without-source', ['Example Works', 'sale, 2090', 'chip', 'missile']]])
    ok(Object.values(paths.edges).every(({ statements }) => statements.length > 0))
    const cuts = (await get<CutsView>('/api/network/cuts?from=works&to=missile&without=t')).body
    // With the sale, the buyer is the only one between; without it, nobody is.
    deepEqual([cuts.was!.result.parties.cut.map((at) => cuts.was!.nodes[at]!.label), cuts.result.parties.aside.map((at) => cuts.nodes[at]!.label)], [['Example Trading'], ['chip']])
    const gaps = (await get<GapsView>('/api/network/gaps?weapon=missile')).body
    deepEqual(gaps.result.parts.map(({ gaps: all }) => all.map(({ after, before }) => [gaps.nodes[after]!.label, gaps.nodes[before]!.label])), [[['Example Trading', 'chip']]])
    const found = (await get<RecurringView>('/api/network/recurring?by=weapon&seed=7')).body
    deepEqual([found.result.seed, found.result.groups.length, found.result.recurring], [7, 1, []])
    equal((await get<CommunitiesView>('/api/network/communities')).body.result.sizes.reduce((a, b) => a + b), 5)
    deepEqual((await get<AppearancesView>('/api/network/appearances?since=works:2080-01-01')).body.result.appearances, [])
  })
  test('what cannot be answered is refused with a code', async () => {
    deepEqual(await Promise.all(['?case=nothing', '/paths?from=nobody', '/gaps?weapon=works', '/gaps', '?asOf=soon', '?strength=very', '?without=nothing', '/appearances?since=works', '/recurring?by=day', '/export?form=pdf'].map((path) => codeOf(`/api/network${path}`))), [
      '404 case-unknown', '404 node-unknown', '422 not-a-weapon', '404 node-unknown', '422 date-invalid', '422 strength-unknown', '404 statement-unknown', '422 listing-invalid', '422 by-unknown', '422 form-unknown'])
  })
  test('ways and cuts between a node and itself are refused by its name; ways among several nodes are not', async () => {
    const told = async (path: string) => { const { status, body } = await get<{ code?: string; message?: string }>(`/api/network${path}`); return `${status} ${body.code} ${body.message}` }
    const refused = '422 same-ends from and to: "Example Works" is given as both ends; ways and cuts are asked for between two different nodes. Give another one for from or to, or leave one out.'
    deepEqual(await Promise.all(['/cuts?from=works&to=works', '/paths?from=works&to=works', '/cuts?from=works&from=trading&to=missile&to=works'].map(told)), [refused, refused, refused])
    equal((await get('/api/network/paths?from=works&from=trading&to=trading&to=missile&eitherWay=1')).status, 200)
  })
  test('a field that cannot be read is refused by its name, and nothing is passed over', async () => {
    const told = async (path: string) => { const { status, body } = await get<{ code?: string; message?: string }>(`/api/network${path}`); return `${status} ${body.code} ${body.message}` }
    deepEqual(await Promise.all(['/paths?most=0', '/paths?most=many', '/paths?most=101', '/recurring?seed=x', '/paths?eitherWay=yes', '/paths?to=nobody', '/cuts?from=nobody', '?accepted=t', '?accept=made', '?asOf=2089&asOf=2090', `?case=${'x'.repeat(600)}`].map(told)), [
      '422 option-invalid most: expected a number from 1 to 100.', '422 option-invalid most: expected a whole number.', '422 option-invalid most: expected a number from 1 to 100.', '422 option-invalid seed: expected a whole number.', '422 option-invalid eitherWay: expected 1 or 0.',
      '404 node-unknown to: no node of this network has this id, label or name.', '404 node-unknown from: no node of this network has this id, label or name.', '422 not-a-role accepted: expected a role; this is of the kind transfer.',
      '422 question-invalid accept: expected one of case, from, to, asOf, without, accepted, strength, weapon, by, seed, most, eitherWay, since, form, handling, found "accept".', '422 option-invalid asOf: expected it once.', '422 option-invalid case: expected 500 characters at most.'])
  })
  test('files to take along, by their names', async () => {
    for (const [form, name, begins] of [['gexf', 'network.gexf', /^<\?xml/], ['graphml', 'network.graphml', /^<\?xml/], ['csv', 'network.csv', /from id/], ['csv-nodes', 'network-nodes.csv', /id,label/]] as const) {
      const answer = await app.request(`/api/network/export?form=${form}`, { headers: host })
      equal(answer.headers.get('content-disposition'), `attachment; filename="${name}"`)
      match(await answer.text(), begins)
    }
  })
  test('the thread answers as the server itself does, of each world that it is asked of', async () => {
    const desk = networkDesk({ threadFrom: 0 })
    const near = networkDesk({ threadFrom: Infinity })
    const whole = store.world()
    const less = whole.without(new Set([whole.all.find(({ kind }) => kind === 'transfer')!.id]))
    const ask = { ...nothingMore, about: 'network' } as const
    // At once and in turn: an answer is of the world that was asked, whatever was sent before.
    const answers = await Promise.all([whole, less, whole].map((world) => desk.answer(world, ask)))
    deepEqual(answers, await Promise.all([whole, less, whole].map((world) => near.answer(world, ask))))
    ok(answers[0]!.ok && answers[1]!.ok && answers[0]!.text !== answers[1]!.text)
    equal((await desk.answer(whole, { ...ask, cases: ['nothing'] })).ok, false)
    await desk.close()
  })
  test('a world that no thread could hold is refused, with how many statements it has', async () => {
    const world = store.world()
    deepEqual(await networkDesk({ threadFrom: 0, most: 3 }).answer(world, { ...nothingMore, about: 'network' }), {
      ok: false, code: 'store-too-large', about: String(world.all.length),
      message: `This is worked out from all statements together, 3 at most, and the store has ${world.all.length}. Keep the cases that it is about in a data folder of their own.`,
    })
  })
})
