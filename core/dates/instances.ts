/**
 * Instances: the first and the last real date that fits a pattern such as `198X`, `1984-1X` or `XXXX-02-29`.
 *
 * An unspecified digit stands for every digit that gives a real date. The search walks the years that fit from one end and
 * stops at the first real date, so it ends after at most one cycle of the calendar that fits the digits.
 *
 * Standard: ISO 8601-2:2019, 4.6 (unspecified digits).
 * @module
 */
import type { CalendarDate, DatePart, NumberedYear, SeasonDate } from './edtf.ts'
import { dayOf, daysInMonth } from './day.ts'
import { isSeasonCode, spanOfSeason, type Span } from './season.ts'

/** The days on which a date can begin and end; `null` when no real date fits it. */
export function spanOf(value: DatePart): Span | null {
  switch (value.kind) {
    case 'date': return spanOfDate(value)
    case 'season': return spanOfSeasonDate(value)
    case 'numbered-year': return spanOfYears(yearsOf(value))
  }
}

/** The whole numbers that the digits can mean, ascending. `'1X'` → 10 … 19; a minus counts downwards; -0 is none. */
export function valuesOf(digits: string): number[] {
  const isNegative = digits.startsWith('-')
  let values = [0]
  for (const digit of isNegative ? digits.slice(1) : digits) {
    values = values.flatMap((value) => digit === 'X' ? tenMore(value) : [value * 10 + Number(digit)])
  }
  return isNegative ? values.filter((value) => value !== 0).map((value) => -value).reverse() : values
}

/**
 * The first and last year that a numbered year can mean. `1950S2`: of four digits two are reliable, so 1900 to 1999.
 */
export function yearsOf({ digits, exponent, significant }: NumberedYear): readonly [number, number] {
  const isNegative = digits.startsWith('-')
  const figures = (isNegative ? digits.slice(1) : digits) + '0'.repeat(exponent === null ? 0 : Number(exponent))
  const value = Number(figures)
  const unit = significant === null ? 1 : 10 ** Math.max(0, figures.length - Number(significant))
  const least = Math.floor(value / unit) * unit
  const most = least + unit - 1
  return isNegative ? [0 - most, 0 - least] : [least, most]
}

function spanOfDate({ year, month, day }: CalendarDate): Span | null {
  const years = valuesOf(year.digits)
  const months = month === null ? null : valuesOf(month.digits).filter((m) => m >= 1 && m <= 12)
  const days = day === null ? null : valuesOf(day.digits).filter((d) => d >= 1)
  const first = firstOf(years, months, days)
  const last = firstOf(years.toReversed(), months?.toReversed() ?? null, days?.toReversed() ?? null)
  if (first === null || last === null) return null
  return { begins: [first.begins[0], last.begins[1]], ends: [first.ends[0], last.ends[1]] }
}

/** The first real date in the order given. `null` for months or days: the date has no such part. */
function firstOf(years: readonly number[], months: readonly number[] | null, days: readonly number[] | null): Span | null {
  for (const year of years) {
    if (months === null) return spanOfYears([year, year])
    for (const month of months) {
      const length = daysInMonth(year, month)
      const [from, to] = days === null ? [1, length] : both(days.find((day) => day <= length))
      if (from !== undefined && to !== undefined) return spanOfDays(year, month, from, to)
    }
  }
  return null
}

function spanOfSeasonDate({ year, season }: SeasonDate): Span | null {
  const years = valuesOf(year.digits)
  const code = Number(season.digits)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || !isSeasonCode(code)) return null
  return {
    begins: [spanOfSeason(first, code).begins[0], spanOfSeason(last, code).begins[1]],
    ends: [spanOfSeason(first, code).ends[0], spanOfSeason(last, code).ends[1]],
  }
}

function spanOfYears([first, last]: readonly [number, number]): Span {
  return {
    begins: [dayOf(first, 1, 1), dayOf(last, 1, 1)],
    ends: [dayOf(first, 12, 31), dayOf(last, 12, 31)],
  }
}

function spanOfDays(year: number, month: number, from: number, to: number): Span {
  const [begin, end] = [dayOf(year, month, from), dayOf(year, month, to)]
  return { begins: [begin, begin], ends: [end, end] }
}

const both = <T>(value: T): [T, T] => [value, value]

const tenMore = (value: number): number[] => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => value * 10 + digit)
