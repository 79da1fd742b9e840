/**
 * Matching over HTTP: two servers on two folders find what both hold, by files alone. An offer is answered once, nothing foreign is raised
 * that may not be, secrets are encrypted and gone afterwards, and files that are cut, foreign or out of turn are refused with their place.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { formatOffer, makeOffer, raiseHere } from '@proofmark/core/matching'
import { backUp, openStore, disk, type Store } from 'proofmark/store'
import { createApp } from './app.ts'
import { matchingShelf } from './matching-shelf.ts'
import type { ListView, MatchingView, SentFileView } from './matching-view.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-matching-'))
const id = (n: number) => n.toString(16).padStart(32, '0')
const random = (length: number) => new Uint8Array(randomBytes(length))
const context = 'XA-23 rifles, serial alone'
const none = { cases: [] as string[], text: null as string | null, column: null as string | null }

interface Side { readonly store: Store; readonly app: ReturnType<typeof createApp>; readonly folder: string }
let ours: Side
let theirs: Side

async function side(name: string): Promise<Side> {
  const matchingFolder = join(folder, name, 'matching')
  const store = await openStore({ folder: join(folder, name), clock: () => new Date('2091-05-05T00:00:00Z'), random })
  return { store, folder: matchingFolder, app: createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }), matchingFolder }) }
}
async function send<T = Record<string, unknown>>({ app }: Side, path: string, body?: unknown): Promise<{ status: number; body: T; text: string }> {
  const answer = await app.request(path, body === undefined ? { headers: { host: '127.0.0.1:1' } } : { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const text = await answer.text()
  return { status: answer.status, text, body: (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) as T : {} as T }
}
const refused = async (of: Side, path: string, body?: unknown) => { const { status, body: said } = await send(of, path, body); return [status, said['code'], said['about']] }
/** Waits until no raising runs. */
async function rested(of: Side): Promise<MatchingView> {
  for (;;) {
    const { body } = await send<MatchingView>(of, '/api/matching')
    if (body.job?.state !== 'running') return body
    await pause(20)
  }
}
const take = (of: Side, text: string) => send<SentFileView>(of, '/api/matching/files', text)
const fileOf = async (of: Side, key: string) => (await send(of, `/api/matching/${key}/file`)).text
const bytesOf = (of: Side) => readdirSync(of.folder).map((name) => readFileSync(join(of.folder, name)))

before(async () => {
  [ours, theirs] = [await side('ours'), await side('theirs')]
  const own = { case: id(1), handling: 'open' }
  const lines = [
    { kind: 'case', id: id(1), label: 'case-1', title: 'Invented case', handling: 'open' },
    ...[['XA 00017', 'XA 00017'], ['xa-00018', 'xa-00018'], ['XA00019', 'XA 0001?9']].flatMap(([serial, transcription], n) => [
      { kind: 'item', id: id(10 + n), label: `rifle-${n}`, description: 'rifle', itemClass: 'rifle', ...own },
      { kind: 'mark', id: id(20 + n), item: id(10 + n), transcription, ...own },
      { kind: 'reading', id: id(30 + n), mark: id(20 + n), scheme: 'as-reported', meaning: 'serial number', serial, status: 'accepted', ...own },
    ]),
  ]
  const sent = await send(ours, '/api/statements', { text: lines.map((line) => JSON.stringify(line)).join('\n') })
  equal(sent.status, 201, sent.text)
})
after(async () => {
  await Promise.all([ours, theirs].map(({ store }) => store.close()))
  rmSync(folder, { recursive: true, force: true })
})

