/**
 * Solar Hijri: the calendar of Iran since 1925 and, with other names of months, of Afghanistan. A year begins at the
 * spring equinox; which years have a leap day follows from it and from no short rule.
 *
 * Rule: K. M. Borkowski, "The Persian Calendar for 3000 Years", Earth, Moon, and Planets 74 (1996) 223–230: leap years
 * repeat every 33 years, now and then after 29 or 37, and the years at which that changes are given ("breaks"). Exact for the
 * years used here by comparison with the calendar of ICU for each day.
 * @module
 */
import { day, dayOf, type Day } from '../day.ts'
import { calendar } from './calendar.ts'

/** Borkowski 1996, table of breaks, those from 1210 on. */
const breaks = [1210, 1635, 2060] as const

/** Years since the last break, and the length of its stretch. */
function placeOf(n: number): { since: number; stretch: number } {
  const at = breaks.findLastIndex((first) => n >= first)
  const [first = 1210, next = 1635] = [breaks[at], breaks[at + 1]]
  return { since: n - first, stretch: next - first }
}

/** Leap days before year `n` of this stretch: 8 in 33 years, the last cycle of a stretch being the odd one. */
function isLeap(n: number): boolean {
  const { since, stretch } = placeOf(n)
  const shifted = stretch - since < 6 ? since - stretch + Math.floor((stretch + 4) / 33) * 33 : since
  return (((shifted + 1) % 33) - 1) % 4 === 0 && ((shifted + 1) % 33) - 1 >= 0
}

/** 1 Farvardin 1210. */
const start = { year: 1210, day: dayOf(1831, 3, 21) }

const starts: Day[] = [start.day]
function newYear(n: number): Day {
  for (let at = starts.length; at <= n - start.year; at++) starts.push(day(starts[at - 1]! + (isLeap(start.year + at - 1) ? 366 : 365)))
  return starts[n - start.year]!
}

const monthLength = (n: number, month: number): number => month <= 6 ? 31 : month <= 11 ? 30 : month === 12 ? (isLeap(n) ? 30 : 29) : 0

export const solarHijri = calendar({ id: 'solar-hijri', title: 'Solar Hijri (Iran, Afghanistan)', years: [1210, 1500], newYear, monthLength })

/** The count from the founding of the empire, in use from 21 March 1976 (2535) to 27 August 1978: the same years, 1180 more. */
export const shahanshahi = calendar({
  id: 'shahanshahi', title: 'Imperial (Shahanshahi) of Iran', years: [2535, 2537],
  newYear: (n) => newYear(n - 1180), monthLength: (n, month) => monthLength(n - 1180, month),
})
