/**
 * Export view: what an export will hold, before it is made.
 * @module
 */
import type { KindName } from '@proofmark/core/statements'
import type { GradeCounts } from 'proofmark/exports'
import type { IndexedHead } from './item-search-view.ts'

export interface ExportRows {
  readonly head: IndexedHead
  /** Statements that leave, by kind; a kind that is not here has none. */
  readonly rows: Readonly<Partial<Record<KindName, number>>>
  /** Items that leave, by how surely they bear the mark that is asked for; `untold`: by marks that stay. `null`: no mark is asked for. */
  readonly grades: GradeCounts | null
  /** Statements that are handled more strictly and stay. */
  readonly leftOut: number
}
