/**
 * Claim outcome: what a claim comes to in a world: established when it holds under every reading and identification that
 * nobody rejected, possible when it holds under some, contradicted when it fails under all, else not established.
 *
 * Scenarios in which the statements contradict each other are ruled out and named. Rule versions: findings/1, findings/2.
 *
 * @module
 */
import { formatDay, parseDay, spend, type EventWindow } from '@proofmark/core/dates'
import type { Claim, StatementId, World } from '@proofmark/core/statements'
import { isGroup, scenariosOf, type ItemDates, type Scenario } from '@proofmark/core/tracing'
import { outcomeOfAssertion } from './assertion-outcome.ts'
import { bearerOf } from './item-records.ts'
import type { ClaimStatus } from './views.ts'

export interface Outcome {
  readonly status: ClaimStatus
  readonly days: { readonly least: number | null; readonly most: number | null } | null
  readonly window: { readonly from: string | null; readonly to: string | null } | null
  /** How the claim fares under each scenario, or each identification, that differs. */
  readonly conditions: readonly Condition[]
  /** Statements that cannot all hold, where that rules out every scenario. */
  readonly contradiction: readonly StatementId[]
  /** Why it was not weighed to the end; absent where it was. */
  readonly cut?: 'too-many-scenarios' | 'too-many-steps'
}

export interface Condition { readonly text: string; readonly status: ClaimStatus; readonly because: readonly StatementId[] }

/** Computes a claim. Pure; the cost is that of the scenarios of the items it names. */
export function outcomeOf(world: World, claim: Claim): Outcome {
  switch (claim.type) {
    case 'production-to-use': return overScenarios(world, claim.item, (dates) => {
      // Of a group, the longest possible duration is that of the oldest, the shortest that of the youngest.
      const { most } = dates.between(claim.item, 'first-production', 'use')
      const { least } = dates.between(claim.item, 'production', 'use')
      const isKnownUse = isUsed(world, claim.item) && dates.windowOf(claim.item, 'use').to !== null
      const holds = most !== null && most <= claim.atMostDays ? 'yes' : least !== null && least > claim.atMostDays ? 'no' : 'open'
      return { holds: isKnownUse ? holds : 'open', days: { least, most }, window: null }
    })
    case 'produced-within': return overScenarios(world, claim.item, (dates) => within(productionWindow(dates, claim.item), day(claim.from), day(claim.to)))
    case 'made-after': return overScenarios(world, claim.item, (dates) => within(dates.windowOf(claim.item, 'first-production'), day(claim.day), null))
    case 'used-within': return overScenarios(world, claim.item, (dates) => within(dates.windowOf(claim.item, 'use'), day(claim.from), day(claim.to)))
    case 'recovered-within': {
      // Without a recovery that is recorded, the days are only those that other events leave.
      const bearer = bearerOf(world, claim.item, 'recoveredIn')
      const isRecorded = world.get(world.get(bearer, 'item')?.fields.recoveredIn ?? null, 'recovery') !== undefined
      return overScenarios(world, claim.item, (dates) => isRecorded ? within(dates.windowOf(bearer!, 'recovery'), day(claim.from), day(claim.to)) : { holds: 'open', days: null, window: null })
    }
    default: return outcomeOfAssertion(world, claim)
  }
}

interface Result {
  readonly holds: 'yes' | 'no' | 'open'
  readonly days: Outcome['days']
  readonly window: Outcome['window']
}

function overScenarios(world: World, item: StatementId, evaluate: (dates: ItemDates & { ok: true }) => Result): Outcome {
  const none = { days: null, window: null, conditions: [], contradiction: [] }
  if (world.get(item, 'item') === undefined) return { ...none, status: 'not-established' }
  const scenarios = scenariosOf(world, item)
  if (scenarios === null) return { ...none, status: 'not-established', cut: 'too-many-scenarios' }
  const results = scenarios.flatMap(({ dates, ...scenario }) => (dates.ok ? [{ scenario, ...evaluate(dates) }] : []))
  const conditions = scenarios.length === 1 ? [] : scenarios.map((scenario) => conditionOf(scenario, evaluate))
  if (results.length === 0) {
    const contradictions = scenarios.flatMap(({ dates }) => (dates.ok ? [] : dates.because))
    return { ...none, status: 'contradicted', conditions, contradiction: [...new Set(contradictions)] }
  }
  return {
    status: held(scenarios) ? statusOf(results.map(({ holds }) => holds)) : statusOf([...results.map(({ holds }) => holds), 'open']),
    days: hullOfDays(results.map(({ days }) => days)),
    window: hullOfWindows(results.map(({ window }) => window)),
    conditions,
    contradiction: [],
  }
}

