/** Briefings over HTTP: refused with every reason, framed without powers, sealed with hashes, and told apart from a changed copy and from what holds now. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { exampleLines } from '../../core/briefing/example-world.suite.ts'
import { openStore, type Store } from 'proofmark/store'
import type { BriefingsView } from './api.ts'
import { createApp } from './app.ts'
import { briefingsWithFile } from './briefings.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-briefings-'))
const host = '127.0.0.1:1'
let store: Store
let app: ReturnType<typeof createApp>
const sent = (path: string, body: unknown) => app.request(path, { method: 'POST', headers: { host, 'content-type': 'application/json' }, body: JSON.stringify(body) })
const record = async (...lines: readonly object[]) => { const answer = await sent('/api/statements', { text: lines.map((line) => JSON.stringify(line)).join('\n') }); equal(answer.status, 201, await answer.text()) }
const view = async () => (await (await app.request('/api/cases/case/briefings', { headers: { host } })).json()) as BriefingsView
const order = { findings: ['finding'], form: 'brief', audience: 'press' }
/** Ids of the suite are labels here. */
const asLines = exampleLines.map(({ kind, name, ...fields }) => JSON.parse(JSON.stringify({ kind, label: name, handling: 'open', ...(kind === 'case' ? {} : { case: '#case' }), ...fields }, (_, value: unknown) => {
  const own = typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) ? Buffer.from(value, 'hex').toString('latin1').replaceAll('\u0000', '') : null
  return own === null ? value : `#${own}`
})) as object)

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-25T12:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => [host], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }) })
  await record(...asLines)
})
after(async () => { await store.close(); rmSync(folder, { recursive: true, force: true }) })

