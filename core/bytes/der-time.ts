/**
 * DER time: UTCTime and GeneralizedTime in their one form, as whole seconds and a fraction.
 *
 * Always UTC, always with seconds; a fraction has no trailing zero (X.690, 11.7 and 11.8). A leap second (60) is refused: it has
 * no number of its own in the seconds since 1970.
 * @module
 */
import type { Bytes } from './byte-array.ts'

export interface DerTime {
  /** Since 1970-01-01T00:00:00Z, leap seconds not counted; before it negative. */
  readonly seconds: number
  /** Digits after the point; empty where there are none. */
  readonly fraction: string
}

const utcTime = 0x17

export const isDerTime = (tag: number, content: Bytes): boolean => readDerTime(tag, content) !== null

/** `null` for anything but the one form. A UTCTime's two digits are 1950 to 2049 (RFC 5280, 4.1.2.5.1). */
export function readDerTime(tag: number, content: Bytes): DerTime | null {
  const text = String.fromCharCode(...content.subarray(0, 40))
  if (content.length > 40) return null
  const match = tag === utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/.exec(text) : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z$/.exec(text)
  if (match === null) return null
  const [written, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number]
  const year = tag === utcTime ? written + (written < 50 ? 2000 : 1900) : written
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month) || hour > 23 || minute > 59 || second > 59) return null
  return { seconds: (daysBefore(year, month) + day - 1) * 86_400 + hour * 3600 + minute * 60 + second, fraction: match[7] ?? '' }
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysOf = (year: number, month: number) => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)

/** Days from 1970-01-01 to the first of the month. 719,162 lie between 0001-01-01 and 1970-01-01. */
function daysBefore(year: number, month: number): number {
  const before = year - 1
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_162
  for (let each = 1; each < month; each++) days += daysOf(year, each)
  return days
}
