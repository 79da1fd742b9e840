import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { bounds, day, isRefusal, requireBounds, type Bounds } from '@proofmark/core/dates'
import { builtIn } from './built-in.ts'
import { heldTime, heldTimeOf, type HeldTime } from './held-time.ts'
import { inForce } from './in-force.ts'
import { statuses, untilKinds } from './register.ts'
import type { Interval, Term } from './term.ts'

const measure = (id: string) => builtIn.measures.find((each) => each.id === id)!
const held = (id: string, when: string) => heldTime(measure(id), requireBounds(when))

// Every day that matters lies between; past them, "before every day" and "after every day" are one day each.
const [never, always] = [-2, 9]
const days = Array.from({ length: always - never + 1 }, (_, n) => never + n)
const clamped = (at: number) => Math.min(Math.max(at, never), always)
const within = (least: number, most: number) => days.filter((at) => at >= clamped(least) && at <= clamped(most))

/** Counts out every way, day by day. */
function byDay(term: Term & { readonly from: readonly [number, number] }, status: string, { begins, ends }: Interval): HeldTime {
  const found = new Set<'all' | 'some' | 'none'>()
  const untils = term.until === null ? [null] : within(term.until[0], status === 'check-renewal' ? Infinity : term.until[1])
  for (const from of within(term.from[0], term.from[1])) for (const until of untils) for (const last of until === null ? [always] : [until - 1, until]) {
    if (until !== null && from > until) continue
    for (const begin of within(begins[0], begins[1])) for (const end of within(ends[0], ends[1])) {
      if (begin > end) continue
      const inForceOn = days.filter((at) => at >= begin && at <= end && at >= from && at <= last)
      found.add(inForceOn.length === 0 ? 'none' : inForceOn.length === end - begin + 1 ? 'all' : 'some')
    }
  }
  if (found.size === 0) return 'unknown'
  if (found.size > 1) return 'possibly'
  return found.has('all') ? (status === 'disputed' ? 'disputed' : 'throughout') : found.has('none') ? 'not' : status === 'disputed' ? 'possibly' : 'in-part'
}

const pair = (least: number, most: number) => fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: 3 })).map(([at, more]) => [at, Math.min(at + more, most)] as [number, number])
const begins = fc.oneof({ weight: 5, arbitrary: pair(0, 7) }, fc.constantFrom([-Infinity, -Infinity], [-Infinity, Infinity]), pair(0, 7).map(([, at]) => [-Infinity, at]))
const ends = fc.oneof({ weight: 5, arbitrary: pair(0, 7) }, fc.constantFrom([Infinity, Infinity], [-Infinity, Infinity]), pair(0, 7).map(([at]) => [at, Infinity]))
const interval = fc.record({ begins, ends }).map(({ begins, ends }) => ({ begins, ends }) as unknown as Interval).filter(({ begins, ends }) => begins[0] <= ends[1])
const term = fc.record({ from: pair(0, 7), until: fc.option(pair(0, 7)) }).filter(({ from, until }) => until === null || from[0] <= until[1])

suite('heldTime', () => {
  test('law: it is what a count of every way, day by day, gives', () => {
    const seen = new Map<string, number>()
    fc.assert(fc.property(term, interval, fc.constantFrom('in-force', 'disputed', 'check-renewal'), (term, interval, status) => {
      const answer = heldTimeOf({ untilKind: 'fixed', status }, term, interval)
      seen.set(answer, (seen.get(answer) ?? 0) + 1)
      // A term that ran out without a renewal recorded is told as such.
      if (answer === 'check-renewal') ok(term.until !== null && interval.begins[0] > term.until[1] && status === 'check-renewal')
      else equal(answer, byDay(term, status, interval))
    }), { numRuns: 3000 })
    for (const answer of ['throughout', 'in-part', 'possibly', 'not', 'disputed', 'check-renewal']) ok((seen.get(answer) ?? 0) > 5, `${answer} was drawn ${seen.get(answer) ?? 0} times`)
  })

  test('law: it says more than the six rules and never something else', () => {
    const date = fc.tuple(fc.integer({ min: 2014, max: 2017 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom('year', 'month', 'day'))
      .map(([year, month, at, to]) => [year, month, at].slice(0, to === 'year' ? 1 : to === 'month' ? 2 : 3).map((n) => String(n).padStart(2, '0')).join('-'))
    const when = fc.oneof(date, fc.tuple(fc.oneof(date, fc.constantFrom('', '..')), fc.oneof(date, fc.constantFrom('', '..'))).map((ends) => ends.join('/')))
      .filter((text) => bounds(text) !== null && !isRefusal(bounds(text)!))
    fc.assert(fc.property(fc.option(date), fc.option(date), fc.constantFrom(...untilKinds), fc.constantFrom(...statuses), when, (from, until, untilKind, status, when) => {
      const row = { from, until, untilKind, status }
      if (from !== null && until !== null && requireBounds(from).begins.from! > requireBounds(until).ends.to!) return
      const [coarse, fine] = [inForce(row, requireBounds(when)), heldTime(row, requireBounds(when))]
      const said = { throughout: 'yes', 'in-part': 'possibly', possibly: 'possibly', not: 'no', disputed: 'disputed', 'check-renewal': 'check-renewal', unknown: 'unknown' } as const
      equal(said[fine], coarse, JSON.stringify({ row, when }))
    }), { numRuns: 3000 })
  })

  test('tells the part in which a measure was surely in force from what hangs on an uncertain day', () => {
    equal(held('ir-2231-b-6b', '2015-12/2016-03'), 'in-part')
    equal(held('ir-2231-b-6b', '2016-01'), 'in-part')
    // One day in that month, and nobody knows which.
    equal(held('ir-2231-b-6b', '2016-01-XX'), 'possibly')
    equal(held('ir-2231-b-missile', '2022'), 'throughout')
    equal(held('ir-2231-b-6b', '2022'), 'not')
    equal(held('kp-2270-6', '2024-01-02'), 'throughout')
    equal(held('so-733-5', '2023-12-01'), 'possibly')
    // It may have been over on 1 December, the day on which the measure may still have held.
    equal(held('so-733-5', '2023-11/2023-12'), 'possibly')
    equal(held('so-733-5', '2023-11/2024-01'), 'in-part')
  })

  test('keeps apart what the row itself leaves open', () => {
    equal(held('ir-snapback', '2025-10-15'), 'disputed')
    equal(held('ir-snapback', '2025-09/2025-10'), 'possibly')
    equal(held('ss-2428-4', '2026-07-15'), 'check-renewal')
    // May 2026 is in the term but for its last day; June is after it, and may have been renewed.
    equal(held('ss-2428-4', '2026-05/2026-06'), 'possibly')
    equal(held('ly-1973-4', '2012'), 'unknown')
    equal(held('qd-2610-1c', '2012'), 'unknown')
  })

  test('a transfer that nobody dated can have been at any time', () => {
    const openEnded: Bounds | null = null
    equal(heldTime(measure('kp-2270-6'), openEnded), 'possibly')
    equal(heldTimeOf({ untilKind: 'open-ended', status: 'in-force' }, { from: [day(0), day(0)], until: null }, { begins: [-Infinity, -Infinity], ends: [Infinity, Infinity] }), 'in-part')
  })
})
