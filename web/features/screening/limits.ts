/**
 * Limits of the screens of screening.
 * @module
 */
import type { CandidateState } from '@proofmark/core/screening'

/** Candidates that are drawn at once; more on demand. */
export const candidatesShown = 50

/** As core/screening has them; written here so that the page does not load the names that it compares with. */
export const candidateStateNames = ['open', 'reopened', 'contradicted', 'undecided', 'match', 'no-match'] as const satisfies readonly CandidateState[]
