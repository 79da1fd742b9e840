/**
 * Recompute: the finding of a package again, from nothing but the fields that the package shows.
 * @module
 */
import type { VerifiedStatement } from '@proofmark/core/evidence'
import { isKindName, openFields, world as worldOf, type AnyStatement, type World } from '@proofmark/core/statements'
import { findingRecord } from './finding-record.ts'

/** The world of a package. A kind that this version does not know is left out: it can bear on no claim it knows. */
export function packagedWorld(statements: readonly VerifiedStatement[]): World {
  return worldOf(statements.toSorted((a, b) => a.index - b.index).flatMap(({ id, kind, version, index, fields }) => {
    if (!isKindName(kind)) return []
    const opened = openFields(kind, new Map(Object.entries(fields)))
    return [{ id, kind, version, index, fields: opened.fields, hidden: opened.hidden } as unknown as AnyStatement]
  }))
}

/** The bytes that `finding.json` must have. */
export function recomputeFinding(statements: readonly VerifiedStatement[], finding: string): Uint8Array {
  return findingRecord(packagedWorld(statements), finding)
}
