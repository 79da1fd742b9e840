/**
 * Sentence nature: as what a sentence stands in a briefing: borne by claims, as context or opinion, or let pass by somebody. What it is, review says (core/review).
 * @module
 */
import { partyName } from '@proofmark/core/findings'
import { isOfSubject, sentenceStates, type SentenceNature } from '@proofmark/core/review'
import type { Statement, World } from '@proofmark/core/statements'

export interface NaturedSentence {
  readonly text: string
  readonly claims: readonly string[]
  readonly nature: SentenceNature
  /** Who let it pass. */
  readonly by: string | null
  /** Its words or figures say more than its claims, and nobody answers for that. */
  readonly isTooStrong: boolean
  /** It says something other than its claims, and nobody answers for that. */
  readonly isOther: boolean
  /** Context or opinion by the word of who wrote the finding, or of nobody who is named. */
  readonly isOwnMark: boolean
}

export function sentenceNatures(world: World, finding: Statement<'finding'>): NaturedSentence[] {
  return (sentenceStates(world, finding.id) ?? []).map(({ text, claims, nature, waiver, flags, isOwnMark }) => ({ text, claims, nature, by: waiver === null ? null : partyName(world, waiver.by), isTooStrong: flags.some((flag) => !isOfSubject(flag)) && waiver === null, isOther: flags.some(isOfSubject) && waiver === null, isOwnMark }))
}
