/**
 * Basis: what a finding rests on, what would change it, what if, and what changed since it was sealed or published, as the screens are told.
 * @module
 */
import type { BasisView, ClaimStatus, Since, WhatIf } from '@proofmark/core/findings'

export type { BasisView, Since, WhatIf }

export interface WhatIfView extends WhatIf {
  /** Switches as they were read, each as one word. */
  readonly switches: readonly string[]
}

/** Since when something that is said of a finding is otherwise. Empty: nothing is. */
export interface ChangesView { readonly finding: string; readonly since: readonly Since[] }

/** Findings of a case of which something changed. */
export interface ChangedFindings {
  readonly findings: readonly { readonly id: string; readonly title: string; readonly status: ClaimStatus; readonly claims: number; readonly sentences: number; readonly publications: number }[]
}
