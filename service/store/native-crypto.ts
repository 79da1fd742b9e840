/**
 * Native crypto: on the server the core hashes, checks signatures and writes base64 with Node, which gives the same answers faster.
 *
 * Keys and the strict rules stay those of the core; what it hands over is only the arithmetic.
 * @module
 */
import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { useBase64, useSha256 } from '@proofmark/core/bytes'
import { useCrc32 } from '@proofmark/core/evidence'
import { useEd25519 } from '@proofmark/core/log'

/** Head of a public key in DER (RFC 8410, section 10.1). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

/** Few keys sign everything; making one from bytes costs as much as a check. */
const keys = new Map<string, KeyObject>()
const mostKeys = 256

function keyOf(bytes: Uint8Array): KeyObject {
  const name = Buffer.from(bytes).toString('latin1')
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size >= mostKeys) keys.clear()
  const key = createPublicKey({ key: Buffer.concat([spkiHead, bytes]), format: 'der', type: 'spki' })
  keys.set(name, key)
  return key
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const isAscii = /^[\x00-\x7f]*$/

useSha256({ digest: (bytes) => plain(hash('sha256', bytes, 'buffer')), digestText: (text) => hash('sha256', text, 'base64url') })
useBase64({
  encode: (bytes, isUrl) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(isUrl ? 'base64url' : 'base64'),
  // Of ASCII the bytes are the characters, which Node copies in half the time that it takes to write them as UTF-8.
  encodeText: (text) => Buffer.from(text, isAscii.test(text) ? 'latin1' : 'utf8').toString('base64url'),
  decode: (text, isUrl) => new Uint8Array(Buffer.from(text, isUrl ? 'base64url' : 'base64')),
})
useCrc32((bytes) => crc32(bytes))
useEd25519((publicKey, message, signature) => verify(null, message, keyOf(publicKey), signature))

/** Without the methods of Buffer, which slices and prints otherwise. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}