suite('briefings over HTTP', () => {
  test('say what can be briefed', async () => {
    const { findings, sealed } = await view()
    deepEqual([findings.map(({ label, status, problems, hasPackage }) => [label, status, problems, hasPackage]), sealed], [[['finding', 'established', [], false]], []])
    equal((await app.request('/api/cases/no-such-case/briefings', { headers: { host } })).status, 404)
  })
  test('are refused with each reason, and nothing is sealed', async () => {
    const size = store.size()
    const answer = await sent('/api/cases/case/briefings', { order: { ...order, findings: ['finding', 'nothing'], corrects: 'none' }, languages: ['en'], formats: ['html'] })
    deepEqual([answer.status, ((await answer.json()) as { problems: { code: string }[] }).problems.map(({ code }) => code)], [422, ['finding-unknown', 'correction-unknown', 'correction-unsaid']])
    equal((await sent('/api/cases/case/briefings/file', { order, language: 'de', format: 'pdf' })).status, 400)
    equal(store.size(), size)
  })
  test('are previewed in a frame that may run nothing and ask for nothing', async () => {
    const answer = await app.request(`/api/cases/case/briefings/preview?asked=${encodeURIComponent(JSON.stringify({ order, language: 'ar' }))}`, { headers: { host } })
    match(answer.headers.get('content-security-policy')!, /^sandbox; default-src 'none'; style-src 'sha256-[^']+'; img-src data:; .*frame-ancestors 'self'$/)
    const html = await answer.text()
    match(html, /<html lang="ar" dir="rtl">/)
    equal(/<script|\b(?:src|href)="(?!data:|#)|url\((?!#)|@import/i.exec(html), null)
  })
  test('say how long they are and what is left out', async () => {
    const plan = (await (await sent('/api/cases/case/briefings/plan', { order: { ...order, form: 'statement' }, language: 'en' })).json()) as { seconds: number; pages: number; leftOut: { reason: string }[] }
    ok(plan.seconds > 10 && plan.seconds < 180 && plan.pages >= 1)
    deepEqual([...new Set(plan.leftOut.map(({ reason }) => reason))], ['other-form', 'not-of-these-findings'])
  })
  test('are sealed by the hashes of their files; a copy with one other byte is another file, and so is one with another sentence', async () => {
    const asked = { order: { ...order, when: '2091-05-25' }, languages: ['en', 'fr'], formats: ['pdf', 'html'] }
    const file = async (format: string) => new Uint8Array(await (await sent('/api/cases/case/briefings/file', { order: asked.order, language: 'fr', format })).arrayBuffer())
    const unreviewed = await sent('/api/cases/case/briefings', asked)
    deepEqual([unreviewed.status, [...new Set(((await unreviewed.json()) as { problems: { code: string }[] }).problems.map(({ code }) => code))]], [422, ['review-open']])
    match(new TextDecoder().decode(await file('html')), /aucun examen du constat A par une autre personne n’est parmi ce que ce document peut montrer/)
    await record({ kind: 'party', label: 'waiver', case: '#case', names: [{ text: 'Example Waiver' }], partyType: 'organisation', handling: 'open' }, { kind: 'review', of: '#finding', case: '#case', stage: 'waiver:procedure', outcome: 'passed', by: '#waiver', author: '#waiver', reason: 'An example.', handling: 'open' })
    const [pdf, html] = [await file('pdf'), await file('html')]
    match(new TextDecoder().decode(html).replaceAll(/<[^>]+>/g, ''), /constat A n’a été examiné par personne d’autre ; Example Waiver a renoncé à l’examen/)
    const size = store.size()
    equal((await sent('/api/cases/case/briefings', asked)).status, 201)
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const known = (bytes: Uint8Array) => briefingsWithFile(store.world(), hash(bytes)).map(({ language, name }) => [language, name])
    deepEqual([known(pdf), known(html)], [[['fr', 'brief.fr.pdf']], [['fr', 'brief.fr.html']]])
    for (const at of [0, Math.floor(pdf.length / 2), pdf.length - 1]) deepEqual(known(pdf.with(at, pdf[at]! ^ 1)), [])
    deepEqual(known(new TextEncoder().encode(new TextDecoder().decode(html).replace('of the mark', 'of a mark'))), [])
    deepEqual((await view()).sealed.map(({ files, changes, asOf, leftOut }) => [files.map(({ name }) => name), changes, asOf, leftOut]), [[['brief.en.pdf', 'brief.en.html', 'brief.fr.pdf', 'brief.fr.html'], [], size, 1]])
  })
  test('are flagged when a claim comes to something else, and a correction says what changed', async () => {
    const [first] = (await view()).sealed
    await record({ kind: 'reading', case: '#case', mark: '#mark', scheme: 'plain-number', meaning: 'A number.', status: 'proposed', reason: 'the maker is not sure', handling: 'open' })
    deepEqual((await view()).sealed[0]!.changes.map((change) => change.kind === 'status' && [change.id, change.before, change.now]).filter((each) => each !== false), [['A1.1', 'established', 'possible']])
    const refused = await sent('/api/cases/case/briefings', { order, languages: ['en'], formats: ['html'] })
    deepEqual(((await refused.json()) as { problems: { code: string }[] }).problems.map(({ code }) => code), ['sentence-too-strong'])
    await record({ kind: 'correction', of: '#finding', case: '#case', reason: 'the maker is not sure', handling: 'open', changes: [{ field: '/sentences', value: [{ text: 'The item may have been made in 2023 or later.', claims: ['made'] }, { text: 'It was used on 10 May 2024.', claims: ['used'] }] }] })
    const correcting = { order: { ...order, corrects: first!.id, whatChanged: 'The year is no longer certain.' }, language: 'en' }
    const badDate = await sent('/api/cases/case/briefings/plan', { order: { ...order, when: '25.5.2091' }, language: 'en' })
    deepEqual([badDate.status, ((await badDate.json()) as { code: string }).code], [422, 'when-malformed'])
    const html = await (await app.request(`/api/cases/case/briefings/preview?asked=${encodeURIComponent(JSON.stringify(correcting))}`, { headers: { host } })).text()
    for (const said of ['The year is no longer certain.', 'The item may have been made in 2023 or later.', 'The item of the mark QX was made in 2023 or later.']) ok(html.includes(said), said)
    match(html, /<th scope="row"><span class="mono" dir="ltr">A1\.1<\/span>[^<]*The item was not made before 2023\.<\/th><td><strong>established<\/strong>[^]*?<\/td><td><strong>possible<\/strong>[^]*?<\/td><td>log entry \d+: the maker is not sure<\/td>/)
    // A waiver is of the words that stood when it was given.
    await record({ kind: 'review', of: '#finding', case: '#case', stage: 'waiver:procedure', outcome: 'passed', by: '#waiver', author: '#waiver', reason: 'Again an example.', handling: 'open' })
    equal((await sent('/api/cases/case/briefings', { order: correcting.order, languages: ['en'], formats: ['html'] })).status, 201)
    deepEqual((await view()).sealed.map(({ corrects, correctedBy }) => [corrects === null, correctedBy === null]), [[false, true], [true, false]])
  })
})
