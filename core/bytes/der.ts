/**
 * DER: values in a tree of tag, length and content, read so strictly that each value has one byte string.
 *
 * BER, of which DER is a part, lets one value be written in many ways; what is signed must have one. So lengths are
 * definite and shortest, nothing follows the value, and the values that we compare or compute with (booleans, numbers, object
 * identifiers, bit strings, times, UTF-8) are in their one form. `writeDer(value)` gives the bytes back.
 *
 * Standard: ITU-T X.690 (2021), sections 8 and 10 to 11. Decision: docs/decisions/0012-own-der-reader.md
 * @module
 */
import { concatBytes, isBytes, type Bytes } from './byte-array.ts'
import { isDerTime } from './der-time.ts'
import { fromUtf8 } from './utf8.ts'

export interface Der {
  /** The whole identifier octet: two bits of class, one for "made of parts", five of number. */
  readonly tag: number
  readonly content: Bytes
  /** Identifier, length and content as they were read. */
  readonly whole: Bytes
  /** `null` for a value that is not made of parts; the empty list for an empty sequence or set. */
  readonly parts: readonly Der[] | null
}

export type DerCode =
  | 'not-bytes' // no byte array, or an empty one
  | 'too-large' // larger than the limit that the caller gave
  | 'too-deep' // more values inside one another than `deepest`
  | 'cut-off' // a length reaches beyond its surroundings
  | 'trailing-bytes' // bytes after the value
  | 'length-form' // indefinite, or longer than it needs to be
  | 'tag-form' // a number above 30, a reserved one, or parts where there are none and none where there are
  | 'value-form' // a value that is not in its one form

export type ReadDer = { readonly ok: true; readonly der: Der } | { readonly ok: false; readonly code: DerCode }

/** Identifier octets of the universal types that we name. */
export const derTag = { boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, null: 0x05, oid: 0x06, utf8: 0x0c, utcTime: 0x17, generalizedTime: 0x18, sequence: 0x30, set: 0x31 } as const

/** A certificate needs 12. */
const deepest = 32

/** Universal numbers of text types: not made of parts; their letters are not looked at, but for UTF-8. */
const textTags = new Set([0x12, 0x13, 0x14, 0x15, 0x16, 0x19, 0x1a, 0x1b, 0x1c, 0x1e])

/** One value and nothing after it, from foreign bytes. Never throws. The tree aliases `bytes`. */
export function parseDer(bytes: Bytes, largest = 65_536): ReadDer {
  if (!isBytes(bytes) || bytes.length === 0) return { ok: false, code: 'not-bytes' }
  if (bytes.length > largest) return { ok: false, code: 'too-large' }
  const read = readValue(bytes, 0, bytes.length, 0)
  if (typeof read === 'string') return { ok: false, code: read }
  return read.whole.length === bytes.length ? { ok: true, der: read } : { ok: false, code: 'trailing-bytes' }
}

/** The bytes of a value: a tag and its content, given whole or as parts that follow each other. */
export function formatDer(tag: number, ...content: readonly Bytes[]): Bytes {
  const length = content.reduce((sum, part) => sum + part.length, 0)
  const digits: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256)
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | digits.length, ...digits]
  return concatBytes(Uint8Array.from(head), ...content)
}

/** The bytes of a tree, written anew from tags and contents: `writeDer(parseDer(b).der) = b`. */
export const writeDer = (der: Der): Bytes => (der.parts === null ? formatDer(der.tag, der.content) : formatDer(der.tag, ...der.parts.map(writeDer)))

function readValue(bytes: Bytes, from: number, end: number, depth: number): Der | DerCode {
  if (depth > deepest) return 'too-deep'
  if (from + 2 > end) return 'cut-off'
  const tag = bytes[from]!
  if ((tag & 0x1f) === 0x1f) return 'tag-form'
  let [at, length] = [from + 2, bytes[from + 1]!]
  if (length >= 0x80) {
    const digits = length & 0x7f
    if (digits === 0 || digits > 4) return 'length-form'
    if (at + digits > end) return 'cut-off'
    length = 0
    for (let n = 0; n < digits; n++) length = length * 256 + bytes[at++]!
    // Shortest: no short form would do, and no leading zero.
    if (length < 0x80 || length < 256 ** (digits - 1)) return 'length-form'
  }
  if (at + length > end) return 'cut-off'
  const content = bytes.subarray(at, at + length)
  const whole = bytes.subarray(from, at + length)
  const hasParts = (tag & 0x20) !== 0
  if ((tag & 0xc0) === 0) {
    const fault = universalFault(tag, content)
    if (fault !== null) return fault
  }
  if (!hasParts) return { tag, content, whole, parts: null }
  const parts: Der[] = []
  for (let next = at; next < at + length;) {
    const part = readValue(bytes, next, at + length, depth + 1)
    if (typeof part === 'string') return part
    parts.push(part)
    next += part.whole.length
  }
  return { tag, content, whole, parts }
}

/** What is wrong with a value of a universal type; a tag that the table lacks is none that we know. */
function universalFault(tag: number, content: Bytes): DerCode | null {
  const holds = (isRight: boolean) => (isRight ? null : 'value-form')
  switch (tag) {
    case derTag.sequence: case derTag.set: case derTag.octetString: return null
    case derTag.boolean: return holds(content.length === 1 && (content[0] === 0x00 || content[0] === 0xff))
    case derTag.integer: case 0x0a: return holds(isShortestInteger(content))
    case derTag.bitString: return holds(isBitString(content))
    case derTag.null: return holds(content.length === 0)
    case derTag.oid: return holds(isOid(content))
    case derTag.utf8: return holds(fromUtf8(content) !== null)
    case derTag.utcTime: case derTag.generalizedTime: return holds(isDerTime(tag, content))
    default: return textTags.has(tag) ? null : 'tag-form'
  }
}

/** X.690 8.3.2: the first nine bits are not all equal. */
function isShortestInteger(content: Bytes): boolean {
  if (content.length < 2) return content.length === 1
  return !(content[0] === 0x00 && content[1]! < 0x80) && !(content[0] === 0xff && content[1]! >= 0x80)
}

/** X.690 11.2.1: the bits that are not used are zero. */
function isBitString(content: Bytes): boolean {
  const unused = content[0] ?? 8
  if (unused > 7) return false
  return content.length === 1 ? unused === 0 : (content.at(-1)! & ((1 << unused) - 1)) === 0
}

/** X.690 8.19.2: each number in the fewest octets. */
function isOid(content: Bytes): boolean {
  if (content.length === 0 || content.at(-1)! >= 0x80) return false
  return content.every((octet, at) => octet !== 0x80 || (at > 0 && content[at - 1]! >= 0x80))
}
