/**
 * SHA-256, the one hash of the project: leaves, nodes, blobs, commitments, key ids.
 *
 * Standard: FIPS 180-4. Synchronous and the same in every engine; base cryptography is never our own code.
 * @module
 */
import { sha256 as portable } from '@noble/hashes/sha2.js'
import type { Bytes } from './byte-array.ts'
import { toBase64Url } from './base64.ts'
import { invariant } from './invariant.ts'
import { utf8 } from './utf8.ts'

/** Both give what the portable ones give. */
export interface NativeSha256 {
  digest(bytes: Bytes): Bytes
  /** base64url of the hash of the UTF-8 of well-formed text: in one step, where the host is fastest so. */
  digestText(text: string): string
}

let native: NativeSha256 | null = null

/** 32 bytes. */
export function sha256(bytes: Bytes): Bytes {
  const known = remembered?.get(bytes)
  if (known !== undefined) return known
  const digest = native === null ? portable(bytes) : native.digest(bytes)
  if (bytes.length >= worthRemembering) remembered?.set(bytes, digest)
  return digest
}

export interface RunningSha256 {
  update(bytes: Bytes): void
  /** 32 bytes; the last call. */
  digest(): Bytes
}

/** A SHA-256 over bytes that come piece by piece, in the memory of one piece: files that a device could not hold whole. */
export function startSha256(): RunningSha256 {
  const hash = portable.create()
  return { update: (bytes) => { hash.update(bytes) }, digest: () => hash.digest() }
}

/** Below this a lookup saves nothing. */
const worthRemembering = 4096

let remembered: WeakMap<Bytes, Bytes> | null = null

/**
 * Does `work`, hashing no array twice. `known`: digests that the host has computed of these very arrays. No array may change while it runs.
 * Files of a package are hashed for three manifests, and a browser hashes them faster before and elsewhere.
 */
export function hashingOnce<T>(known: WeakMap<Bytes, Bytes>, work: () => T): T {
  const before = remembered
  remembered = known
  try {
    return work()
  } finally {
    remembered = before
  }
}

/** base64url(SHA-256(UTF-8 of the text)), 43 characters. Throws for text with a lone surrogate. */
export function sha256OfText(text: string): string {
  if (native === null) return toBase64Url(portable(utf8(text)))
  invariant(text.isWellFormed(), 'text with a lone surrogate has no UTF-8')
  return native.digestText(text)
}

/** The host's own SHA-256, some ten times as fast, in place of the portable one. Throws unless it hashes like it. */
export function useSha256(host: NativeSha256): void {
  for (const length of [0, 1, 55, 56, 64, 1000]) {
    const text = Array.from({ length }, (_, at) => String.fromCodePoint(at * 7919 % 0xd800)).join('')
    const bytes = Uint8Array.from({ length }, (_, at) => at & 255)
    invariant(host.digest(bytes).join() === portable(bytes).join(), `a SHA-256 of ${length} bytes is that of FIPS 180-4`)
    invariant(host.digestText(text) === toBase64Url(portable(utf8(text))), `a SHA-256 of ${length} characters is that of their UTF-8`)
  }
  native = host
}
