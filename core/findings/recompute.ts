/**
 * Recompute: the finding of a package again, from nothing but the fields that the package shows.
 * @module
 */
import type { VerifiedStatement } from '@proofmark/core/evidence'
import { isKindName, openFields, world as worldOf, type AnyStatement, type World } from '@proofmark/core/statements'
import { challengeFormats, challengeRecord, type ChallengeFormat } from './challenge-record.ts'
import { recordOf } from './finding-record.ts'
import { weighedFinding, type WeighedFinding } from './finding-view.ts'

/** The world of a package. A kind that this version does not know is left out: it can bear on no claim it knows. */
export function packagedWorld(statements: readonly VerifiedStatement[]): World {
  return worldOf(statements.toSorted((a, b) => a.index - b.index).flatMap(({ id, kind, version, index, fields }) => {
    if (!isKindName(kind)) return []
    const opened = openFields(kind, new Map(Object.entries(fields)))
    return [{ id, kind, version, index, fields: opened.fields, hidden: opened.hidden } as unknown as AnyStatement]
  }))
}

/** What a package says once it was computed again, for whoever shows it. */
export interface Recomputed {
  readonly world: World
  /** `null`: the finding is not there, or was withdrawn. */
  readonly finding: WeighedFinding | null
  /** The bytes that `finding.json` must have. */
  readonly record: Uint8Array
  /** The bytes that `challenge.json` must have, where it is there, in the format that is written now. */
  readonly challenge: Uint8Array
  /** The same in the format that a package has; `null`: no such format. */
  readonly challengeAs: (format: string) => Uint8Array | null
}

export function recomputed(statements: readonly VerifiedStatement[], id: string): Recomputed {
  const world = packagedWorld(statements)
  const finding = weighedFinding(world, id)
  return { world, finding, record: recordOf(id, finding), challenge: challengeRecord(world, id, finding), challengeAs: (format) => (isChallengeFormat(format) ? challengeRecord(world, id, finding, format) : null) }
}

const isChallengeFormat = (format: string): format is ChallengeFormat => Object.hasOwn(challengeFormats, format)

/** The bytes that `finding.json` must have. */
export const recomputeFinding = (statements: readonly VerifiedStatement[], finding: string): Uint8Array => recomputed(statements, finding).record
