/**
 * Borne names: the names and flags of a craft in the order of time, and what lies between each and the next.
 *
 * A name begins within a window of days and ends within another. That two names overlap, or that nothing is known of the time between them, is said
 * only where it holds for all days within those windows.
 * @module
 */
import { formatLimit, isDay, isRefusal, bounds, outerWindow, type Window } from '@proofmark/core/dates'
import type { FieldsOf, StatementId } from '@proofmark/core/statements'

type Stated = FieldsOf<'craft'>['names'][number]

export interface BorneName {
  readonly text: string
  readonly flag: string | null
  /** As the source has them, EDTF. */
  readonly since: string | null
  readonly until: string | null
  /** Days within which it began and ended: `null`: nobody says; `open`: said to have no limit. */
  readonly begins: readonly [from: string | null, to: string | null]
  readonly ends: readonly [from: string | null, to: string | null]
  readonly record: StatementId
  readonly sources: Stated['sources']
}

export interface BetweenNames {
  /** Places in the list of names. */
  readonly first: number
  readonly next: number
  /** `overlap`: both on some day at least; `gap`: some days at least under neither; `follows`: the day after, or the same day; `open`: not decided by the dates. */
  readonly relation: 'overlap' | 'gap' | 'follows' | 'open'
  /** Of a gap: at least so many days. */
  readonly atLeastDays: number | null
  readonly isFlagChanged: boolean
}

interface Timed { readonly name: BorneName; readonly begin: Window; readonly end: Window }

const unknown: Window = { from: null, to: null }
const windowOf = (text: string | null): Window => { const found = text === null ? null : bounds(text); return found === null || isRefusal(found) ? unknown : outerWindow(found) }
const low = ({ from }: Window) => (isDay(from) ? from : -Infinity)
const high = ({ to }: Window) => (isDay(to) ? to : Infinity)

export function borneNames(records: readonly { readonly id: StatementId; readonly names: readonly Stated[] }[]): { readonly names: BorneName[]; readonly between: BetweenNames[] } {
  const timed = records.flatMap(({ id: record, names }) => names.map(({ text, flag, since, until, sources }): Timed => {
    const [begin, end] = [windowOf(since), windowOf(until)]
    const shown = ({ from, to }: Window) => [formatLimit(from), formatLimit(to)] as const
    return { begin, end, name: { text, flag, since, until, begins: shown(begin), ends: shown(end), record, sources } }
  }))
  // A name without a begin stands where its end puts it; one without either comes last.
  const key = ({ begin, end }: Timed) => (Number.isFinite(low(begin)) ? low(begin) : Number.isFinite(high(end)) ? high(end) - 0.5 : Infinity)
  const sorted = timed.map((each, at) => ({ each, at })).toSorted((a, b) => (key(a.each) === key(b.each) ? a.at - b.at : key(a.each) - key(b.each))).map(({ each }) => each)
  return {
    names: sorted.map(({ name }) => name),
    between: sorted.slice(1).map((next, at) => {
      const first = sorted[at]!
      const { relation, days } = relationOf(first, next)
      return { first: at, next: at + 1, relation, atLeastDays: days, isFlagChanged: first.name.flag !== null && next.name.flag !== null && first.name.flag !== next.name.flag }
    }),
  }
}

function relationOf({ begin: beginA, end: endA }: Timed, { begin: beginB, end: endB }: Timed): { relation: BetweenNames['relation']; days: number | null } {
  const between = low(beginB) - high(endA) - 1
  if (between > 0) return { relation: 'gap', days: between }
  // A day that is in both, wherever in their windows they begin and end: the begin of the later, or any day that surely is in both.
  const isAtBegin = high(beginA) <= low(beginB) && high(beginB) < low(endA)
  const isAnyDay = Math.max(high(beginA), high(beginB)) < Math.min(low(endA), low(endB))
  if (isAtBegin || isAnyDay) return { relation: 'overlap', days: null }
  const isExact = low(beginB) === high(beginB) && low(endA) === high(endA)
  return { relation: isExact && between >= -1 ? 'follows' : 'open', days: null }
}
