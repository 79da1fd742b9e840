/**
 * Term: the days between which a measure can have begun and ended, as numbers, so that they can be compared. What has no end is later than every day.
 * @module
 */
import { isDay, requireBounds, type Bounds } from '@proofmark/core/dates'
import type { Exception, Measure } from './register.ts'

/** It began on one of the days `from`; its last word on the end is one of the days `until`, or there is none (`null`). */
export interface Term {
  readonly from: readonly [first: number, last: number] | null
  readonly until: readonly [first: number, last: number] | null
}

export function termOf({ from, until }: Pick<Measure, 'from' | 'until'>): Term {
  return { from: from === null ? null : daysOf(from), until: until === null ? null : daysOf(until) }
}

/** An exception holds as long as its measure, unless it says otherwise. */
export const termOfException = (measure: Measure, { from, until }: Exception): Term => termOf({ from: from ?? measure.from, until: until ?? measure.until })

/** A date that stands for one day, which lies somewhere in it. */
function daysOf(text: string): readonly [number, number] {
  const { begins, ends } = requireBounds(text)
  return [isDay(begins.from) ? begins.from : -Infinity, isDay(ends.to) ? ends.to : Infinity]
}

/** A transfer begins on one of the days `begins` and ends on one of the days `ends`. A limit that nobody set, and one that is said not to be, reach past every day. */
export interface Interval { readonly begins: readonly [number, number]; readonly ends: readonly [number, number] }

/** `null`: nobody said when. What is said to have no begin (`open`) has begun before every day; where nobody says, it may have begun on any. */
export function intervalOf(bounds: Bounds | null): Interval {
  if (bounds === null) return { begins: [-Infinity, Infinity], ends: [-Infinity, Infinity] }
  const { begins, ends } = bounds
  return {
    begins: [isDay(begins.from) ? begins.from : -Infinity, isDay(begins.to) ? begins.to : begins.to === 'open' ? -Infinity : Infinity],
    ends: [isDay(ends.from) ? ends.from : ends.from === 'open' ? Infinity : -Infinity, isDay(ends.to) ? ends.to : Infinity],
  }
}
