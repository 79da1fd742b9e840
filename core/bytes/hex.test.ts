import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { fromHex, toHex } from './hex.ts'

suite('hex', () => {
  test('writes and reads every byte', () => {
    for (let byte = 0; byte < 256; byte++) {
      const text = Buffer.of(byte).toString('hex')
      equal(toHex(Uint8Array.of(byte)), text)
      deepEqual(fromHex(text), Uint8Array.of(byte))
    }
  })
  test('law: what is read prints back, and everything else is refused', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('0', '9', 'a', 'f', 'A', 'F', 'g', ' ', 'é') }), (text) => {
      const bytes = fromHex(text)
      equal(bytes === null, !(text.length % 2 === 0 && /^[0-9a-f]*$/.test(text)))
      if (bytes !== null) equal(toHex(bytes), text)
    }))
  })
  test('refuses what is no text', () => {
    for (const foreign of [null, undefined, 12, ['00'], new Uint8Array(2)]) equal(fromHex(foreign as unknown as string), null)
  })
})
