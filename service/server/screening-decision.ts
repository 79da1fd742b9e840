/**
 * Screening decision: what a person says of a candidate, as a line of a statement file. It names the list's own day and the hash of the snapshot that was looked
 * at, and is as confidential as the record that it is about.
 * @module
 */
import type { CaseRecord } from '@proofmark/core/findings'
import type { DecisionWord } from '@proofmark/core/screening'
import { dayOf } from './screening-desk.ts'
import type { SnapshotBrief } from './screening-view.ts'

export interface Decided {
  readonly case: string | null
  readonly record: Pick<CaseRecord, 'id' | 'handling'>
  readonly snapshot: SnapshotBrief
  readonly entry: string
  readonly decision: DecisionWord
  readonly reasons: readonly string[]
  readonly by: string | null
  /** EDTF. */
  readonly made: string
}

export const decisionLine = ({ case: of, record, snapshot, entry, decision, reasons, by, made }: Decided): string => JSON.stringify({
  kind: 'screening', case: of, party: record.id, list: snapshot.list, listDate: dayOf(snapshot), entry, decision, reasons, by, basis: `snapshot of the list, SHA-256 ${snapshot.id}`, handling: record.handling, made,
})
