/**
 * Inside: what a file of evidence says besides what it shows, as far as it can be read without a person looking at it.
 *
 * A reader of a format accounts for every byte: it is picture, or it is words, or it is noted as unread. So a place that nobody
 * thought of is not taken for empty. What lies hidden in the pixels themselves is not looked for.
 *
 * @module
 */
import type { Bytes } from '@proofmark/core/bytes'

/** What a field is about, whatever it says: a point of the earth, a time, a person, one camera of all. */
export type Trait = 'point' | 'time' | 'person' | 'device'

export interface Inside {
  /** What reads as words or numbers, with its place in the file, such as `EXIF/GPSLatitude` or `docProps/core.xml`. */
  readonly texts: readonly { readonly field: string; readonly text: string }[]
  readonly traits: readonly { readonly field: string; readonly trait: Trait }[]
  /** What may hold anything and cannot be read: a thumbnail, maker notes, bytes after the end, an unknown format. */
  readonly unread: readonly { readonly field: string; readonly because: string }[]
}

/** Collects while a file is read. */
export interface Notes {
  text(field: string, text: string): void
  trait(field: string, trait: Trait): void
  unread(field: string, because: string): void
}

export type Reader = (bytes: Bytes, field: string, notes: Notes) => void

export function collector(): Notes & { readonly inside: Inside } {
  const inside = { texts: [] as { field: string; text: string }[], traits: [] as { field: string; trait: Trait }[], unread: [] as { field: string; because: string }[] }
  return {
    inside,
    text: (field, text) => { if (text.trim() !== '') inside.texts.push({ field, text }) },
    trait: (field, trait) => inside.traits.push({ field, trait }),
    unread: (field, because) => inside.unread.push({ field, because }),
  }
}

/** One byte, one character. */
export const latin1 = (bytes: Bytes): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

export const utf16Text = (bytes: Bytes, isLittle: boolean): string => {
  const units: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) units.push(isLittle ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!)
  let text = ''
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.slice(at, at + 4096))
  return text
}

export const isZero = (bytes: Bytes): boolean => bytes.every((byte) => byte === 0)

/** Bytes as words: UTF-8 where they are that, else one character a byte. Zeros become spaces. */
export const wordsFrom = (bytes: Bytes, utf8Text: string | null): string => (utf8Text ?? latin1(bytes)).replaceAll('\0', ' ')

/** Not `concatBytes(...parts)`: a hostile file has more parts than a call takes arguments. */
export function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
