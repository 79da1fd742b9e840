/** Components over HTTP: counts with their sample, the parts behind a figure, two weapons compared, and sheets that run nothing. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { ComparedSummary, ComponentsSummary, PartsPage } from './api.ts'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-component-routes-'))
let store: Store
let app: ReturnType<typeof createApp>
const get = (path: string) => app.request(path, { headers: { host: '127.0.0.1:1' } })
const json = async <T>(path: string) => await (await get(path)).json() as T
const record = async (...lines: readonly object[]) => equal((await app.request('/api/statements', { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })).status, 201)
const item = (label: string, more: object) => ({ kind: 'item', label, case: '#case', description: label, itemClass: 'uav', ...more })

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }) })
  await record({ kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'case', label: 'bare', title: 'Bare case' }, item('drone-1', {}), item('drone-2', {}), item('chip-1', { partOf: '#drone-1', itemClass: 'chip', description: '=chip' }), item('chip-2', { partOf: '#drone-2', itemClass: 'chip' }), item('odd', { partOf: '#drone-2', itemClass: 'unknown' }),
    ...['chip-1', 'chip-2'].map((of, at) => ({ kind: 'role', label: `owner-${of}`, of: `#${of}`, role: 'brand-owner', partyText: ['Example Works', 'Sample Parts'][at], country: 'XA' })), ...['chip-1', 'chip-2'].map((of) => ({ kind: 'identification', item: `#${of}`, level: 'model', taxonomy: 'part-number', value: 'EX 100' })),
    { kind: 'reading', item: '#chip-2', scheme: 'report', meaning: 'made in 2090', date: '2090', dateOf: 'production', status: 'accepted', reason: 'example' })
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('routes of components', () => {
  test('counts with sample and undetermined; the youngest part; nothing that a page does not need', async () => {
    const view = await json<ComponentsSummary>('/api/cases/case/components')
    const makers = view.counts.find(({ by }) => by === 'maker')!
    deepEqual([makers.rows.map(({ name, parts }) => [name, parts]), makers.undetermined!.parts.value, makers.sample], [[['Example Works', { qualifier: 'at-least', value: 1 }], ['Sample Parts', { qualifier: 'at-least', value: 1 }]], 1, { weapons: 2, records: 3 }])
    ok(!('items' in makers.rows[0]!) && makers.rows[0]!.rests > 1)
    const [, dated] = view.weapons
    deepEqual([dated!.youngest.is === 'bound' && dated!.youngest.notBefore, view.weapons[0]!.youngest.is], ['2090-01-01', 'nothing-dated'])
    deepEqual((await json<ComponentsSummary>('/api/cases/bare/components')).weapons, [])
  })
  test('the parts behind a figure, with their claims', async () => {
    const { parts, total } = await json<PartsPage>('/api/cases/case/components/parts?by=maker&row=name%20example%20works')
    deepEqual([total, parts.map(({ description, roles }) => [description, roles.map(({ name, counts }) => [name, counts])])], [1, [['=chip', [['Example Works', 'yes']]]]])
    deepEqual((await json<PartsPage>('/api/cases/case/components/parts?by=class&row=~')).parts.map(({ description }) => description), ['odd'])
    equal((await json<PartsPage>('/api/cases/case/components/parts')).total, 3)
    equal((await json<PartsPage>('/api/cases/case/components/parts?by=maker&row=nobody')).total, 0)
  })
  test('a claim that is rejected later leaves its row at once', async () => {
    const owner = store.world().of('role').find(({ fields }) => fields.partyText === 'Sample Parts')!
    const makers = async () => (await json<ComponentsSummary>('/api/cases/case/components')).counts.find(({ by }) => by === 'maker')!.rows.map(({ name }) => name)
    await record({ kind: 'correction', label: 'judged', of: owner.id, changes: [{ field: '/status', value: 'rejected' }], reason: 'example' })
    deepEqual(await makers(), ['Example Works'])
    await record({ kind: 'withdrawal', of: '#judged', reason: 'slip' })
    deepEqual(await makers(), ['Example Works', 'Sample Parts'])
  })
  test('two weapons compared, and sheets in which no value is a formula', async () => {
    const compared = await json<ComparedSummary>('/api/cases/case/components/compare?first=drone-1&second=drone-2')
    deepEqual([compared.pairs.map(({ by, makers }) => [by, makers]), compared.unpaired.second.length], [[['part-number', 'other']], 1])
    for (const path of ['sheet', 'sheet?by=maker', 'compare/sheet?first=drone-1&second=drone-2']) {
      const answer = await get(`/api/cases/case/components/${path}`)
      match(answer.headers.get('content-disposition')!, /proofmark-components-/)
      const text = await answer.text()
      ok(text.includes('Example Works') && text.includes('components/1') && !/(?:^|[\n,])=chip/.test(text), path)
    }
  })
  test('what is not there is refused by name', async () => {
    for (const [path, status, code] of [['/api/cases/none/components', 404, 'case-unknown'], ['/api/cases/case/components/parts?by=colour', 422, 'counting-unknown'], ['/api/cases/case/components/compare?first=drone-1&second=none', 404, 'item-unknown']] as const) {
      const answer = await get(path)
      deepEqual([answer.status, ((await answer.json()) as { code: string }).code], [status, code], path)
    }
  })
  test('a sheet says how narrow each row is, and tells nothing confidential to whom may not know it', async () => {
    await record({ kind: 'party', label: 'secret', names: [{ text: 'SECRETPARTY' }], partyType: 'company', handling: 'confidential' }, { kind: 'role', of: '#chip-1', role: 'distributor', party: '#secret', handling: 'confidential' }, item('hidden', { partOf: '#drone-1', itemClass: 'chip', description: 'SECRETITEM', handling: 'confidential' }))
    const [whole, less] = await Promise.all(['', '?handling=restricted'].map(async (query) => (await get(`/api/cases/case/components/sheet${query}`)).text()))
    match(whole!, /SECRETPARTY.*,confidential\r\n/)
    ok(whole!.includes('SECRETITEM') && !less!.includes('SECRET') && !less!.includes('confidential') && less!.includes('chip-2'))
    ok(!JSON.stringify(await json('/api/cases/case/components/compare?first=drone-1&second=drone-2&handling=restricted')).includes('SECRET'))
    deepEqual((await Promise.all(['?handling=public', '?form=pdf'].map((query) => get(`/api/cases/case/components/sheet${query}`)))).map(({ status }) => status), [422, 422])
  })
  test('the page, a counting and a comparison say how narrow they are and of what alone they were made', async () => {
    const width = async (query: string) => { const { handling, upTo } = await json<ComponentsSummary>(`/api/cases/case/components${query}`); return [handling, upTo] }
    deepEqual([await width(''), await width('?handling=restricted'), await width('?handling=open')], [['confidential', 'confidential'], ['restricted', 'restricted'], ['open', 'open']])
    // The case itself is restricted: found, and its title kept back.
    const { case: of, weapons } = await json<ComponentsSummary>('/api/cases/case/components?handling=open')
    deepEqual([of.title, of.label, weapons], [null, null, []])
    const counted = async (query: string) => (await (await get(`/api/cases/case/components/${query}`)).text()).split('\r\n').filter((line) => /^(?:handling|made only)/.test(line)).map((line) => line.replace(/,+$/, ''))
    deepEqual(await counted('sheet?by=maker'), ['handling,confidential', 'made only of statements up to,confidential (all)'])
    deepEqual(await counted('compare/sheet?first=drone-1&second=drone-2&handling=restricted'), ['handling,restricted', 'made only of statements up to,restricted'])
    const file = await get('/api/cases/case/components/sheet?by=maker&handling=restricted&form=xlsx')
    match(file.headers.get('content-disposition')!, /by-maker-up-to-restricted\.xlsx"$/)
    const bytes = Buffer.from(await file.arrayBuffer())
    deepEqual([...bytes.subarray(0, 4)], [0x50, 0x4b, 3, 4])
  })
})
