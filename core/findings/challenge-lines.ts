/**
 * Challenge lines: what the challenge file says, as codes with their values, so that it can be said in any language and computed again from a package.
 *
 * A code never changes its meaning; a new thing to say gets a new code. `challengePieces` says them in four languages (challenge-languages.ts).
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'

/** What answers an attack. */
export type ChallengeAnswerCode =
  | 'funding-statement' | 'disclosure' | 'source' | 'source-rests-on'
  | 'competence' | 'read-by' | 'standard' | 'reviewed'
  | 'held-by' | 'holder-is' | 'handed-over' | 'access'
  | 'picture' | 'mark-quality'
  | 'reading' | 'set-aside'
  | 'notice' | 'reply' | 'silence' | 'reply-waived'
  | 'caveat' | 'would-decide'

/** What nothing answers. */
export type ChallengeGapCode =
  | 'no-funding-statement' | 'source-party-unknown'
  | 'no-competence' | 'review-refused' | 'no-review' | 'review-waived'
  | 'no-custodian' | 'dependence-unknown' | 'custody-gap'
  | 'no-original' | 'file-withheld'
  | 'reading-unweighed' | 'claim-unsettled'
  | 'not-noticed'
  | 'claim-open' | 'fields-withheld'

export type ChallengeValues = Readonly<Record<string, string | number | null>>

export interface ChallengeLine<Code extends string = ChallengeAnswerCode | ChallengeGapCode> {
  readonly code: Code
  /** Words of the statements, names, numbers and codes; `null`: not recorded. The record of a package holds these. */
  readonly values: ChallengeValues
  /** Titles and explanations that are made for people; they may be worded otherwise one day, and are in no record. */
  readonly titles: ChallengeValues
  readonly because: readonly StatementId[]
  /** SHA-256 of a file. */
  readonly hash: string | null
}
