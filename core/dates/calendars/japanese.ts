/**
 * Japanese eras: years of a reign, the first one from its day of beginning to the end of that Gregorian year.
 *
 * Days of change: Taisho from 1912-07-30, Showa from 1926-12-25, Heisei from 1989-01-08, Reiwa from 2019-05-01. Meiji is taken from 1873-01-01
 * (year 6), when the Gregorian calendar came into use; the earlier years are given as the Gregorian year. Source: National Diet Library of Japan,
 * The Japanese calendar (ndl.go.jp/koyomi/e/).
 * @module
 */
import { dayOf, daysInMonth, day, type Day } from '../day.ts'
import type { Calendar, Span } from './calendar.ts'

/** Gregorian year = `offset` + year of the era. */
function era(id: string, title: string, offset: number, first: Day, last: Day | null): Calendar {
  const isIn = (span: Span): Span | null => {
    const [from, to] = [Math.max(span.from, first), last === null ? span.to : Math.min(span.to, last)]
    return from > to ? null : { from: day(from), to: day(to) }
  }
  const isYear = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 200
  return Object.freeze({
    id, title, slack: 0,
    years: [1, last === null ? 200 : Number(yearOf(last)) - offset] as const,
    year: (n: number) => isYear(n) ? isIn({ from: dayOf(n + offset, 1, 1), to: dayOf(n + offset, 12, 31) }) : null,
    month: (n: number, month: number) => {
      const length = isYear(n) ? daysInMonth(n + offset, month) : 0
      return length === 0 ? null : isIn({ from: dayOf(n + offset, month, 1), to: dayOf(n + offset, month, length) })
    },
    date: (n: number, month: number, dayOfMonth: number) => {
      if (!isYear(n) || !Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(n + offset, month)) return null
      const at = dayOf(n + offset, month, dayOfMonth)
      return isIn({ from: at, to: at })?.from ?? null
    },
  })
}

const yearOf = (at: Day): number => 1970 + Math.floor((at + 0.5) / 365.2425)

export const meiji = era('meiji', 'Meiji', 1867, dayOf(1868, 1, 25), dayOf(1912, 7, 29))
export const taisho = era('taisho', 'Taisho', 1911, dayOf(1912, 7, 30), dayOf(1926, 12, 24))
export const showa = era('showa', 'Showa', 1925, dayOf(1926, 12, 25), dayOf(1989, 1, 7))
export const heisei = era('heisei', 'Heisei', 1988, dayOf(1989, 1, 8), dayOf(2019, 4, 30))
export const reiwa = era('reiwa', 'Reiwa', 2018, dayOf(2019, 5, 1), null)
