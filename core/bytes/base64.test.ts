import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts'

suite('base64', () => {
  test('agrees with Node in both alphabets, for every length to 70', () => {
    for (let length = 0; length <= 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 151 + length * 83 + 250) % 256)
      equal(toBase64(bytes), Buffer.from(bytes).toString('base64'))
      equal(toBase64Url(bytes), Buffer.from(bytes).toString('base64url'))
      deepEqual(fromBase64(toBase64(bytes)), bytes)
      deepEqual(fromBase64Url(toBase64Url(bytes)), bytes)
    }
  })
  test('writes the examples of RFC 4648 §10', () => {
    const examples = { '': '', f: 'Zg==', fo: 'Zm8=', foo: 'Zm9v', foob: 'Zm9vYg==', fooba: 'Zm9vYmE=', foobar: 'Zm9vYmFy' }
    for (const [plain, coded] of Object.entries(examples)) equal(toBase64(Buffer.from(plain)), coded)
  })
  test('refuses each second text for a value that Node takes', () => {
    const secondTexts = ['Zg', 'Zg=', 'Zh==', ' Zg==', 'Zg==\n', 'Zg==!!', 'Z-8=', 'Zm9v====', 'Zm 9v', '=', '====', 'A', 'Zg==Zg==', 'Zm8=a']
    for (const text of secondTexts) equal(fromBase64(text), null, text)
    for (const text of ['Zg==', 'Zh', 'Zm8=', 'Zm+v', 'Zm/v', 'A', 'Zg ']) equal(fromBase64Url(text), null, text)
  })
  test('takes exactly one text of each value: all texts of four characters over a small alphabet', () => {
    const characters = ['A', 'Q', 'g', 'w', '=', '-', '\u0080']
    const texts = characters.flatMap((a) => characters.flatMap((b) => characters.flatMap((c) => characters.map((d) => a + b + c + d))))
    for (const text of texts) {
      const bytes = fromBase64(text)
      if (bytes !== null) equal(Buffer.from(bytes).toString('base64'), text)
      else equal(Buffer.from(text, 'base64').toString('base64') === text, false, text)
    }
  })
  test('law: decode ∘ encode is the identity', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      deepEqual(fromBase64(toBase64(bytes)), bytes)
      deepEqual(fromBase64Url(toBase64Url(bytes)), bytes)
    }))
  })
  test('refuses what is no text', () => {
    for (const foreign of [null, undefined, 4, ['Zg==']]) equal(fromBase64(foreign as unknown as string), null)
  })
})
