/** Sameness, craft and numbers over HTTP: a candidate, decided and undone, with everything as before; a craft under its records. */
import { deepEqual, equal } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { CraftsView, CraftView, JoinedView, NumberView, SamenessView } from './api.ts'
import { createApp } from './app.ts'
import { networkDesk } from './network-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-sameness-routes-'))
let store: Store
let app: ReturnType<typeof createApp>
const host = { host: '127.0.0.1:1' }
const get = async <T>(path: string, status = 200) => { const answer = await app.request(path, { headers: host }); equal(answer.status, status, path); return await answer.json() as T }
const post = async (path: string, body: object) => { const answer = await app.request(path, { method: 'POST', headers: { ...host, 'content-type': 'application/json' }, body: JSON.stringify(body) }); return { status: answer.status, body: await answer.json() as { sealed: { id: string; index: number }[]; code?: string } } }
const record = async (...lines: readonly object[]) => { const { status, body } = await post('/api/statements', { text: lines.map((line) => JSON.stringify(line)).join('\n') }); equal(status, 201); return body.sealed }
/** What must be the same after an undo. */
const state = async () => { const { candidates, contradictions, decided } = await get<SamenessView>('/api/sameness'); return { candidates, contradictions, decided } }

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }) })
  await record(
    { kind: 'case', label: 'c', title: 'Invented' }, { kind: 'document', label: 'doc', case: '#c', documentType: 'letter', title: 'invented letter' },
    { kind: 'party', label: 'a', case: '#c', names: [{ text: 'Example Works LLC', sources: [{ document: '#doc', at: null }] }], partyType: 'company', jurisdiction: 'XA' }, { kind: 'party', label: 'b', names: [{ text: 'ООО Экзампл Уоркс' }], partyType: 'company' },
    { kind: 'identifier', of: '#b', scheme: 'tax', value: '7707083893', country: 'RU' }, { kind: 'party', label: 'x', names: [{ text: 'Nobody Trading' }], partyType: 'company' }, { kind: 'party', label: 'y', names: [{ text: 'Nobody Trading' }], partyType: 'company' },
    { kind: 'craft', label: 's', names: [{ text: 'Invented Star', flag: 'XA', since: '2030', until: '2031' }], craftType: 'vessel' }, { kind: 'craft', label: 't', names: [{ text: 'Made-up Moon', flag: 'XB', since: '2033' }], craftType: 'vessel' },
    { kind: 'identifier', of: '#s', scheme: 'imo-ship', value: '9074729' }, { kind: 'identifier', of: '#t', scheme: 'imo-ship', value: 'IMO 907 4729' }, { kind: 'role', label: 'owned', of: '#s', role: 'owner', party: '#a' },
  )
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('routes of sameness', () => {
  test('candidates of a case, with both records and the titles of all that is named', async () => {
    const all = await get<SamenessView>('/api/sameness')
    deepEqual(all.candidates.map(({ a, b }) => [a, b].map(({ id }) => all.named[id]!.label).toSorted().join(' ')).toSorted(), ['a b', 's t', 'x y'])
    const one = await get<SamenessView>('/api/sameness?case=c')
    equal(one.candidates.length, 1)
    const sides = [one.candidates[0]!.a, one.candidates[0]!.b]
    deepEqual([sides.flatMap(({ names }) => names.flatMap(({ sources }) => sources.map(({ document }) => one.named[document]!.title))), sides.flatMap(({ numbers }) => numbers.map(({ said }) => said.checkDigit))], [['invented letter'], ['right']])
    equal((await get<{ code: string }>('/api/sameness?case=zz', 404)).code, 'case-unknown')
  })
  test('a thread answers as the server itself does', async () => {
    const [far, near] = [networkDesk({ threadFrom: 0, kinds: null }), networkDesk({ threadFrom: Infinity, kinds: null })]
    const asked = { sameness: { of: null, withKeptApart: false } }
    const [beside, here] = await Promise.all([far, near].map((desk) => desk.answer(store.world(), asked)))
    deepEqual(beside, here)
    equal(here?.ok === true ? (JSON.parse(here.text) as SamenessView).candidates.length : here, 3)
    await far.close()
  })
  test('a decision takes the pair from the list and is undone exactly by a withdrawal; tried first, it seals nothing', async () => {
    const first = await state()
    const line = { kind: 'sameness', a: '#a', b: '#b', judgement: 'same', of: 'party', reason: 'one letterhead' }
    equal((await post('/api/statements', { text: JSON.stringify(line), dryRun: true })).status, 200)
    deepEqual(await state(), first)
    const [sealed] = await record(line)
    const decided = await get<SamenessView>('/api/sameness')
    deepEqual([decided.candidates.length, decided.decided.map(({ judgement, reason }) => `${judgement}: ${reason}`)], [2, ['same: one letterhead']])
    const { joined, named } = await get<JoinedView>('/api/joined/b')
    deepEqual([joined.names.map(({ text, record: by }) => `${text} by ${named[by]!.label}`), joined.roles.map(({ role }) => role), joined.numbers.length], [['Example Works LLC by a', 'ООО Экзампл Уоркс by b'], ['owner'], 1])
    equal((await post('/api/upkeep', { corrections: [], withdrawals: [{ of: sealed!.id, seen: 0 }], reason: 'a slip' })).status, 201)
    deepEqual(await state(), first)
    equal((await get<{ code: string }>('/api/joined/doc', 404)).code, 'record-unknown')
  })
  test('what contradicts itself is told with the statements', async () => {
    await record({ kind: 'party', label: 'z', names: [{ text: 'Nobody Trading Ltd' }], partyType: 'company' })
    const [one, two, three] = await record({ kind: 'sameness', a: '#x', b: '#y', judgement: 'same', of: 'party', reason: 'r' }, { kind: 'sameness', a: '#y', b: '#z', judgement: 'same', of: 'party', reason: 'r' }, { kind: 'sameness', a: '#x', b: '#z', judgement: 'not-same', of: 'party', reason: 'r' })
    const { contradictions } = await get<SamenessView>('/api/sameness')
    deepEqual(contradictions.map(({ notSame, same }) => [notSame, ...same]), [[three!.id, one!.id, two!.id]])
  })
  test('craft: by a name or number; names in time, the other record with its number', async () => {
    deepEqual([(await get<CraftsView>('/api/crafts')).crafts.length, (await get<CraftsView>('/api/crafts?text=moon')).crafts.length, (await get<CraftsView>('/api/crafts?text=IMO-9074729')).crafts.length, (await get<CraftsView>('/api/crafts?text=907%204729')).crafts.length], [2, 1, 2, 2])
    const { craft, named } = await get<CraftView>('/api/crafts/s')
    deepEqual([craft.sameNumber.map((each) => named[each.craft]!.label), craft.roles.map(({ party }) => named[party!]!.title)], [['t'], ['Example Works LLC']])
    equal((await get<{ code: string }>('/api/crafts/a', 404)).code, 'craft-unknown')
  })
  test('a number says what it is; of no scheme, all that it can be', async () => {
    deepEqual([(await get<NumberView>('/api/numbers?value=907472%3F&scheme=imo-ship')).said[0]!.possible, (await get<NumberView>('/api/numbers?value=9074729')).said.map(({ scheme }) => scheme)], [['9074729'], ['imo-ship', 'imo-company']])
    equal((await get<{ code: string }>('/api/numbers?value=1&scheme=x', 400)).code, 'scheme-unknown')
  })
})
