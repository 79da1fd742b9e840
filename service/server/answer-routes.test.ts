/** Request sheets and answers over HTTP: what is shown to whom, what is refused by which code, and what is sealed, once. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import pino from 'pino'
import { formatAnswer, formatAnswers, parseSheet, parseSheets, sheetFromData, type Answer, type AnswerFile, type RequestSheet } from '@proofmark/core/answers'
import { exampleAnswer, plainAnswer, signedAnswer } from '../../core/answers/example-answer.suite.ts'
import { openStore, type Store } from 'proofmark/store'
import { createApp } from './app.ts'
import { greyJpeg } from './camera-jpeg.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-answer-routes-'))
const at = (name: string) => join(folder, name)
const id = (n: number) => n.toString(16).padStart(32, '0')
const place = '<script type="application/json" id="sheet">null</script>'
const line = (...all: object[]) => all.map((each) => JSON.stringify(each)).join('\n')
const grey = createHash('sha256').update(greyJpeg).digest('hex')
let store: Store
let app: ReturnType<typeof createApp>

const post = async (path: string, body: string | Uint8Array) => {
  const answer = await app.request(path, { method: 'POST', headers: { host: '127.0.0.1:1', 'content-type': 'application/json' }, body: body as string })
  const text = await answer.text()
  return { status: answer.status, text, body: (answer.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : {}) as { code?: string; about?: string; sha256?: string; hmac?: string; sealed?: { kind: string }[]; planned?: { kind: string; isSealed: boolean; fields: Record<string, unknown> }[]; suggested?: { id: string }[]; signature?: { known: unknown; knownOfOthers: string[] } } }
}
const sheetOf = async (more: object = {}, request = 'request-1') => post(`/api/requests/${request}/sheet`, JSON.stringify({ addressee: 'works', language: 'en', photos: [], ...more }))
const made = async (more: object = {}): Promise<{ sheet: RequestSheet; sha256: string }> => {
  const { status, text } = await sheetOf(more)
  equal(status, 200, text)
  const read = parseSheet(sheetFromData(JSON.parse(/id="sheet">([^]*?)<\/script>/.exec(text)![1]!)))
  ok(read.ok, JSON.stringify(read))
  return read
}
const answerTo = ({ sheet, sha256 }: { sheet: RequestSheet; sha256: string }, more: Partial<Answer> = {}): Answer => ({ ...exampleAnswer, request: sheet.request, reference: sheet.reference, sheet: sha256, ...more })
const bytesOf = (file: AnswerFile) => Buffer.from(formatAnswer(file))
const code = async (file: AnswerFile | Uint8Array) => { const { status, body } = await post('/api/answers', file instanceof Uint8Array ? file : bytesOf(file)); return status === 422 ? body.code : status }
const seal = async (file: AnswerFile, more: object = {}) => {
  const { body } = await post('/api/answers', bytesOf(file))
  return post('/api/answers/seal', JSON.stringify({ sha256: body.sha256, ...more }))
}

before(async () => {
  mkdirSync(at('pages'))
  writeFileSync(at('pages/answer.html'), `<!doctype html>${place}<script>own()</script>`)
  store = await openStore({ folder: at('data'), clock: () => new Date('2031-05-05T00:00:00Z'), random: (n) => new Uint8Array(randomBytes(n)) })
  app = createApp({ store, hosts: () => ['127.0.0.1:1'], pages: at('pages'), newId: () => randomBytes(16).toString('hex'), now: () => new Date('2031-05-25T00:00:00Z'), logger: pino({ level: 'silent' }), answersFolder: at('data/answers') })
  await store.putBlob(new Uint8Array(greyJpeg))
  const blob = { sha256: grey, size: greyJpeg.length, type: 'image/jpeg', name: null }
  const { status, text } = await post('/api/statements', JSON.stringify({ text: line(
    { kind: 'party', id: id(1), label: 'works', names: [{ text: 'Example Works' }], partyType: 'company' }, { kind: 'party', id: id(2), label: 'other', names: [{ text: 'Other Works' }], partyType: 'company' }, { kind: 'party', id: id(9), label: 'stranger', names: [{ text: 'Stranger' }], partyType: 'company' },
    { kind: 'item', id: id(3), label: 'bomb', description: 'mortar bomb', itemClass: 'mortar bomb' }, { kind: 'item', id: id(4), label: 'fuze', description: 'fuze', itemClass: 'fuze' },
    { kind: 'item', id: id(8), label: 'secret', description: 'secret item', itemClass: 'fuze', handling: 'confidential' }, { kind: 'mark', id: id(5), item: id(3), transcription: 'EW 84 017' },
    { kind: 'photo', id: id(6), label: 'photo-1', blob, pictureType: 'original', shows: [id(3)] }, { kind: 'photo', id: id(10), label: 'photo-secret', blob, pictureType: 'original', shows: [id(3)], handling: 'confidential' }, { kind: 'photo', id: id(11), label: 'photo-else', blob, pictureType: 'original', shows: [id(8)] },
    { kind: 'photo', id: id(12), label: 'photo-away', blob: { ...blob, sha256: grey }, pictureType: 'original', shows: [id(5)] },
    { kind: 'request', id: id(7), label: 'request-1', purpose: 'trace', reference: 'EX-2031-7', addressees: [id(1), id(2)], items: [id(3), id(4)], recoveryCircumstances: 'a cache </script><b>', deadline: '2031-06-04' },
    { kind: 'request', id: id(13), label: 'request-2', purpose: 'trace', addressees: [id(1)], items: [id(8)] }, { kind: 'request', id: id(14), label: 'notice-1', purpose: 'right-of-reply', addressees: [id(1)], other: 'We write that you made it.' },
  ) }))
  equal(status, 201, text)
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

suite('a request sheet', () => {
  test('lies in the page as data, with what its addressee is asked', async () => {
    const { text } = await sheetOf({ photos: ['photo-1'] })
    ok(!text.includes('cache </script>') && text.split('</script>').length === 3)
    const { sheet } = await made({ photos: ['photo-1'], deadline: '2031-07', questions: ['Refurbished?'] })
    deepEqual([sheet.addressee, sheet.deadline, sheet.questions, sheet.content], ['Example Works', '2031-07', ['Refurbished?'], [{ part: 'recoveryCircumstances', text: 'a cache </script><b>' }]])
    deepEqual(sheet.items.map(({ number, description, marks, photos }) => [number, description, marks.map((mark) => mark.text), photos.length]), [[1, 'mortar bomb', ['EW 84 017'], 1], [2, 'fuze', [], 0]])
  })
  test('has a token of its own each time, and no id of an item', async () => {
    const [one, two] = [await made(), await made()]
    ok(one.sheet.token !== two.sheet.token && one.sha256 !== two.sha256)
    ok(!JSON.stringify(one.sheet).includes(id(3)))
  })
  test('of a notice asks nothing of items', async () => {
    const { text } = await sheetOf({}, 'notice-1')
    const read = parseSheet(sheetFromData(JSON.parse(/id="sheet">([^]*?)<\/script>/.exec(text)![1]!)))
    deepEqual(read.ok && [read.sheet.purpose, read.sheet.items, read.sheet.asks, read.sheet.content], ['right-of-reply', [], [], [{ part: 'other', text: 'We write that you made it.' }]])
  })
  test('is refused for what may not be shown, and names it', async () => {
    const refused = async (more: object, request?: string) => { const { status, body } = await sheetOf(more, request); return [status, body.code, body.about] }
    deepEqual(await refused({ addressee: 'stranger' }), [422, 'addressee-unknown', 'stranger'])
    deepEqual(await refused({}, 'request-9'), [422, 'request-unknown', 'request-9'])
    deepEqual(await refused({ photos: ['photo-else'] }), [422, 'photo-unknown', 'photo-else'])
    deepEqual(await refused({ photos: ['photo-secret'] }), [422, 'beyond-audience', 'photo-secret'])
    deepEqual(await refused({}, 'request-2'), [422, 'beyond-audience', 'secret'])
    deepEqual(await refused({ audience: 'open' }), [422, 'beyond-audience', 'request-1'])
    deepEqual(await refused({ deadline: 'soon' }), [422, 'deadline-unreadable', 'soon'])
    equal((await sheetOf({ photos: ['photo-secret'], audience: 'confidential' })).status, 200)
    equal((await sheetOf({ language: 'xx' })).status, 400)
  })
  test('is remembered encrypted, under names that tell nothing', async () => {
    const { sheet } = await made()
    const names = readdirSync(at('data/answers'))
    ok(names.length > 0 && names.every((name) => /^[0-9a-f]{32}$/.test(name)))
    ok(names.every((name) => { const bytes = readFileSync(at(`data/answers/${name}`)); return !bytes.includes(sheet.token) && !bytes.includes('Example Works') }))
  })
})

suite('an answer', () => {
  test('is judged in parts, and sealed once as a reply with its documents', async () => {
    const sheet = await made()
    const file = plainAnswer(answerTo(sheet), sheet.sheet.token)
    const { status, body } = await post('/api/answers', bytesOf(file))
    deepEqual([status, body.hmac, body.signature, body.planned!.map(({ kind, isSealed }) => [kind, isSealed]), body.suggested!.length], [200, 'right', null, [['document', false], ['document', false], ['reply', false]], 2])
    const first = await seal(file)
    deepEqual([first.status, first.body.sealed!.map(({ kind }) => kind)], [201, ['document', 'document', 'reply']])
    const [reply] = store.world().of('reply')
    const { requests, from, responseKind, wording, conditions, received, dated, handling } = reply!.fields
    deepEqual({ requests, from, responseKind, wording, conditions, received, dated, handling }, { requests: [id(7)], from: id(1), responseKind: 'partial', wording: exampleAnswer.wording, conditions: exampleAnswer.conditions, received: '2031-05-25', dated: '2031-05-20', handling: 'restricted' })
    ok(store.hasBlob(exampleAnswer.files[0]!.sha256))
    const again = await seal(file)
    deepEqual([again.status, again.body.sealed, store.world().of('reply').length], [200, [], 1])
    // The same answer signed: its file is new, what it says is not.
    deepEqual((await seal(signedAnswer(answerTo(sheet), undefined, sheet.sheet.token))).body.sealed!.map(({ kind }) => kind), ['document'])
    equal(store.world().of('reply').length, 1)
  })
  test('in two presses at once is sealed once', async () => {
    const sheet = await made()
    const file = plainAnswer(answerTo(sheet, { wording: 'pressed twice' }), sheet.sheet.token)
    const { body } = await post('/api/answers', bytesOf(file))
    const both = await Promise.all([1, 2].map(() => post('/api/answers/seal', JSON.stringify({ sha256: body.sha256 }))))
    deepEqual(both.map(({ status }) => status).toSorted(), [200, 201])
    equal(store.world().of('reply').filter(({ fields }) => fields.wording === 'pressed twice').length, 1)
  })
  test('suggests transfers, and seals none but those chosen', async () => {
    const sheet = await made()
    const file = plainAnswer(answerTo(sheet, { wording: 'transfers' }), sheet.sheet.token)
    const { body } = await post('/api/answers', bytesOf(file))
    await seal(file)
    equal(store.world().of('transfer').length, 0)
    deepEqual((await seal(file, { transfers: [body.suggested![1]!.id] })).body.sealed!.map(({ kind }) => kind), ['transfer'])
    deepEqual(store.world().of('transfer').map(({ fields }) => [fields.toText, fields.items, fields.authorised]), [['Example Brigade', [id(3)], 'unknown']])
  })
  test('that was changed, or belongs elsewhere, is refused and not sealed', async () => {
    const [sheet, other] = [await made(), await made({ addressee: 'other' })]
    const file = plainAnswer(answerTo(sheet), sheet.sheet.token)
    const size = store.size()
    let unread = 0
    equal(await code({ ...file, answer: { ...file.answer, wording: 'changed' } }), 'answer-differs')
    equal(await code({ ...plainAnswer(answerTo(sheet, { wording: 'changed' }), null), hmac: file.hmac }), 'hmac-wrong')
    equal(await code(plainAnswer(answerTo(other), sheet.sheet.token)), 'hmac-wrong')
    equal(await code(plainAnswer(answerTo({ ...sheet, sha256: '0'.repeat(64) }), sheet.sheet.token)), 'sheet-unknown')
    for (const name of readdirSync(at('data/answers'))) {
      const path = join(at('data/answers'), name)
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.with(30, bytes[30]! ^ 1))
      const told = await code(file)
      writeFileSync(path, bytes)
      if (told === 'sheet-unread') unread++
    }
    equal(unread, 1, 'the record of the sheet, and no other')
    equal(await code(plainAnswer(answerTo(sheet, { request: id(13) }), sheet.sheet.token)), 'request-other')
    equal(await code(Buffer.concat([bytesOf(file), Buffer.from(' ')])), 'not-canonical')
    equal(await code(bytesOf(file).subarray(0, 200)), 'not-json')
    equal(await code(new Uint8Array()), 'not-json')
    equal(await code(Buffer.from(`{"answer":${'['.repeat(50_000)}`)), 'too-deep')
    equal(await code(Buffer.alloc(31 * 1024 * 1024, ' ')), 'too-large')
    equal((await post('/api/answers', Buffer.alloc(40 * 1024 * 1024, ' '))).status, 413)
    equal((await post('/api/answers/seal', JSON.stringify({ sha256: '0'.repeat(64) }))).body.code, 'answer-gone')
    equal(store.size(), size)
  })
  test('without a code is told as that, and sealed only with words on how it is known', async () => {
    const sheet = await made()
    const file = plainAnswer(answerTo(sheet, { wording: 'without a code' }), null)
    equal((await post('/api/answers', bytesOf(file))).body.hmac, 'none')
    deepEqual([(await seal(file)).body.code, (await seal(file, { unbound: '  ' })).body.code], ['unbound-not-explained', 'unbound-not-explained'])
    equal((await seal(file, { unbound: 'read out by the office by telephone' })).status, 201)
    ok(store.world().of('reply').some(({ fields }) => fields.wording === 'without a code' && fields.note?.includes('carries no code of its sheet; read out by the office by telephone') === true))
  })
  test('signed by a key that was told by another way says so from then on, and whose else it was said to be', async () => {
    const [sheet, other] = [await made(), await made({ addressee: 'other' })]
    const secret = new Uint8Array(32).fill(9)
    const file = signedAnswer(answerTo(sheet, { wording: 'signed' }), secret, sheet.sheet.token)
    deepEqual((await post('/api/answers', bytesOf(file))).body.signature?.known, null)
    equal((await seal(plainAnswer(answerTo(sheet, { wording: 'plain' }), sheet.sheet.token), { keyTold: 'by telephone' })).body.code, 'key-not-signed')
    equal((await seal(file, { keyTold: 'by telephone' })).status, 201)
    ok(store.world().of('reply').some(({ fields }) => fields.wording === 'signed' && /told on 2031-05-25: by telephone/.test(fields.note ?? '')))
    const later = await post('/api/answers', bytesOf(signedAnswer(answerTo(sheet, { wording: 'later' }), secret, sheet.sheet.token)))
    deepEqual(later.body.signature?.known, { how: 'by telephone', on: '2031-05-25' })
    const stranger = await post('/api/answers', bytesOf(signedAnswer(answerTo(other), secret, other.sheet.token)))
    deepEqual([stranger.body.signature?.known, stranger.body.signature?.knownOfOthers], [null, ['Example Works']])
  })
  test('to a request that was withdrawn is refused', async () => {
    await post('/api/statements', JSON.stringify({ text: line({ kind: 'request', id: id(20), label: 'request-3', purpose: 'trace', addressees: [id(1)], items: [id(3)] }) }))
    const { text } = await sheetOf({}, 'request-3')
    const read = parseSheet(sheetFromData(JSON.parse(/id="sheet">([^]*?)<\/script>/.exec(text)![1]!)))
    ok(read.ok)
    const file = plainAnswer(answerTo(read, { items: [] }), read.sheet.token)
    equal(await code(file), 200)
    await post('/api/statements', JSON.stringify({ text: line({ kind: 'withdrawal', of: id(20), reason: 'invented' }) }))
    equal(await code(file), 'request-withdrawn')
  })
})

suite('several requests of one addressee', () => {
  const asked = (...requests: object[]) => post('/api/sheets', JSON.stringify({ addressee: 'works', language: 'en', requests }))
  const pageOf = async (...requests: object[]) => {
    const { status, text } = await asked(...requests)
    equal(status, 200, text)
    const read = parseSheets(sheetFromData(JSON.parse(/id="sheet">([^]*?)<\/script>/.exec(text)![1]!)))
    ok(read.ok)
    return read.sheets
  }
  const both = [{ request: 'request-1', photos: ['photo-1'] }, { request: 'notice-1' }]
  type Part = { ok: boolean; number: number; code?: string; view?: { sha256: string; hmac: string } }
  const sent = async (...files: AnswerFile[]) => (await post('/api/answers', Buffer.from(formatAnswers(files.map(formatAnswer))))).body as unknown as { together: Part[] }

  test('go into one page, each with its own token and photographs', async () => {
    const sheets = await pageOf(...both)
    deepEqual(sheets.map(({ sheet }) => [sheet.reference, sheet.purpose, sheet.items[0]?.photos.length]), [['EX-2031-7', 'trace', 1], [null, 'right-of-reply', undefined]])
    ok(sheets[0]!.sheet.token !== sheets[1]!.sheet.token)
  })
  test('make no page at all where one may not be shown, is of another, or stands twice; nothing is remembered of it', async () => {
    const count = readdirSync(at('data/answers')).length
    const told = async (...requests: object[]) => { const { status, body } = await asked(...requests); return [status, body.code, body.about] }
    deepEqual(await told({ request: 'request-1' }, { request: 'request-2' }), [422, 'beyond-audience', 'secret'])
    deepEqual(await told({ request: 'request-1', photos: ['photo-else'] }, { request: 'notice-1' }), [422, 'photo-unknown', 'photo-else'])
    deepEqual(await told({ request: 'request-1' }, { request: 'nothing' }), [422, 'request-unknown', 'nothing'])
    deepEqual(await told({ request: 'request-1' }, { request: id(7) }), [422, 'request-twice', '/sheets/1/sheet/request'])
    equal((await asked()).status, 400)
    equal(readdirSync(at('data/answers')).length, count)
  })
  test('come back in one file: each is judged and sealed by itself, as the file that would have come alone, once', async () => {
    const [trace, notice] = await pageOf(...both)
    const one = plainAnswer(answerTo(trace!, { wording: 'together, the first' }), trace!.sheet.token)
    const two = plainAnswer(answerTo(notice!, { wording: 'together, the second', items: [] }), notice!.sheet.token)
    const { together } = await sent(one, two)
    deepEqual(together.map((part) => [part.ok, part.view?.hmac]), [[true, 'right'], [true, 'right']])
    for (const part of together) equal((await post('/api/answers/seal', JSON.stringify({ sha256: part.view!.sha256 }))).status, 201)
    deepEqual(store.world().of('reply').flatMap(({ fields }) => (fields.wording?.startsWith('together, ') === true ? [[fields.wording, fields.requests]] : [])), [['together, the first', [id(7)]], ['together, the second', [id(14)]]])
    const alone = bytesOf(two)
    ok(store.hasBlob(createHash('sha256').update(alone).digest('hex')))
    equal((await seal(two)).status, 200, 'alone it was sealed before')
  })
  test('one that was changed, or put under the other sheet, is refused by its code, and the other holds', async () => {
    const [trace, notice] = await pageOf(...both)
    const [one, two] = [plainAnswer(answerTo(trace!), trace!.sheet.token), plainAnswer(answerTo(notice!, { items: [] }), notice!.sheet.token)]
    const codes = async (...files: AnswerFile[]) => (await sent(...files)).together.map((part) => part.code ?? 'ok')
    deepEqual(await codes({ ...one, answer: { ...one.answer, wording: 'changed' } }, two), ['answer-differs', 'ok'])
    deepEqual(await codes(one, plainAnswer(answerTo(notice!, { items: [] }), trace!.sheet.token)), ['ok', 'hmac-wrong'])
    deepEqual(await codes(plainAnswer({ ...answerTo(trace!), request: notice!.sheet.request }, trace!.sheet.token), two), ['request-other', 'ok'])
    deepEqual(await codes(one, plainAnswer(answerTo({ sheet: notice!.sheet, sha256: '0'.repeat(64) }), null)), ['ok', 'sheet-unknown'])
  })
  test('the file is refused as a whole where it is cut off, made twice, or holds two answers to one sheet', async () => {
    const [trace] = await pageOf(...both)
    const file = formatAnswer(plainAnswer(answerTo(trace!), trace!.sheet.token))
    const whole = formatAnswers([file])
    const size = store.size()
    deepEqual([await code(Buffer.from(whole.slice(0, -40))), await code(Buffer.from(` ${whole}`)), await code(Buffer.from(formatAnswers([file, file]))), await code(Buffer.from(whole.replace('answers/1', 'answers/2')))], ['not-json', 'not-canonical', 'sheet-twice', 'format-unknown'])
    equal(store.size(), size)
  })
})
