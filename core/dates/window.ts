/**
 * Windows and bounds: what a date says of the days on which an event began and ended.
 *
 * A source seldom gives a day; it gives limits. A limit is a day, or is not set, and that in two ways which are
 * kept apart: the source is silent (`null`), or it says that there is none (`'open'`: still going on, since ever).
 *
 * Decision: docs/decisions/0004-four-ended-dates.md
 * @module
 */
import type { Day } from './day.ts'
import { formatDay } from './day.ts'
import type { Qualifier } from './edtf.ts'

/** A day · `null`: nobody says · `'open'`: said to have no limit. */
export type Limit = Day | null | 'open'

/** The days from `from` to `to`, both included. */
export type Window = { readonly from: Limit; readonly to: Limit }

/**
 * Four ends: the event begins within `begins` and ends within `ends`. `qualified` lists the marks of doubt that
 * stand anywhere in the date (`?` uncertain, `~` approximate, `%` both), each once; they widen nothing by themselves.
 */
export type Bounds = { readonly begins: Window; readonly ends: Window; readonly qualified: readonly Qualifier[] }

/**
 * The days within which something so dated must lie: from the earliest begin to the latest end. This is what is
 * known of one day (a recovery, a strike) that is dated by a year or an interval.
 */
export function outerWindow(bounds: Bounds): Window {
  return { from: bounds.begins.from, to: bounds.ends.to }
}

/** Whether the day may lie in the window. A limit that nobody set excludes no day. */
export function contains(window: Window, at: Day): boolean {
  return !(isDay(window.from) && at < window.from) && !(isDay(window.to) && at > window.to)
}

/**
 * The days that lie in both windows, or `null` when none does: the two cannot both be right. A day is narrower than
 * no limit; of two unset limits `'open'` stays, since it was said.
 */
export function overlap(a: Window, b: Window): Window | null {
  const from = narrower(a.from, b.from, Math.max)
  const to = narrower(a.to, b.to, Math.min)
  return isDay(from) && isDay(to) && from > to ? null : { from, to }
}

export function isDay(limit: Limit): limit is Day {
  return typeof limit === 'number'
}

/** As the command line and the API show a limit: `'2024-08-18'`, `null` (silent) or `'open'`. */
export function formatLimit(limit: Limit): string | null {
  return isDay(limit) ? formatDay(limit) : limit
}

function narrower(a: Limit, b: Limit, pick: (x: number, y: number) => number): Limit {
  if (isDay(a) && isDay(b)) return pick(a, b) as Day
  if (isDay(a) || isDay(b)) return isDay(a) ? a : b
  return a ?? b
}
