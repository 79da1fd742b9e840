/**
 * Raising by libsodium (WebAssembly), some nine times as quick as the engine of core/matching, which stays the referee: the first of every
 * part is raised by both, and what libsodium refuses first is refused only where the other refuses it too. Hash-to-group keeps the steps of
 * RFC 9380 that it has in core; libsodium does the map to the group and the scalar multiplication.
 *
 * Decision: docs/decisions/0027-libsodium-raises.md
 * @module
 */
import { createHash } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'
import { expanded, raiseHere, type Raise, type Sha512 } from '@proofmark/core/matching'

/** SHA-512 of this machine: a list of serials is hashed three times as quick with it. */
const sha512 = Object.assign((bytes: Uint8Array) => new Uint8Array(createHash('sha512').update(bytes).digest()), { outputLen: 64, blockLen: 128 }) as unknown as Sha512

/** Throws where the two engines differ: then nothing of this list is to be trusted. */
export const raiseBySodium: Raise = async (work) => {
  await sodium.ready
  const exponent = Uint8Array.from(work.scalar.match(/../g)!.toReversed(), (hex) => Number.parseInt(hex, 16))
  const raised = work.of.map((each) => raise(work.hash ? sodium.crypto_core_ristretto255_from_hash(expanded(each, sha512)) : each, exponent))
  // libsodium tells a bad encoding, the neutral element and its own troubles in the same way; the first that it refuses is the one that is told.
  for (const at of new Set([0, raised.indexOf(null)])) {
    if (work.of[at] === undefined) continue
    const [referee] = await raiseHere({ ...work, of: [work.of[at]!] })
    if (!isSame(raised[at]!, referee!)) throw new Error('the two engines of matching differ; nothing was made')
  }
  return raised
}

function raise(element: Uint8Array, scalar: Uint8Array): Uint8Array | null {
  try {
    return sodium.crypto_scalarmult_ristretto255(scalar, element)
  } catch {
    return null
  }
}

const isSame = (a: Uint8Array | null, b: Uint8Array | null) => (a === null || b === null ? a === b : Buffer.compare(a, b) === 0)
