/** Comparison over HTTP and on the command line: an earlier head of the log, another finding, a report of others; refusals name what to do. */
import { deepEqual, equal, match } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import { compareCommand } from '../cli/commands/compare.ts'
import type { ComparisonView } from './api.ts'
import { createApp } from './app.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-comparison-'))
let store: Store
let app: ReturnType<typeof createApp>
const get = async (query: string) => { const answer = await app.request(`/api/findings/${query}`, { headers: { host: '127.0.0.1:1' } }); return { status: answer.status, body: await answer.json() as ComparisonView & { code?: string } } }
const typed = async (name: string, options: object) => { const printed: string[] = []; const status = await compareCommand.run({ held: store, arguments: [name], options: options as never, isJson: false, print: (text) => printed.push(text), complain: () => {} }); return { status, text: printed.join('\n') } }
const record = async (...lines: readonly object[]) => { const sent = await app.request('/api/statements', { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })
  equal(sent.status, 201, await sent.text())
}
const made = (country: string) => ({ type: 'made-in', item: '#shell', country })
let atFirst = 0

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }) })
  const finding = (label: string, country: string) => ({ kind: 'finding', label, case: '#case', title: `Finding ${label}`, sentences: [{ text: 'The shell was made there.', claims: ['made'] }], claims: [{ key: 'made', claim: made(country), text: 'made there' }] })
  await record({ kind: 'case', label: 'case', title: 'Invented case' }, { kind: 'party', label: 'bureau', case: '#case', names: [{ text: 'Example Bureau' }], partyType: 'organisation' }, { kind: 'item', label: 'shell', case: '#case', description: 'shell', itemClass: 'shell' }, { kind: 'identification', item: '#shell', level: 'maker', value: 'Example Works', country: 'XA', status: 'accepted' }, finding('first', 'XA'), { ...finding('second', 'XB'), author: '#bureau' })
  atFirst = store.world().all.length
  await record({ kind: 'document', label: 'report', documentType: 'organisation-publication', title: 'Example \u202ereport' }, { kind: 'reported-claim', document: '#report', wording: 'It came from XB.', says: 'asserts', claims: [made('XB')] }, { kind: 'identification', item: '#shell', level: 'country-of-manufacture', value: 'XB', country: 'XB', status: 'accepted' })
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('comparison', () => {
  test('says what can be compared', async () => {
    const { body } = await get('first/compare')
    deepEqual([body.points.map(({ what }) => what), body.others.map(({ label }) => label), body.documents.map(({ label, entries }) => [label, entries]), body.versions, body.reported], [['sealed', 'now'], ['second'], [['report', 1]], null, null])
    match((await typed('first', {})).text, /--before \d+ {3}sealed[^]*--with second[^]*--document report {3}Example \u2068?.*report.* \(1 claim\)/)
  })
  test('with itself before: the status fell, the words stayed', async () => {
    const { body } = await get(`first/compare?before=${atFirst}`)
    deepEqual([body.versions!.isSame, body.versions!.status, body.versions!.sentences.map(({ change }) => change), body.versions!.words], [false, { before: 'established', after: 'possible' }, ['changed'], []])
    const { status, text } = await typed('first', { before: String(atFirst) })
    equal(status, 1)
    match(text, /- \[established\] The shell[^]*\+ \[possible\] The shell/)
    equal((await typed('first', { before: String(store.world().all.length) })).status, 0)
  })
  test('with another finding: the term in which they differ', async () => {
    const { body } = await get('first/compare?with=second')
    deepEqual(body.versions!.claims.map(({ change, terms }) => [change, terms]), [['changed', [{ name: 'country', ours: 'XA', theirs: 'XB' }]]])
    deepEqual([body.versions!.before.organisation, body.versions!.after.organisation, body.others.map(({ organisation }) => organisation)], [null, 'Example Bureau', ['Example Bureau']])
    match((await typed('first', { with: 'second' })).text, /^- Finding first \(first\), by whom is not stated: [^]*\+ Finding second \(second\), by Example Bureau: [^]*country XA → XB/)
  })
  test('with a report: what it asserts is only possible here', async () => {
    const { body } = await get('first/compare?document=report')
    deepEqual(body.reported!.rows.map(({ status, agreement, ours }) => [status, agreement, ours.map(({ relation }) => relation)]), [['possible', 'they-say-more', ['subject']]])
    const { status, text } = await typed('first', { document: 'report' })
    equal(status, 0)
    match(text, /they say more than our statements bear: “It came from XB\.”[^]*country: ours XA, theirs XB/)
  })
  test('what cannot be asked is refused with what to do', async () => {
    const codes = await Promise.all(['nothing/compare', 'first/compare?before=0', 'first/compare?before=-1', 'first/compare?before=999999', 'first/compare?with=none', 'first/compare?document=none', 'first/compare?with=second&document=report'].map(async (query) => { const { status, body } = await get(query); return [status, body.code] }))
    deepEqual(codes, [[404, 'finding-unknown'], [422, 'not-there-then'], [422, 'before-malformed'], [422, 'before-malformed'], [404, 'other-unknown'], [404, 'document-unknown'], [422, 'ask-one']])
  })
})
