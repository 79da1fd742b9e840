/**
 * Bounds: the four ends of a date: the first and last day on which what it dates can have begun, and the
 * first and last on which it can have ended.
 *
 * A year as a period begins and ends on known days; a year somewhere in the eighties, or an interval whose ends are only
 * known to the month, does not. Nothing is widened because of a qualifier: how far "approximately" reaches is a rule
 * that somebody states (`widen`), never a default.
 *
 * Decision: docs/decisions/0004-four-ended-dates.md
 * @module
 */
import { day } from './day.ts'
import type { DatePart, DateSet, Edtf, IntervalEnd, Qualifier, Range } from './edtf.ts'
import { partsOf, qualifiersOf } from './edtf.ts'
import { parseEdtf } from './edtf-parser.ts'
import { spanOf } from './instances.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { isDay, type Bounds, type Limit, type Window } from './window.ts'

/** A rule somebody stated: dates with one of these qualifiers reach `days` further at each of their limits. */
export type Widening = { readonly when: readonly Qualifier[]; readonly days: number }

export type BoundsOptions = { readonly widen?: Widening }

type Ends = { readonly begins: Window; readonly ends: Window }

/**
 * The four ends of a date. A text that is not EDTF comes back as its refusal; a tree always has bounds.
 *
 * They are the outer limits of everything the date can mean: a `1985-XX-31` has days between that are not meant.
 */
export function bounds(value: Edtf, options?: BoundsOptions): Bounds
export function bounds(text: string, options?: BoundsOptions): Bounds | Refusal
export function bounds(textOrValue: string | Edtf, options: BoundsOptions = {}): Bounds | Refusal {
  if (typeof textOrValue !== 'string') return boundsOfValue(textOrValue, options)
  const isKept = options.widen === undefined && textOrValue.length <= longestKept
  const known = isKept ? lately.get(textOrValue) : undefined
  if (known !== undefined) return known
  const parsed = parseEdtf(textOrValue)
  const found = parsed.ok ? boundsOfValue(parsed.value, options) : parsed
  if (isKept) {
    if (lately.size === mostKept) lately.clear()
    lately.set(textOrValue, found)
  }
  return found
}

/** Dates that were asked for lately: the same few are looked at for each claim, each scenario and each statement that is left out. They are values, and nobody changes one. */
const lately = new Map<string, Bounds | Refusal>()
const [mostKept, longestKept] = [4096, 40]

/** The bounds of a text that was checked when it came in. Throws (a bug of the caller) when it is not EDTF. */
export function requireBounds(text: string, options?: BoundsOptions): Bounds {
  const found = bounds(text, options)
  if (isRefusal(found)) throw new RangeError(`date "${text}": ${found.code}, expected ${found.expected}`)
  return found
}

function boundsOfValue(value: Edtf, { widen }: BoundsOptions): Bounds {
  const of = (date: DatePart) => endsOfDate(date, widen)
  return { ...endsOf(value, of), qualified: qualifiersOf(value) }
}

function endsOf(value: Edtf, of: (date: DatePart) => Ends): Ends {
  switch (value.kind) {
    // The day as written: all other dates are days of their place as well, without a zone.
    case 'date-time': return of(value.date)
    case 'interval': return inOrder({ begins: anywhereIn(value.start, of), ends: anywhereIn(value.end, of) })
    case 'set': return endsOfSet(value, of)
    default: return of(value)
  }
}

function endsOfDate(date: DatePart, widen: Widening | undefined): Ends {
  const span = spanOf(date)
  if (span === null) throw new RangeError('a tree with a date that does not exist was not made by parseEdtf')
  const isWidened = widen !== undefined && partsOf(date).some(({ before, after }) =>
    (before !== null && widen.when.includes(before)) || (after !== null && widen.when.includes(after)))
  const by = isWidened ? widen.days : 0
  return {
    begins: { from: day(span.begins[0] - by), to: day(span.begins[1] + by) },
    ends: { from: day(span.ends[0] - by), to: day(span.ends[1] + by) },
  }
}

/** An end of an interval is a day somewhere in the date that stands there. */
function anywhereIn(end: IntervalEnd, of: (date: DatePart) => Ends): Window {
  if (end.kind === 'unknown') return { from: null, to: null }
  if (end.kind === 'open') return { from: 'open', to: 'open' }
  const { begins, ends } = of(end)
  return { from: begins.from, to: ends.to }
}

/** Nothing begins after its last end or ends before its first begin: `2005/2005-03` has begun by the end of March. */
function inOrder({ begins, ends }: Ends): Ends {
  return {
    begins: { from: begins.from, to: isDay(begins.to) && isDay(ends.to) && begins.to > ends.to ? ends.to : begins.to },
    ends: { from: isDay(ends.from) && isDay(begins.from) && ends.from < begins.from ? begins.from : ends.from, to: ends.to },
  }
}

function endsOfSet({ of: kind, members }: DateSet, of: (date: DatePart) => Ends): Ends {
  const all = members.map((member) => member.kind === 'range' ? endsOfRange(member, kind, of) : of(member))
  const begins = all.map((member) => member.begins)
  const ends = all.map((member) => member.ends)
  // One of: any member may be the one. All of: it begins with the earliest of them and ends with the latest.
  const [lastBegin, firstEnd] = kind === 'one' ? [greatest, least] : [least, greatest]
  return {
    begins: { from: least(begins, 'from'), to: lastBegin(begins, 'to') },
    ends: { from: firstEnd(ends, 'from'), to: greatest(ends, 'to') },
  }
}

function endsOfRange({ from, to }: Range, kind: DateSet['of'], of: (date: DatePart) => Ends): Ends {
  const first = from === null ? { begins: open, ends: open } : of(from)
  const last = to === null ? { begins: open, ends: open } : of(to)
  if (kind === 'all') return { begins: first.begins, ends: last.ends }
  return {
    begins: { from: first.begins.from, to: last.begins.to },
    ends: { from: first.ends.from, to: last.ends.to },
  }
}

const open: Window = { from: 'open', to: 'open' }

/** Of sets, every limit is a day or `'open'`; what is open reaches further than any day. */
function least(windows: readonly Window[], side: keyof Window): Limit {
  return extreme(windows.map((window) => window[side]), Math.min)
}

function greatest(windows: readonly Window[], side: keyof Window): Limit {
  return extreme(windows.map((window) => window[side]), Math.max)
}

function extreme(limits: readonly Limit[], pick: (...days: number[]) => number): Limit {
  const days = limits.filter(isDay)
  return days.length < limits.length ? 'open' : day(pick(...days))
}
