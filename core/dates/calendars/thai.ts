/**
 * Thai counts: the Buddhist Era and the counts before it.
 *
 * Buddhist Era: Gregorian months; a year began on 1 April until 2482 (1939); 2483 had nine months, from April to December 1940; since 2484 (1941) it is
 * the Gregorian year. Rattanakosin: from 1 April 1889 (108) to 131. Chula Sakarat: n + 638, a year from the middle of April by sun and moon, so its days
 * are known to about two weeks. Sources: worldcoindatabase.com/datesystems.php; Act on the calendar year of BE 2483.
 * @module
 */
import { dayOf, daysInMonth, type Day } from '../day.ts'
import { calendar } from './calendar.ts'

const fromApril = (year: number): Day => dayOf(year, 4, 1)
const buddhistOffset = -543

export const buddhist = calendar({
  id: 'buddhist', title: 'Buddhist Era (Thailand)', years: [2484, 2900],
  newYear: (n) => dayOf(n + buddhistOffset, 1, 1), monthLength: (n, month) => daysInMonth(n + buddhistOffset, month),
})

/** Whole years only: which year a month before April belongs to was not always said in the same way. */
const yearsOnly = (): number => 0

export const buddhistBefore1941 = calendar({
  id: 'buddhist-before-1941', title: 'Buddhist Era before 1941 (years from April)', years: [2455, 2483],
  newYear: (n) => n === 2484 ? dayOf(1941, 1, 1) : fromApril(n + buddhistOffset), monthLength: yearsOnly,
})

export const rattanakosin = calendar({
  id: 'rattanakosin', title: 'Rattanakosin Era (Siam)', years: [108, 131], newYear: (n) => fromApril(n + 1781), monthLength: yearsOnly,
})

export const chulaSakarat = calendar({
  id: 'chula-sakarat', title: 'Chula Sakarat (Siam, Burma)', years: [1100, 1400], slack: 15, newYear: (n) => dayOf(n + 638, 4, 13), monthLength: yearsOnly,
})
