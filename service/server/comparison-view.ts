/**
 * Comparison views: what the server answers about versions of a finding and about reports of others.
 * @module
 */
import type { ClaimStatus, FindingVersions, ReportedView } from '@proofmark/core/findings'

/** A point of the log at which the finding can be looked at: `entries` were there. */
export interface VersionPoint { readonly entries: number; readonly what: 'sealed' | 'corrected' | 'published' | 'now'; readonly statement: string | null; readonly made: string | null }

export interface ComparedFinding { readonly id: string; readonly label: string | null; readonly title: string; /** Who made it, as its statement says; `null`: it does not. */ readonly organisation: string | null; readonly entries: number; readonly status: ClaimStatus }

export interface ComparisonView {
  readonly finding: { readonly id: string; readonly label: string | null; readonly title: string; readonly case: string | null }
  readonly points: readonly VersionPoint[]
  /** Other findings of the case. */
  readonly others: readonly { readonly id: string; readonly label: string | null; readonly title: string; readonly organisation: string | null }[]
  /** Texts of others of which claims are recorded. */
  readonly documents: readonly { readonly id: string; readonly label: string | null; readonly title: string; readonly url: string | null; readonly entries: number }[]
  /** `null`: nothing to compare with was asked for. */
  readonly versions: (FindingVersions & { readonly before: ComparedFinding; readonly after: ComparedFinding }) | null
  readonly reported: ReportedView | null
}
