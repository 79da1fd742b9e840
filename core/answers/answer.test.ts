/** Sheets and answers: what comes back the same, what is refused by which code, and openssl as the referee of every hash, code and signature. */
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { canonicalText, type Json } from '@proofmark/core/bytes'
import { parseNote, parseVerifierKey } from '@proofmark/core/log'
import { kinds } from '@proofmark/core/statements'
import { exampleAnswer, exampleSheet, plainAnswer, signedAnswer } from './example-answer.suite.ts'
import { answerKinds, checkBinding, fingerprintOf, formatAnswer, formatSheet, largestAnswer, parseAnswer, parseSheet, questionsOf, sheetAsData, sheetDigest, suggestedTransfers, type Answer, type AnswerFile, type SentSheet } from './index.ts'

const sent: SentSheet = { sha256: sheetDigest(exampleSheet), request: exampleSheet.request, reference: exampleSheet.reference, token: exampleSheet.token, items: exampleSheet.items }
const judged = (file: AnswerFile | string): string => {
  const read = parseAnswer(typeof file === 'string' ? file : formatAnswer(file))
  if (!read.ok) return read.code
  const bound = checkBinding(read, sent)
  return bound.ok ? bound.hmac : bound.code
}

suite('a request sheet', () => {
  test('comes back as it was written', () => {
    const text = formatSheet(exampleSheet)
    const read = parseSheet(text)
    ok(read.ok)
    deepEqual(read.sheet, exampleSheet)
    equal(formatSheet(read.sheet), text)
  })
  test('is inert as text of a page, and is the same value there', () => {
    const hostile = { ...exampleSheet, addressee: '</script><!-- <img src=x onerror=alert(1)> & \u2028 \u202e evil' }
    const data = sheetAsData(hostile)
    ok(!/[<>&\u2028]/.test(data))
    deepEqual(JSON.parse(data), JSON.parse(formatSheet(hostile)))
  })
  test('that was changed is refused', () => {
    const changed = (change: (sheet: Record<string, unknown>) => void) => { const value = JSON.parse(formatSheet(exampleSheet)); change(value.sheet); return parseSheet(`${canonicalText(value)}\n`) }
    const code = (read: ReturnType<typeof parseSheet>) => (read.ok ? 'ok' : read.code)
    equal(code(changed((sheet) => { sheet['addressee'] = 'Another Works' })), 'sheet-differs')
    equal(code(changed((sheet) => { sheet['token'] = '80'.repeat(32) })), 'sheet-differs')
    equal(code(changed((sheet) => { (sheet['items'] as unknown[]).reverse() })), 'items-order')
    equal(code(changed((sheet) => { (sheet['items'] as { photos: unknown[] }[])[0]!.photos = [{ caption: null, src: 'https://works.example/pixel.jpg' }] })), 'field-invalid')
  })
})

