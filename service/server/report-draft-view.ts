/**
 * Report draft view: what the server answers about a report of others that is being entered and is not sealed yet.
 * @module
 */
import type { ReportedView } from '@proofmark/core/findings'
import type { Problem } from '@proofmark/core/statements'

export interface ReportDraftView {
  /** What keeps it from being sealed. `passage`: its id; `null`: the report itself. */
  readonly problems: readonly (Omit<Problem, 'line'> & { readonly passage: string | null })[]
  /** Of the passages that could be read, each claim over our statements, beside the claims of the finding. `null`: none could. */
  readonly reported: ReportedView | null
  /** Findings of the case, to hold it against. */
  readonly findings: readonly { readonly id: string; readonly label: string | null; readonly title: string }[]
}
