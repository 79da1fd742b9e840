/**
 * Gregorian counts: calendars whose months and days are the Gregorian ones and whose years only have other numbers.
 *
 * Offsets, Gregorian year less number:
 *   Juche 1911 (year 1 is 1912), Minguo 1911 (year 1 is 1912), Mongolian 1910 (year 1 is 1911), Koki −660, Dangun −2333.
 * Sources: infogalactic.com/info/North_Korean_calendar; liquisearch.com/chiang_kai-shek_rifle;
 * worldcoindatabase.com/datesystems.php; nambuworld.com (Type 94 is 2594 is 1934).
 * @module
 */
import { dayOf, daysInMonth } from '../day.ts'
import { calendar, type Calendar } from './calendar.ts'

/** `first` and `last`: years of the count. */
export function gregorianCount(id: string, title: string, offset: number, years: readonly [first: number, last: number]): Calendar {
  return calendar({
    id, title, years,
    newYear: (n) => dayOf(n + offset, 1, 1),
    monthLength: (n, month) => daysInMonth(n + offset, month),
  })
}

export const juche = gregorianCount('juche', 'Juche', 1911, [1, 999])
export const minguo = gregorianCount('minguo', 'Minguo (Republic of China)', 1911, [1, 999])
export const mongolian = gregorianCount('mongolian', 'Mongolian', 1910, [1, 999])
/** Gregorian months since 1873, which is 2533. */
export const koki = gregorianCount('koki', 'Koki (imperial year of Japan)', -660, [2533, 3660])
/** Official in the Republic of Korea from 1948 to 1961. */
export const dangun = gregorianCount('dangun', 'Dangun', -2333, [4229, 5333])
