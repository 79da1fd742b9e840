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
import type { ComparisonView, ReportDraftView } from './api.ts'
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
  test('a report that is being entered: each claim over our statements beside ours, what is missing at its place, and nothing is kept', async () => {
    const size = store.world().all.length
    const id = (n: number) => n.toString(16).padStart(32, '0')
    const [shell, first] = [store.known.byLabel('shell')[0]!.id, store.known.byLabel('first')[0]!.id]
    const passage = (n: number, more: object) => ({ id: id(n), wording: 'It came from there.', says: 'asserts', claims: [{ type: 'made-in', item: shell, country: 'XB' }], ...more })
    const weigh = async (body: unknown) => { const answer = await app.request('/api/reports/weigh', { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: JSON.stringify(body) }); return { status: answer.status, body: await answer.json() as ReportDraftView & { code?: string } } }
    const draft = { case: 'case', finding: first, document: { id: id(1), documentType: 'news', title: 'Example paper' }, passages: [passage(2, {}), passage(3, { wording: '' }), passage(4, { says: 'denies', claims: [{ type: 'made-in', item: shell, country: 'X' }] })] }
    const { status, body } = await weigh(draft)
    deepEqual([status, body.problems.map(({ passage: of, field }) => [of, field]), body.findings.map(({ label }) => label)], [200, [[id(3), '/wording'], [id(4), '/claims/0/country']], ['first', 'second']])
    deepEqual(body.reported!.rows.map(({ statement, agreement, ours, sentence }) => [statement, agreement, ours.map(({ key, terms }) => [key, terms.length]), sentence.en]), [[id(2), 'they-say-more', [['made', 1]], 'The item “shell” may have been made in XB.']])
    // One that is recorded is weighed by what is written now, and not with what is sealed of it already.
    deepEqual((await weigh({ ...draft, finding: null, document: store.known.byLabel('report')[0]!.id, passages: [passage(2, { says: 'denies' })] })).body.reported!.rows.map(({ says, ours }) => [says, ours]), [['denies', []]])
    deepEqual((await weigh({ ...draft, document: { id: id(1), documentType: 'news' }, passages: [] })).body, { ...body, problems: [{ code: 'field-invalid', field: '/title', expected: 'at least one of title, publisher, url, blob', found: 'null', passage: null }], reported: null })
    deepEqual([(await weigh({ ...draft, case: 'none' })).status, (await weigh({ ...draft, passages: [{ wording: 'no id' }] })).status, (await weigh(null)).status, store.world().all.length], [404, 400, 400, size])
  })
  test('what cannot be asked is refused with what to do', async () => {
    const codes = await Promise.all(['nothing/compare', 'first/compare?before=0', 'first/compare?before=-1', 'first/compare?before=999999', 'first/compare?with=none', 'first/compare?document=none', 'first/compare?with=second&document=report'].map(async (query) => { const { status, body } = await get(query); return [status, body.code] }))
    deepEqual(codes, [[404, 'finding-unknown'], [422, 'not-there-then'], [422, 'before-malformed'], [422, 'before-malformed'], [404, 'other-unknown'], [404, 'document-unknown'], [422, 'ask-one']])
  })
})
