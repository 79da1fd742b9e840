/**
 * Finding draft view: what the server answers about a finding that is not sealed yet, and what a claim can name.
 * @module
 */
import type { WeighedFinding } from '@proofmark/core/findings'
import type { SentenceState } from '@proofmark/core/review'
import type { Problem } from '@proofmark/core/statements'

export interface FindingDraftView {
  /** What keeps it from being sealed; the line is that of the finding. */
  readonly problems: readonly Problem[]
  /** `null`: it cannot be weighed as it stands. */
  readonly weighed: WeighedFinding | null
  readonly sentences: readonly SentenceState[]
}

/** Statements that a member of a claim can name. */
export interface NameableView { readonly total: number; readonly found: readonly { readonly id: string; readonly kind: string; readonly label: string | null; readonly title: string; readonly isOfCase: boolean }[] }
