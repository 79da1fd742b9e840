/**
 * Possible dates: the stretches of time of which one holds, and their EDTF.
 *
 * The idea: a mark that has lost its decade, or a digit, still says a lot: one of these years, one of these weeks.
 * That is an EDTF set "one of", with its members kept apart; its outer window is what a bound may rest on.
 *
 * Standard: ISO 8601-2:2019, 6 (one of a set), as in EDTF level 2.
 * @module
 */
import { day, dayOf, formatDay } from '@proofmark/core/dates'
import type { Day } from '@proofmark/core/dates'

/** One stretch. `isYear`: a whole calendar year, written as one. Both ends belong to it. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly isYear: boolean
}

/** A Gregorian year from 0 to 9999. */
export const yearStretch = (year: number): Stretch => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), isYear: true })

export const dayStretch = (from: Day, to: Day): Stretch => ({ from, to, isYear: false })

const yearOf = ({ from }: Stretch): string => formatDay(from).slice(0, 4)

/**
 * EDTF of "one of these": `2024`, `[2014,2024]`, `[2021..2030]`, `2001-03-26/2001-04-01`, `[2001-03-26..2001-04-01,…]`.
 * `null` for none. `isUncertain` qualifies a single year with `?`; a set carries no qualifier of its own.
 */
export function formatStretches(stretches: readonly Stretch[], isUncertain: boolean): string | null {
  const merged = mergeStretches(stretches)
  const [only] = merged
  if (only === undefined) return null
  const mark = isUncertain ? '?' : ''
  if (merged.length > 1) return `[${merged.map(([first, last]) => member(first, last)).join(',')}]`
  const [first, last] = only
  if (!first.isYear) return `${formatDay(first.from)}${mark}/${formatDay(last.to)}${mark}`
  return first === last ? `${yearOf(first)}${mark}` : `[${member(first, last)}]`
}

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
  if (sorted.length > (first.isYear ? 6 : 2)) return `one of ${sorted.length} ${noun}s between ${yearOf(first)} and ${formatDay(last.to).slice(0, 4)}`
  const names = sorted.map((stretch) => stretch.isYear ? yearOf(stretch) : `${formatDay(stretch.from)} to ${formatDay(stretch.to)}`)
  return names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** By time, each once. */
export function sortStretches(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => a.from - b.from || a.to - b.to)
  return sorted.filter((stretch, n) => stretch.from !== sorted[n - 1]?.from || stretch.to !== sorted[n - 1]?.to)
}

/** Runs of neighbours as first and last: three years or more, and any days that touch. */
function mergeStretches(stretches: readonly Stretch[]): (readonly [Stretch, Stretch])[] {
  const runs: Stretch[][] = []
  for (const stretch of sortStretches(stretches)) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && before.isYear === stretch.isYear && stretch.from <= before.to + 1) run.push(stretch)
    else runs.push([stretch])
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return []
    return first.isYear && run.length < 3 ? run.map((one) => [one, one] as const) : [[first, last] as const]
  })
}

function member(first: Stretch, last: Stretch): string {
  if (!first.isYear) return `${formatDay(first.from)}..${formatDay(last.to)}`
  return first === last ? yearOf(first) : `${yearOf(first)}..${yearOf(last)}`
}