suite('matching over HTTP', () => {
  test('a list of cases and texts: what takes part, and what does not with its place', async () => {
    deepEqual((await send(ours, '/api/matching/cases')).body, { cases: [{ id: id(1), title: 'Invented case', serials: 2 }] })
    const { body } = await send<ListView>(ours, '/api/matching/list', { cases: [id(1)], text: 'XA-00018\n00?4\n\nQ1\n', column: null })
    deepEqual([body.count, body.repeated, body.refusedCount], [3, 1, 3])
    deepEqual(body.refused.map(({ line, item, text, code }) => [line, item?.id ?? null, text, code]), [[null, id(12), 'XA00019', 'serial-uncertain'], [2, null, '00?4', 'serial-uncertain'], [3, null, '', 'serial-empty']])
    const sheet = 'name;serial\n"a";XA1\n"b";"XA\n2"\n'
    deepEqual((await send<ListView>(ours, '/api/matching/list', { ...none, text: sheet, column: 'serial' })).body.count, 2)
    deepEqual(await refused(ours, '/api/matching/list', { ...none, text: sheet, column: 'Serial' }), [422, 'list-column', 'Serial'])
    deepEqual(await refused(ours, '/api/matching/list', { ...none, text: 'serial\n"never closed', column: 'serial' }), [422, 'list-csv', 'serial'])
    deepEqual(await refused(ours, '/api/matching/list', { ...none, cases: [id(99)] }), [422, 'case-unknown', id(99)])
  })
  test('nothing begins without words for the lists, or without a serial', async () => {
    deepEqual(await refused(ours, '/api/matching/offers', { ...none, cases: [id(1)], context: ' ', padTo: 0, again: false }), [422, 'matching-context', null])
    deepEqual(await refused(ours, '/api/matching/offers', { ...none, text: '??', context, padTo: 0, again: false }), [422, 'matching-empty', null])
    deepEqual((await rested(ours)).exchanges, [])
  })
  test('the whole exchange: offer, answer, result; both know what both hold, and which items those are', async () => {
    equal((await send(ours, '/api/matching/offers', { cases: [id(1)], text: 'Q1', column: null, context, padTo: 5, again: false })).status, 202)
    const [offered] = (await rested(ours)).exchanges
    deepEqual([offered?.state, offered?.serials, offered?.own, offered?.theirs, offered?.common, offered?.file], ['sent', 3, 5, null, null, 'offer'])
    const offer = await fileOf(ours, offered!.key)
    ok(bytesOf(ours).every((bytes) => !bytes.includes('00018') && !bytes.includes('match-secret')), 'what lies there is encrypted')
    deepEqual(await refused(ours, '/api/matching/files', offer), [422, 'matching-own', null])
    deepEqual(await refused(ours, '/api/matching/offers', { ...none, text: 'Q1', context, padTo: 0, again: false }), [422, 'matching-agreed', null])

    const seen = await take(theirs, offer)
    deepEqual(seen.body, { is: 'offer', sha256: offered!.sent, context, tries: 5, isAgain: false })
    const answering = { ...none, text: 'xa00017\nXA 99\nQ-1', offer: offered!.sent, padTo: 0, atMost: 30, again: false }
    deepEqual(await refused(theirs, '/api/matching/answers', { ...answering, atMost: 4 }), [422, 'matching-tries', null])
    deepEqual(await refused(theirs, '/api/matching/answers', { ...answering, offer: 'f'.repeat(64) }), [422, 'matching-gone', null])
    deepEqual((await rested(theirs)).exchanges, [])
    equal((await send(theirs, '/api/matching/answers', answering)).status, 202)
    const [answered] = (await rested(theirs)).exchanges
    const answer = await fileOf(theirs, answered!.key)
    deepEqual(await refused(theirs, '/api/matching/files', offer), [422, 'matching-answered', null])

    deepEqual(await refused(ours, '/api/matching/files', answer.replace(/\n.{43}\n/, (line) => line.replace(/\w/, 'a'))), [422, 'match-digest', String(answer.split('\n').length - 1)])
    deepEqual((await take(ours, answer)).body, { is: 'answer', key: offered!.key })
    const [read] = (await rested(ours)).exchanges
    deepEqual([read?.state, read?.theirs, read?.common, read?.file], ['read', 3, 2, 'result'])
    deepEqual((await send(ours, `/api/matching/${offered!.key}/common`)).body, { common: [{ serial: 'Q1', items: [] }, { serial: 'XA00017', items: [{ id: id(10), title: 'rifle' }] }] })
    deepEqual(await refused(ours, '/api/matching/files', answer), [422, 'matching-over', offered!.key])

    const result = await fileOf(ours, offered!.key)
    deepEqual((await take(theirs, result)).body, { is: 'result', key: answered!.key })
    deepEqual((await send<{ common: { serial: string }[] }>(theirs, `/api/matching/${answered!.key}/common`)).body.common.map(({ serial }) => serial), ['Q1', 'XA00017'])
    for (const { folder: kept } of [ours, theirs]) deepEqual(readdirSync(kept).filter((name) => name.endsWith('.secret')), [], 'secrets are gone')
    deepEqual(await refused(theirs, '/api/matching/files', result), [422, 'matching-over', answered!.key])
    deepEqual(await refused(theirs, '/api/matching/offer-nothing/file'), [404, 'matching-unknown', 'offer-nothing'])
  })
  test('a second offer of the same words is shown as one, and answered only where it is agreed', async () => {
    const { offer } = await makeOffer(['XA5'], { context }, raiseHere, random)
    const seen = (await take(theirs, formatOffer(offer))).body
    ok(seen.is === 'offer' && seen.isAgain)
    const asked = { ...none, text: 'XA5', offer: seen.sha256, padTo: 0, atMost: 10 }
    deepEqual(await refused(theirs, '/api/matching/answers', { ...asked, again: false }), [422, 'matching-agreed', null])
    equal((await send(theirs, '/api/matching/answers', { ...asked, again: true })).status, 202)
    equal((await rested(theirs)).exchanges.length, 2)
  })
  test('what is no file of a matching is refused with its line, and an offer with bytes that are no element is told when it is raised', async () => {
    deepEqual(await refused(theirs, '/api/matching/files', 'serial\n00017\n'), [422, 'match-format', '1'])
    const { offer } = await makeOffer(['XA6', 'XA7'], { context: 'others' }, raiseHere, random)
    const text = formatOffer(offer)
    deepEqual(await refused(theirs, '/api/matching/files', text.slice(0, -90)), [422, 'match-end', '4'])
    const other = await makeOffer(['XA8'], { context: 'nobody' }, raiseHere, random)
    deepEqual(await refused(theirs, '/api/matching/files', formatOffer(other.offer).replace('match-offer', 'match-answer')), [422, 'match-digest', '4'])
    const hostile = formatOffer({ ...offer, elements: [new Uint8Array(32), offer.elements[1]!] })
    const seen = (await take(theirs, hostile)).body
    ok(seen.is === 'offer')
    equal((await send(theirs, '/api/matching/answers', { ...none, text: 'XA6', offer: seen.sha256, padTo: 0, atMost: 10, again: false })).status, 202)
    const { job, exchanges } = await rested(theirs)
    deepEqual([job?.state, job?.fault?.code, exchanges.length], ['failed', 'match-element', 2])
    match(job!.fault!.message, /^Line 3: /)
  })
  test('a raising is cancelled, and leaves nothing; one runs at a time', async () => {
    const many = Array.from({ length: 60_000 }, (_, n) => `XA${n}`).join('\n')
    equal((await send<MatchingView>(theirs, '/api/matching/offers', { ...none, text: many, context: 'many', padTo: 0, again: false })).body.job?.of, 60_000)
    deepEqual(await refused(theirs, '/api/matching/offers', { ...none, text: 'XA1', context: 'one', padTo: 0, again: false }), [409, 'matching-running', null])
    const { body } = await send<MatchingView>(theirs, '/api/matching/cancel', {})
    deepEqual([body.job, body.exchanges.length], [null, 2])
  })
  test('an exchange that nobody answers is ended: its secret goes, and what comes late is refused', async () => {
    const [waiting] = (await rested(theirs)).exchanges.filter(({ state }) => state === 'sent')
    equal(readdirSync(theirs.folder).filter((name) => name.endsWith('.secret')).length, 1)
    const { body } = await send<MatchingView>(theirs, `/api/matching/${waiting!.key}/close`, {})
    equal(body.exchanges.find(({ key }) => key === waiting!.key)?.state, 'closed')
    deepEqual(readdirSync(theirs.folder).filter((name) => /\.(secret|new)$/.test(name)), [])
    deepEqual(await refused(theirs, `/api/matching/${waiting!.key}/file`), [422, 'matching-over', waiting!.key])
  })
  test('a backup holds what exchanges came to, and no secret; another folder reads none of it', async () => {
    await send(ours, '/api/matching/offers', { ...none, text: 'XA1', context: 'kept', padTo: 0, again: false })
    const { exchanges } = await rested(ours)
    ok(readdirSync(ours.folder).some((name) => name.endsWith('.secret')))
    backUp(ours.store, join(folder, 'ours'), join(folder, 'copy'), { disk: disk, now: new Date('2091-05-25T12:00:00Z') })
    const copied = readdirSync(join(folder, 'copy/data/matching'))
    equal(copied.filter((name) => /^[0-9a-f]{32}$/.test(name)).length, exchanges.length)
    deepEqual(copied.filter((name) => name.endsWith('.secret')), [])
    deepEqual(matchingShelf(ours.folder, theirs.store.derivedId).list(), { records: [], unread: exchanges.length })
    for (const name of readdirSync(ours.folder)) equal(statSync(join(ours.folder, name)).mode & 0o077, 0)
  })
})
