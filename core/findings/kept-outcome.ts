/**
 * Kept outcome: custody of evidence: without a gap from one hand to another, and in whose hands on a day.
 *
 * A gap that says that something is wrong (who gives is not who had it, another seal) is *no*; one that says that something is not recorded is open. On nobody's paper a
 * hand-over is the word of who records it.
 * @module
 */
import { formatDay, isDay, outerWindow, parseDay, type Day } from '@proofmark/core/dates'
import { custodyChain, type ChainStep, type CustodyChain, type CustodyGapCode } from '@proofmark/core/custody'
import type { Claim, StatementId, World } from '@proofmark/core/statements'
import { boundsOf } from '@proofmark/core/tracing'
import type { Outcome } from './claim-outcome.ts'
import { classOf } from './same-classes.ts'
import { citesDocument } from './soundness.ts'
import { weighed, type Word } from './weighed-words.ts'
import { withheldWords } from './withheld-words.ts'

type Of<T extends Claim['type']> = Extract<Claim, { type: T }>

const broken: readonly CustodyGapCode[] = ['giver-not-holder', 'holders-overlap', 'hole-in-time', 'seal-changed', 'before-documented']

export function isUnbroken(world: World, claim: Of<'custody'>): Outcome {
  const chain = custodyChain(world, claim.of)
  if (chain === null) return weighed([])
  const [from, to] = [handAt(world, claim.from), handAt(world, claim.to)]
  const first = from === null ? 0 : chain.first !== null && from(chain.first.party) ? 0 : chain.steps.findIndex((step) => from(step.from?.party ?? null) || from(step.to?.party ?? null))
  const last = to === null ? chain.steps.length - 1 : chain.steps.findLastIndex((step) => to(step.to?.party ?? null))
  if (first < 0 || last < first) return weighed(withheldWords(world, claim))
  const steps = chain.steps.slice(first, last + 1)
  const within = new Set(steps.map(({ id }) => id))
  // The hand-over by which the first hand got it is not of the way from it.
  const isTakenFirst = from !== null && !from(steps[0]!.from?.party ?? null) && first === chain.steps.indexOf(steps[0]!) && from(steps[0]!.to?.party ?? null)
  const gaps = chain.gaps.filter(({ code, statements }) => (code === 'no-custody' || code === 'first-holder-unknown'
    ? from === null
    : statements.every((id) => within.has(id) || chain.steps.every((step) => step.id !== id)) && !(isTakenFirst && statements.every((id) => id === steps[0]!.id))))
  const words = [
    ...gaps.map(({ code, statements, days }): Word => ({ holds: broken.includes(code) ? 'no' : 'open', isSound: true, text: `gap in custody: ${code}${days === null ? '' : `, ${days.from} to ${days.to}`}`, because: statements })),
    ...(gaps.length > 0 ? [] : [handOvers(world, claim.of, steps)]),
  ]
  return weighed([...words, ...withheldWords(world, claim)])
}

const handOvers = (world: World, of: StatementId, steps: readonly ChainStep[]): Word => ({
  holds: 'yes', isSound: steps.every(({ id }) => isOnPaper(world, id)), text: `${steps.length} hand-overs without a gap`, because: [of, ...steps.map(({ id }) => id)],
})

const isOnPaper = (world: World, id: StatementId): boolean => { const step = world.get(id, 'custody'); return step !== undefined && citesDocument(world, step) }

/** Whether a party is this one, or a record that was judged to be the same without dispute; `null`: no hand is named. */
function handAt(world: World, party: StatementId | null): ((of: StatementId | null) => boolean) | null {
  if (party === null) return null
  const same = classOf(world, 'party', party)
  return (of) => of !== null && same.get(of)?.isSure === true
}

export function isHeldBy(world: World, claim: Of<'held-by'>): Outcome {
  const chain = custodyChain(world, claim.of)
  const day = parseDay(claim.on)
  if (chain === null || day === null) return weighed([])
  const isHand = handAt(world, claim.party)!
  const words = [...handsOn(world, chain, day)].map(([party, { isSound, because }]): Word => ({
    holds: party === null ? 'open' : isHand(party) ? 'yes' : 'no', isSound, text: party === null ? 'in hands that are not known' : 'in the hands that are recorded then', because: [claim.of, ...because],
  }))
  return weighed([...words, ...withheldWords(world, claim)])
}

/** All who can have had it on a day; `null`: somebody whom no record of a party names. */
function handsOn(world: World, chain: CustodyChain, day: Day): Map<StatementId | null, { isSound: boolean; because: readonly StatementId[] }> {
  const hands = new Map<StatementId | null, { isSound: boolean; because: readonly StatementId[] }>()
  const add = (party: StatementId | null | undefined, isSound: boolean, ...because: readonly StatementId[]) => void hands.set(party ?? null, { isSound: isSound || hands.get(party ?? null)?.isSound === true, because: [...(hands.get(party ?? null)?.because ?? []), ...because] })
  const dated = chain.steps.map((step) => ({ step, ...daysOf(step.when) }))
  const before = dated.filter(({ to }) => to !== null && to < day)
  const then = dated.filter(({ from, to }) => (from === null || from <= day) && (to === null || to >= day))
  const lastRun = before.reduce((run, { step }) => Math.max(run, step.run), -1)
  const last = before.filter(({ step }) => step.run === lastRun)
  for (const { step } of last) add(step.to?.party, isOnPaper(world, step.id), step.id)
  if (before.length === 0) add(chain.first?.party, false)
  for (const { step } of then) { add(step.from?.party, false, step.id); add(step.to?.party, isOnPaper(world, step.id), step.id) }
  const next = dated.filter(({ from }) => from !== null && from > day).map(({ step }) => step.run).toSorted((a, b) => a - b)[0]
  const near = new Set([...last.map(({ step }) => step.id), ...then.map(({ step }) => step.id), ...chain.steps.filter((step) => step.run === next).map(({ id }) => id)])
  // Who gives it next is not who had it: between the two nobody knows.
  for (const { code, statements, days } of chain.gaps) {
    const isOfDay = days === null ? statements.some((id) => near.has(id)) : days.from <= formatDay(day) && formatDay(day) <= days.to
    if (isOfDay && doubtful.includes(code)) add(null, false, ...statements)
  }
  return hands
}

const doubtful: readonly CustodyGapCode[] = ['giver-not-holder', 'holders-overlap', 'hole-in-time', 'giver-unknown', 'taker-unknown', 'order-undetermined', 'withheld', 'date-unknown']

function daysOf(when: string | null): { from: Day | null; to: Day | null } {
  const bounds = boundsOf(when)
  if (bounds === null) return { from: null, to: null }
  const { from, to } = outerWindow(bounds)
  return { from: isDay(from) ? from : null, to: isDay(to) ? to : null }
}
