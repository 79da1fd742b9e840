/** Search over all items over HTTP: joined with marks, counted, gathered, charted, paged while others record; what cannot be read is refused with its name. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { ApiError } from './api.ts'
import { createApp } from './app.ts'
import type { FacetsView, ItemChartView, ItemMapView, ItemRoutesView, ItemSearchView } from './item-search-view.ts'
import { closeSearch, searchOf } from './search-at-hand.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-item-search-'))
let store: Store
let app: ReturnType<typeof createApp>
const host = { host: '127.0.0.1:1' }
const get = (path: string, headers: Readonly<Record<string, string>> = {}) => app.request(path, { headers: { ...host, ...headers } })
const json = async <T>(path: string) => { const answer = await get(path); equal(answer.status, 200, path); return await answer.json() as T }
const record = async (...lines: readonly object[]) => {
  const answer = await app.request('/api/statements', { method: 'POST', headers: { ...host, 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n') }) })
  equal(answer.status, 201, await answer.text())
}
const search = (question: string) => json<ItemSearchView>(`/api/items/search?${question}`)
const found = async (question: string) => (await search(question)).hits.map(({ description }) => description)
const place = (text: string, lat: number, lon: number) => ({ text, lat, lon, precisionKm: 0.1, country: 'UA' })
const idOf = (label: string) => store.world().all.find((each) => each.fields.label === label)!.id

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }), search: searchOf(store, { measures: { patience: 60_000 } }) })
  await record(
    { kind: 'case', label: 'case', title: 'Invented case' },
    { kind: 'recovery', label: 'find', case: '#case', place: place('Invented Field', 48.5, 38.2), when: '2090-03', situation: 'captured' },
    { kind: 'party', label: 'team', names: [{ text: 'Invented team' }], partyType: 'organisation' },
    { kind: 'document', label: 'report', documentType: 'organisation-publication', title: 'Invented report' },
    { kind: 'site', label: 'store', place: place('Invented Store', 50.4, 30.5), team: ['#team'] },
    { kind: 'item', label: 'rifle', documentedAt: ['#store'], sources: [{ document: '#report' }], case: '#case', description: 'first rifle', itemClass: 'rifle', recoveredIn: '#find' },
    { kind: 'item', label: 'mine', case: '#case', description: 'second thing', itemClass: 'mine', recoveredIn: '#find' },
    { kind: 'item', label: 'other', description: 'third rifle', itemClass: 'rifle' },
    { kind: 'mark', label: 'serial', item: '#rifle', position: 'receiver', transcription: 'KB-930712', technique: 'stamped' },
    { kind: 'mark', label: 'damaged', item: '#other', position: 'bolt', transcription: 'KB-9?0712', technique: 'stamped', handling: 'confidential' },
    { kind: 'mark', label: 'torn', item: '#mine', transcription: '*12', technique: 'stamped' },
    { kind: 'reading', label: 'read', mark: '#serial', scheme: 'as-reported', meaning: 'an invented year', status: 'accepted', date: '2085', dateOf: 'production' },
  )
})
after(async () => { await closeSearch(store); await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('search over all items', () => {
  test('by class, place, day, words and case, with what a page says beside a hit', async () => {
    deepEqual(await found('class=rifle&sort=log'), ['first rifle', 'third rifle'])
    deepEqual(await found('within=circle:38.2,48.5,10&sort=log'), ['first rifle', 'second thing'])
    deepEqual(await found('made=2085&made-if=must'), ['first rifle'])
    deepEqual([await found('text=thing'), await found(`case=${idOf('case')}&sort=log`)], [['second thing'], ['first rifle', 'second thing']])
    const { head, count, grades, hits: [hit] } = await search('text=first')
    deepEqual([head.size, count, grades, hit!.item, hit!.label, hit!.case!.title, hit!.place!.text, hit!.place!.lon, hit!.place!.precisionKm, hit!.handling, hit!.facets['case'], hit!.facets['class'], hit!.marks], [store.size(), 1, null, idOf('rifle'), 'rifle', 'Invented case', 'Invented Field', 38.2, 0.1, 'open', [{ value: idOf('case'), label: 'Invented case' }], [{ value: 'rifle', label: 'rifle' }], []])
  })
  test('with a mark: the best first, counted by grade, each with its marks and the handling of what is shown', async () => {
    const { hits, grades, count } = await search('mark=KB930712')
    deepEqual([hits.map(({ description, marks, handling }) => [description, marks.map(({ grade, text }) => `${grade} ${text}`), handling]), grades, count], [[['first rifle', ['fits KB-930712'], 'open'], ['third rifle', ['may-fit KB-9?0712'], 'confidential'], ['second thing', ['not-excluded *12'], 'open']], { fits: 1, 'may-fit': 1, 'not-excluded': 1 }, 3])
    deepEqual(await found('mark=KB930712&class=mine'), ['second thing'])
    deepEqual([(await json<ItemChartView>('/api/items/chart?by=class&mark=KB930712')).grades, (await json<ItemChartView>('/api/items/chart?by=class')).grades], [{ fits: 1, 'may-fit': 1, 'not-excluded': 1 }, null])
  })
  test('counted by facets, gathered on a map, as bars', async () => {
    const { facets } = await json<FacetsView>('/api/items/facets?class=rifle')
    deepEqual(facets.find(({ name }) => name === 'class')!.values, [{ value: 'rifle', label: 'rifle', count: 2, isChosen: true }, { value: 'mine', label: 'mine', count: 1, isChosen: false }])
    const map = await json<ItemMapView>('/api/items/map?class=rifle&view=20,40,45,55&cells=10')
    deepEqual([map.count, map.unplaced, map.outside, map.clusters.map(({ count, item }) => [count, item])], [2, 1, 0, [[1, idOf('rifle')]]])
    const chart = await json<ItemChartView>('/api/items/chart?by=year-of-make')
    deepEqual([chart.by, chart.bars, chart.notCounted, chart.sample.cases], ['year-of-make', [{ value: '2085', label: '2085', certain: 1, possible: 0 }], [{ reason: 'nobody-says', count: 2 }], 1])
  })
  test('on whom and on what the count rests, and how long it was under way, asked as it is counted', async () => {
    const bars = async (by: string) => (await json<ItemChartView>(`/api/items/chart?by=${by}`)).bars.map(({ label, certain, possible }) => [label, certain, possible])
    deepEqual([await bars('team'), await bars('source'), await bars('age-at-recovery')], [[['Invented team', 1, 0]], [['Invented report', 1, 0]], [['0-4', 0, 1], ['5-9', 0, 1]]])
    deepEqual([await found(`team=${idOf('team')}`), await found(`source=${idOf('report')}`), await found('age=4&age-if=can'), await found('age=6/9')], [['first rifle'], ['first rifle'], ['first rifle'], []])
  })
  test('routes: from where it was found to where it was documented, and with whom it was before', async () => {
    await record({ kind: 'transfer', label: 'sale', items: ['#rifle'], transferKind: 'sale', when: '2086', place: place('Invented Port', 46.5, 30.7) })
    const { count, items, shown, routes, pairs } = await json<ItemRoutesView>('/api/items/routes?class=rifle&cells=100')
    deepEqual([count, items, shown, routes.map(({ from, to, count, broken }) => [from.lat, to.lat, count, broken]), pairs], [2, 1, 1, [[48.5, 50.4, 1, 0], [46.5, 48.5, 1, 1]], { drawn: 2, more: 0, together: 0, outside: 0 }])
  })
  test('page after page, each item once, also when something is sealed between them', async () => {
    const first = await search('sort=log&limit=2')
    await record({ kind: 'item', label: 'later', description: 'fourth thing', itemClass: 'mine' }, { kind: 'withdrawal', of: idOf('mine'), reason: 'invented' })
    const second = await search(`sort=log&limit=2&after=${first.next}`)
    deepEqual([first, second].map(({ hits, head }) => [hits.map(({ description }) => description), head.size]), [[['first rifle', 'second thing'], store.size() - 2], [['third rifle', 'fourth thing'], store.size()]])
    equal(second.next, null)
  })
  test('what is changed is found as it stands: a mark that was moved, a place that was corrected', async () => {
    await record({ kind: 'correction', of: idOf('damaged'), changes: [{ field: '/item', value: idOf('later') }], reason: 'invented' }, { kind: 'correction', of: idOf('find'), changes: [{ field: '/situation', value: 'seized' }], reason: 'invented' })
    deepEqual([await found('mark=KB930712'), await found('situation=seized')], [['first rifle', 'fourth thing'], ['first rifle']])
  })
  test('teams of one name are told apart by their label, else by their case', async () => {
    await record(
      { kind: 'case', label: 'elsewhere', title: 'Another invented case' },
      { kind: 'party', label: 'twin-1', case: '#case', partyType: 'organisation', names: [{ text: 'Invented twins' }] }, { kind: 'party', label: 'twin-2', case: '#case', partyType: 'organisation', names: [{ text: 'Invented twins' }] },
      { kind: 'party', case: '#case', partyType: 'organisation', names: [{ text: 'Invented pair' }] }, { kind: 'party', case: '#elsewhere', partyType: 'organisation', names: [{ text: 'Invented pair' }] },
    )
    const parties = store.world().of('party').filter(({ fields }) => /twins|pair/.test(fields.names[0]?.text ?? ''))
    await record(...parties.map(({ id, fields }, n) => ({ kind: 'site', label: `visit-${n}`, case: fields.case, team: [id], when: '2089' })), ...parties.map(({ fields }, n) => ({ kind: 'item', case: fields.case, description: `twin item ${n}`, itemClass: 'rifle', documentedAt: [`#visit-${n}`] })))
    const { bars } = await json<ItemChartView>('/api/items/chart?by=team&text=twin+item')
    deepEqual(bars.map(({ label }) => label).toSorted(), ['Invented pair · Another invented case', 'Invented pair · Invented case', 'Invented twins · twin-1', 'Invented twins · twin-2'])
  })
  test('what cannot be read is refused with the name of its parameter', async () => {
    for (const [question, about, says] of [
      ['colour=red', 'colour', /^colour: expected one of mark, /], ['made=1985/1980', 'made', /ends after it begins/], ['within=circle:1', 'within', /circle:LONGITUDE/], ['limit=0', 'limit', /1 to 200/],
      ['after=x', 'after', /the next of the page before/], ['sort=price', 'sort', /newest or log/], ['mark=9%5B', 'mark', /^mark, at character 2: expected/],
    ] as const) {
      const answer = await get(`/api/items/search?${question}`)
      const body = await answer.json() as ApiError
      deepEqual([answer.status, body.about], [422, about], question)
      match(body.message, says)
    }
    for (const path of ['map?view=1,2,3', 'map?cells=1000', 'chart?by=colour', 'facets?limit=3']) equal((await get(`/api/items/${path}`)).status, 422, path)
  })
  test('an answer bears the tag of its head, and is not sent twice', async () => {
    const tag = (await get('/api/items/facets?class=rifle')).headers.get('etag')!
    equal((await get('/api/items/facets?class=rifle', { 'if-none-match': tag })).status, 304)
    await record({ kind: 'item', description: 'fifth thing', itemClass: 'rifle' })
    equal((await get('/api/items/facets?class=rifle', { 'if-none-match': tag })).status, 200)
  })
  test('while the index is made an answer says how far it is', async () => {
    await closeSearch(store)
    const slow = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date(), logger: pino({ level: 'silent' }), search: searchOf(store, { measures: { patience: 0 } }) })
    const answer = await slow.request('/api/items/search?', { headers: host })
    const body = await answer.json() as { code: string; of: number }
    deepEqual([answer.status, body.code, body.of], [503, 'index-in-work', store.size()])
    ok(Number(answer.headers.get('retry-after')) > 0)
  })
})
