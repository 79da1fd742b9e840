/**
 * Group: ristretto255 (RFC 9496) by @noble/curves. A serial becomes an element by hash-to-group (RFC 9380, ristretto255_XMD:SHA-512_R255MAP_RO_),
 * and an element is raised to a secret scalar. The rest of matching knows only bytes.
 *
 * Elements are 32 bytes in their one encoding, scalars 32 bytes little-endian below the order of the group and not 0.
 *
 * @module
 */
import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js'
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js'
import { utf8 } from '@proofmark/core/bytes'

const { Point } = ristretto255

/** Domain separation: no value of another protocol is one of ours. */
const domain = 'proofmark/match/v1-ristretto255_XMD:SHA-512_R255MAP_RO_'

/** The element of these bytes, raised to the scalar. */
export const raiseHashed = (bytes: Uint8Array, scalar: bigint): Uint8Array => hashToGroup(bytes).multiply(scalar).toBytes()

/** The element raised to the scalar; `null`: no encoding of an element, or that of the neutral one. */
export function raiseElement(element: Uint8Array, scalar: bigint): Uint8Array | null {
  try {
    const point = Point.fromBytes(element)
    return point.is0() ? null : point.multiply(scalar).toBytes()
  } catch {
    return null
  }
}

/** SHA-512 of whoever has a quicker one than ours. */
export type Sha512 = Parameters<typeof expand_message_xmd>[3]

/** The 64 bytes of which hash-to-group makes an element (RFC 9380, 5.3.1): for an engine that has only the second step of it. */
export const expanded = (bytes: Uint8Array, hash: Sha512): Uint8Array => expand_message_xmd(bytes, utf8(domain), 64, hash)

/** An element of which nobody knows what it stands for, from 64 random bytes. */
export const paddingElement = (random: Uint8Array): Uint8Array => hashToGroup(random).toBytes()

/** A secret scalar from 64 random bytes: reduced from twice the length, so that no value is likelier (RFC 9380, 5.2). */
export function scalarOf(random: Uint8Array): bigint {
  const scalar = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % Point.Fn.ORDER
  return scalar === 0n ? 1n : scalar
}

export const formatScalar = (scalar: bigint): string => scalar.toString(16).padStart(64, '0')

/** `null`: not 64 hex digits, or not from 1 to the order less one. */
export function parseScalar(text: string): bigint | null {
  if (!/^[0-9a-f]{64}$/.test(text)) return null
  const scalar = BigInt(`0x${text}`)
  return scalar > 0n && scalar < Point.Fn.ORDER ? scalar : null
}

const hashToGroup = (bytes: Uint8Array) => ristretto255_hasher.hashToCurve(bytes, { DST: domain })
