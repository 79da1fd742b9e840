/**
 * Written dates: a date as a sheet has it, in EDTF, or the reason why it is none.
 *
 * `05/06/2024` is two days. Which one it is stands in the mapping or nowhere; a row from which it could be told (`31/12/2024`) says nothing of its neighbours.
 * Two digits of a year mean a century only where the mapping names it.
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'
import type { MappedColumn } from './mapping.ts'
import { monthNamed } from './month-names.ts'
import type { ValueCode } from './row-problem.ts'

export type ReadDate = { readonly ok: true; readonly edtf: string } | { readonly ok: false; readonly code: ValueCode; readonly expected: string }

const time = '(?:[T ]+(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?))?'
/** As programs write a moment: parts of a second and the distance from UTC are theirs alone. */
const zone = '(?:(?<=:\\d{2})(?:\\.\\d{1,9})?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?'
const iso = new RegExp(`^(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?${time}${zone}$`, 'u')
const yearFirst = new RegExp(`^(?<year>\\d{4})(?<sep>[/. ])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})${time}$`, 'u')
const yearLast = new RegExp(`^(?<a>\\d{1,2})(?<sep>[/. -])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d{2})${time}$`, 'u')
const dayNamed = new RegExp(`^(?<day>\\d{1,2})[ .-]+(?<name>[\\p{L}\\p{M}’']+)\\.?[ ,.-]+(?<year>\\d{4}|\\d{2})${time}$`, 'u')
const monthNamedFirst = new RegExp(`^(?<name>[\\p{L}\\p{M}’']+)\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${time}$`, 'u')
const monthAlone = /^(?<name>[\p{L}\p{M}’']+)\.?[ -](?<year>\d{4})$/u
const monthYear = /^(?<month>\d{1,2})[/.](?<year>\d{4})$/u

/** Digits of Arabic and Persian are read as ours; everything else stays. */
const plainDigits = (text: string) => text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))

/** Never throws. */
export function readWrittenDate(given: string, { written, centuryFrom }: Pick<MappedColumn, 'written' | 'centuryFrom'>): ReadDate {
  if (written === 'edtf') return checked(given)
  const text = plainDigits(given).replaceAll(/\s+/gu, ' ')
  const whole = iso.exec(text)?.groups
  if (whole !== undefined) return date(whole['year']!, whole['month'], whole['day'], whole['time'], centuryFrom, whole['zone'])
  const first = yearFirst.exec(text)?.groups
  if (first !== undefined) return written === 'year-first' ? date(first['year']!, first['month'], first['day'], first['time'], centuryFrom) : { ok: false, code: 'date-ambiguous', expected: 'YYYY-MM-DD, or "written": "year-first" in the mapping' }
  const last = yearLast.exec(text)?.groups
  if (last !== undefined) return numbered(last['a']!, last['b']!, last['year']!, last['time'], written, centuryFrom)
  const named = dayNamed.exec(text)?.groups ?? monthNamedFirst.exec(text)?.groups ?? monthAlone.exec(text)?.groups
  const month = named === undefined ? null : monthNamed(named['name']!)
  if (named !== undefined && month !== null) return date(named['year']!, String(month), named['day'], named['time'], centuryFrom)
  const short = monthYear.exec(text)?.groups
  if (short !== undefined) return date(short['year']!, short['month'], undefined, undefined, centuryFrom)
  return { ok: false, code: 'date-unreadable', expected: 'a date such as 2024-03-15, 15/03/2024 or 15 March 2024, or "written": "edtf"' }
}

function numbered(a: string, b: string, year: string, clock: string | undefined, written: MappedColumn['written'], centuryFrom: number | null): ReadDate {
  const either: ReadDate = { ok: false, code: 'date-ambiguous', expected: '"written" in the mapping: day-first or month-first' }
  if (written === 'day-first') return date(year, b, a, clock, centuryFrom)
  if (written === 'month-first') return date(year, a, b, clock, centuryFrom)
  if (written === 'year-first' || year.length === 2) return either
  if (Number(a) > 12 || a === b) return date(year, b, a, clock, centuryFrom)
  return Number(b) > 12 ? date(year, a, b, clock, centuryFrom) : either
}

function date(year: string, month: string | undefined, day: string | undefined, clock: string | undefined, centuryFrom: number | null, zone = ''): ReadDate {
  if (year.length === 2 && centuryFrom === null) return { ok: false, code: 'date-two-digit-year', expected: 'four digits of the year, or "centuryFrom" in the mapping' }
  const two = (digits: string) => digits.padStart(2, '0')
  const full = year.length === 2 ? String(centuryFrom! + ((Number(year) - centuryFrom! % 100 + 100) % 100)) : year
  const text = [full, month, day].filter((part) => part !== undefined).map(two).join('-')
  if (clock === undefined || day === undefined || (zone === '' && /^0?0:00(:00)?$/.test(clock))) return checked(text)
  const [hours, minutes, seconds = '00'] = clock.split(':')
  return checked(`${text}T${two(hours!)}:${minutes}:${seconds}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
}

function checked(edtf: string): ReadDate {
  const parsed = parseEdtf(edtf)
  return parsed.ok ? { ok: true, edtf } : { ok: false, code: 'date-unreadable', expected: `a date (${parsed.code}: expected ${parsed.expected})` }
}
