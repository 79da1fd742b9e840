/**
 * Constraints between events: what statements say of the order of days and of the days between.
 *
 * Everything is brought into one form, *b is at most so many days after a*; a calendar day is such a constraint too,
 * against the origin (day 0). Each constraint names the statements that it rests on and falls with any one of them.
 *
 * Source of the form: R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", Artificial Intelligence 49 (1991),
 * 61-95: the simple temporal problem.
 * @module
 */
import type { Day } from './day.ts'
import { isDay, outerWindow, type Bounds } from './window.ts'

/** The name of an event that happened on one day: `production of item-1`, `use of item-1`. */
export type EventName = string

/**
 * day(b) − day(a) ≤ `atMost` days. `null` is the origin, day 0. `because`: ids of the statements that it rests on, all of
 * them together; none: it holds by definition and cannot be given up.
 */
export type Constraint = {
  readonly a: EventName | null
  readonly b: EventName | null
  readonly atMost: number
  readonly because: readonly string[]
}

type Because = readonly string[]

export function notBefore(event: EventName, at: Day, because: Because): Constraint {
  return { a: event, b: null, atMost: 0 - at, because }
}

export function notAfter(event: EventName, at: Day, because: Because): Constraint {
  return { a: null, b: event, atMost: at, because }
}

/** `second` is at least `minGap` days (0 unless told) after `first`, so on the same day or later. */
export function order(first: EventName, second: EventName, because: Because, { minGap = 0 } = {}): Constraint {
  return { a: second, b: first, atMost: 0 - minGap, because }
}

/** `second` is at most `days` days after `first`; it may be before it, unless `order` forbids. */
export function withinDays(first: EventName, second: EventName, days: number, because: Because): Constraint {
  return { a: first, b: second, atMost: days, because }
}

export function sameDay(one: EventName, other: EventName, because: Because): Constraint[] {
  return [order(one, other, because), order(other, one, because)]
}

/** An event of one day that is dated so: within the outer window. Unset limits constrain nothing. */
export function within(event: EventName, bounds: Bounds, because: Because): Constraint[] {
  return limits(event, outerWindow(bounds), because)
}

/** A period that is dated so, by its two events: all four ends, and that it does not end before it begins. */
export function spans(begin: EventName, end: EventName, bounds: Bounds, because: Because): Constraint[] {
  return [...limits(begin, bounds.begins, because), ...limits(end, bounds.ends, because), order(begin, end, [])]
}

function limits(event: EventName, { from, to }: Bounds['begins'], because: Because): Constraint[] {
  return [
    ...(isDay(from) ? [notBefore(event, from, because)] : []),
    ...(isDay(to) ? [notAfter(event, to, because)] : []),
  ]
}
