/**
 * Ed25519 signatures, checked by the strictest reading of the standard.
 *
 * RFC 8032 leaves room: engines disagree on keys and signatures with parts of small order and on encodings
 * that are not canonical. An opponent could then show a signature that is good in one program and bad in
 * another. Here A and R are canonical encodings of points of the prime-order subgroup, not the neutral
 * element, S is below the order L, and the equation has no cofactor. What passes here passes everywhere.
 *
 * Standard: RFC 8032 §5.1.7; what engines do: H. de Valence, "It's 255:19AM" (2020), and ZIP 215.
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { type Bytes, concatBytes, equalBytes, fromHex, isBytes, toHex } from '@proofmark/core/bytes'

const Point = ed25519.Point
type Point = typeof Point.BASE
const order = Point.Fn.ORDER
const [orderBytes, primeBytes, oneBytes] = [bytesOf(order), bytesOf(Point.Fp.ORDER), bytesOf(1n)]

/**
 * Is it the signature of `message` by `publicKey` (32 bytes; a signature has 64)? Never throws: anything
 * that is no key or no signature is `false`. About 2 ms for a new key, 0.5 ms for one that comes often.
 */
export function checkSignature(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (!isBytes(message) || !admitSignature(publicKey, signature)) return false
  const known = answered?.(publicKey, message, signature) ?? null
  if (known !== null) return known
  if (native !== null) return native(publicKey, message, signature)

  const r = signature.subarray(0, 32)
  const k = littleEndian(sha512(concatBytes(r, publicKey, message))) % order
  const expected = Point.BASE.multiplyUnsafe(littleEndian(signature.subarray(32))).subtract(admittedKey(publicKey)!.multiplyUnsafe(k))
  // S·B and k·A lie in the prime-order subgroup, so `expected` does, and `toBytes` is canonical. To compare
  // bytes therefore refuses every R that is not canonical or has a part of small order.
  return !expected.is0() && equalBytes(expected.toBytes(), r)
}

/**
 * Everything of the strict rule but the equation: an admitted key, 64 bytes, S below L, y of R below p and not 1. What passes may go to an
 * engine that takes no cofactor: the key has no part of small order, so in its equation R has none either. Never throws.
 */
export function admitSignature(publicKey: Bytes, signature: Bytes): boolean {
  if (!isBytes(signature) || signature.length !== 64 || admittedKey(publicKey) === null) return false
  const y = new Uint8Array(signature.subarray(0, 32)) // a copy, which `slice` of a Buffer is not
  y[31]! &= 0x7f // the highest bit is the sign of x
  return isBelow(signature.subarray(32), orderBytes) && isBelow(y, primeBytes) && !equalBytes(y, oneBytes)
}

let native: ((publicKey: Bytes, message: Bytes, signature: Bytes) => boolean) | null = null

/**
 * The host's own Ed25519 for the equation, some ten times as fast; keys, R and S are still judged here. It must check without cofactor,
 * as RFC 8032 §5.1.7 allows and OpenSSL and BoringSSL do; the tests of this file run with it, too.
 */
export function useEd25519(verify: (publicKey: Bytes, message: Bytes, signature: Bytes) => boolean): void {
  native = verify
}

/** Whether the equation holds; `null`: not asked beforehand. */
export type SignatureAnswers = (publicKey: Bytes, message: Bytes, signature: Bytes) => boolean | null

let answered: SignatureAnswers | null = null

/**
 * Does `work` with answers that the host got beforehand, from an engine that is asked in another way (WebCrypto only promises). Keys, R and S
 * are judged here all the same, and what was not asked is computed.
 */
export function withSignatures<T>(answers: SignatureAnswers, work: () => T): T {
  const before = answered
  answered = answers
  try {
    return work()
  } finally {
    answered = before
  }
}

/** Is it a key that `checkSignature` admits: canonical, of the prime-order subgroup, not the neutral element? */
export function isPublicKey(publicKey: Bytes): boolean {
  return admittedKey(publicKey) !== null
}

/**
 * Keys already judged, with the number of their uses: few keys sign everything. The subgroup check costs
 * 0.8 ms; a table of multiples costs 3.5 ms once and makes each later check 1 ms shorter, so a key gets it
 * when it comes back. A table holds about 0.1 MB, hence the limit.
 */
type JudgedKey = { readonly point: Point | null; uses: number }
const judged = new Map<string, JudgedKey>()
/** The one that was asked for last: of a log most signatures in a row are of one key. */
let latest: { readonly publicKey: Bytes; readonly key: JudgedKey } | null = null
const maxJudged = 64
const usesBeforeTable = 4

function admittedKey(publicKey: Bytes): Point | null {
  if (!isBytes(publicKey) || publicKey.length !== 32) return null
  if (latest !== null && equalBytes(publicKey, latest.publicKey)) return uses(latest.key)
  const name = toHex(publicKey)
  let key = judged.get(name)
  if (key === undefined) {
    if (judged.size >= maxJudged) judged.clear()
    key = { point: judge(publicKey), uses: 0 }
    judged.set(name, key)
  }
  latest = { publicKey: new Uint8Array(publicKey), key }
  return uses(key)
}

/** One more use. A host that computes the equation itself has no use for a table. */
function uses(key: JudgedKey): Point | null {
  if (++key.uses === usesBeforeTable && native === null) key.point?.precompute(4)
  return key.point
}

function judge(publicKey: Bytes): Point | null {
  try {
    const point = Point.fromBytes(publicKey) // refuses y >= p and the sign of x = 0
    return !point.isSmallOrder() && point.isTorsionFree() ? point : null
  } catch {
    return null
  }
}

function littleEndian(bytes: Bytes): bigint {
  return BigInt(`0x${toHex(bytes.toReversed())}`)
}

function bytesOf(number: bigint): Bytes {
  return fromHex(number.toString(16).padStart(64, '0'))!.toReversed()
}

/** Of two little-endian numbers of 32 bytes: a twentieth of the time that it takes to make numbers of them. */
function isBelow(a: Bytes, b: Bytes): boolean {
  for (let at = 31; at >= 0; at--) if (a[at] !== b[at]) return a[at]! < b[at]!
  return false
}
