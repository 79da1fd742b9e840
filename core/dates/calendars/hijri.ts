/**
 * Hijri: the lunar calendar of Islam, by the civil (tabular) rule. Months began where the moon was seen, so a date of real
 * life can be two days off the table, one way or the other; `slack` says so.
 *
 * Rule: months of 30 and 29 days in turn; in 30 years the years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 have a day more. Year
 * 1 begins on 16 July 622 of the Julian calendar. Source: Dershowitz and Reingold, Calendrical Calculations, chapter 7.
 * @module
 */
import { day, dayOf } from '../day.ts'
import { calendar } from './calendar.ts'

/** 16 July 622 (Julian) is 19 July 622 (Gregorian). */
const epoch = dayOf(622, 7, 19)

const isLeap = (n: number): boolean => (14 + 11 * n) % 30 < 11

export const hijri = calendar({
  id: 'hijri', title: 'Hijri (lunar, civil)', years: [1, 1600], slack: 2,
  newYear: (n) => day(epoch + (n - 1) * 354 + Math.floor((3 + 11 * n) / 30)),
  monthLength: (n, month) => month < 1 || month > 12 ? 0 : month === 12 && isLeap(n) ? 30 : month % 2 === 1 ? 30 : 29,
})
