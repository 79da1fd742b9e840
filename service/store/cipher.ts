/**
 * Cipher: bytes at rest, encrypted and bound to what they are about, so that no row can be put in the place of another.
 *
 * AES-256-GCM of node:crypto (NIST SP 800-38D): a random nonce of 96 bits, the ciphertext, a tag of 128 bits. One key encrypts
 * few texts (a statement's openings, once; the master key: one text a statement), far below the 2^32 that random nonces allow.
 *
 * @module
 */
import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync, type KeyObject } from 'node:crypto'

/** Bytes of a key. */
export const keySize = 32
const [nonceSize, tagSize] = [12, 16]
/** Bytes that encrypting adds. */
export const boxOverhead = nonceSize + tagSize

export const newKey = (): Uint8Array => takeRandom(new Uint8Array(keySize))

/** Drawn many at a time, since a call costs more than the bytes. */
const drawn = new Uint8Array(4096)
let given = drawn.length

/** Fills `into`; each random byte is given out once, and then gone from here. */
function takeRandom(into: Uint8Array): Uint8Array {
  if (given + into.length > drawn.length) {
    randomFillSync(drawn)
    given = 0
  }
  into.set(drawn.subarray(given, given + into.length))
  drawn.fill(0, given, given + into.length)
  given += into.length
  return into
}

/** `about` is not encrypted, but the result opens with the same words only. A key that encrypts much is better made a key object once. */
export function encrypt(key: Uint8Array | KeyObject, plain: Uint8Array, about: string): Uint8Array {
  const sealed = new Uint8Array(nonceSize + plain.length + tagSize)
  takeRandom(sealed.subarray(0, nonceSize))
  // Of raw bytes Node makes a key in a way that costs several times as much as a key object.
  const cipher = createCipheriv('aes-256-gcm', key instanceof Uint8Array ? createSecretKey(key) : key, sealed.subarray(0, nonceSize))
  cipher.setAAD(Buffer.from(about))
  sealed.set(cipher.update(plain), nonceSize)
  cipher.final()
  sealed.set(cipher.getAuthTag(), nonceSize + plain.length)
  return sealed
}

/** `null`: another key, other words, or changed bytes. */
export function decrypt(key: Uint8Array | KeyObject, sealed: Uint8Array, about: string): Uint8Array | null {
  if (sealed.length < nonceSize + tagSize) return null
  const end = sealed.length - tagSize
  const decipher = createDecipheriv('aes-256-gcm', key instanceof Uint8Array ? createSecretKey(key) : key, sealed.subarray(0, nonceSize), { authTagLength: tagSize })
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(end))
  try {
    const plain = decipher.update(sealed.subarray(nonceSize, end))
    decipher.final() // checks the tag; this mode keeps no bytes back for it
    return new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength)
  } catch {
    return null
  }
}
