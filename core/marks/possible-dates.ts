/**
 * Possible dates: the stretches of time of which one holds, and their EDTF.
 *
 * The idea: a mark that has lost its decade, or a digit, still says a lot: one of these years, one of these weeks.
 * That is an EDTF set "one of", with its members kept apart; its outer window is what a bound may rest on.
 *
 * Standard: ISO 8601-2:2019, 6 (one of a set), as in EDTF level 2.
 * @module
 */
import { day, dayOf, daysInMonth, formatDay } from '@proofmark/core/dates'
import type { Day } from '@proofmark/core/dates'

/** Without a date in the context nothing is taken to be made after this year: it came after this version. */
export const lastYear = 2026

/** One stretch, both ends in it. `unit`: a whole Gregorian year or month, or one day, is written as such. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly unit: 'year' | 'month' | 'day' | 'days'
}

/** A Gregorian year from 0 to 9999. */
export const yearStretch = (year: number): Stretch => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), unit: 'year' })

/** A Gregorian month, 1 to 12. */
export const monthStretch = (year: number, month: number): Stretch =>
  ({ from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)), unit: 'month' })

export const dayStretch = (from: Day, to: Day): Stretch => ({ from, to, unit: from === to ? 'day' : 'days' })

/** Years of two digits: each Gregorian year with that ending from `first` to `last`. */
export function yearsEnding(digits: string, first: number, last: number): Stretch[] {
  const step = 10 ** digits.length
  const start = first + ((Number(digits) - first) % step + step) % step
  const years: Stretch[] = []
  for (let year = start; year <= last; year += step) years.push(yearStretch(year))
  return years
}

const lengths = { year: 4, month: 7, day: 10, days: 10 } as const
const nameOf = ({ from, unit }: Stretch): string => formatDay(from).slice(0, lengths[unit])
const yearOf = ({ from }: Stretch): string => formatDay(from).slice(0, 4)

/** As `parseEdtf` takes it: a longer text is no date to anybody. */
const longestDate = 2000

/**
 * EDTF of "one of these": `2024`, `1993-07`, `[2014,2024]`, `[2021..2030]`, `2001-03-26/2001-04-01`, `[2001-03-26..2001-04-01,…]`.
 * `null` for none. `isUncertain` qualifies a single date with `?`; a set carries no qualifier of its own. More dates
 * than EDTF text can list are written as their first and last day, see `isTooManyToList`.
 */
export function formatStretches(stretches: readonly Stretch[], isUncertain: boolean): string | null {
  const merged = mergeStretches(stretches)
  const [only] = merged
  if (only === undefined) return null
  const mark = isUncertain ? '?' : ''
  if (merged.length > 1) {
    const list = `[${merged.map(([first, last]) => member(first, last)).join(',')}]`
    if (list.length <= longestDate) return list
    const outer = outerDays(stretches)
    return outer && `[${formatDay(outer.from)}..${formatDay(outer.to)}]`
  }
  const [first, last] = only
  if (first.unit === 'days' || (first.unit === 'day' && first !== last)) return `${formatDay(first.from)}${mark}/${formatDay(last.to)}${mark}`
  return first === last ? `${nameOf(first)}${mark}` : `[${member(first, last)}]`
}

/** The text of `formatStretches` covers days between these dates that none of them has. */
export const isTooManyToList = (stretches: readonly Stretch[]): boolean =>
  stretches.length > longestDate / 23 && `[${mergeStretches(stretches).map(([first, last]) => member(first, last)).join(',')}]`.length > longestDate

/** First and last day of all stretches together; `null` for none. */
export function outerDays(stretches: readonly Stretch[]): { readonly from: Day; readonly to: Day } | null {
  if (stretches.length === 0) return null
  let [from, to] = [Infinity, -Infinity]
  for (const stretch of stretches) {
    from = Math.min(from, stretch.from)
    to = Math.max(to, stretch.to)
  }
  return { from: day(from), to: day(to) }
}

/** For a sentence: "2024", "2014 or 2024", "one of 53 weeks between 1971 and 2023". */
export function describeStretches(stretches: readonly Stretch[], noun: string): string {
  const sorted = sortStretches(stretches)
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return 'no date'
  if (sorted.length > (first.unit === 'days' ? 2 : 6)) return `one of ${sorted.length} ${noun}s between ${yearOf(first)} and ${formatDay(last.to).slice(0, 4)}`
  const names = sorted.map((stretch) => stretch.unit === 'days' ? `${formatDay(stretch.from)} to ${formatDay(stretch.to)}` : nameOf(stretch))
  return names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** By time, each once. */
export function sortStretches(stretches: readonly Stretch[]): Stretch[] {
  // Most come in order: the years of one ending do.
  if (stretches.every(({ from }, n) => n === 0 || from > stretches[n - 1]!.from)) return [...stretches]
  const sorted = stretches.toSorted((a, b) => a.from - b.from || a.to - b.to)
  return sorted.filter((stretch, n) => stretch.from !== sorted[n - 1]?.from || stretch.to !== sorted[n - 1]?.to)
}

/** Runs of neighbours as first and last: three years or months or more, and any days that touch. */
function mergeStretches(stretches: readonly Stretch[]): (readonly [Stretch, Stretch])[] {
  if (stretches.length === 1) return [[stretches[0]!, stretches[0]!]]
  const merged: (readonly [Stretch, Stretch])[] = []
  let run: { readonly first: Stretch; last: Stretch; length: number } | null = null
  const close = (): void => {
    if (run === null) return
    const { first, last, length } = run
    if (lengths[first.unit] === lengths.days || length > 2) merged.push([first, last])
    else merged.push([first, first], ...(length === 2 ? [[last, last] as const] : []))
  }
  for (const stretch of sortStretches(stretches)) {
    if (run !== null && lengths[run.last.unit] === lengths[stretch.unit] && stretch.from <= run.last.to + 1) {
      run.last = stretch
      run.length++
    } else {
      close()
      run = { first: stretch, last: stretch, length: 1 }
    }
  }
  close()
  return merged
}

function member(first: Stretch, last: Stretch): string {
  if (first.unit === 'days' || first.unit === 'day') return first === last && first.unit === 'day' ? nameOf(first) : `${formatDay(first.from)}..${formatDay(last.to)}`
  return first === last ? nameOf(first) : `${nameOf(first)}..${nameOf(last)}`
}
