/** Lists and screening over HTTP: a file in parts, a case held against it, a decision remembered, reopened and undone, news of a newer snapshot; all on invented lists. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { longestName } from '@proofmark/core/names'
import { longestSealedName } from '@proofmark/core/statements'
import { openStore, type Store } from 'proofmark/store'
import type { CaseScreeningView, DifferencesView, ListsView, NameScreeningView, ScreeningOverview } from './api.ts'
import { createApp } from './app.ts'
import { until } from './soon.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-screening-routes-'))
let store: Store
let app: ReturnType<typeof createApp>
const own = { host: '127.0.0.1:1' }
const now = () => new Date('2084-03-25T12:00:00Z')
const get = async <T>(path: string) => await (await app.request(path, { headers: own })).json() as T
const send = async <T>(path: string, body: object = {}) => { const answer = await app.request(path, { method: 'POST', headers: { ...own, 'content-type': 'application/json' }, body: JSON.stringify(body) }); return { status: answer.status, body: await answer.json() as T & { code: string; message: string } } }
const record = async (...lines: readonly object[]) => equal((await send('/api/statements', { text: lines.map((line) => JSON.stringify(line)).join('\n') })).status, 201)

const entity = (reference: string, name: string, more = '') => `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER>${more}</ENTITY>`
const un = (day: string, ...entities: readonly string[]) => `<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><ENTITIES>${entities.join('')}</ENTITIES></CONSOLIDATED_LIST>`
const first = un('2084-03-01', entity('XXe.001', 'EXAMPLE TRADING'), entity('XXe.002', 'FARAWAY LANTERN WORKS'))
const second = un('2084-03-20', entity('XXe.001', 'EXAMPLE TRADING', '<LISTED_ON>2084-01-01</LISTED_ON>'), entity('XXe.003', 'EXAMPLE STAR'))

async function put(text: string | Uint8Array): Promise<string> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const answer = await app.request(`/api/lists/files/${sha256}`, { method: 'PUT', headers: { ...own, 'content-type': 'application/octet-stream', 'upload-offset': '0', 'upload-length': String(bytes.length) }, body: bytes as Uint8Array<ArrayBuffer> })
  equal(answer.status, 201)
  return sha256
}
async function add(name: string, text: string | Uint8Array, how: object = {}): Promise<ListsView> {
  equal((await send('/api/lists', { files: [{ sha256: await put(text), name }], ...how })).status, 202)
  return until(() => get<ListsView>('/api/lists'), ({ job }) => job?.status !== 'reading')
}
const screened = async () => { await send('/api/cases/case/screening'); return until(() => get<CaseScreeningView>('/api/cases/case/screening'), ({ status }) => status !== 'running') }
const states = ({ candidates }: CaseScreeningView) => candidates.filter(({ score }) => score >= 0.84).map(({ entry: { reference }, state }) => `${reference} ${state}`)

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: now, random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now, logger: pino({ level: 'silent' }), listsFolder: join(folder, 'lists'), rescreeningsFolder: join(folder, 'rescreenings') })
  await record(
    { kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'party', label: 'trading', case: '#case', names: [{ text: 'Example Trading' }], partyType: 'company', handling: 'open' },
    { kind: 'craft', label: 'star', case: '#case', craftType: 'vessel', names: [{ text: '=Example Star' }], handling: 'confidential' }, { kind: 'party', label: 'ivan', names: [{ text: 'Ivan Example' }], partyType: 'organisation' },
  )
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('routes of lists and screening', () => {
  test('without a list nothing is screened, and the answer says so', async () => {
    equal((await screened()).status, 'no-lists')
    equal((await send('/api/screening/name', { names: ['Ivan Example'] })).body.code, 'lists-missing')
    deepEqual([(await get<ListsView>('/api/lists')).snapshots, (await get<ScreeningOverview>('/api/screening')).count], [[], 0])
  })
  test('a file becomes a snapshot with its own day, hash and age; the same bytes come once', async () => {
    const { snapshots, job } = await add('C:\\lists\\UN.xml', first)
    deepEqual([job!.status, job!.name, snapshots.map(({ list, dated, entries, age, isLatest }) => [list, dated, entries, age.days, age.state, isLatest])], ['done', 'UN.xml', [['un', '2084-03-01', 2, 24, 'ageing', true]]])
    equal(snapshots[0]!.id, createHash('sha256').update(first).digest('hex'))
    equal((await add('again.xml', first)).job!.added!.isNew, false)
  })
  test('a hostile file is refused with its place, and the old snapshot stays and is asked on', async () => {
    const hostile = [`<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n${first}`, first.slice(0, -20), new Uint8Array([0xff, 0xfe, 0, 0]), un('2084-03-02', '<ENTITY>'.repeat(40)), 'x'.repeat(2_000_000), '#!/bin/sh\necho']
    for (const each of hostile) {
      const { job, snapshots } = await add('hostile.xml', each)
      equal(job!.status, 'refused')
      ok(job!.refusal!.line >= 1 && job!.refusal!.expected !== '' && job!.refusal!.file === 'hostile.xml', JSON.stringify(job))
      deepEqual(snapshots.map(({ dated }) => dated), ['2084-03-01'])
    }
    equal((await send('/api/lists', { files: [{ sha256: 'f'.repeat(64), name: 'x' }] })).body.code, 'file-gone')
    equal((await app.request('/api/lists', { method: 'POST', headers: { ...own, 'content-type': 'text/xml' }, body: first })).status, 415)
    equal((await app.request(`/api/lists/files/${'f'.repeat(64)}`, { method: 'PUT', headers: { ...own, 'content-type': 'application/octet-stream', 'upload-offset': '0', 'upload-length': String(2 ** 32 + 1) }, body: 'x' })).status, 413)
    equal((await screened()).status, 'done')
  })
  test('candidates have aligned parts and a state; a decision is sealed with the day and hash of the list, and undone by a withdrawal', async () => {
    const view = await screened()
    deepEqual(states(view), ['XXe.001 open'])
    const [found] = view.candidates
    deepEqual(found!.names.parts.map(({ a, b }) => [a, b]), [[['example'], ['example']], [['trading'], ['trading']]])
    const decide = { record: found!.record, list: 'un', snapshot: found!.snapshot, entry: 'XXe.001', decision: 'no-match', reasons: ['another country'], by: view.people.find(({ title }) => title === 'Ivan Example')!.id }
    for (const [wrong, code] of [[{ ...decide, entry: 'XXe.9' }, 'entry-unknown'], [{ ...decide, snapshot: 'f'.repeat(64) }, 'snapshot-not-newest'], [{ ...decide, record: decide.by }, 'record-unknown'], [{ ...decide, reasons: [] }, 'request-invalid'], [{ ...decide, by: found!.record.replace(/^./, 'z') }, 'statements-invalid']] as const) equal((await send('/api/cases/case/screening/decisions', wrong)).body.code, code)
    const { status, body } = await send<{ view: CaseScreeningView; sealed: readonly { id: string }[] }>('/api/cases/case/screening/decisions', decide)
    deepEqual([status, states(body.view)], [200, ['XXe.001 no-match']])
    const sealed = store.world().get(body.sealed[0]!.id, 'screening')!.fields
    deepEqual([sealed.list, sealed.listDate, sealed.handling, sealed.basis?.includes(found!.snapshot)], ['un', '2084-03-01', 'open', true])
    await send('/api/upkeep', { withdrawals: [{ of: body.sealed[0]!.id, seen: 0 }], reason: 'slip', dryRun: false })
    deepEqual((await get<CaseScreeningView>('/api/cases/case/screening')).candidates, view.candidates)
    const again = await send<{ sealed: readonly { id: string }[] }>('/api/cases/case/screening/decisions', { ...decide, seen: [] })
    equal(again.status, 200)
    // Of two who decide at once the second is told what the first sealed, and seals only once it was seen.
    const unread = await send<{ about: string }>('/api/cases/case/screening/decisions', { ...decide, decision: 'match', by: null, seen: [] })
    deepEqual([unread.status, unread.body.code, unread.body.about], [409, 'decided-meanwhile', again.body.sealed[0]!.id])
    deepEqual(states(await get<CaseScreeningView>('/api/cases/case/screening')), ['XXe.001 no-match'])
  })
  test('a newer snapshot tells what is new, gone and changed until somebody saw it; what was decided is reopened where the entry changed', async () => {
    const told = () => until(() => get<ScreeningOverview>('/api/screening'), ({ isRescreening, count }) => !isRescreening && count > 0)
    const [whole] = (await told()).cases[0]!.news
    // The first names nobody.
    deepEqual([whole!.from, whole!.fresh, whole!.names], [null, [], 1])
    // A later one comes before anybody saw it: its number waits beside what is new.
    await add('UN.xml', second)
    const [news] = (await until(() => get<ScreeningOverview>('/api/screening'), ({ isRescreening, cases }) => !isRescreening && cases[0]!.news[0]?.to?.id !== whole!.to!.id)).cases[0]!.news
    deepEqual([news!.names, news!.from?.id], [1, whole!.to!.id])
    deepEqual([news!.fresh.map(({ entry }) => entry), news!.gone, news!.changed.map(({ entry }) => entry)], [['XXe.003'], [], ['XXe.001']])
    equal((await get<CaseScreeningView>('/api/cases/case/screening')).status, 'stale')
    const view = await screened()
    deepEqual(states(view).toSorted(), ['XXe.001 reopened', 'XXe.003 open'])
    deepEqual(view.candidates.find(({ entry }) => entry.reference === 'XXe.001')!.decisions[0]!.reopened, [{ why: 'entry-changed', fields: ['listedOn'] }])
    for (const name of readdirSync(join(folder, 'rescreenings'))) ok(!readFileSync(join(folder, 'rescreenings', name)).includes('EXAMPLE'))
    // Decided on the newest snapshot: no news any more, and none on a later one that has the same entry.
    const again = view.candidates.find(({ entry }) => entry.reference === 'XXe.001')!
    const { body: sealed } = await send<{ sealed: { id: string }[] }>('/api/cases/case/screening/decisions', { record: again.record, list: 'un', snapshot: again.snapshot, entry: 'XXe.001', decision: 'no-match', reasons: ['looked again'], by: null })
    const after = async () => (await told()).cases[0]!.news.map(({ fresh, gone, changed }) => [fresh, gone, changed].map((lines) => lines.map(({ entry }) => entry)))
    deepEqual(await after(), [[['XXe.003'], [], []]])
    const third = await add('UN.xml', second.replace('2084-03-20', '2084-03-21'))
    deepEqual(await after(), [[['XXe.003'], [], []]])
    await send(`/api/screening/seen`, { case: news!.case, list: 'un', to: third.snapshots[0]!.id })
    await send('/api/upkeep', { withdrawals: [{ of: sealed.sealed[0]!.id, seen: 0 }], reason: 'slip', dryRun: false })
    equal((await app.request(`/api/lists/${third.snapshots[0]!.id}`, { method: 'DELETE', headers: own })).status, 200)
    equal((await send('/api/screening/seen', { case: news!.case, list: 'un', to: 'f'.repeat(64) })).status, 404)
    deepEqual(await get('/api/screening/news'), { count: 0 })
  })
  test('differences of two snapshots; a removed one leaves its decisions without a list to be held against', async () => {
    const { snapshots } = await get<ListsView>('/api/lists')
    const [newer, older] = snapshots
    const told = await get<DifferencesView>(`/api/lists/differences?before=${older!.id}&after=${newer!.id}`)
    deepEqual([told.before.dated, told.added.map(({ reference }) => reference), told.removed.map(({ reference }) => reference), told.changed.map(({ fields }) => fields)], ['2084-03-01', ['XXe.003'], ['XXe.002'], [['listedOn']]])
    equal((await app.request('/api/lists/differences?before=x&after=y', { headers: own })).status, 404)
    equal((await app.request(`/api/lists/${older!.id}`, { method: 'DELETE', headers: own })).status, 200)
    deepEqual((await get<CaseScreeningView>('/api/cases/case/screening')).candidates.find(({ entry }) => entry.reference === 'XXe.001')!.decisions[0]!.reopened, [{ why: 'list-not-kept' }])
  })
  test('the sheet has the lists, their days and what was decided; no name of a confidential record, and no formula', async () => {
    const answer = await app.request('/api/cases/case/screening/sheet?from=0.8', { headers: own })
    match(answer.headers.get('content-disposition')!, /screening\.csv/)
    const text = await answer.text()
    for (const part of ['Example Trading', 'reopened', '2084-03-20', 'A candidate is no finding', '[confidential]']) ok(text.includes(part), part)
    ok(!/EXAMPLE STAR/i.test(text) && !/(?:^|\n|,)=/.test(text), text)
    const hidden = text.split(/\r?\n/).filter((line) => line.includes('[confidential]'))
    ok(hidden.length > 0)
    for (const line of hidden) deepEqual([...new Set(line.split(','))].filter((cell) => !['', '[confidential]', 'confidential'].includes(cell.replaceAll('"', ''))), [], line)
  })
  test('a name that stands in no record is asked for and kept nowhere', async () => {
    const size = store.size()
    const { body } = await send<NameScreeningView>('/api/screening/name', { names: ['Пример', 'Exampel Trading'], born: null })
    deepEqual([body.candidates[0]!.entry.reference, body.candidates[0]!.record, body.lists.length, store.size()], ['XXe.001', '', 1, size])
    equal((await send('/api/screening/name', { names: ['x'], born: 'spring' })).body.code, 'date-invalid')
    for (const [name, said] of [['\u200b', /at least one letter or digit/], ['x'.repeat(20_000), /at most 400 characters, since no more of it is compared; found 20000/]] as const) {
      const refused = await send('/api/screening/name', { names: [name] })
      deepEqual([refused.status, refused.body.code], [400, 'request-invalid'])
      match(refused.body.message, said)
    }
    // What is sealed of a name is what is compared of it.
    equal(longestSealedName, longestName)
  })
  test('a list that gives itself no day is of unknown age, unless somebody states it; any CSV is read by a mapping', async () => {
    const columns = { reference: 'No', names: ['Name'], aliases: [], born: [], countries: [], identifiers: [], programme: null, listedOn: null, kind: null }
    const mapping = JSON.stringify({ format: 'proofmark/list-mapping/v1', list: 'example-watch', title: 'Watch list of Example Works', publisher: 'Example Works', dated: null, encoding: 'utf-8', separator: ',', within: null, dates: 'iso', columns })
    equal((await add('watch.csv', 'No,Name\n1,Example Trading\n', { mapping, dated: '2084-04-01' })).job!.refusal!.code, 'wrong-day')
    const { job, snapshots } = await add('watch.csv', 'No,Name\n1,Example Trading\n', { mapping, dated: '2084-02-01' })
    deepEqual([job!.status, snapshots.filter(({ list }) => list === 'example-watch').map(({ dated, datedBy, age }) => [dated, datedBy, age.state])], ['done', [['2084-02-01', 'stated', 'stale']]])
    deepEqual((await send<NameScreeningView>('/api/screening/name', { names: ['Example Trading'] })).body.candidates.map(({ list }) => list).toSorted(), ['example-watch', 'un'])
  })
  test('a case that is not there is told', async () => {
    for (const path of ['/api/cases/nobody/screening', '/api/cases/nobody/screening/sheet']) equal((await app.request(path, { headers: own })).status, 404)
    equal((await send('/api/cases/nobody/screening/cancel')).status, 404)
    equal((await send('/api/cases/case/screening/cancel')).status, 200)
  })
})
