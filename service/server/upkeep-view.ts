/**
 * Upkeep views: what the server answers about the history of a statement and about changes to many.
 * @module
 */
import type { BulkRow, FieldInput, KindName, Version } from '@proofmark/core/statements'

/** `seen`: later words on it, to be sent back with a change. `current` null: withdrawn. */
export interface HistoryView {
  readonly id: string
  readonly kind: KindName
  readonly title: string
  readonly versions: readonly Version[]
  readonly current: Readonly<Record<string, unknown>> | null
  readonly hidden: readonly string[]
  readonly inputs: readonly FieldInput[]
  readonly seen: number
}
export interface BulkView { readonly case: string; readonly inputs: readonly FieldInput[]; readonly rows: readonly (BulkRow & { readonly label: string | null; readonly title: string; readonly seen: number })[] }

/** A finding that would come to another answer. */
export interface UpkeepEffect { readonly finding: string; readonly title: string; readonly from: string; readonly to: string; readonly boundsChange: boolean }
