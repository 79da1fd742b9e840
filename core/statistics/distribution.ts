/**
 * Distribution: times of which each has a least and a most, by their quantiles and in classes.
 *
 * The n-th of all times in their order lies between the n-th of the least and the n-th of the most, so each quantile has two limits that hold.
 * @module
 */
import type { DayRange } from './day-range.ts'

/** Days; `null`: nothing limits it. Of an even number the median is the mean of the two in the middle, and quartiles are read between two likewise. */
export interface Quantiles { readonly minimum: number | null; readonly lower: number | null; readonly median: number | null; readonly upper: number | null; readonly maximum: number | null }

/** Times in days from `from`, `to` excluded; `to` `null`: all above. `certain` lie in it, `possible` can lie in it: those are among them. */
export interface TimeClass { readonly from: number; readonly to: number | null; readonly certain: number; readonly possible: number }

export interface Distribution { readonly counted: number; readonly least: Quantiles; readonly most: Quantiles; readonly classes: readonly TimeClass[] }

/** Ends of classes in days: a month, half a year, then years of 365 days. */
const ends = [30, 183, 365, 730, 1095, 1825, 3650, 7300, null] as const

export function distribution(ranges: readonly DayRange[]): Distribution {
  const least = ranges.map((range) => range.least).toSorted((a, b) => a - b)
  const most = ranges.map((range) => range.most ?? Infinity).toSorted((a, b) => a - b)
  return {
    counted: ranges.length, least: quantiles(least), most: quantiles(most),
    classes: ends.map((to, at) => {
      const from = at === 0 ? 0 : ends[at - 1]!
      const below = to ?? Infinity
      return {
        from, to,
        certain: ranges.filter((range) => range.least >= from && (range.most ?? Infinity) < below || (to === null && range.least >= from)).length,
        possible: ranges.filter((range) => range.least < below && (range.most ?? Infinity) >= from).length,
      }
    }),
  }
}

function quantiles(sorted: readonly number[]): Quantiles {
  const at = (share: number): number | null => {
    if (sorted.length === 0) return null
    const place = share * (sorted.length - 1)
    const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
    const value = below === above ? below : below + (above - below) * (place - Math.floor(place))
    return Number.isFinite(value) ? value : null
  }
  return { minimum: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), maximum: at(1) }
}
