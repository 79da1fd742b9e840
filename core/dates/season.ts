/**
 * Parts of the year by their EDTF code, 21 to 41, in days.
 *
 * Quarters, quadrimesters and semesters have exact limits. A season does not: the meteorological one begins with a
 * month, the astronomical one at equinox or solstice, and the code alone does not say which was meant; codes 21 to 24 do
 * not even say of which hemisphere, and a winter over New Year may be named after either year. So each
 * has the limits that hold under every one of these meanings.
 *
 * Standard: ISO 8601-2:2019, 4.8. Equinoxes and solstices fall on 19-21 March, 20-22 June, 21-24 September and
 * 20-23 December (UTC, Gregorian calendar).
 * @module
 */
import type { Day } from './day.ts'
import { dayOf, daysInMonth } from './day.ts'

/** First and last day that it can begin, first and last that it can end. */
export type Span = { readonly begins: readonly [Day, Day]; readonly ends: readonly [Day, Day] }

export const isSeasonCode = (code: number): boolean => Number.isInteger(code) && code >= 21 && code <= 41

/** Codes 21 to 24 are of level 1, all others of level 2. */
export const isNamedSeason = (code: number): boolean => code >= 21 && code <= 24

/** Month in which the northern season begins, and the latest day of the equinox or solstice in that month. */
const turns = { march: [3, 21], june: [6, 22], september: [9, 24], december: [12, 23] } as const
type Turn = keyof typeof turns
const following: Record<Turn, Turn> = { march: 'june', june: 'september', september: 'december', december: 'march' }

/** The turn of the year at which each season begins. */
const northern: readonly Turn[] = ['march', 'june', 'september', 'december'] // spring, summer, autumn, winter
const southern: readonly Turn[] = ['september', 'december', 'march', 'june']

/** The days of a part of a year. `code` is one for which `isSeasonCode` holds. */
export function spanOfSeason(year: number, code: number): Span {
  if (code <= 24) return hull([...seasonFrom(year, northern[code - 21]!), ...seasonFrom(year, southern[code - 21]!)])
  if (code <= 28) return hull(seasonFrom(year, northern[code - 25]!))
  if (code <= 32) return hull(seasonFrom(year, southern[code - 29]!))
  if (code <= 36) return months(year, 3, code - 33)
  if (code <= 39) return months(year, 4, code - 37)
  return months(year, 6, code - 40)
}

/** The season that begins at a turn; the one over New Year both as begun in the year before and in the year itself. */
function seasonFrom(year: number, turn: Turn): Span[] {
  if (turn !== 'december') return [seasonOf(year, turn, year)]
  return [seasonOf(year - 1, turn, year), seasonOf(year, turn, year + 1)]
}

function seasonOf(year: number, turn: Turn, yearOfEnd: number): Span {
  const [month, latest] = turns[turn]
  const [endMonth, latestEnd] = turns[following[turn]]
  return {
    begins: [dayOf(year, month, 1), dayOf(year, month, latest)],
    ends: [dayOf(yearOfEnd, endMonth - 1, daysInMonth(yearOfEnd, endMonth - 1)), dayOf(yearOfEnd, endMonth, latestEnd)],
  }
}

function hull(spans: readonly Span[]): Span {
  const extreme = (pick: (...days: number[]) => number, of: (span: Span) => Day) => pick(...spans.map(of)) as Day
  return {
    begins: [extreme(Math.min, (span) => span.begins[0]), extreme(Math.max, (span) => span.begins[1])],
    ends: [extreme(Math.min, (span) => span.ends[0]), extreme(Math.max, (span) => span.ends[1])],
  }
}

function months(year: number, length: number, index: number): Span {
  const last = length * (index + 1)
  const [from, to] = [dayOf(year, length * index + 1, 1), dayOf(year, last, daysInMonth(year, last))]
  return { begins: [from, from], ends: [to, to] }
}
