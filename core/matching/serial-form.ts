/**
 * Form of serials for matching: what both sides do to a serial before it is compared, so that spaces and hyphens do not decide. No
 * digit is ever changed, and a leading zero counts.
 *
 * A serial with a character that somebody could not read takes no part: it would have to be compared as several.
 *
 * Specification: spec/matching.md
 * @module
 */
import { canonicalBytes } from '@proofmark/core/bytes'

/** Name of this form; it stands in every offer. */
export const serialForm = 'serial/1'

export type SerialCode = 'serial-empty' | 'serial-uncertain' | 'serial-too-long'

export type FormedSerial = { readonly ok: true; readonly serial: string } | { readonly ok: false; readonly code: SerialCode; readonly expected: string }

/** Longest serial after forming, in UTF-16 units: a mark of an object, not a text. */
const longest = 200

/** NFKC, upper case, without white space, hyphens and dashes, full stops, low lines and slashes. */
export function formSerial(text: string): FormedSerial {
  if (/[?*□\uFFFD\p{Cs}]/u.test(text)) return { ok: false, code: 'serial-uncertain', expected: 'a serial that is read whole: ?, * and □ stand for characters that are not' }
  const serial = text.normalize('NFKC').toUpperCase().replaceAll(/[\s\p{Pd}\p{Cc}\p{Cf}._/\\]/gu, '')
  if (serial === '') return { ok: false, code: 'serial-empty', expected: 'at least one letter or digit' }
  if (serial.length > longest) return { ok: false, code: 'serial-too-long', expected: `at most ${longest} characters` }
  return { ok: true, serial }
}

export interface FormedSerials {
  /** Formed serial → the first text that it was formed from. */
  readonly serials: ReadonlyMap<string, string>
  readonly refused: readonly { readonly line: number; readonly text: string; readonly code: SerialCode; readonly expected: string }[]
  /** Texts whose form another line has already. */
  readonly repeated: number
}

/** Lines of a list → its distinct serials. Lines count from 1; empty ones at the end of a file are no serials. */
export function formSerials(lines: readonly string[]): FormedSerials {
  const serials = new Map<string, string>()
  const refused: FormedSerials['refused'][number][] = []
  let repeated = 0
  for (const [at, text] of lines.entries()) {
    const formed = formSerial(text)
    if (!formed.ok) refused.push({ line: at + 1, text, code: formed.code, expected: formed.expected })
    else if (serials.has(formed.serial)) repeated++
    else serials.set(formed.serial, text)
  }
  return { serials, refused, repeated }
}

/** What is hashed for a serial: the context first, so that lists of different things never match. */
export const serialBytes = (context: string, serial: string): Uint8Array => canonicalBytes([context, serial])
