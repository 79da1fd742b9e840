/**
 * Calendars: other counts of years, as days of the Gregorian calendar. All are pure arithmetic, held against ICU.
 *
 * Format of what they give: spec/dates.md.
 * @module
 */
export { type Calendar, type Span } from './calendar.ts'
export { dangun, juche, koki, minguo, mongolian } from './gregorian-counts.ts'
export { shahanshahi, solarHijri } from './solar-hijri.ts'
export { hijri } from './hijri.ts'
export { rumi } from './rumi.ts'
export { ethiopian, ethiopicNumber } from './ethiopian.ts'
export { hebrew } from './hebrew.ts'
export { heisei, meiji, reiwa, showa, taisho } from './japanese.ts'
export { buddhist, buddhistBefore1941, chulaSakarat, rattanakosin } from './thai.ts'
