/**
 * Day: a calendar day as one whole number, so that days can be compared, added and subtracted exactly.
 *
 * 0 is 1970-01-01. The calendar is the proleptic Gregorian one with a year 0 (ISO 8601-1:2019, 4.2.1): the
 * rules of 1582 hold for every year before and after. There is no clock, no time zone and no Date object in it.
 * @module
 */

declare const brand: unique symbol

/** Days since 1970-01-01. A brand, so that a count of days (a duration) is not taken for a day. */
export type Day = number & { readonly [brand]: 'Day' }

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

/** Years beyond this are refused everywhere: the day number must stay far inside the exact integers. */
export const greatestYear = 1_000_000_000_000

/** Days from 0001-01-01 to 1970-01-01: 1969 years of 365 days and 477 leap days (492 - 19 + 4). */
const daysBefore1970 = 1969 * 365 + 477

/** Days in 400 Gregorian years, after which the calendar repeats: 400 × 365 + 97. */
const daysIn400Years = 146_097

/** Takes a number as a day. Throws (a bug of the caller) unless it is a whole number that is exact. */
export function day(n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`day ${n}: expected a safe integer`)
  return (n + 0) as Day
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** `month` from 1 to 12; anything else has 0 days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30
  return Number.isInteger(month) && month >= 1 && month <= 12 ? 31 : 0
}

export function isCivilDate(year: number, month: number, dayOfMonth: number): boolean {
  return Number.isInteger(year) && Math.abs(year) <= greatestYear &&
    Number.isInteger(dayOfMonth) && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

/** The day of a civil date. Throws (a bug of the caller) when there is no such date; ask `isCivilDate` first. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  if (!isCivilDate(year, month, dayOfMonth)) throw new RangeError(`no such date: ${year}, ${month}, ${dayOfMonth}`)
  let days = newYear(year) + dayOfMonth - 1
  for (let m = 1; m < month; m++) days += daysInMonth(year, m)
  return day(days)
}

/** The civil date of a day: `dayOf(year, month, day)` gives the day back. */
export function civil(at: Day): CivilDate {
  // Years that begin on 1 March end in their leap day, so that months have one formula. Howard Hinnant, "chrono-compatible low-level
  // date algorithms" (2013), civil_from_days; public domain.
  const shifted = at + daysFromMarchOfYear0
  const era = Math.floor(shifted / daysIn400Years)
  const ofEra = shifted - era * daysIn400Years
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

/** From 0000-03-01 to 1970-01-01. */
const daysFromMarchOfYear0 = 719_468

/**
 * `YYYY-MM-DD`; before year 0 `-YYYY-MM-DD`, after 9999 `+YYYYY-MM-DD` (expanded form of ISO 8601-1:2019, 5.2.2.3).
 */
export function formatDay(at: Day): string {
  const { year, month, day: dayOfMonth } = civil(at)
  if (year >= 1000 && year <= 9999) return `${year}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`
  const sign = year < 0 ? '-' : year > 9999 ? '+' : ''
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
}

/** Reads exactly what `formatDay` prints; `null` for any other text, an impossible day included. */
export function parseDay(text: string): Day | null {
  const found = /^([+-]?\d{4,13})-(\d\d)-(\d\d)$/.exec(text)
  if (found === null) return null
  const [year, month, dayOfMonth] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (!isCivilDate(year, month, dayOfMonth)) return null
  const at = dayOf(year, month, dayOfMonth)
  return formatDay(at) === text ? at : null
}

/**
 * Monday to Sunday of an ISO week (ISO 8601-1:2019, 5.2.3): week 1 is the one that holds 4 January.
 * `null` when the year has no such week: 53 exists in some years only.
 */
export function isoWeek(year: number, week: number): { readonly from: Day; readonly to: Day } | null {
  if (!Number.isInteger(week) || week < 1 || !isCivilDate(year, 1, 4) || !isCivilDate(year + 1, 1, 4)) return null
  const from = day(mondayOf(dayOf(year, 1, 4)) + 7 * (week - 1))
  return from < mondayOf(dayOf(year + 1, 1, 4)) ? { from, to: day(from + 6) } : null
}

/** 1970-01-01 was a Thursday, so days 3 before it (a Monday) and every 7 from there are Mondays. */
function mondayOf(at: Day): number {
  return Math.floor((at + 3) / 7) * 7 - 3
}

function newYear(year: number): number {
  const past = year - 1
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - daysBefore1970
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
