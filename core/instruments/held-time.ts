/**
 * Held in time: a transfer that lasts, or lies, somewhere in an interval with uncertain ends, held against the term of a measure with uncertain ends.
 *
 * The idea: every way in which it can have been, as one day each for begin and end of the transfer, begin of the measure and its last day in force. In each way the measure is in
 * force on all days of the transfer, on some, or on none. What is the same in every way is the answer; else it depends on what is uncertain, and is `possibly`.
 * The ways are not counted out: each answer is possible exactly if one pair of days is in order.
 *
 * Definition: spec/instruments.md, "Held against a transfer". The day-by-day count of `held-time.test.ts` says the same.
 * @module
 */
import type { Bounds } from '@proofmark/core/dates'
import type { Measure } from './register.ts'
import { intervalOf, termOf, type Interval, type Term } from './term.ts'

/**
 * `throughout`: in force on every day, whatever is uncertain; `in-part`: on some days and surely not on others; `not`: on none; `possibly`: that depends. The others are what the
 * row itself leaves open: its force is disputed, its term ran out without a renewal recorded, or its term is not known.
 */
export type HeldTime = 'throughout' | 'in-part' | 'possibly' | 'not' | 'disputed' | 'check-renewal' | 'unknown'

type Row = Pick<Measure, 'from' | 'until' | 'untilKind' | 'status'>

export const heldTime = (measure: Row, when: Bounds | null): HeldTime => heldTimeOf(measure, termOf(measure), intervalOf(when))

export function heldTimeOf({ untilKind, status }: Pick<Row, 'untilKind' | 'status'>, { from, until }: Term, interval: Interval): HeldTime {
  if (from === null) return 'unknown'
  if (interval.ends[1] < from[0]) return 'not'
  if (untilKind === 'unknown') return 'unknown'
  if (until !== null && interval.begins[0] > until[1]) return status === 'check-renewal' ? 'check-renewal' : 'not'
  // A term whose renewal is not recorded may have been renewed: then no day after it is surely free.
  const ways = waysOf(from, until === null ? null : [until[0], status === 'check-renewal' ? Infinity : until[1]], interval)
  if (ways.all && !ways.some && !ways.none) return status === 'disputed' ? 'disputed' : 'throughout'
  if (ways.none && !ways.some && !ways.all) return 'not'
  // Whether what is disputed was in force at all is no part of its days.
  return ways.some && !ways.all && !ways.none && status !== 'disputed' ? 'in-part' : 'possibly'
}

/** Whether there is a way in which it is in force on all days of the transfer, on some but not all, on none. */
function waysOf([f1, f2]: readonly [number, number], until: readonly [number, number] | null, { begins: [b1, b2], ends: [e1, e2] }: Interval) {
  const [u1, u2] = until ?? [Infinity, Infinity]
  // The last day in force is a day of `until` or the day before it; nothing ends before it begins, neither measure nor transfer.
  const isOnADay = (least: number, most: number) => least <= most && least < Infinity && most > -Infinity
  return {
    all: Math.max(b1, f1) <= b2 && e1 <= Math.min(e2, u2) && Math.max(b1, f1) <= Math.min(e2, u2),
    some: isOnADay(Math.max(b1 + 1, f1), Math.min(e2, f2, u2)) || isOnADay(Math.max(b1, f1, u1 - 1), Math.min(e2 - 1, u2)),
    none: Math.max(e1, b1) < Math.min(f2, u2) || isOnADay(Math.max(u1, f1), Math.min(b2, e2)) || isOnADay(Math.max(f1, u1), Math.min(f2, u2)),
  }
}
