/**
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { suite, test } from 'node:test'
import { checkCosignature, cosignatureText, formatCosignature } from './cosignature.ts'
import { signatureType, type VerifierKey, verifierKey } from './key.ts'
import { formatNote, type Note, type NoteSignature, noteSignedText } from './note.ts'
import { verifyNote } from './verification.ts'

/** Invented keys: the seed is SHA-256 of the name, as for the vectors (spec/log.md). */
function signer(seed: string, name = seed, type: number = signatureType.ed25519) {
  const privateKey = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), createHash('sha256').update(seed).digest()]), format: 'der', type: 'pkcs8' })
  const key = verifierKey(name, type, new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12)))
  const over = (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey))
  return { key, over, line: (text: string): NoteSignature => ({ name, keyId: key.keyId, signature: over(noteSignedText(text)) }) }
}

const text = 'found at Example Works\n'
const device = signer('works.example/device-7')
const note: Note = { text, signatures: [device.line(text)] }
const codeOf = (given: unknown, keys: unknown = [device.key]) => {
  const verified = verifyNote(given as Note, keys as VerifierKey[])
  return verified.ok ? 'ok' : verified.code
}

suite('verifyNote', () => {
  test('takes bytes, text and a parsed note alike', () => {
    const bytes = formatNote(note)
    for (const given of [bytes, Buffer.from(bytes).toString(), note]) deepEqual(verifyNote(given, [device.key]), { ok: true, text, verified: [{ key: device.key, time: null }], unknown: [] })
  })
  test('wants name and id: another name with the same id is an unknown key', () => {
    const [line] = note.signatures
    equal(codeOf({ text, signatures: [{ ...line!, name: 'works.example/device-8' }] }), 'no-known-signature')
    equal(codeOf({ text, signatures: [{ ...line!, keyId: '00000000' }] }), 'no-known-signature')
  })
  test('counts a key that is given twice once', () => {
    equal(codeOf(note, [device.key, device.key, { ...device.key }]), 'ok')
  })
  test('refuses to choose between two keys with one name and id', () => {
    // Found by trying 86,324 seeds: an id has 32 bits.
    const name = 'works.example/log'
    const [one, other] = [signer(`${name} 20038`, name), signer(`${name} 86323`, name)]
    equal(one.key.keyId, other.key.keyId)
    const signed = { text, signatures: [one.line(text)] }
    equal(codeOf(signed, [one.key]), 'ok')
    equal(codeOf(signed, [other.key]), 'signature-wrong')
    for (const keys of [[one.key, other.key], [other.key, one.key]]) equal(codeOf(signed, keys), 'ambiguous-key')
    equal(codeOf(note, [one.key, other.key, device.key]), 'ok')
  })
  test('tells the time of a witness, and refuses the note when the cosignature does not hold', () => {
    const witness = signer('witness.example/w1', 'witness.example/w1', signatureType.cosignature)
    const time = 4_070_908_800
    const cosigned = (said: number, signed: number) => ({ name: witness.key.name, keyId: witness.key.keyId, signature: formatCosignature(said, witness.over(cosignatureText(signed, text))) })
    const keys = [device.key, witness.key]
    const verified = verifyNote({ text, signatures: [...note.signatures, cosigned(time, time)] }, keys)
    deepEqual(verified.ok && verified.verified.map((each) => each.time), [null, time])
    equal(codeOf({ text, signatures: [...note.signatures, cosigned(time + 1, time)] }, keys), 'signature-wrong')
    equal(codeOf({ text, signatures: [...note.signatures, { ...cosigned(time, time), signature: device.over(noteSignedText(text)) }] }, keys), 'signature-wrong')
  })
  test('answers foreign notes and keys of every wrong type with a code', () => {
    const [line] = note.signatures
    for (const foreign of [null, undefined, 7, {}, { text, signatures: 'x' }, { text, signatures: [null] }, { text, signatures: [{ ...line!, signature: 'x' }] }, { text, signatures: [{ ...line!, name: 7 }] }, { text: '\ud800\n', signatures: note.signatures }, { signatures: note.signatures }]) {
      equal(codeOf(foreign), 'not-text', JSON.stringify(foreign))
    }
    for (const keys of [null, 'key', [null], [7], ['works.example'], [{}], [{ ...device.key, key: 'x' }], [{ ...device.key, type: 2 }], [{ ...device.key, keyId: '00000000' }], [device.key, 'x']]) equal(codeOf(note, keys), 'not-keys', JSON.stringify(keys))
    equal(codeOf({ text, signatures: [] }), 'no-known-signature')
  })
})

suite('checkCosignature', () => {
  const witness = signer('witness.example/w1')
  const time = 2 ** 40 + 5
  const cosignature = formatCosignature(time, witness.over(cosignatureText(time, text)))
  const answer = (...[key, of, bytes]: [unknown, unknown, unknown]) => {
    const checked = checkCosignature(key as Uint8Array, of as string, bytes as Uint8Array)
    return checked.ok ? checked.time : checked.code
  }
  test('reads times above 2^32 seconds, and takes the text as bytes too', () => {
    equal(answer(witness.key.key, text, cosignature), time)
    equal(answer(witness.key.key, noteSignedText(text), cosignature), time)
  })
  test('answers foreign input with a code', () => {
    for (const foreign of ['\ud800\n', Uint8Array.of(0xff), null, undefined, 7]) equal(answer(witness.key.key, foreign, cosignature), 'not-text')
    for (const length of [0, 71, 73]) equal(answer(witness.key.key, text, new Uint8Array([...cosignature, 0]).slice(0, length)), 'signature-length')
    for (const foreign of [null, undefined, 'x'.repeat(72), Array.from(cosignature)]) equal(answer(witness.key.key, text, foreign), 'signature-length')
    for (const foreign of [null, undefined, 'key', new Uint8Array(31)]) equal(answer(foreign, text, cosignature), 'signature-wrong')
    equal(answer(witness.key.key, text, new Uint8Array(72).fill(0xff)), 'time-range')
  })
})

suite('verifyNote of plain data of wrong types', () => {
  const key = { name: 'works.example/device-7', keyId: '00000000', type: 1, key: new Uint8Array(32) }
  test('never throws: holes, numbers and objects that have no text, what only calls itself bytes', () => {
    const foreign: readonly unknown[] = [{ toString: 1, valueOf: 1 }, Object.create(null), 10n, Symbol('x'), { [Symbol.toStringTag]: 'Uint8Array' }, Object.create(Uint8Array.prototype), undefined, null]
    for (const each of foreign) {
      for (const member of Object.keys(key)) equal(verifyNote('a\n', [{ ...key, [member]: each } as never]).ok, false, member)
      equal(verifyNote(each as never, []).ok, false)
      equal(verifyNote({ text: 'a\n', signatures: [{ name: 'a', keyId: '00000000', signature: each }] } as never, []).ok, false)
    }
    equal(verifyNote({ text: 'a\n', signatures: Array(3) } as never, []).ok, false)
    // What calls itself refused is no answer of ours.
    deepEqual(verifyNote({ ok: undefined, text: 'a\n', signatures: [] } as never, []), { ok: false, code: 'no-known-signature' })
  })
})
