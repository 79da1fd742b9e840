/**
 * Lookup: a statement by its id, its label, or the beginning of its id, as people type it.
 * @module
 */
import type { AnyStatement, KindName, World } from '@proofmark/core/statements'

/** Shortest beginning of an id that is accepted: eight hex digits, as shown in shortened ids. */
const shortestPrefix = 8

export type Found = { readonly ok: true; readonly statement: AnyStatement } | { readonly ok: false; readonly code: 'unknown' | 'ambiguous'; readonly candidates: readonly string[] }

/** Of one kind, or of any. Withdrawn statements are found by id only. */
export function findStatement(world: World, name: string, kind?: KindName): Found {
  const isWanted = (statement: AnyStatement) => kind === undefined || statement.kind === kind
  const exact = world.sealed(name)
  if (exact !== undefined && isWanted(exact)) return { ok: true, statement: exact }
  const byLabel = world.labelled(name).filter(isWanted)
  const matching = byLabel.length > 0 || name.length < shortestPrefix ? byLabel : world.beginning(name).filter(isWanted)
  if (matching.length === 1) return { ok: true, statement: matching[0]! }
  return { ok: false, code: matching.length === 0 ? 'unknown' : 'ambiguous', candidates: matching.map(({ id }) => id) }
}
