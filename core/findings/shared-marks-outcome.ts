/**
 * Shared marks outcome: whether items are of one lot, or in one sequence of serial numbers, by their marks. Always an inference: a lot can be split among
 * customers, and no number says who shipped.
 *
 * Every combination of readings that nobody rejected is tried. Different lots of one scheme are different lots; of serials no distance is too great unless the
 * claim sets one. What somebody judged without the numbers is his word: it makes it possible, or keeps it from being established.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { sameRecords, type Claim, type StatementId, type World } from '@proofmark/core/statements'
import { featureWords, mostScenarios, numberOptions, usualReach, type NumberOption } from '@proofmark/core/tracing'
import { statusOf, type Condition, type Outcome } from './claim-outcome.ts'
import { nearWorld } from './relevant.ts'
import type { ClaimStatus } from './views.ts'

type SharedClaim = Extract<Claim, { type: 'same-lot-or-sequence' }>
type Holds = 'yes' | 'no' | 'open'
type Aspect = 'lot' | 'sequence'

export function sharedMarks(whole: World, claim: SharedClaim): Outcome {
  const world = nearWorld(whole, claim)
  const none: Outcome = { status: 'not-established', days: null, window: null, conditions: [], contradiction: [] }
  const same = sameRecords(world)
  const records = [...new Set(claim.items)].map((id) => same.members(id).map((each) => each.id))
  if (claim.items.some((id) => world.get(id, 'item') === undefined)) return none
  const aspects: readonly Aspect[] = claim.shares === 'either' ? ['lot', 'sequence'] : [claim.shares]
  const results = aspects.map((aspect) => aspectOf(world, claim, records, aspect))
  if (results.some(({ isCut }) => isCut)) return { ...none, cut: 'too-many-scenarios' }
  return { ...none, status: best(results.map(({ status }) => status)), conditions: results.flatMap(({ conditions }) => conditions) }
}

/** Of either of two, the stronger; both must fail for it to be contradicted. */
const best = (statuses: readonly ClaimStatus[]): ClaimStatus =>
  (['established', 'possible', 'not-established'] as const).find((status) => statuses.includes(status)) ?? 'contradicted'

function aspectOf(world: World, claim: SharedClaim, records: readonly (readonly StatementId[])[], aspect: Aspect): { status: ClaimStatus; conditions: Condition[]; isCut: boolean } {
  const options = records.map((all) => numberOptions(world, all, aspect === 'lot' ? 'lot' : 'serial'))
  const combinations = options.reduce((count, each) => count * Math.max(1, each.length), 1)
  if (combinations > mostScenarios) return { status: 'not-established', conditions: [], isCut: true }
  spend(combinations * options.length * options.length)
  const byMarks = options.some((each) => each.length === 0) ? (['open'] as const) : [...new Set(choices(options).map((choice) => (aspect === 'lot' ? ofOneLot(choice) : inSequence(choice, claim.withinSerials))))]
  const words = wordsOn(world, claim, records, aspect)
  const because = [...new Set(options.flatMap((each) => each.flatMap((option) => option.because)))]
  return {
    // His word stands beside what the marks say; where they say nothing, it stands alone and is no more than possible.
    status: statusOf([...byMarks, ...words.map(({ holds }) => holds)]),
    conditions: [
      { text: aspect === 'lot' ? 'one lot, inferred from the lot numbers as read' : `one sequence, inferred from the serial numbers as read, each at most ${claim.withinSerials ?? usualReach} from the next`, status: statusOf(byMarks), because },
      ...words.map(({ holds, text, because }): Condition => ({ text, status: statusOf(holds === 'yes' ? ['yes', 'open'] : ['no', 'open']), because })),
    ],
    isCut: false,
  }
}

function choices(options: readonly (readonly NumberOption[])[]): NumberOption[][] {
  let all: NumberOption[][] = [[]]
  for (const each of options) all = all.flatMap((choice) => each.map((option) => [...choice, option]))
  return all
}

const worst = (holds: readonly Holds[]): Holds => (holds.includes('no') ? 'no' : holds.includes('open') ? 'open' : 'yes')
const pairs = <T>(all: readonly T[]): (readonly [T, T])[] => all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const))

