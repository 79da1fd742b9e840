/**
 * What is said of a row: that it was refused and why, or that it landed and something should be known of it.
 * @module
 */

/** What a spreadsheet program does to values. */
export type DamageCode =
  | 'date-as-number' | 'number-as-date' | 'date-impossible' | 'scientific-notation' | 'digits-rounded' | 'leading-zeros-lost' | 'fewer-digits'
  | 'fraction-zero' | 'invisible-character' | 'space-around' | 'formula' | 'formula-without-value' | 'error-value' | 'merged-cell' | 'hidden-row'

/** What a mapping cannot take. */
export type ValueCode =
  | 'date-ambiguous' | 'date-unreadable' | 'date-two-digit-year' | 'number-unreadable' | 'number-ambiguous' | 'list-unreadable' | 'value-unknown' | 'value-missing'
  | 'row-short' | 'row-long' | 'key-empty' | 'key-twice' | 'duplicate-row' | 'nothing-said'
  | 'field-invalid' | 'field-unknown' | 'label-taken' | 'reference-missing' | 'reference-kind' | 'reference-ambiguous' | 'reference-refused' | 'part-of-cycle'
  | 'file-missing' | 'file-ambiguous' | 'file-outside' | 'file-too-large'
  | 'corrected-since' | 'withdrawn-since' | 'erased-since' | 'statement-gone'

export type RowCode = DamageCode | ValueCode

export interface RowProblem {
  readonly code: RowCode
  /** The column by its name in the mapping, or `statement/field`; empty: the whole row. */
  readonly at: string
  readonly expected: string
  readonly found: string
  /** Only told: the row lands all the same. */
  readonly isNote: boolean
}

/** Told and not refused, unless a mapping says otherwise: nothing is lost by them, or nothing can be known. */
const notes: ReadonlySet<RowCode> = new Set<RowCode>(['fewer-digits', 'space-around', 'formula', 'hidden-row', 'value-missing', 'erased-since'])

/** `allowed`: codes that the mapping lets through; they are still told. */
export const rowProblem = (code: RowCode, at: string, expected: string, found: string, allowed: readonly string[] = []): RowProblem =>
  ({ code, at, expected, found: short(found), isNote: notes.has(code) || allowed.includes(code) })

/** Short enough for one line; what cannot be seen is named. */
export function short(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\u00a0\u2028\u2029]/gu, (char) => `<U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`)
  return shown.length > 80 ? `${shown.slice(0, 77)}…` : shown === '' ? 'nothing' : shown
}

export const problemText = ({ code, at, expected, found }: RowProblem): string => `${at === '' ? '' : `${at}: `}${code}: expected ${expected}; found ${found}`
