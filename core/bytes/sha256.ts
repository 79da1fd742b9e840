/**
 * SHA-256, the one hash of the project: leaves, nodes, blobs, commitments, key ids.
 *
 * Standard: FIPS 180-4. Synchronous and the same in every engine; base cryptography is never our own code.
 * @module
 */
import { sha256 as portable } from '@noble/hashes/sha2.js'
import type { Bytes } from './byte-array.ts'
import { invariant } from './invariant.ts'

let digest: (bytes: Bytes) => Bytes = portable

/** 32 bytes. */
export function sha256(bytes: Bytes): Bytes {
  return digest(bytes)
}

/** The host's own SHA-256, some ten times as fast, in place of the portable one. Throws unless it hashes like it. */
export function useSha256(native: (bytes: Bytes) => Bytes): void {
  for (const length of [0, 1, 55, 56, 64, 1000]) {
    const example = Uint8Array.from({ length }, (_, at) => at & 255)
    invariant(native(example).join() === portable(example).join(), `a SHA-256 of ${length} bytes is that of FIPS 180-4`)
  }
  digest = native
}
