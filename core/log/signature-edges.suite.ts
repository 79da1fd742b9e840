/**
 * Signatures at which engines part: every encoding of a point of small order as A and as R, parts of small order, S beyond L, and honest ones
 * between them. The verdict follows from how a case was made, by the rule alone: A and R canonical, of the prime-order subgroup, not
 * neutral; S < L; S·B = R + k·A. Made from arithmetic on points, so that the check in question has no say in it.
 *
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { concatBytes, toHex, utf8, type Bytes } from '@proofmark/core/bytes'

const Point = ed25519.Point
type Point = typeof Point.BASE
const [order, p] = [Point.Fn.ORDER, Point.Fp.ORDER]

export interface SignatureEdge { readonly about: string; readonly publicKey: Bytes; readonly message: Bytes; readonly signature: Bytes; readonly expect: boolean }

/** 32 bytes, the lowest first. */
const little = (value: bigint): Bytes => Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n))
const number = (bytes: Bytes) => BigInt(`0x${toHex(bytes.toReversed())}`)
const mod = (value: bigint) => ((value % order) + order) % order
const times = (scalar: bigint) => (mod(scalar) === 0n ? Point.ZERO : Point.BASE.multiply(mod(scalar)))
const challenge = (r: Bytes, key: Bytes, message: Bytes) => mod(number(sha512(concatBytes(r, key, message))))

/** The eight points of small order: the multiples of one of order 8. */
const eighth = Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')
const torsion = Array.from({ length: 8 }, (_, n) => Array.from({ length: n }).reduce<Point>((sum) => sum.add(eighth), Point.ZERO))
const signBit = 1n << 255n

/** All 14 encodings that some engine reads as a point of small order: 8 canonical ones; y + p where that has 255 bits; the sign of x = 0. */
const smallEncodings: readonly Bytes[] = [
  ...torsion.map((point) => point.toBytes()),
  ...[1n | signBit, (p - 1n) | signBit, p, p | signBit, p + 1n, (p + 1n) | signBit].map(little),
]

/** A = a·B + t, R = r·B + u, S as it solves the equation without the parts of small order. */
function made(a: bigint, r: bigint, message: Bytes, t: Point, u: Point, more: { key?: Bytes; r?: Bytes; s?: (s: bigint) => bigint } = {}) {
  const publicKey = more.key ?? times(a).add(t).toBytes()
  const bigR = more.r ?? times(r).add(u).toBytes()
  const s = mod(r + challenge(bigR, publicKey, message) * a)
  return { publicKey, message, signature: concatBytes(bigR, little((more.s ?? ((each) => each))(s))) }
}

const none = Point.ZERO
const secrets: readonly bigint[] = [1n, 2n, 8n, 123456789n, order - 1n, order / 3n]
const messages: readonly Bytes[] = ['', 'a', 'statement of Example Works\n', 'x'.repeat(200)].map(utf8)
const flipped = (bytes: Bytes, bit: number) => bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

/** About 1,500 cases, the same in every run. */
export function signatureEdges(): readonly SignatureEdge[] {
  const cases: SignatureEdge[] = []
  const add = (about: string, expect: boolean, of: { publicKey: Bytes; message: Bytes; signature: Bytes }) => void cases.push({ about, expect, ...of })

  for (const a of secrets) for (const r of secrets) for (const message of messages) add(`honest: a ${a}, r ${r}, ${message.length} bytes`, true, made(a, r, message, none, none))

  for (const [i, key] of smallEncodings.entries()) {
    for (const [j, r] of smallEncodings.entries()) add(`A small ${i}, R small ${j}, S = 0`, false, made(0n, 0n, messages[2]!, none, none, { key, r, s: () => 0n }))
    for (const message of messages) {
      add(`A small ${i}, honest R, ${message.length} bytes`, false, made(0n, 987654321n, message, none, none, { key }))
      add(`honest A, R small ${i}, S = k·a, ${message.length} bytes`, false, made(123456789n, 0n, message, none, none, { r: key }))
    }
  }
  for (const [i, t] of torsion.entries()) for (const [j, u] of torsion.entries()) {
    if (i + j > 0) for (const message of messages) add(`A with part ${i}, R with part ${j}, ${message.length} bytes`, false, made(123456789n, 987654321n, message, t, u))
  }
  for (const message of messages) {
    const of = (about: string, s: (s: bigint) => bigint, expect = false) => add(`${about}, ${message.length} bytes`, expect, made(123456789n, 987654321n, message, none, none, { s }))
    for (let n = 1n; n <= 15n; n++) of(`S + ${n}·L`, (s) => s + n * order)
    for (const [about, value] of [['S = 0', 0n], ['S = L - 1', order - 1n], ['S = L', order], ['S = L + 1', order + 1n], ['S = 2^252', 2n ** 252n], ['S = 2^253', 2n ** 253n], ['S = 2^256 - 1', 2n ** 256n - 1n]] as const) of(about, () => value)
    of('S negated', (s) => order - s)
    of('S + 1', (s) => mod(s + 1n))
    of('S as it was made', (s) => s, true)
  }
  for (let more = 0n; more < 19n; more++) for (const sign of [0n, signBit]) {
    const encoding = little((p + more) | sign)
    for (const message of messages.slice(0, 2)) {
      add(`A: y = p + ${more}, sign ${sign === 0n ? 0 : 1}, ${message.length} bytes`, false, made(5n, 987654321n, message, none, none, { key: encoding }))
      add(`R: y = p + ${more}, sign ${sign === 0n ? 0 : 1}, ${message.length} bytes`, false, made(123456789n, 5n, message, none, none, { r: encoding }))
    }
    // The same points canonically, where there are any: nobody knows a scalar of them, so no S fits.
    add(`R: y = ${more}, sign ${sign === 0n ? 0 : 1}`, false, made(123456789n, 5n, messages[2]!, none, none, { r: little(more | sign) }))
    add(`A: y = ${more}, sign ${sign === 0n ? 0 : 1}`, false, made(5n, 987654321n, messages[2]!, none, none, { key: little(more | sign) }))
  }
  const { publicKey, message, signature } = made(123456789n, 987654321n, messages[2]!, none, none)
  for (let bit = 0; bit < 512; bit += 3) add(`bit ${bit} of the signature`, false, { publicKey, message, signature: flipped(signature, bit) })
  for (let bit = 0; bit < 256; bit += 3) add(`bit ${bit} of the key`, false, { publicKey: flipped(publicKey, bit), message, signature })
  for (let bit = 0; bit < 8 * message.length; bit += 11) add(`bit ${bit} of the message`, false, { publicKey, message: flipped(message, bit), signature })
  for (const length of [0, 1, 16, 31, 33, 64]) add(`a key of ${length} bytes`, false, { publicKey: resized(publicKey, length), message, signature })
  for (const length of [0, 1, 32, 63, 65, 96, 128]) add(`a signature of ${length} bytes`, false, { publicKey, message, signature: resized(signature, length) })
  add('a key of another', false, { publicKey: times(5n).toBytes(), message, signature })
  return cases
}

const resized = (bytes: Bytes, length: number) => Uint8Array.from({ length }, (_, at) => bytes[at] ?? 0)
