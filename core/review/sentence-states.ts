/**
 * Sentence states: what each sentence of a finding rests on: claims, or the word that it is context or opinion, or a reviewer who answers for it by name.
 * A sentence of none of these is *unbound*: a fact for which nobody answers, and publication is refused for it.
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import { mostSteps, outcomeOf, weakest, type ClaimStatus, type Outcome } from '@proofmark/core/findings'
import type { Claim, Statement, StatementId, World } from '@proofmark/core/statements'
import { authorsOf, inOwnName, isSamePerson } from './persons.ts'
import { checkFigures, type FigureFlag } from './figures.ts'
import { checkWording, type WordingFlag } from './wording-check.ts'

export type SentenceNature = 'bound' | 'context' | 'opinion' | 'waived' | 'unbound'

/** Somebody let a sentence pass. */
export interface SentenceWaiver {
  readonly statement: StatementId
  readonly by: StatementId
  readonly reason: string
}

export interface SentenceState {
  readonly at: number
  readonly text: string
  readonly nature: SentenceNature
  readonly claims: readonly string[]
  /** Of its weakest claim; `null`: it has none. */
  readonly status: ClaimStatus | null
  /** The statement that says that it is context, opinion or waived; `null`: there is none, or it does not count. */
  readonly saidBy: StatementId | null
  readonly waiver: SentenceWaiver | null
  /** Waivers that do not count, each with why. */
  readonly notCounted: readonly { readonly statement: StatementId; readonly why: 'by-the-author' | 'by-a-party-to-it' | 'unknown-person' | 'not-in-own-name' | 'changed-by-another' }[]
  /** Too strong, or a figure that no claim gives. With a waiver they stand here all the same, and are printed. */
  readonly flags: readonly (WordingFlag | FigureFlag)[]
}

/** What each claim of a finding comes to, by its key, without looking for what it rests on. */
export function outcomesOf(world: World, finding: Statement<'finding'>): ReadonlyMap<string, { readonly claim: Claim; readonly outcome: Outcome }> {
  const share = Math.floor(mostSteps / Math.max(1, finding.fields.claims.length))
  return new Map(finding.fields.claims.map(({ key, claim }) => [key, { claim, outcome: withinSteps(share, () => outcomeOf(world, claim))?.value ?? unweighed }]))
}

/** Of a claim that needs too much work nothing is said. */
const unweighed: Outcome = { status: 'not-established', days: null, window: null, conditions: [], contradiction: [], cut: 'too-many-steps' }

/** `null`: there is no such finding now. */
export function sentenceStates(world: World, id: StatementId, outcomes?: ReturnType<typeof outcomesOf>): SentenceState[] | null {
  const finding = world.get(id, 'finding')
  if (finding === undefined) return null
  const all = outcomes ?? outcomesOf(world, finding)
  const words = world.referring(id, 'sentence').filter(({ fields }) => fields.of === id)
  return finding.fields.sentences.map(({ text, claims }, at) => {
    const own = words.filter(({ fields }) => fields.text === text)
    const notCounted = own.flatMap((each) => { const why = whyNot(world, finding, each); return why === null ? [] : [{ statement: each.id, why }] })
    const counted = own.filter((each) => !notCounted.some(({ statement }) => statement === each.id))
    const waived = counted.findLast(({ fields }) => fields.nature === 'waived')
    const waiver = waived === undefined ? null : { statement: waived.id, by: waived.fields.by!, reason: waived.fields.reason! }
    const bearing = claims.flatMap((key) => all.get(key) ?? [])
    const latest = counted.at(-1)
    const nature: SentenceNature = bearing.length > 0 ? 'bound' : latest?.fields.nature ?? 'unbound'
    const status = bearing.length === 0 ? null : weakest(bearing.map(({ outcome }) => outcome.status))
    return {
      at, text, nature, claims, status, waiver, notCounted, saidBy: bearing.length > 0 ? waiver?.statement ?? null : latest?.id ?? null,
      flags: status === null ? [] : [...checkWording(text, status, bearing.every(({ claim }) => claim.type === 'said')), ...checkFigures(world, text, bearing)],
    }
  })
}

/** Whoever wrote the finding does not let his own sentence pass, nor does a party that it is about. */
function whyNot(world: World, finding: Statement<'finding'>, { id, fields }: Statement<'sentence'>): SentenceState['notCounted'][number]['why'] | null {
  if (fields.nature !== 'waived') return null
  if (fields.by === null || fields.reason === null || world.get(fields.by, 'party') === undefined) return 'unknown-person'
  const is = isSamePerson(world)
  if (authorsOf(world, finding.id).some((author) => is(author, fields.by!))) return 'by-the-author'
  if (finding.fields.substantivelyReferenced.some((party) => is(party, fields.by!))) return 'by-a-party-to-it'
  const name = inOwnName(world, id, fields.by)
  return name === 'own' ? null : name
}
