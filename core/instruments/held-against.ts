/**
 * Held against: a transfer against the rows of registers: what would forbid it, on which conditions, and, on clocks of their own, which authorities and panels there were then.
 *
 * Never a verdict: "would be forbidden by … if …". Who disputes a measure, which fields of it nobody checked, and what stays open stand with each answer. What is left apart is named with why.
 *
 * Definition: spec/instruments.md, "Held against a transfer"
 * @module
 */
import type { TransferFacts } from './facts.ts'
import { heldTime, type HeldTime } from './held-time.ts'
import { isVerified, versionOf } from './citation.ts'
import type { Measure, Register } from './register.ts'
import { actorsCondition, exceptionCondition, itemsCondition, pointsTo, territoryCondition, type MeasureCondition } from './scope.ts'
import { inferredWords, saysOf } from './wording.ts'

/** `would`: it would be forbidden, nothing is open, and the row is verified; `if`: on conditions; `cannot-say`: its term is not recorded far enough; `would-not`: its time or a condition fails. */
export type Bearing = 'would' | 'if' | 'cannot-say' | 'would-not'

export interface HeldMeasure {
  /** Name and day of its register. */
  readonly register: string
  readonly measure: Measure
  readonly time: HeldTime
  readonly bearing: Bearing
  readonly conditions: readonly MeasureCondition[]
  /** Something recorded of a side or of the place is what the measure asks about: a country of its territory, or an armed group where it asks for one. Else it is only not ruled out, as for every transfer of which little is known. */
  readonly isNear: boolean
  /** One sentence, conditional. */
  readonly says: string
}

/** An authority or a mandate: only whether there was one then. It forbids nothing. */
export interface OnItsClock { readonly register: string; readonly measure: Measure; readonly time: HeldTime }

export interface HeldAgainst {
  /** What would forbid it first, what would not last. */
  readonly prohibitions: readonly HeldMeasure[]
  readonly authorities: readonly OnItsClock[]
  readonly mandates: readonly OnItsClock[]
  /** Measures of other countries than those of the sides. */
  readonly apart: readonly { readonly register: string; readonly measure: string; readonly because: string }[]
}

export function heldAgainst(facts: TransferFacts, registers: readonly Register[]): HeldAgainst {
  const rows = registers.flatMap((register) => register.measures.map((measure) => ({ register: versionOf(register), measure, territory: territoryCondition(measure, facts) })))
  const near = rows.filter(({ territory }) => territory?.state !== 'fails')
  const onClock = (clock: Measure['clock']): OnItsClock[] => near.filter(({ measure }) => measure.clock === clock).map(({ register, measure }) => ({ register, measure, time: heldTime(measure, facts.when) }))
  const prohibitions = near.filter(({ measure }) => measure.clock === 'prohibition').map(({ register, measure }) => heldMeasure(facts, measure, register))
  const rank = ({ bearing, conditions, isNear, measure }: HeldMeasure) =>
    ['would', 'if', 'cannot-say', 'would-not'].indexOf(bearing) * 200 + (isNear ? 0 : 100) + (measure.isOfArms ? 0 : 50) + conditions.filter(({ state }) => state === 'open').length
  return {
    prohibitions: prohibitions.toSorted((a, b) => rank(a) - rank(b)),
    authorities: onClock('enforcement-authority'),
    mandates: onClock('panel-mandate'),
    apart: rows.flatMap(({ register, measure, territory }) => (territory?.state === 'fails' ? [{ register, measure: measure.id, because: territory.because! }] : [])),
  }
}

/** One prohibition, those of other countries too. */
export function heldMeasure(facts: TransferFacts, measure: Measure, register: string): HeldMeasure {
  const time = heldTime(measure, facts.when)
  const territory = territoryCondition(measure, facts)
  const actors = actorsCondition(measure, facts)
  const conditions = [
    itemsCondition(measure, facts),
    ...(territory === null ? [] : [territory]),
    actors,
    ...measure.exceptions.map((exception, at) => exceptionCondition(measure, exception, at, facts)),
  ]
  const isInferred = facts.whenIs === 'inferred'
  const bearing = bearingOf(measure, time, conditions, isInferred)
  return { register, measure, time, bearing, conditions, isNear: pointsTo(measure, facts) || (actors.state === 'met' && measure.actors.test !== 'anyone'), says: saysOf(measure, time, bearing, conditions, isInferred ? inferredWords(facts) : null) }
}

function bearingOf(measure: Measure, time: HeldTime, conditions: readonly MeasureCondition[], isInferred: boolean): Bearing {
  if (time === 'not' || conditions.some(({ state }) => state === 'fails')) return 'would-not'
  if (time === 'check-renewal' || time === 'unknown') return 'cannot-say'
  // A row that nobody held against its text is not shown as law; nor is a transfer on days that nobody stated.
  return !isInferred && time === 'throughout' && isVerified(measure) && conditions.every(({ state }) => state === 'met') ? 'would' : 'if'
}
