/**
 * Spans: how long from the making, and from each transfer in which a role is shown, to the diversion, the use and the recovery, whichever account is true.
 *
 * Outer limits of the days that the chain gives each event. A transfer that an account has before every unauthorised hand-over came before the
 * diversion, so its time is not below 0; of others the sign stays open.
 *
 * @module
 */
import { parseDay } from '@proofmark/core/dates'
import type { StatementId } from '@proofmark/core/statements'
import type { Days, Leg, SupplyChain, Version } from '../supply-views.ts'
import type { Span, SpanEnd } from './indicator-views.ts'

const takings: readonly string[] = ['loss', 'theft', 'capture', 'seizure', 'surrender']
const isTaking = (leg: Leg) => leg.authorised === 'no' || takings.includes(leg.transferKind)
const legsOf = ({ steps }: Version) => steps.flatMap((step) => (step.type === 'leg' ? [step] : []))

export function spansOf(chain: SupplyChain, shown: ReadonlySet<StatementId>): Span[] {
  const found = new Map<string, Span>()
  const add = (from: SpanEnd, to: SpanEnd, inOrder: boolean) => {
    const key = JSON.stringify([from.event, from.statement, to.event, to.statement])
    const span = spanOf(from, to, inOrder)
    const known = found.get(key)
    found.set(key, known === undefined ? span : hull(known, span))
  }
  const production: SpanEnd = { event: 'production', statement: null, days: chain.production }
  const ends = chain.ends.flatMap((end): SpanEnd[] => (end.event === 'documentation' ? [] : [{ event: end.event, statement: end.statement, days: end.days }]))
  const stated = chain.hypotheses.filter(({ status, diversionKind }) => status !== 'rejected' && diversionKind !== 'not-applicable')
  for (const version of chain.versions) {
    const legs = legsOf(version)
    const firstTaking = legs.findIndex(isTaking)
    const points = [version.diversion, ...version.laterDiversions].flatMap((point, at): SpanEnd[] => ('days' in point && at === 0 ? [{ event: 'diversion', statement: null, days: point.days }] : []))
    const hypotheses = stated.map((each): SpanEnd => ({ event: 'diversion-stated', statement: each.diversion, days: each.days }))
    const starts = [{ end: production, isBefore: true, isTaking: false }, ...legs.flatMap((leg, at) => (shown.has(leg.transfer) ? [{ end: { event: 'transfer', statement: leg.transfer, days: leg.days } as SpanEnd, isBefore: !isTaking(leg) && (firstTaking < 0 || at < firstTaking), isTaking: isTaking(leg) }] : []))]
    for (const { end, isBefore, isTaking: isItself } of starts) {
      // A transfer without authority is itself what proves the diversion: no time lies between them.
      if (!isItself) for (const point of points) add(end, point, isBefore)
      // What is stated of a diversion may be of another order than this account.
      if (!isItself) for (const point of hypotheses) add(end, point, end.event === 'production')
      for (const each of ends) add(end, each, end.event === 'production' || each.event === 'recovery')
    }
  }
  return [...found.values()].toSorted((a, b) => compare(keyOf(a), keyOf(b)))
}

const order = ['production', 'transfer', 'diversion', 'diversion-stated', 'use', 'recovery']
const keyOf = ({ from, to }: Span) => `${order.indexOf(from.event)} ${from.days.from ?? '9'} ${from.statement ?? ''} ${order.indexOf(to.event)} ${to.days.from ?? '9'} ${to.statement ?? ''}`
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const dayOf = (text: string | null) => (text === null ? null : parseDay(text))

function spanOf(from: SpanEnd, to: SpanEnd, inOrder: boolean): Span {
  const difference = (later: string | null, earlier: string | null) => { const [a, b] = [dayOf(later), dayOf(earlier)]; return a === null || b === null ? null : a - b }
  const [least, most] = [difference(to.days.from, from.days.to), difference(to.days.to, from.days.from)]
  if (!inOrder || (least === null && most === null)) return { from, to, least, most }
  return { from, to, least: Math.max(0, least ?? 0), most: most === null ? null : Math.max(0, most) }
}

/** Whichever of two accounts is true. */
function hull(a: Span, b: Span): Span {
  const ends = (x: SpanEnd, y: SpanEnd): SpanEnd => ({ ...x, days: daysHull(x.days, y.days) })
  return { from: ends(a.from, b.from), to: ends(a.to, b.to), least: a.least === null || b.least === null ? null : Math.min(a.least, b.least), most: a.most === null || b.most === null ? null : Math.max(a.most, b.most) }
}

const daysHull = (a: Days, b: Days): Days => ({
  from: a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from, to: a.to === null || b.to === null ? null : a.to > b.to ? a.to : b.to,
  because: [...new Set([...a.because, ...b.because])].toSorted(),
})
