/**
 * DER values: numbers and object identifiers out of the content of a DER value, and back.
 *
 * Standard: ITU-T X.690 (2021), 8.3 and 8.19.
 * @module
 */
import type { Bytes } from './byte-array.ts'
import { derTag, formatDer } from './der.ts'
import { toHex } from './hex.ts'

/** The number in hex, without leading zeros (`0` for zero); `null` for a negative one. */
export function hexOfInteger(content: Bytes): string | null {
  if (content.length === 0 || content[0]! >= 0x80) return null
  return toHex(content).replace(/^0+(?=.)/, '')
}

/** `null` where it is negative or above 2^31 - 1: what we count with is small. */
export function smallInteger(content: Bytes): number | null {
  const hex = hexOfInteger(content)
  return hex === null || hex.length > 8 || Number.parseInt(hex, 16) > 0x7fffffff ? null : Number.parseInt(hex, 16)
}

/** An INTEGER of a number that is not negative, from its octets, most significant first. */
export function formatInteger(octets: Bytes): Bytes {
  const first = octets.findIndex((octet) => octet !== 0)
  const digits = first < 0 ? Uint8Array.of(0) : octets.subarray(first)
  return digits[0]! >= 0x80 ? formatDer(derTag.integer, Uint8Array.of(0), digits) : formatDer(derTag.integer, digits)
}

/** Numbers with points. The content has passed `parseDer`. */
export function oidText(content: Bytes): string {
  const numbers: bigint[] = []
  let number = 0n
  for (const octet of content) {
    number = (number << 7n) | BigInt(octet & 0x7f)
    if (octet >= 0x80) continue
    numbers.push(number)
    number = 0n
  }
  const [both = 0n, ...rest] = numbers
  const top = both < 40n ? 0n : both < 80n ? 1n : 2n
  return [top, both - top * 40n, ...rest].join('.')
}

/** An OBJECT IDENTIFIER from its numbers with points. */
export function formatOid(text: string): Bytes {
  const [top = 0n, second = 0n, ...rest] = text.split('.').map(BigInt)
  const octets = [top * 40n + second, ...rest].flatMap((number) => {
    const digits = [Number(number & 0x7fn)]
    for (let left = number >> 7n; left > 0n; left >>= 7n) digits.unshift(Number(left & 0x7fn) | 0x80)
    return digits
  })
  return formatDer(derTag.oid, Uint8Array.from(octets))
}
