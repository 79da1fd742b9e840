/**
 * In force: whether a measure was in force on a date that is an interval, by six rules in this order.
 *
 * The day of `until` itself is possible and no more: whether a term holds on its last day is a question for the text of the instrument.
 *
 * Rules: spec/instruments.md, "In force on a date"
 * @module
 */
import type { Bounds } from '@proofmark/core/dates'
import type { Measure } from './register.ts'
import { intervalOf, termOf } from './term.ts'

export type InForce = 'yes' | 'no' | 'possibly' | 'disputed' | 'check-renewal' | 'unknown'

/** `when`: the date; `null`: nobody said one. */
export function inForce(measure: Pick<Measure, 'from' | 'until' | 'untilKind' | 'status'>, when: Bounds | null): InForce {
  const { from, until } = termOf(measure)
  const { begins: [firstDay], ends: [, lastDay] } = intervalOf(when)
  if (from === null) return 'unknown'
  if (lastDay < from[0]) return 'no'
  if (measure.untilKind === 'unknown') return 'unknown'
  if (until !== null && firstDay > until[1]) return measure.status === 'check-renewal' ? 'check-renewal' : 'no'
  if (firstDay >= from[1] && (until === null || lastDay < until[0])) return measure.status === 'disputed' ? 'disputed' : 'yes'
  return 'possibly'
}
