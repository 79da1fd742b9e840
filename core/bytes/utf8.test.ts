import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { concatBytes, equalBytes, isBytes } from './byte-array.ts'
import { sha256 } from './sha256.ts'
import { toHex } from './hex.ts'
import { fromUtf8, utf8 } from './utf8.ts'

suite('utf8', () => {
  test('law: text survives, byte-order mark and all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => equal(fromUtf8(utf8(text)), text)))
    equal(fromUtf8(utf8('\ufeffa')), '\ufeffa')
  })
  test('refuses to write half a pair instead of replacing it', () => {
    throws(() => utf8('\ud800'), /lone surrogate/)
  })
  test('refuses bytes that are no UTF-8: stray, overlong, surrogate, beyond U+10FFFF, cut off', () => {
    for (const bytes of [[0x80], [0xc0, 0x80], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82], [0xff]]) {
      equal(fromUtf8(Uint8Array.from(bytes)), null, bytes.join())
    }
  })
  test('refuses what is no byte array', () => {
    for (const foreign of [null, undefined, 'text', [97], new ArrayBuffer(1)]) equal(fromUtf8(foreign as unknown as Uint8Array), null)
  })
})

suite('byte arrays', () => {
  test('are joined as copies, in their order', () => {
    const part = Uint8Array.of(1, 2)
    const whole = concatBytes(part, new Uint8Array(0), Uint8Array.of(3))
    part[0] = 9
    deepEqual(whole, Uint8Array.of(1, 2, 3))
    deepEqual(concatBytes(), new Uint8Array(0))
  })
  test('are equal by length and content', () => {
    equal(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2)), true)
    equal(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3)), false)
    equal(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1)), false)
    equal(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 0)), false)
  })
  test('are told from look-alikes', () => {
    equal(isBytes(Buffer.from('a')), true)
    equal(isBytes(runInNewContext('new Uint8Array(1)')), true, 'made in another realm')
    equal(isBytes(runInNewContext('[1]')), false)
    for (const foreign of [[1], new Uint16Array(1), { length: 1 }, null, 'a']) equal(isBytes(foreign), false)
  })
})

suite('sha256', () => {
  test('gives the published digests of "" and "abc" (FIPS 180-4 examples)', () => {
    equal(toHex(sha256(utf8(''))), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    equal(toHex(sha256(utf8('abc'))), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
