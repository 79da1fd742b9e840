/**
 * @module
 */
import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { formatCheckpoint, parseCheckpoint, parseDecimal } from './checkpoint.ts'
import { cosignatureText, formatCosignature } from './cosignature.ts'
import { formatProof, parseProof } from './log-proof.ts'
import { formatNote } from './note.ts'

const root = new Uint8Array(32).fill(7)
const head = { origin: 'works.example/log', size: 8, root }
const text = formatCheckpoint(head)
const signed = Buffer.from(formatNote({ text, signatures: [{ name: 'works.example/log', keyId: '0aa98a92', signature: Uint8Array.of(1) }] })).toString()
const codeOf = (parsed: { ok: true } | { ok: false; code: string }) => (parsed.ok ? 'ok' : parsed.code)

suite('parseCheckpoint', () => {
  test('law: a head survives, and what is read prints back', () => {
    const line = fc.string({ minLength: 1 }) // printable ASCII
    fc.assert(fc.property(line, fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.array(line, { maxLength: 3 }), (origin, size, hash, extensions) => {
      const parsed = parseCheckpoint(formatCheckpoint({ origin, size, root: hash, extensions }))
      deepEqual(parsed.ok && [parsed.origin, parsed.size, parsed.root, parsed.extensions, parsed.signatures], [origin, size, hash, extensions, []])
    }))
  })
  test('gives the codes of the note that it is in', () => {
    equal(codeOf(parseCheckpoint(signed)), 'ok')
    equal(codeOf(parseCheckpoint(signed.replace('— ', '- '))), 'bad-signature-line')
    equal(codeOf(parseCheckpoint(`${text}\n`)), 'no-signatures')
    equal(codeOf(parseCheckpoint(Uint8Array.of(0xff))), 'not-utf8')
    for (const foreign of [null, undefined, 7, {}]) equal(codeOf(parseCheckpoint(foreign as unknown as string)), 'not-text')
    for (const few of ['', 'a\n', 'a\n1\n', 'a']) equal(codeOf(parseCheckpoint(few)), 'too-few-lines', JSON.stringify(few))
  })
})

suite('formatCheckpoint', () => {
  test('throws for a head that has no text', () => {
    for (const wrong of [{ size: -1 }, { size: 0.5 }, { size: 2 ** 53 }, { root: new Uint8Array(31) }]) throws(() => formatCheckpoint({ ...head, ...wrong }), /a head has/)
    for (const wrong of [{ origin: '' }, { origin: 'a\nb' }, { extensions: [''] }, { extensions: ['a\n'] }]) throws(() => formatCheckpoint({ ...head, ...wrong }), /no line/)
  })
})

suite('parseDecimal', () => {
  test('reads every size in one form only', () => {
    for (const size of [0, 1, 9, 10, 2 ** 32, 2 ** 53 - 1]) equal(parseDecimal(String(size)), size)
    for (const other of ['', '00', '01', '+1', '-0', '-1', '1.0', '1e3', ' 1', '1 ', '1\n', '0x1', '٨', String(2 ** 53), '9'.repeat(17), '9'.repeat(400)]) equal(parseDecimal(other), null, other)
  })
})

suite('cosignatures', () => {
  test('are written with a time and 64 bytes, or not at all', () => {
    deepEqual(formatCosignature(0x0102_0304_0506, new Uint8Array(64)).slice(0, 8), Uint8Array.of(0, 0, 1, 2, 3, 4, 5, 6))
    for (const length of [0, 63, 65]) throws(() => formatCosignature(1, new Uint8Array(length)), /64 bytes/)
    for (const time of [-1, 0.5, 2 ** 53, Number.NaN]) {
      throws(() => formatCosignature(time, new Uint8Array(64)), /whole seconds/)
      throws(() => cosignatureText(time, text), /whole seconds/)
    }
  })
})

suite('parseProof', () => {
  test('law: a proof survives, and what is read prints back', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 5 }), fc.option(fc.uint8Array({ minLength: 1 })), (index, path, extra) => {
      deepEqual(parseProof(formatProof({ index, path, extra, checkpoint: signed })), { ok: true, index, path, extra, checkpoint: signed })
    }))
  })
  test('takes a path of 63 hashes, which no tree of ours reaches, and not one more', () => {
    const proof = Buffer.from(formatProof({ index: 1, path: Array<Uint8Array>(63).fill(root), checkpoint: signed })).toString()
    equal(codeOf(parseProof(proof)), 'ok')
    const hash = Buffer.from(root).toString('base64')
    equal(codeOf(parseProof(proof.replace(`${hash}\n`, `${hash}\n${hash}\n`))), 'path-too-long')
    throws(() => formatProof({ index: 1, path: Array<Uint8Array>(64).fill(root), checkpoint: signed }), /a proof has/)
  })
  test('is not written from what is none', () => {
    throws(() => formatProof({ index: -1, path: [], checkpoint: signed }), /a proof has/)
    throws(() => formatProof({ index: 1, path: [new Uint8Array(31)], checkpoint: signed }), /a proof has/)
    throws(() => formatProof({ index: 1, path: [], extra: new Uint8Array(0), checkpoint: signed }), /extra data/)
  })
  test('answers foreign input with a code', () => {
    for (const foreign of [null, undefined, 7, {}]) equal(codeOf(parseProof(foreign as unknown as string)), 'not-text')
    equal(codeOf(parseProof('')), 'unknown-version')
    equal(codeOf(parseProof('c2sp.org/tlog-proof@v1\n')), 'bad-index')
    equal(codeOf(parseProof('c2sp.org/tlog-proof@v1\nindex 1\n')), 'no-checkpoint')
    equal(codeOf(parseProof('c2sp.org/tlog-proof@v1\nindex 1\n\nno checkpoint\n')), 'bad-checkpoint')
  })
})
