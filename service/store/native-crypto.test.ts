/**
 * The tests of signatures and hashes again, with node:crypto in place of the portable code: one verdict in both.
 * @module
 */
import { equal, throws } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sha256 as portable } from '@noble/hashes/sha2.js'
import { sha256, toHex, useSha256 } from '@proofmark/core/bytes'
import './native-crypto.ts'

for (const file of ['signature', 'verification', 'vectors', 'tree-hash']) await import(`../../core/log/${file}.test.ts`)

test('SHA-256 of node:crypto is that of the portable code', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = new Uint8Array(randomBytes(length))
    equal(toHex(sha256(bytes)), toHex(portable(bytes)))
  }
})
test('a hash that is another one is refused', () => {
  throws(() => useSha256((bytes) => portable(Uint8Array.of(...bytes, 0))), /FIPS 180-4/)
})