/** Whether a use is recorded of the item, or of a whole that it is part of: that a thing was recovered does not say that it was used. */
function isUsed(world: World, item: StatementId): boolean {
  const seen = new Set<StatementId>()
  for (let at = world.get(item, 'item'); at !== undefined && !seen.has(at.id); at = world.get(at.fields.partOf, 'item')) {
    // A part of one of a group of wholes: whether of one that was used is not known.
    if (at.id !== item && isGroup(at)) return false
    if (at.fields.usedIn.some((id) => world.get(id, 'use') !== undefined)) return true
    seen.add(at.id)
  }
  return false
}

/**
 * Whether each reading that somebody holds can be true in some scenario. One that cannot, given the other statements, is a
 * quarrel that nobody has settled: then nothing is established by what remains.
 */
function held(scenarios: readonly Scenario[]): boolean {
  const alive = new Set(scenarios.flatMap(({ choice, dates }) => (dates.ok ? choice.map(({ option }) => option) : [])))
  return scenarios.every(({ choice }) => choice.every(({ option }) => !option.isHeld || alive.has(option)))
}

/** The rule of the four statuses, in one place. */
export function statusOf(holds: readonly ('yes' | 'no' | 'open')[]): ClaimStatus {
  if (holds.length === 0) return 'not-established'
  if (holds.every((h) => h === 'yes')) return 'established'
  if (holds.every((h) => h === 'no')) return 'contradicted'
  return holds.includes('yes') ? 'possible' : 'not-established'
}

function conditionOf(scenario: Scenario, evaluate: (dates: ItemDates & { ok: true }) => Result): Condition {
  spend(50 + scenario.choice.reduce((sum, { option }) => sum + option.text.length, 0))
  const text = scenario.choice.map(({ option }) => option.text).join(' · ')
  const because = [...new Set(scenario.choice.flatMap(({ option }) => option.because))]
  if (!scenario.dates.ok) return { text, status: 'contradicted', because: [...scenario.dates.because] }
  return { text, status: statusOf([evaluate(scenario.dates).holds]), because }
}

function productionWindow(dates: ItemDates & { ok: true }, item: StatementId): Pick<EventWindow, 'from' | 'to'> {
  return { from: dates.windowOf(item, 'first-production').from, to: dates.windowOf(item, 'production').to }
}

/** Whether a window lies wholly in, wholly out of, or partly in the days claimed; `null` claims no limit. */
function within({ from, to }: Pick<EventWindow, 'from' | 'to'>, least: number | null, most: number | null): Result {
  const isIn = (least === null || (from !== null && from >= least)) && (most === null || (to !== null && to <= most))
  const isOut = (least !== null && to !== null && to < least) || (most !== null && from !== null && from > most)
  const window = { from: from === null ? null : formatDay(from), to: to === null ? null : formatDay(to) }
  return { holds: isIn ? 'yes' : isOut ? 'no' : 'open', days: null, window }
}

const day = (text: string | null): number | null => (text === null ? null : parseDay(text))

function hullOfDays(all: readonly Outcome['days'][]): Outcome['days'] {
  const known = all.filter((days) => days !== null)
  if (known.length === 0) return null
  return { least: hull(known.map(({ least }) => least), Math.min), most: hull(known.map(({ most }) => most), Math.max) }
}

function hullOfWindows(all: readonly Outcome['window'][]): Outcome['window'] {
  const known = all.filter((window) => window !== null)
  if (known.length === 0) return null
  const extreme = (limits: readonly (string | null)[], at: 0 | -1) => (limits.includes(null) ? null : (limits.toSorted().at(at) ?? null))
  return { from: extreme(known.map(({ from }) => from), 0), to: extreme(known.map(({ to }) => to), -1) }
}

const hull = (limits: readonly (number | null)[], pick: (...n: number[]) => number): number | null =>
  limits.includes(null) ? null : pick(...(limits as number[]))
