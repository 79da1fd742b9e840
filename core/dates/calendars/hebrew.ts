/**
 * Hebrew: months by the computed moon, 7 leap months in 19 years, a year that does not begin on a Sunday, Wednesday or Friday.
 *
 * Months are counted from Tishri (1), Adar I of a leap year being 6 and Adar II 7. Source of the rule: Dershowitz and Reingold,
 * Calendrical Calculations, chapter 8.
 * @module
 */
import { day, dayOf, type Day } from '../day.ts'
import { calendar } from './calendar.ts'

/** 1 Tishri of year 1: 7 October 3761 BCE (Julian), which is 7 September −3760 (Gregorian). */
const epoch = dayOf(-3760, 9, 7)

/** Parts of a day (1080 an hour) in a mean month: 29 days, 12 hours, 793 parts. */
const month = 29 * 25_920 + 13_753
const isLeap = (n: number): boolean => (7 * n + 1) % 19 < 7

/** Days from the epoch to the new moon of Tishri, put off where the weekday is not allowed. */
function elapsed(n: number): number {
  const months = Math.floor((235 * n - 234) / 19)
  const parts = 12_084 + (month - 29 * 25_920) * months
  const days = 29 * months + Math.floor(parts / 25_920)
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days
}

/** No year may have 356 or 382 days. */
function newYear(n: number): Day {
  const [before, at, after] = [elapsed(n - 1), elapsed(n), elapsed(n + 1)]
  return day(epoch + at + (after - at === 356 ? 2 : at - before === 382 ? 1 : 0))
}

const length = (n: number): number => newYear(n + 1) - newYear(n)

function monthLength(n: number, m: number): number {
  const isLong = length(n) % 10 === 5
  const isShort = length(n) % 10 === 3
  const lengths = isLeap(n) ? [30, isLong ? 30 : 29, isShort ? 29 : 30, 29, 30, 30, 29, 30, 29, 30, 29, 30, 29] : [30, isLong ? 30 : 29, isShort ? 29 : 30, 29, 30, 29, 30, 29, 30, 29, 30, 29]
  return lengths[m - 1] ?? 0
}

export const hebrew = calendar({ id: 'hebrew', title: 'Hebrew', years: [5000, 6200], newYear, monthLength })
