/**
 * Forbidden outcome: whether a transfer, as stated, would be forbidden by a measure of a register.
 *
 * Established only if the measure was in force throughout, its row is verified and undisputed, and no condition is open, or a statement answers it. What a package does not show
 * leaves a condition open. That the transfer took place is another claim. A transfer that nobody dated is held on the days that its items leave: an inference, by which it is no more than
 * possible that it would be forbidden, though it can be that it would not.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { builtInMeasure, citationOf, heldMeasure, inferredWords, transferFacts, timeWords, type HeldTime, type MeasureCondition } from '@proofmark/core/instruments'
import type { Claim, StatementId, World } from '@proofmark/core/statements'
import { carriedDays } from '@proofmark/core/tracing'
import type { Condition, Outcome } from './claim-outcome.ts'
import { nearWorld } from './relevant.ts'
import type { ClaimStatus } from './views.ts'

type ForbiddenClaim = Extract<Claim, { type: 'transfer-forbidden' }>

export function forbidden(whole: World, claim: ForbiddenClaim): Outcome {
  const world = nearWorld(whole, claim)
  const outcome = (status: ClaimStatus, conditions: readonly Condition[]): Outcome => ({ status, days: null, window: null, conditions, contradiction: [] })
  // Only what comes with the program: whoever computes a finding again must come to the same.
  const measure = builtInMeasure(claim.registerVersion, claim.measure)
  const facts = transferFacts(world, claim.transfer, null, carriedDays(world, claim.transfer))
  if (measure === null) return outcome('not-established', [{ text: `no measure ${claim.measure} in a register ${claim.registerVersion} at hand`, status: 'not-established', because: [] }])
  if (measure.clock !== 'prohibition') return outcome('not-established', [{ text: `${citationOf(measure)} is no prohibition but ${measure.clock === 'panel-mandate' ? 'the mandate of a panel' : 'an authority to enforce'}`, status: 'not-established', because: [] }])
  if (facts === null) return outcome('not-established', [])
  spend(500 * (1 + facts.items.length))
  const held = heldMeasure(facts, measure, claim.registerVersion)
  const about = { items: facts.items.map(({ id }) => id), sides: [facts.from.party, facts.to.party].filter((id) => id !== null) }
  const conditions: Condition[] = [
    {
      text: `${citationOf(measure)}: ${timeWords[held.time]}${facts.whenIs === 'inferred' ? `, on ${inferredWords(facts)}` : ''}`,
      status: facts.whenIs === 'inferred' && held.time === 'throughout' ? 'possible' : statusOfTime[held.time], because: [claim.transfer, ...facts.whenFrom.because],
    },
    ...held.conditions.map((each) => judged(world, claim, each, about)),
    ...(measure.disputedBy.length === 0 ? [] : [{ text: `disputed by ${measure.disputedBy.join(', ')}; asserted by ${measure.assertedBy.join(', ')}`, status: 'possible' as const, because: [] }]),
    ...(measure.unverified.length === 0 ? [] : [{ text: `not checked against the text of the instrument: ${measure.unverified.join(', ')}`, status: 'possible' as const, because: [] }]),
  ]
  const worst = (['contradicted', 'not-established', 'possible'] as const).find((status) => conditions.some((each) => each.status === status))
  return outcome(worst ?? 'established', conditions)
}

/** Of the time alone. */
const statusOfTime: Readonly<Record<HeldTime, ClaimStatus>> = {
  throughout: 'established', 'in-part': 'possible', possibly: 'possible', disputed: 'possible', not: 'contradicted', 'check-renewal': 'not-established', unknown: 'not-established',
}

function judged(world: World, { answers }: ForbiddenClaim, { key, state, if: text, because }: MeasureCondition, about: { items: readonly StatementId[]; sides: readonly StatementId[] }): Condition {
  const facts = key === 'items' || key.startsWith('exception') ? about.items : about.sides
  if (state === 'met') return { text: `${text} (${because})`, status: 'established', because: facts }
  if (state === 'fails') return { text: `${text}: fails, for ${because}`, status: 'contradicted', because: facts }
  const by = answers.filter(({ condition, by }) => condition === key && isAnswer(world, by)).map((each) => each.by)
  return by.length > 0 ? { text: `${text}: answered by statements`, status: 'established', because: by } : { text: `if ${text}`, status: 'possible', because: [] }
}

/** A statement that holds; of identifications, one that somebody accepts: a proposal settles nothing. */
function isAnswer(world: World, id: StatementId): boolean {
  const identification = world.get(id, 'identification')
  if (identification !== undefined) return identification.fields.status === 'accepted' || identification.fields.status === 'preferred'
  return (['document', 'comparison', 'proceeding'] as const).some((kind) => world.get(id, kind) !== undefined)
}
