/**
 * Hexadecimal, lower case only: each byte string has one text.
 *
 * Standard: RFC 4648 §8, narrowed to lower case.
 * @module
 */
import type { Bytes } from './byte-array.ts'

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Two lower-case digits a byte. */
export function toHex(bytes: Bytes): string {
  let text = ''
  for (const byte of bytes) text += pairs[byte]
  return text
}

/** `null` for an odd length, an upper-case letter, or anything that is no digit. `toHex(fromHex(x)) = x`. */
export function fromHex(text: string): Bytes | null {
  if (typeof text !== 'string' || text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}
