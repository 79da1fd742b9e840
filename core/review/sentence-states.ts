/**
 * Sentence states: what each sentence of a finding rests on: claims, or the word that it is context or opinion, or a reviewer who answers for it by name.
 * A sentence of none of these is *unbound*: a fact for which nobody answers, and publication is refused for it.
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import { mostSteps, outcomeOf, weakest, type ClaimStatus, type Outcome } from '@proofmark/core/findings'
import type { Claim, Statement, StatementId, World } from '@proofmark/core/statements'
import { flagsOf, type SentenceFlag } from './sentence-flags.ts'
import { authorsOf, isSamePerson } from './persons.ts'
import { saidOfWords, type SentenceWaiver, type WaiverNotCounted } from './waivers.ts'

export type SentenceNature = 'bound' | 'context' | 'opinion' | 'waived' | 'unbound'

export interface SentenceState {
  readonly at: number
  readonly text: string
  readonly nature: SentenceNature
  readonly claims: readonly string[]
  /** Of its weakest claim; `null`: it has none. */
  readonly status: ClaimStatus | null
  /** The statement that says that it is context, opinion or waived; `null`: there is none, or it does not count. */
  readonly saidBy: StatementId | null
  /** Who said that it is context or opinion; `null`: nobody is named, or it is neither. */
  readonly markedBy: StatementId | null
  /** By an author of the finding himself, or by nobody who is named: no other person answers for it. */
  readonly isOwnMark: boolean
  readonly waiver: SentenceWaiver | null
  /** Waivers that do not count, each with why. */
  readonly notCounted: readonly WaiverNotCounted[]
  /** Too strong, a figure that no claim gives, or of something else than its claims. With a waiver they stand here all the same, and are printed. */
  readonly flags: readonly SentenceFlag[]
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
  const [authors, is] = [authorsOf(world, id), isSamePerson(world)]
  return finding.fields.sentences.map(({ text, claims }, at) => {
    const { waiver, latest, notCounted } = saidOfWords(world, finding, text)
    const bearing = claims.flatMap((key) => all.get(key) ?? [])
    const nature: SentenceNature = bearing.length > 0 ? 'bound' : latest?.fields.nature ?? 'unbound'
    const status = bearing.length === 0 ? null : weakest(bearing.map(({ outcome }) => outcome.status))
    const isMark = nature === 'context' || nature === 'opinion'
    const markedBy = isMark ? latest?.fields.by ?? latest?.fields.author ?? null : null
    return {
      at, text, nature, markedBy, isOwnMark: isMark && (markedBy === null || authors.some((author) => is(author, markedBy))), claims, status, waiver, notCounted, saidBy: bearing.length > 0 ? waiver?.statement ?? null : latest?.id ?? null,
      flags: bearing.length === 0 ? [] : flagsOf(world, text, bearing),
    }
  })
}
