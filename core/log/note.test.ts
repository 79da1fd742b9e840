/**
 * @module
 */
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { utf8 } from '@proofmark/core/bytes'
import { formatVerifierKey, isKeyName, noteKeyId, parseVerifierKey, verifierKey } from './key.ts'
import { formatNote, maxNoteSize, maxSignatures, type NoteSignature, noteSignedText, parseNote, readText, signatureLine } from './note.ts'

const signature: NoteSignature = { name: 'works.example', keyId: '0aa98a92', signature: Uint8Array.of(7) }
const codeOf = (note: unknown) => {
  const parsed = parseNote(note as string)
  return parsed.ok ? 'ok' : parsed.code
}
/** 32 bytes that are a point: the base point of Ed25519 (RFC 8032 §5.1). */
const basePoint = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0x58 : 0x66))

suite('parseNote', () => {
  test('law: a note survives, and what is read prints back', () => {
    const name = fc.stringMatching(/^[a-zé/.-]{1,20}$/)
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '🧭', ' ', '\n', '— ') }).map((words) => `${words}\n`)
    const signatures = fc.array(fc.record({ name, keyId: fc.stringMatching(/^[0-9a-f]{8}$/), signature: fc.uint8Array({ minLength: 1, maxLength: 90 }) }, { noNullPrototype: true }), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(text, signatures, (words, signed) => {
      deepEqual(parseNote(formatNote({ text: words, signatures: signed })), { ok: true, text: words, signatures: signed })
    }))
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '— ', ' ', 'AAAAAAA=', '+') }), (foreign) => {
      const parsed = parseNote(foreign)
      if (parsed.ok) equal(Buffer.from(formatNote(parsed)).toString(), foreign)
    }))
  })
  test('refuses a second signature line that is not ended, and keeps no part of it', () => {
    const two = Buffer.from(formatNote({ text: 'a\n', signatures: [signature, signature] })).toString()
    equal(codeOf(two), 'ok')
    equal(codeOf(two.slice(0, -1)), 'bad-signature-line')
    equal(codeOf(`${two}— cut`), 'bad-signature-line')
  })
  test('takes as many signatures as are allowed, and not one more', () => {
    const signed = (count: number) => formatNote({ text: 'a\n', signatures: Array.from({ length: count }, () => signature) })
    equal(codeOf(signed(maxSignatures)), 'ok')
    equal(codeOf(signed(maxSignatures + 1)), 'too-many-signatures')
  })
  test('takes as many bytes as are allowed, and not one more', () => {
    const end = formatNote({ text: '\n', signatures: [signature] })
    const note = (length: number) => Buffer.concat([Buffer.alloc(length - end.length, 0x61), end])
    equal(codeOf(note(maxNoteSize)), 'ok')
    equal(codeOf(note(maxNoteSize + 1)), 'too-long')
    equal(codeOf('a'.repeat(maxNoteSize + 1)), 'too-long')
  })
  test('answers foreign input with a code', () => {
    for (const foreign of [null, undefined, 7, {}, [97]]) equal(codeOf(foreign), 'not-text')
    equal(codeOf('\ud800\n\n— a AAAAAAA=\n'), 'not-utf8')
    for (const nothing of ['', 'a', 'a\n', 'a\n\n']) equal(codeOf(nothing), 'no-signatures', JSON.stringify(nothing))
    equal(codeOf('a\n\nb'), 'bad-signature-line')
    for (let code = 0; code < 32; code++) if (code !== 10) equal(codeOf(`a${String.fromCharCode(code)}\n\n— a AAAAAAA=\n`), 'control-character', String(code))
    deepEqual(readText('a\nb'), { ok: true, text: 'a\nb' })
  })
})

suite('formatNote', () => {
  test('throws for what is no note: our bug, not foreign input', () => {
    throws(() => formatNote({ text: 'a\n', signatures: [] }), /has a signature/)
    throws(() => noteSignedText('a'), /ends in a newline/)
    throws(() => noteSignedText('a\r\n'), /control characters/)
    throws(() => noteSignedText('\ud800\n'), /surrogate/)
    throws(() => signatureLine({ ...signature, name: 'a b' }), /key name/)
    for (const wrong of [{ keyId: '0aa98a' }, { keyId: 'XXXXXXXX' }, { signature: new Uint8Array(0) }]) throws(() => signatureLine({ ...signature, ...wrong }), /four bytes/)
    deepEqual(noteSignedText('é\n'), utf8('é\n'))
  })
})

suite('keys', () => {
  test('have the id that the standard computes', () => {
    // C2SP signed-note gives SHA-256(name, newline, type, key), first four bytes.
    const key = verifierKey('works.example', 1, basePoint)
    equal(key.keyId, noteKeyId('works.example', 1, basePoint))
    deepEqual(parseVerifierKey(formatVerifierKey(key)), { ok: true, key })
    ok(noteKeyId('works.example', 4, basePoint) !== key.keyId && noteKeyId('works.examplf', 1, basePoint) !== key.keyId)
  })
  test('have names without spaces of Unicode, control characters, plus and half pairs', () => {
    for (const name of ['a', 'works.example/log', 'é', '工廠', '🧭', 'a\u200b']) equal(isKeyName(name), true, name)
    for (const name of ['', 'a b', 'a+b', 'a\u00a0b', 'a\u3000', '\u2028', 'a\u0001b', 'a\u001f', '\ud800', 7, null]) equal(isKeyName(name as string), false, JSON.stringify(name))
    throws(() => verifierKey('a b', 1, basePoint), /key name/)
  })
  test('are refused where there is no key after the type, or too much of it', () => {
    const refusal = (material: Uint8Array) => {
      const parsed = parseVerifierKey(`works.example+0aa98a92+${Buffer.from(material).toString('base64')}`)
      return parsed.ok ? 'ok' : parsed.code
    }
    equal(refusal(Uint8Array.of(1)), 'not-a-key')
    equal(refusal(new Uint8Array(0)), 'not-a-key')
    equal(refusal(Uint8Array.of(1, 2)), 'bad-key')
    equal(refusal(Uint8Array.of(1, ...basePoint, 0)), 'bad-key')
    equal(refusal(Uint8Array.of(1, ...basePoint)), 'key-id-differs')
    equal(refusal(Uint8Array.of(5, ...basePoint)), 'unknown-type')
    for (const foreign of [null, undefined, 7, 'a+b', '']) deepEqual(parseVerifierKey(foreign as string), { ok: false, code: 'not-a-key' })
  })
})
