/**
 * Keys of the invented examples: their secrets follow from words. Ed25519 signs the same text alike each time, so what was signed
 * once is remembered: the tests publish the same log a thousand times.
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256, toHex, utf8, type Bytes } from '@proofmark/core/bytes'

const publicKeys = new Map<string, Bytes>()
const signatures = new Map<string, Bytes>()
const secretOf = (name: string) => sha256(utf8(`invented key of the ${name}`))

const remembered = (kept: Map<string, Bytes>, name: string, make: () => Bytes): Bytes => {
  const value = kept.get(name) ?? make()
  kept.set(name, value)
  // A copy: tests change bytes.
  return value.slice()
}

/** 32 bytes. */
export const publicKeyOf = (name: string): Bytes => remembered(publicKeys, name, () => ed25519.getPublicKey(secretOf(name)))

/** 64 bytes, by the same key. */
export const signatureBy = (name: string, message: Bytes): Bytes => remembered(signatures, `${name} ${toHex(sha256(message))}`, () => ed25519.sign(message, secretOf(name)))
