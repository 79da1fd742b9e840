/**
 * The tests of signatures, hashes, base64 and disclosures again, with node:crypto in place of the portable code: one verdict in both.
 * @module
 */
import { equal, throws } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sha256 as portable } from '@noble/hashes/sha2.js'
import { fromBase64, fromBase64Url, sha256, sha256OfText, textToBase64Url, toBase64, toBase64Url, toHex, useBase64, useSha256, utf8 } from '@proofmark/core/bytes'
import './native-crypto.ts'

for (const file of ['signature', 'verification', 'vectors', 'tree-hash']) await import(`../../core/log/${file}.test.ts`)
for (const file of ['base64', 'canonical-json']) await import(`../../core/bytes/${file}.test.ts`)
for (const file of ['disclosure', 'statement-note', 'vectors']) await import(`../../core/evidence/${file}.test.ts`)

test('SHA-256 of node:crypto is that of the portable code', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = new Uint8Array(randomBytes(length))
    equal(toHex(sha256(bytes)), toHex(portable(bytes)))
  }
})
const texts = ['', 'a', 'é', '١١٣', '🜨'.repeat(50), '\ufeff"\u0000', 'x'.repeat(10_000)]
test('text is hashed and written by its UTF-8, and has none with half a character', () => {
  for (const text of texts) {
    equal(sha256OfText(text), toBase64Url(portable(utf8(text))))
    equal(textToBase64Url(text), toBase64Url(utf8(text)))
  }
  throws(() => sha256OfText('\ud800'), /lone surrogate/)
  throws(() => textToBase64Url('a\udc00'), /lone surrogate/)
})
test('base64 that Node reads leniently is refused', () => {
  for (const text of ['QQ', 'QQ=', 'QR==', 'Q Q==', 'QQ==\n', '-_8=', 'QQ==QQ==', 'é']) equal(fromBase64(text), null, text)
  for (const text of ['QQ==', 'QR', '+/8', 'Q', 'QQ\n']) equal(fromBase64Url(text), null, text)
  equal(toBase64(fromBase64('+/8=')!), '+/8=')
})
test('a host that hashes or writes otherwise is refused', () => {
  const digestText = (text: string) => toBase64Url(portable(utf8(text)))
  throws(() => useSha256({ digest: (bytes) => portable(Uint8Array.of(...bytes, 0)), digestText }), /FIPS 180-4/)
  throws(() => useSha256({ digest: portable, digestText: (text) => digestText(text.normalize('NFD')) }), /of their UTF-8/)
  const host = { encode: (bytes: Uint8Array, isUrl: boolean) => Buffer.from(bytes).toString(isUrl ? 'base64url' : 'base64'), decode: (text: string) => new Uint8Array(Buffer.from(text, 'base64')), encodeText: (text: string) => Buffer.from(text).toString('base64url') }
  throws(() => useBase64({ ...host, encode: (bytes) => host.encode(bytes, false) }), /RFC 4648/)
  throws(() => useBase64({ ...host, encodeText: (text) => Buffer.from(text, 'latin1').toString('base64url') }), /of their UTF-8/)
})
