/**
 * Rumi: the financial year of the Ottoman state. Julian months, years from March; numbers of the Hijri count of 1840.
 *
 * 15 February 1332 (28 February 1917) was followed by 1 March 1333 = 1 March 1917; 1333 ended with December, and 1334 to 1341 are the
 * Gregorian years 1918 to 1925. Source: law of 8 February 1332, as told in Dershowitz and Reingold, Calendrical Calculations, and
 * en.wikipedia.org/wiki/Rumi_calendar.
 * @module
 */
import { day, dayOf, daysInMonth, type Day } from '../day.ts'
import { calendar } from './calendar.ts'

/** Gregorian year in which it begins = n + 584. */
const offset = 584

/** A day of the Julian calendar: 12 days behind in the 19th century, 13 in the 20th, from 1 March 1900 (Gregorian 14 March). */
const julian = (year: number, month: number, dayOfMonth: number): Day => day(dayOf(year, month, dayOfMonth) + (year > 1900 || (year === 1900 && month >= 3) ? 13 : 12))

const newYear = (n: number): Day => n <= 1332 ? julian(n + offset, 3, 1) : n === 1333 ? dayOf(1917, 3, 1) : dayOf(n + offset, 1, 1)

/** By the number that the month has today: 3 is March. Before 1334 a year runs from March to February, which is month 14 here. */
function monthLength(n: number, month: number): number {
  if (n >= 1334) return month > 12 ? 0 : daysInMonth(n + offset, month)
  if (n === 1333) return month > 12 ? 0 : daysInMonth(1917, month)
  if (month === 14) return n === 1332 ? 15 : (n + offset + 1) % 4 === 0 ? 29 : 28
  return month === 13 ? 31 : daysInMonth(2001, month)
}

export const rumi = calendar({ id: 'rumi', title: 'Rumi (Ottoman financial year)', years: [1256, 1341], newYear, monthLength, firstMonth: (n) => n >= 1334 ? 1 : 3 })
