/**
 * Base64 in its canonical form only, and base64url without padding.
 *
 * Most decoders take several texts for one value (other last digits, missing `=`, spaces, `_` for `/`), and
 * two texts for one value break signatures. So a decoder here encodes its result again and compares.
 *
 * Standard: RFC 4648 §4, §5 and §3.5 (canonical encoding).
 * @module
 */
import type { Bytes } from './byte-array.ts'
import { invariant } from './invariant.ts'
import { utf8 } from './utf8.ts'

const common = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const standard = { digits: common + '+/', pairs: pairsOf(common + '+/'), values: valuesOf(common + '+/'), isPadded: true }
const urlSafe = { digits: common + '-_', pairs: pairsOf(common + '-_'), values: valuesOf(common + '-_'), isPadded: false }
type Alphabet = typeof standard

/** With `+`, `/` and `=` padding. */
export const toBase64 = (bytes: Bytes): string => encode(standard, bytes)
/** With `-`, `_` and no padding (as RFC 9901 and RFC 7515 have it). */
export const toBase64Url = (bytes: Bytes): string => encode(urlSafe, bytes)
/** `toBase64Url(utf8(text))`, in one step where the host is faster so. Throws for text with a lone surrogate. */
export function textToBase64Url(text: string): string {
  if (native === null) return toBase64Url(utf8(text))
  invariant(text.isWellFormed(), 'text with a lone surrogate has no UTF-8')
  return native.encodeText(text)
}
/** `null` unless `toBase64` of the result is `text` again. */
export const fromBase64 = (text: string): Bytes | null => decode(standard, text)
/** `null` unless `toBase64Url` of the result is `text` again. */
export const fromBase64Url = (text: string): Bytes | null => decode(urlSafe, text)

/** Both directions by the host; what it reads too leniently is refused here all the same. */
export interface NativeBase64 {
  encode(bytes: Bytes, isUrl: boolean): string
  /** Any bytes where the text is no base64 at all. */
  decode(text: string, isUrl: boolean): Bytes
  /** base64url of the UTF-8 of well-formed text. */
  encodeText(text: string): string
}

let native: NativeBase64 | null = null

/** The host's own base64, several times as fast, in place of the portable one. Throws unless it writes and reads like it. */
export function useBase64(host: NativeBase64): void {
  for (const length of [0, 1, 2, 3, 32, 64, 257]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 97 + 251) & 255)
    const written = Array.from(bytes, (byte) => String.fromCodePoint(byte * 211)).join('')
    invariant(host.encodeText(written) === encodePortably(urlSafe, utf8(written)), `base64 of ${length} characters is that of their UTF-8`)
    for (const alphabet of [standard, urlSafe]) {
      const text = encodePortably(alphabet, bytes)
      invariant(host.encode(bytes, !alphabet.isPadded) === text && host.decode(text, !alphabet.isPadded).join() === bytes.join(), `base64 of ${length} bytes is that of RFC 4648`)
    }
  }
  native = host
}

function encode(alphabet: Alphabet, bytes: Bytes): string {
  return native === null ? encodePortably(alphabet, bytes) : native.encode(bytes, !alphabet.isPadded)
}

/** Reads leniently, then asks whether the bytes give the same text: one rule for every way to write it wrongly. */
function decode(alphabet: Alphabet, text: string): Bytes | null {
  if (typeof text !== 'string') return null
  const bytes = native === null ? decodePortably(alphabet, text) : native.decode(text, !alphabet.isPadded)
  return bytes !== null && encode(alphabet, bytes) === text ? bytes : null
}

function encodePortably({ digits, pairs, isPadded }: Alphabet, bytes: Bytes): string {
  let text = ''
  const whole = bytes.length - bytes.length % 3
  for (let i = 0; i < whole; i += 3) text += pairs[(bytes[i]! << 4) | (bytes[i + 1]! >> 4)]! + pairs[((bytes[i + 1]! & 15) << 8) | bytes[i + 2]!]!
  for (let i = whole; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const bits = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += digits[bits >> 18]! + digits[(bits >> 12) & 63]!
    if (left > 1) text += digits[(bits >> 6) & 63]!
  }
  return isPadded ? text.padEnd(Math.ceil(bytes.length / 3) * 4, '=') : text
}

function decodePortably(alphabet: Alphabet, text: string): Bytes | null {
  let end = text.length
  while (end > 0 && text[end - 1] === '=') end--
  const bytes = new Uint8Array(Math.floor((end * 3) / 4))
  let bits = 0
  for (let i = 0, filled = 0; i < end; i++) {
    const value = alphabet.values[text.charCodeAt(i)] ?? -1
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xffffff
    if (i % 4 !== 0) bytes[filled++] = (bits >> (6 - 2 * (i % 4))) & 0xff
  }
  return bytes
}

/** The two digits of each number of 12 bits: half the steps. */
function pairsOf(digits: string): readonly string[] {
  return Array.from({ length: 4096 }, (_, bits) => digits[bits >> 6]! + digits[bits & 63]!)
}

function valuesOf(digits: string): Int8Array {
  const values = new Int8Array(128).fill(-1)
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i
  return values
}
