/**
 * SHA-256, the one hash of the project: leaves, nodes, blobs, commitments, key ids.
 *
 * Standard: FIPS 180-4. Synchronous and the same in every engine; base cryptography is never our own code.
 * @module
 */
import { sha256 as digest } from '@noble/hashes/sha2.js'
import type { Bytes } from './byte-array.ts'

/** 32 bytes. */
export function sha256(bytes: Bytes): Bytes {
  return digest(bytes)
}