/** By the same maker where both name one, by the same scheme where not; of another scheme the same characters may mean something else. */
const isOfOneMaker = (a: NumberOption, b: NumberOption) => (a.maker !== null && b.maker !== null ? a.maker === b.maker : a.scheme === b.scheme)

function ofOneLot(choice: readonly NumberOption[]): Holds {
  return worst(pairs(choice).map(([a, b]) => {
    if (a.lot === null || b.lot === null) return 'open'
    if (a.lot === b.lot && isOfOneMaker(a, b)) return 'yes'
    return a.scheme === b.scheme ? 'no' : 'open'
  }))
}

function inSequence(choice: readonly NumberOption[], within: number | null): Holds {
  const known = choice.flatMap((option) => (option.serial === null ? [] : [{ ...option, serial: option.serial }]))
  const ordered = known.toSorted((a, b) => (a.serial.number < b.serial.number ? -1 : 1))
  const holds = ordered.slice(1).map((one, at): Holds => {
    const before = ordered[at]!
    const isOneSeries = one.serial.before === before.serial.before && one.serial.digits === before.serial.digits
    if (isOneSeries && isOfOneMaker(one, before)) {
      const apart = one.serial.number - before.serial.number
      return apart <= BigInt(within ?? usualReach) ? 'yes' : within === null ? 'open' : 'no'
    }
    // Letters and digits go on somehow after the last number: only a claim that sets a distance within one series fails by them.
    return within !== null && !isOneSeries && one.scheme === before.scheme ? 'no' : 'open'
  })
  // One whose number is not known may lie between two that are too far from each other.
  return known.length === choice.length ? worst(holds) : 'open'
}

/** What was judged of these items without their numbers: joined by such judgements all of them, or two held apart. */
function wordsOn(world: World, claim: SharedClaim, records: readonly (readonly StatementId[])[], aspect: Aspect) {
  // A distance is nothing that a judgement without numbers can give.
  if (aspect === 'sequence' && claim.withinSerials !== null) return []
  const at = (id: StatementId) => records.findIndex((all) => all.includes(id))
  const judged = [
    ...latestOfPair(world).filter(() => aspect === 'lot').map(({ id, fields }) => ({ id, a: at(fields.a), b: at(fields.b), holds: fields.judgement === 'same' ? 'yes' as const : 'no' as const })),
    ...world.of('comparison').flatMap(({ id, fields }) => fields.features.flatMap(({ feature, result }) => {
      if (featureWords.find(([word]) => word.test(feature))?.[1] !== aspect) return []
      // Serials that differ may be in one sequence.
      const holds = result === 'same' || (aspect === 'sequence' && result === 'consistent') ? 'yes' as const : result === 'different' && (aspect === 'lot' || /\bsequence\b/i.test(feature)) ? 'no' as const : null
      return holds === null ? [] : [{ id, a: at(fields.a), b: at(fields.b), holds }]
    })),
  ].filter(({ a, b }) => a >= 0 && b >= 0 && a !== b)
  const joining = judged.filter(({ holds }) => holds === 'yes')
  const reached = new Set([0])
  for (const from of reached) for (const { a, b } of joining) { if (a === from) reached.add(b); if (b === from) reached.add(a) }
  const apart = judged.filter(({ holds }) => holds === 'no')
  const idsOf = (all: typeof judged) => [...new Set(all.map(({ id }) => id))]
  return [
    ...(reached.size === records.length && joining.length > 0 ? [{ holds: 'yes' as const, text: `judged to be of one ${aspect}, by the word of who compared them`, because: idsOf(joining) }] : []),
    ...(apart.length > 0 ? [{ holds: 'no' as const, text: `judged not to be of one ${aspect}, by the word of who compared them`, because: idsOf(apart) }] : []),
  ]
}

function latestOfPair(world: World) {
  const latest = new Map(world.of('sameness').filter(({ fields }) => fields.of === 'lot').map((each) => [[each.fields.a, each.fields.b].toSorted().join(), each]))
  return [...latest.values()].filter(({ fields }) => fields.judgement !== 'undecided')
}
