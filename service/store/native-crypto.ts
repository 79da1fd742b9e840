/**
 * Native crypto: on the server the core hashes and checks signatures with node:crypto, which gives the same answers faster.
 *
 * Keys and the strict rules stay those of the core; what it hands over is only the arithmetic.
 * @module
 */
import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto'
import { useSha256 } from '@proofmark/core/bytes'
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

useSha256((bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')))
useEd25519((publicKey, message, signature) => verify(null, message, keyOf(publicKey), signature))