suite('an answer', () => {
  test('comes back as it was written, plain and signed', () => {
    for (const file of [plainAnswer(), signedAnswer()]) {
      const read = parseAnswer(formatAnswer(file))
      ok(read.ok, JSON.stringify(read))
      deepEqual(read.answer, file.answer)
      equal(formatAnswer(read), formatAnswer(file))
      equal(judged(file), 'right')
    }
    equal(judged(plainAnswer(exampleAnswer, null)), 'none')
  })
  test('has the kinds of a reply, but silence', () => {
    deepEqual([...answerKinds, 'no-answer'].toSorted(), [...kinds.reply.schema.shape.responseKind.options].toSorted())
  })
  test('of which any one value was changed is refused: by its hash, and by its code when the hash was made again', () => {
    const leaves = (value: unknown, path: (string | number)[] = []): (string | number)[][] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, Array.isArray(value) ? Number(key) : key])) : [path])
    const paths = leaves(exampleAnswer)
    ok(paths.length > 30)
    for (const path of paths) {
      const changed = structuredClone(exampleAnswer) as unknown as Record<string, unknown>
      const at = path.slice(0, -1).reduce<Record<string, unknown>>((value, step) => value[step] as Record<string, unknown>, changed)
      const last = path.at(-1)!
      at[last] = flipped(at[last])
      const answer = changed as unknown as Answer
      const sameHash = judged({ ...plainAnswer(), answer })
      ok(sameHash !== 'right' && sameHash !== 'none', path.join('/'))
      const { hmac } = plainAnswer()
      const newHash = judged({ ...plainAnswer(answer, null), hmac })
      ok(newHash !== 'right' && newHash !== 'none', `${path.join('/')} with a new hash`)
    }
  })
  test('keeps its code and its signature', () => {
    const signed = signedAnswer()
    equal(judged({ ...signed, hmac: '0'.repeat(64) }), 'hmac-wrong')
    equal(judged({ ...signed, note: null }), 'signature-missing')
    equal(judged({ ...signed, note: signedAnswer(exampleAnswer, new Uint8Array(32).fill(8)).note }), 'signature-wrong')
    equal(judged({ ...signed, note: signedAnswer({ ...exampleAnswer, wording: 'other words' }).note }), 'signature-wrong')
    equal(judged({ ...plainAnswer(), note: signed.note }), 'signature-without-key')
    equal(judged(plainAnswer({ ...exampleAnswer, key: 'answer+00000000+AQ==' })), 'key-unusable')
  })
  test('to another sheet, another request or of another item is refused', () => {
    const other = sheetDigest({ ...exampleSheet, token: '80'.repeat(32) })
    equal(judged(plainAnswer({ ...exampleAnswer, sheet: other })), 'sheet-other')
    equal(judged(plainAnswer({ ...exampleAnswer, request: '0'.repeat(32) })), 'request-other')
    equal(judged(plainAnswer({ ...exampleAnswer, reference: 'EX-2031-8' })), 'request-other')
    equal(judged(plainAnswer({ ...exampleAnswer, items: [{ ...exampleAnswer.items[0]!, number: 3 }] })), 'item-unknown')
    equal(judged(plainAnswer(exampleAnswer, '80'.repeat(32))), 'hmac-wrong')
  })
  test('that is cut off, huge or hostile is refused, each with its code', () => {
    const text = formatAnswer(plainAnswer())
    const deep = `{"answer":${'['.repeat(5000)}${']'.repeat(5000)},"format":"proofmark/answer/1"}\n`
    const cases: [string | Uint8Array, string][] = [
      [text.slice(0, -1), 'not-canonical'], [text.slice(0, text.length / 2), 'not-json'], ['', 'not-json'], [' '.repeat(largestAnswer + 1), 'too-large'], [deep, 'too-deep'],
      [text.replace('"answer":{', '"__proto__":{"x":1},"answer":{'), 'field-invalid'], [text.replace('"conditions":', '"conditions":null,"conditions":'), 'duplicate-key'],
      [text.replace('We regret', '\\ud800 regret'), 'lone-surrogate'], [text.replace('proofmark/answer/1', 'proofmark/answer/2'), 'format-unknown'], [text.replace('{"answer"', '{ "answer"'), 'not-canonical'],
      [text.replace('"number":1,', '"number":1.0,'), 'not-canonical'], [text.replace('"number":1,', '"number":1e400,'), 'unsafe-number'], [Uint8Array.of(0x7b, 0xff), 'not-utf8'], ['null\n', 'format-unknown'], ['[]\n', 'format-unknown'],
      [text.replace('"by":{', '"by":{"__proto__":{},'), 'field-invalid'], [text.replace('"produced":"1984"', '"produced":"in 1984"'), 'field-invalid'],
    ]
    for (const [given, code] of cases) { const read = parseAnswer(given); equal(read.ok ? 'ok' : read.code, code, String(given).slice(0, 80)) }
  })
  test('with a file that is not what it says is refused', () => {
    const [file] = exampleAnswer.files
    const one = (more: object) => judged(plainAnswer({ ...exampleAnswer, files: [{ ...file!, ...more }] }))
    deepEqual([one({ size: 3 }), one({ sha256: '0'.repeat(64) }), one({ base64: '!' }), one({ type: 'text' }), one({})], ['file-differs', 'file-differs', 'file-differs', 'field-invalid', 'right'])
    equal(judged(plainAnswer({ ...exampleAnswer, files: [{ ...file!, size: 20 * 1024 * 1024 }, file!] })), 'files-too-large')
  })
  test('that refuses with a reason gives it', () => {
    equal(judged(plainAnswer({ ...exampleAnswer, responseKind: 'refused-with-reason' })), 'reason-missing')
    equal(judged(plainAnswer({ ...exampleAnswer, responseKind: 'refused-with-reason', reason: 'national security' })), 'right')
  })
})

