/**
 * Spans: days that are asked for, held against days that are known within bounds.
 *
 * An end that nobody knows can be any day and must be none: an item without an end can have been made in the span, and never must have been.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow, type Refusal } from '@proofmark/core/dates'
import type { SpanAsked } from './item-query.ts'
import type { DaysKnown } from './item-row.ts'

/** Written in a column for an end that nobody knows: no day that EDTF of level 1 names comes near. */
export const [unknownFrom, unknownTo] = [-0x7fffffff, 0x7fffffff] as const
/** Written for an event that nobody dates at all, in the column of first days. */
export const undated = -0x80000000

export interface DaySpan { readonly from: number; readonly to: number; readonly isMust: boolean }

/** First day of `from` to last day of `to`. A refusal of EDTF, or a span that ends before it begins. */
export function daySpan({ from, to, certainty }: SpanAsked): DaySpan | { readonly end: 'from' | 'to'; readonly refusal: Refusal | null } {
  const first = from === null ? unknownFrom : endOf(from, 'from')
  if (typeof first !== 'number') return { end: 'from', refusal: first }
  const last = to === null ? unknownTo : endOf(to, 'to')
  if (typeof last !== 'number') return { end: 'to', refusal: last }
  return first > last ? { end: 'to', refusal: null } : { from: first, to: last, isMust: certainty === 'must' }
}

function endOf(text: string, end: 'from' | 'to'): number | Refusal {
  const found = bounds(text)
  if (isRefusal(found)) return found
  const limit = outerWindow(found)[end]
  return isDay(limit) ? limit : end === 'from' ? unknownFrom : unknownTo
}

export const daysInColumns = (days: DaysKnown | undefined): readonly [number, number] => (days === undefined ? [undated, undated] : [days.from ?? unknownFrom, days.to ?? unknownTo])
export const daysKnown = (from: number, to: number): DaysKnown | null => (from === undated ? null : { from: from === unknownFrom ? null : from, to: to === unknownTo ? null : to })
