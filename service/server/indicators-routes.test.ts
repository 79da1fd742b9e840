/** Indicators and watches over HTTP: an answer with its base and notes, its sheet, and news of what is watched, once. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { IndicatorsView, WatchesView } from './api.ts'
import { createApp } from './app.ts'
import { indicatorsView } from './indicators-routes.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-indicators-routes-'))
let store: Store
let app: ReturnType<typeof createApp>
const newId = () => randomBytes(16).toString('hex')
const host = { host: '127.0.0.1:1' }
const get = (path: string) => app.request(path, { headers: host })
const record = async (...lines: readonly object[]) => equal((await send('/api/statements', { text: lines.map((line) => JSON.stringify(line)).join('\n') })).status, 201)
const send = async (path: string, body: object) => { const answer = await app.request(path, { method: 'POST', headers: { ...host, 'content-type': 'application/json' }, body: JSON.stringify(body) }); return { status: answer.status, body: await answer.json() as WatchesView & { code: string } } }

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId, now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }), watchesFolder: join(folder, 'watches') })
  await record({ kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' }, { kind: 'recovery', label: 'rec', when: '2091-05-01', situation: 'seized' }, { kind: 'item', label: 'i', description: '=launcher', itemClass: 'launcher', recoveredIn: '#rec' }, { kind: 'transfer', items: ['#i'], from: '#works', transferKind: 'sale', when: '2091-02' })
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('routes of indicators', () => {
  test('an answer, its suggestions, and its sheet with counts and notes', async () => {
    const view = await (await get('/api/indicators?exporter=example+works')).json() as IndicatorsView
    deepEqual([view.result.counts.itemsFitting, view.result.counts.itemsDiverted, view.suggestions?.exporter], [1, 1, ['Example Works']])
    const sheet = await get('/api/indicators/sheet?exporter=works')
    match(sheet.headers.get('content-disposition')!, /indicators\.csv/)
    const text = await sheet.text()
    for (const part of ['62,89', 'items documented that fit', 'Of those documented here']) ok(text.includes(part), part)
    // A value that a spreadsheet would compute is not let through as a formula.
    ok(!/(?:^|\n)=launcher/.test(text))
    equal((await (await get('/api/indicators')).json() as IndicatorsView).result.state, 'nothing')
    // Of very much nothing is gathered that nobody asked for.
    const { suggestions, result } = indicatorsView(store.world(), view.result.asked, undefined, 5)
    deepEqual([suggestions, result.counts], [null, view.result.counts])
  })
  test('a watch tells what is sealed after it, until that was seen, and no more than that', async () => {
    equal((await send('/api/watches', { of: 'party', value: 'Nobody', note: null })).body.code, 'party-unknown')
    equal((await send('/api/watches', { of: 'party', value: 'example works', note: 'invented' })).body.count, 0)
    await record({ kind: 'transfer', from: '#works', items: [], transferKind: 'sale' })
    const { count, size, watches } = await (await get('/api/watches')).json() as WatchesView
    deepEqual([count, watches[0]!.alerts[0]!.why, watches[0]!.title], [1, 'names-party', 'Example Works'])
    // Sealed after the page was read: seeing the page does not see it.
    await record({ kind: 'transfer', to: '#works', items: [], transferKind: 'sale' })
    equal((await send('/api/watches/seen', { name: watches[0]!.name, upTo: size })).body.count, 1)
    equal((await send('/api/watches/seen', { name: watches[0]!.name, upTo: 0 })).body.watches[0]!.watch.from, size)
    equal((await send('/api/watches/seen', { name: watches[0]!.name, upTo: size + 9 })).status, 422)
    equal((await send('/api/watches/remove', { name: 'lot x' })).status, 404)
    writeFileSync(join(folder, 'watches', 'f'.repeat(32)), 'no box')
    equal((await send('/api/watches/remove', { name: watches[0]!.name })).body.unread, 1)
    deepEqual(readdirSync(join(folder, 'watches')), ['f'.repeat(32)])
  })
})
