/** The desk over HTTP: what is due on which day, what a new request proposes, settings that are encrypted, and the gate before publication. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { openStore, type Store } from 'proofmark/store'
import type { ComposeView, DeskView, RepliesBoard, RequestView } from './desk-view.ts'
import { createApp } from './app.ts'
import { deskSettingsFile } from './kept-desk-settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-desk-'))
const deskFolder = join(folder, 'desk')
const id = (n: number) => n.toString(16).padStart(32, '0')
let store: Store
let app: ReturnType<typeof createApp>

const send = async (path: string, body?: unknown) => {
  const answer = await app.request(path, body === undefined ? { headers: { host: '127.0.0.1:1' } } : { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const type = answer.headers.get('content-type') ?? ''
  return { status: answer.status, type, body: type.includes('json') ? await answer.json() as Record<string, unknown> : {} }
}
const seal = async (...lines: object[]) => { const { status, body } = await send('/api/statements', { text: lines.map((line) => JSON.stringify(line)).join('\n') }); equal(status, 201, JSON.stringify(body)) }
const deskOn = async (day: string) => (await send(`/api/desk?day=${day}`)).body as unknown as DeskView
const requestOn = async (day: string) => (await send(`/api/requests/request-1?day=${day}`)).body as unknown as RequestView
const choices = { audience: 'open', rules: [], withhold: [], show: [], showFiles: [], leaveOut: [], redacted: [] }
const publishing = async (finding: string) => { const { status, body, type } = await send(`/api/findings/${finding}/publish`, choices); return status === 200 ? type : `${status} ${String(body['code'])} ${String(body['message'])}` }

before(async () => {
  store = await openStore({ folder: join(folder, 'data'), clock: () => new Date('2091-05-05T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: join(folder, 'pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2091-05-25T12:00:00Z'), logger: pino({ level: 'silent' }), deskFolder })
  const own = { case: id(1), handling: 'open' }
  await seal(
    { kind: 'case', id: id(1), label: 'case-1', title: 'Invented case', handling: 'open' }, { kind: 'party', id: id(2), label: 'works', names: [{ text: 'Example Works' }], partyType: 'company', jurisdiction: 'XA', ...own },
    { kind: 'party', id: id(3), label: 'heirs', names: [{ text: 'Heirs of Example Works' }], partyType: 'company', ...own }, { kind: 'party', id: id(4), label: 'author', names: [{ text: 'Author' }], partyType: 'organisation', ...own },
    { kind: 'item', id: id(5), label: 'rifle', description: 'rifle', itemClass: 'rifle', ...own }, { kind: 'mark', id: id(6), item: id(5), transcription: 'EW 84 017', ...own },
    { kind: 'identification', id: id(7), item: id(5), level: 'maker', value: 'example  WORKS', status: 'accepted', ...own }, { kind: 'transfer', id: id(8), from: id(2), toText: 'a depot', items: [id(5)], transferKind: 'sale', ...own },
    { kind: 'request', id: id(9), label: 'request-1', purpose: 'trace', reference: 'case-1-2091-004', addressees: [id(2)], items: [id(5)], marks: [id(6)], sent: '2091-05-01', ...own },
    { id: id(49), kind: 'procedure', title: 'One person', stages: [{ id: 'glance', title: 'Glance' }], persons: 0, ...own },
    { kind: 'finding', id: id(10), label: 'finding-1', author: id(4), title: 'Made in XA', sentences: [{ text: 'Where it was made is not established.', claims: ['a'] }], claims: [{ key: 'a', claim: { type: 'made-in', item: id(5), country: 'XA' }, text: 'made in XA' }], substantivelyReferenced: [id(2)], ...own },
    { kind: 'review', id: id(41), of: id(10), stage: 'waiver:procedure', outcome: 'passed', by: id(4), author: id(4), reason: 'invented for a test', ...own },
  )
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

suite('the desk', () => {
  test('an answer from before its request, or of a year to come, is told before it is sealed, and not refused', async () => {
    const lines = ['2091-04-30', '2099', '2091-05-02'].map((dated) => JSON.stringify({ kind: 'reply', requests: [id(9)], responseKind: 'acknowledged', dated }))
    const { status, body } = await send('/api/statements', { text: lines.join('\n'), dryRun: true })
    deepEqual([status, body['doubts']], [200, [{ line: 1, field: '/dated', code: 'before-its-request', found: '2091-04-30' }, { line: 2, field: '/dated', code: 'lies-ahead', found: '2099' }]])
  })
  test('a new request: the lot of its proposals each with where it came from, what is missing, whom it may go to, and the next number', async () => {
    const { body } = await send('/api/desk/compose?items=rifle')
    const { content, suggestions, reference, case: of } = body as unknown as ComposeView
    deepEqual([of?.title, reference, content.marks, content.proposals.marks.map(({ text, because }) => [text, because])], ['Invented case', 'case-1-2091-005', [id(6)], [['EW 84 017', [id(6)]]]])
    ok(content.missing.includes('recoveryCircumstances') && content.missing.includes('requestingAgency') && !content.missing.includes('marks'))
    const works = suggestions.find(({ party }) => party === id(2))
    deepEqual([works?.name, works?.asked, works?.reasons.map(({ code, isPossible, because }) => [code, isPossible, because])], ['Example Works', [id(9)], [['maker-identified', false, [id(7)]], ['supplied', true, [id(8)]]]])
    // What the decoder makes of the mark is only possible, and what nobody recorded as a party stays a name.
    deepEqual(suggestions.filter(({ party }) => party === null).map(({ text, isPossible }) => [text, isPossible]), [['Eau Claire Ordnance Plant', true], ['US', true], ['XA', true], ['a depot', true]])
    deepEqual([(await send('/api/desk/compose?items=nothing')).status, (await send('/api/desk/compose?items=&finding=nothing')).status], [404, 404])
  })
  test('nothing is due by itself; settings are kept encrypted, hold from then on, and wrong ones are refused by code', async () => {
    deepEqual([(await deskOn('2091-12-31')).rows.map(({ state, due }) => [state, due.chaser]), (await deskOn('2091-12-31')).settings], [[['sent', 'no']], 'none'])
    const refused = await send('/api/desk/settings', { format: 'proofmark/desk-settings/v1', reference: 'without a place' })
    deepEqual([refused.status, refused.body['code'], refused.body['about']], [422, 'settings-invalid', '/reference'])
    equal((await send('/api/desk/settings', { format: 'proofmark/desk-settings/v1', everyone: { answerDays: 30, chaseAfterDays: 10 }, addressees: { [id(2)]: { contact: ['Mr Secret, Example Works'] } } })).status, 200)
    deepEqual((await deskOn('2091-05-12')).rows.map(({ state, due, deadline }) => [state, due.chaser, due.answer, deadline]), [['sent', 'surely', 'no', { from: '2091-05-31', to: '2091-05-31', basis: 'settings' }]])
    const [file] = readdirSync(deskFolder)
    match(file!, /^[0-9a-f]{32}$/)
    ok(!readFileSync(join(deskFolder, file!)).includes('Secret'))
    equal(deskSettingsFile(deskFolder, (words) => store.derivedId(['another', ...words])).read().state, 'unread', 'of another vault: told, and not as if nothing were set')
    equal((await send('/api/desk?day=soon')).body['code'], 'day-invalid')
  })
  test('a reply that forwards closes the matter and suggests the new addressee; withdrawn, everything stands as before', async () => {
    const before = await requestOn('2091-05-20')
    await seal({ kind: 'reply', id: id(11), requests: [id(9)], from: id(2), responseKind: 'forwarded', forwardedTo: id(3), wording: 'Ask our heirs.', received: '2091-05-15', case: id(1), handling: 'open' })
    const after = await requestOn('2091-05-20')
    deepEqual([after.addressees[0]!.state, after.addressees[0]!.replies.map(({ wording, forwardedTo }) => [wording, forwardedTo?.title]), after.suggestions.map(({ name }) => name)], ['forwarded', [['Ask our heirs.', 'Heirs of Example Works']], ['Heirs of Example Works']])
    equal((await send('/api/upkeep', { withdrawals: [{ of: id(11), seen: 0 }], reason: 'written down twice' })).status, 201)
    deepEqual(await requestOn('2091-05-20'), before)
  })
  test('a chaser is a correction of the request, and the next one is counted from it', async () => {
    const { seen, chasers } = await requestOn('2091-05-20')
    equal((await send('/api/upkeep', { corrections: [{ of: id(9), seen, changes: [{ field: '/chasers', value: [...chasers, { sent: '2091-05-13', text: 'We ask again.' }] }] }], reason: 'chaser sent' })).status, 201)
    deepEqual((await Promise.all(['2091-05-23', '2091-05-24'].map(deskOn))).map(({ rows }) => rows[0]!.due.chaser), ['no', 'surely'])
  })
  test('silence is told as a fact of the record, with both days', async () => {
    deepEqual((await requestOn('2091-06-01')).addressees.map(({ state, silence }) => [state, silence]), [['silent', { by: '2091-06-01', deadline: { from: '2091-05-31', to: '2091-05-31' } }]])
  })
})

suite('publishing', () => {
  test('is refused while a party of which it says something was not asked, names that party, and says so before', async () => {
    match(await publishing('finding-1'), /^422 right-of-reply-open .*Example Works \(no notice is recorded\)/)
    const preview = (await send('/api/findings/finding-1/publish/preview', choices)).body as { rightOfReply: { isOpen: boolean; parties: { name: string; keepsShut: boolean }[] } }
    deepEqual([preview.rightOfReply.isOpen, preview.rightOfReply.parties.map(({ name, keepsShut }) => [name, keepsShut])], [false, [['Example Works', true]]])
  })
  test('with a notice it waits for the deadline, and a reply opens it, shown verbatim', async () => {
    await seal({ kind: 'request', id: id(20), purpose: 'right-of-reply', finding: id(10), addressees: [id(2)], sent: '2091-05-10', deadline: '2091-05-25', other: 'We are going to write that you made it.', case: id(1), handling: 'open' })
    match(await publishing('finding-1'), /right-of-reply-open .*deadline is not surely past/)
    await seal({ kind: 'reply', id: id(21), requests: [id(20)], from: id(2), responseKind: 'disputed', wording: 'It is not ours.', received: '2091-05-24', case: id(1), handling: 'open' })
    const board = (await send('/api/findings/finding-1/replies')).body as unknown as RepliesBoard
    deepEqual([board.isOpen, board.parties.map(({ outcome, notices }) => [outcome, notices.map(({ replies }) => replies.map(({ wording }) => wording))])], [true, [['replied', [['It is not ours.']]]]])
    equal(await publishing('finding-1'), 'application/zip')
  })
  test('an exception by name and reason opens it too, is told as one, and its withdrawal shuts it again', async () => {
    const finding = store.world().get(id(10), 'finding')!
    await seal({ ...finding.fields, kind: 'finding', id: id(30), label: 'finding-2' }, { kind: 'review', id: id(32), of: id(30), stage: 'waiver:procedure', outcome: 'passed', by: id(4), author: id(4), reason: 'invented for a test', case: id(1), handling: 'open' })
    match(await publishing('finding-2'), /right-of-reply-open/)
    await seal({ kind: 'review', id: id(31), of: id(30), stage: 'right-of-reply', outcome: 'passed', by: id(4), author: id(4), reason: 'a demonstration', case: id(1), handling: 'open' })
    const board = (await send('/api/findings/finding-2/replies')).body as unknown as RepliesBoard
    deepEqual(board.parties.map(({ outcome, waiver }) => [outcome, waiver?.byName, waiver?.reason, waiver?.isOwn]), [['waived', 'Author', 'a demonstration', true]])
    equal(await publishing('finding-2'), 'application/zip')
    equal((await send('/api/upkeep', { withdrawals: [{ of: id(31), seen: 0 }], reason: 'it was asked after all' })).status, 201)
    match(await publishing('finding-2'), /right-of-reply-open/)
  })
})
