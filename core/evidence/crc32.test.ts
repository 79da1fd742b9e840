import { suite, test } from 'node:test'
import { equal, throws } from 'node:assert/strict'
import { crc32 as hosts } from 'node:zlib'
import fc from 'fast-check'
import { utf8 } from '@proofmark/core/bytes'
import { crc32, useCrc32 } from './crc32.ts'

suite('crc32', () => {
  test('gives the check value of the catalogue of CRCs (123456789: CBF43926), and 0 for nothing', () => {
    equal(crc32(utf8('123456789')), 0xcbf43926)
    equal(crc32(new Uint8Array()), 0)
  })
  test('law: the same as zlib, at every length and at every place in memory', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(9), (bytes, from) => equal(crc32(bytes.subarray(from)), hosts(bytes.subarray(from)))))
  })
  test('takes no host that counts otherwise', () => throws(() => useCrc32((bytes) => (hosts(bytes) ^ 1) >>> 0)))
})