suite('questions before it is saved', () => {
  const asked = (more: Partial<Answer>) => questionsOf({ ...exampleAnswer, ...more }, exampleSheet).map(({ code, number }) => (number === null ? code : `${code} ${number}`))
  test('are none where all is said', () => deepEqual(asked({}), []))
  test('name what may have been forgotten', () => {
    const [first, second] = exampleAnswer.items
    deepEqual(asked({ responseKind: 'full', items: [first!] }), ['item-not-answered 2'])
    deepEqual(asked({ responseKind: 'full', wording: null, items: [], files: [] }), ['nothing-said', 'item-not-answered 1', 'item-not-answered 2'])
    deepEqual(asked({ responseKind: 'delayed-with-reason' }), ['reason-not-given'])
    deepEqual(asked({ responseKind: 'forwarded' }), ['addressee-not-named'])
    deepEqual(asked({ responseKind: 'restricted', conditions: null }), ['conditions-not-given'])
    deepEqual(asked({ dated: '2031-04' }), ['dated-before-sent'])
    deepEqual(asked({ items: [{ ...first!, delivered: '1983' }, { ...second!, found: 'yes', remarks: null }] }), ['delivered-before-produced 1', 'found-nothing-more 2'])
    deepEqual(asked({ dated: '2031' }), [], 'a year that may be after it')
  })
})

suite('what an answer suggests', () => {
  test('is a delivery and an onward transfer, asserted by the addressee, and of known items alone', () => {
    const transfers = suggestedTransfers(exampleAnswer, { party: 'a'.repeat(32), document: 'd'.repeat(32), items: new Map([[1, '1'.repeat(32)], [2, '2'.repeat(32)]]) })
    deepEqual(transfers.map(({ number, step, fields: { from, fromText, toText, when, authorised } }) => ({ number, step, from, fromText, toText, when, authorised })), [
      { number: 1, step: 'delivery', from: 'a'.repeat(32), fromText: undefined, toText: 'Ministry of Example Land', when: '1985-03', authorised: 'unknown' },
      { number: 1, step: 'onward', from: undefined, fromText: 'Ministry of Example Land', toText: 'Example Brigade', when: '1991~', authorised: 'unknown' },
    ])
    for (const { fields } of transfers) ok(kinds.transfer.schema.safeParse(fields).success)
    deepEqual(suggestedTransfers(exampleAnswer, { party: 'a'.repeat(32), document: 'd'.repeat(32), items: new Map() }), [])
  })
})

suite('openssl as the referee', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-answer-'))
  const file = (name: string, bytes: string | Uint8Array) => { writeFileSync(join(folder, name), bytes); return join(folder, name) }
  const openssl = (...given: string[]) => execFileSync('openssl', given, { encoding: 'utf8' }).trim()
  after(() => rmSync(folder, { recursive: true, force: true }))
  const signed = signedAnswer()
  const answer = file('answer.json', canonicalText(signed.answer as unknown as Json))
  const key = (() => { const read = parseVerifierKey(signed.answer.key!); ok(read.ok); return file('key.der', Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), read.key.key])) })()

  test('hash and code are those of openssl, and of no other answer', () => {
    equal(openssl('dgst', '-sha256', '-r', answer).slice(0, 64), signed.sha256)
    const derived = openssl('kdf', '-keylen', '32', '-kdfopt', 'digest:SHA256', '-kdfopt', `hexkey:${exampleSheet.token}`, '-kdfopt', 'info:proofmark/answer/1', 'HKDF').replaceAll(':', '')
    const code = (path: string) => openssl('dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${derived}`, '-r', path).slice(0, 64)
    equal(code(answer), signed.hmac)
    notEqual(code(file('other.json', canonicalText(exampleAnswer as unknown as Json))), signed.hmac)
  })
  test('fingerprint and signature are those of openssl, and not of a changed note', () => {
    equal(openssl('dgst', '-sha256', '-r', key).slice(0, 64), fingerprintOf(signed.answer.key!))
    const note = parseNote(signed.note!)
    ok(note.ok)
    const verified = (text: string) => spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', key, '-rawin', '-in', file('note.txt', text), '-sigfile', file('signature', note.signatures[0]!.signature)]).status === 0
    deepEqual([verified(note.text), verified(note.text.replace('proofmark', 'Proofmark'))], [true, false])
  })
})

/** Another value of the same form where there is one. */
function flipped(value: unknown): unknown {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + 1
  const text = String(value)
  if (/^\d{4}/.test(text)) return text.replace(/^\d{4}/, (year) => String(Number(year) + 1))
  if (text === 'partial') return 'full'
  if (text === 'yes') return 'no'
  if (text === 'no') return 'yes'
  if (/^[0-9a-f]{32,64}$/.test(text)) return `${text.startsWith('0') ? '1' : '0'}${text.slice(1)}`
  return text === 'text/plain' ? 'text/html' : text === 'en' ? 'fr' : `${text.startsWith('X') ? 'Y' : 'X'}${text.slice(1)}`
}
