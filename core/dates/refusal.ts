/**
 * Refusals: why a text is not an EDTF date, and where. Codes are stable and listed in spec/dates.md; sentences for
 * people are made elsewhere.
 * @module
 */

export const refusalCodes = [
  'empty', // no text, or an interval or a set without any date
  'too-long',
  'not-edtf', // a character that no form of EDTF has at this place
  'month-out-of-range', // neither a month nor a season code
  'day-out-of-range', // the month has no such day
  'time-out-of-range',
  'year-out-of-range', // year -0000, fewer than five digits after Y, more than this program counts
  'qualified-twice',
  'time-in-interval', // intervals and sets are of dates, not of times
  'end-before-start',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** `at`: offset in the text, in UTF-16 units. `expected`: a phrase. `found`: the piece of text that stands there. */
export type Refusal = {
  readonly ok: false
  readonly code: RefusalCode
  readonly at: number
  readonly expected: string
  readonly found: string
}

export function isRefusal(result: object): result is Refusal {
  return 'ok' in result && result.ok === false
}

/** `found` is shortened, since it comes from outside and is shown. */
export function refuse(code: RefusalCode, at: number, expected: string, found: string): Refusal {
  const shown = found === '' ? 'end of text' : found.length > 40 ? `${found.slice(0, 40)}…` : found
  return { ok: false, code, at, expected, found: shown }
}
