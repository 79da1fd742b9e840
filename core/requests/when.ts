/**
 * When: whether a day is past, where what is dated lies within days. A letter "of May" may have left on the 31st: what follows from it is then due
 * surely, possibly, or not, and never by a guess.
 * @module
 */
import { bounds, day as asDay, formatDay, isDay, isRefusal, outerWindow, type Day } from '@proofmark/core/dates'

/** The days on which one thing can have happened; `null`: no limit is known. */
export interface Span { readonly from: Day | null; readonly to: Day | null }

export type Reach = 'surely' | 'possibly' | 'no'

/** `null`: nobody says when. */
export function spanOf(text: string | null): Span | null {
  const found = text === null ? null : bounds(text)
  if (found === null || isRefusal(found)) return null
  const { from, to } = outerWindow(found)
  return { from: isDay(from) ? from : null, to: isDay(to) ? to : null }
}

/** So many days later. */
export const later = ({ from, to }: Span, days: number): Span => ({ from: from === null ? null : asDay(from + days), to: to === null ? null : asDay(to + days) })

/** Whether it lies before the day. */
export function isPast({ from, to }: Span, day: Day): Reach {
  if (to !== null && to < day) return 'surely'
  return from !== null && from >= day ? 'no' : 'possibly'
}

/** Whether it has happened by the end of the day. */
export const hasHappened = (span: Span, day: Day): Reach => isPast(span, asDay(day + 1))

/** Whether all of the first lies before all of the second. */
export const isBefore = (a: Span, b: Span): boolean => a.to !== null && b.from !== null && a.to < b.from

/** As it is shown: `2031-05-02`, or both ends. */
export const formatSpan = ({ from, to }: Span): { readonly from: string | null; readonly to: string | null } => ({ from: from === null ? null : formatDay(from), to: to === null ? null : formatDay(to) })
