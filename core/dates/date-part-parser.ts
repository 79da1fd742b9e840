/**
 * Parser of one date: year, month and day, season or numbered year, with its qualifiers. What stands around dates
 * (times, intervals, sets) is in `edtf-parser.ts`.
 *
 * Grammar, in the order of the standard:
 *
 *     date     = year [ "-" ( month [ "-" day ] | season ) ] | numbered
 *     year     = [q] ["-"] 4 digit [q]        month, day = [q] 2 digit [q]        season = [q] "21" … "41" [q]
 *     numbered = [q] "Y" ["-"] number ["E" number] ["S" number] [q] | [q] ["-"] 4 decimal "S" number [q]
 *     digit    = "0" … "9" | "X"              q = "?" | "~" | "%"
 *
 * Standard: ISO 8601-2:2019, 4.4 to 4.8.
 * @module
 */
import { daysInMonth, greatestYear, isLeapYear } from './day.ts'
import type { DatePart, NumberedYear, Part, Qualifier } from './edtf.ts'
import { spanOf, valuesOf, yearsOf } from './instances.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'
import { isSeasonCode } from './season.ts'

/** A text and how far it was read. */
export type Reader = { readonly text: string; at: number }

/** Reads what the pattern (sticky) matches here, and moves on; `null`, without moving, when it does not match. */
export function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (found !== null) reader.at += found[0].length
  return found
}

export function unexpected(reader: Reader, expected: string): Refusal {
  return refuse('not-edtf', reader.at, expected, reader.text.slice(reader.at, reader.at + 1))
}

/** Reads one date that exists in the calendar. Leaves the reader behind it, whatever follows. */
export function readDatePart(reader: Reader): DatePart | Refusal {
  const start = reader.at
  const before = (take(reader, /[?~%]/y)?.[0] ?? null) as Qualifier | null
  const numbered = take(reader, /(Y?)(-?\d+)(?:E(\d+))?(?:S(\d+))?/y)
  if (numbered !== null) {
    const [text, long, digits, exponent = null, significant = null] = numbered
    if (long === 'Y' || exponent !== null || significant !== null) {
      return finishNumberedYear(reader, start, { digits: digits ?? '', exponent, significant, before, isLong: long === 'Y' })
    }
    reader.at -= text.length
  }

  const yearDigits = take(reader, /-?[\dX]{4}/y)
  if (yearDigits === null) return unexpected(reader, 'a year of four digits (X for an unspecified one)')
  if (yearDigits[0] === '-0000') return refuse('year-out-of-range', start, 'year 0000 without a minus', '-0000')
  const year = finishPart(reader, start, yearDigits[0], before)
  if (isRefusal(year)) return year
  if (year.before !== null && year.after !== null) {
    return refuse('qualified-twice', start, 'one qualifier of the year', reader.text.slice(start, reader.at))
  }

  const month = readPart(reader, 'a month')
  if (month === null) return checkExists(reader, start, { kind: 'date', year, month, day: null })
  if (isRefusal(month)) return month
  if (/^\d\d$/.test(month.digits) && isSeasonCode(Number(month.digits))) return { kind: 'season', year, season: month }
  if (!valuesOf(month.digits).some((value) => value >= 1 && value <= 12)) {
    const at = reader.at - lengthOf(month)
    return refuse('month-out-of-range', at, 'a month 01 to 12 or a season 21 to 41', month.digits)
  }

  const day = readPart(reader, 'a day')
  if (day !== null && isRefusal(day)) return day
  return checkExists(reader, start, { kind: 'date', year, month, day })
}

/** A further part with its hyphen; `null` when there is no hyphen. */
function readPart(reader: Reader, what: string): Part | Refusal | null {
  if (take(reader, /-/y) === null) return null
  const start = reader.at
  const before = (take(reader, /[?~%]/y)?.[0] ?? null) as Qualifier | null
  const digits = take(reader, /[\dX]{2}/y)
  if (digits === null) return unexpected(reader, `${what} of two digits (X for an unspecified one)`)
  return finishPart(reader, start, digits[0], before)
}

function finishPart(reader: Reader, start: number, digits: string, before: Qualifier | null): Part | Refusal {
  const after = (take(reader, /[?~%]/y)?.[0] ?? null) as Qualifier | null
  if (after !== null && take(reader, /[?~%]/y) !== null) {
    const found = reader.text.slice(start, reader.at)
    return refuse('qualified-twice', start, 'one qualifier (% for uncertain and approximate)', found)
  }
  return { digits, before, after }
}

type Figures = Omit<NumberedYear, 'kind' | 'after'>

function finishNumberedYear(reader: Reader, start: number, year: Figures): NumberedYear | Refusal {
  const text = reader.text.slice(start, reader.at)
  const outOfRange = (expected: string) => refuse('year-out-of-range', start, expected, text)
  const figures = year.digits.replace('-', '')
  if (!year.isLong && (year.exponent !== null || figures.length !== 4)) {
    return refuse('not-edtf', start, 'four digits, or Y before a longer year', text)
  }
  if (year.digits === '-0000') return outOfRange('year 0000 without a minus')
  if (year.significant !== null && !/^[1-9]\d{0,2}$/.test(year.significant)) {
    return outOfRange('a count of significant digits from 1')
  }
  if (year.isLong) {
    if (figures.startsWith('0')) return outOfRange('a year after Y without leading zeros')
    if (year.exponent !== null && !/^[1-9]\d?$/.test(year.exponent)) return outOfRange('an exponent from 1 to 99')
    if (figures.length + Number(year.exponent ?? 0) < 5) return outOfRange('more than four digits after Y')
  }
  const part = finishPart(reader, start, year.digits, year.before)
  if (isRefusal(part)) return part
  if (part.before !== null && part.after !== null) return refuse('qualified-twice', start, 'one qualifier of the year', text)

  const value: NumberedYear = { kind: 'numbered-year', ...year, after: part.after }
  const isTooFar = figures.length > 13 || yearsOf(value).some((n) => !(Math.abs(n) <= greatestYear))
  return isTooFar ? outOfRange(`a year within ${greatestYear} of year 0`) : value
}

/** Refuses the day that no month of the pattern has: 2023-02-29, 1960-06-31, XXXX-02-3X. */
function checkExists(reader: Reader, start: number, value: DatePart & { kind: 'date' }): DatePart | Refusal {
  if (spanOf(value) !== null) return value
  const { year, month, day } = value
  if (month === null || day === null) {
    return refuse('year-out-of-range', start, 'a year that exists', reader.text.slice(start, reader.at))
  }
  const anyYear = valuesOf(year.digits).some(isLeapYear) ? 2000 : 2001 // 2000 for a pattern that a leap year fits
  const longest = Math.max(...valuesOf(month.digits).map((m) => daysInMonth(anyYear, m)))
  return refuse('day-out-of-range', reader.at - lengthOf(day), `a day 01 to ${longest}`, day.digits)
}

function lengthOf({ digits, before, after }: Part): number {
  return digits.length + (before?.length ?? 0) + (after?.length ?? 0)
}
