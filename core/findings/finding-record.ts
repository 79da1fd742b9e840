/**
 * Finding record: what a package says of its finding (`finding.json`): each claim's status, days and support, computed
 * from the fields that the package shows and nothing else. Anyone who holds the package computes the same bytes.
 *
 * Format: spec/package.md
 *
 * @module
 */
import { canonicalBytes, type Json } from '@proofmark/core/bytes'
import type { StatementId, World } from '@proofmark/core/statements'
import { weighedFinding, type WeighedFinding } from './finding-view.ts'

export const findingFormat = 'proofmark/finding/v1'

/** Canonical bytes. A finding whose own fields are withheld comes to a record without claims. */
export function findingRecord(world: World, id: StatementId): Uint8Array {
  return recordOf(id, weighedFinding(world, id))
}

/** The record of a finding that was weighed. */
export function recordOf(id: StatementId, view: WeighedFinding | null): Uint8Array {
  return canonicalBytes({
    format: findingFormat,
    finding: id,
    rules: view?.rules ?? null,
    status: view?.status ?? null,
    claims: (view?.claims ?? []).map(({ key, claim, status, days, window, support, supportCut, hangsOn }) => ({
      key, type: claim.type, status, days, window, support, hangsOn: hangsOn.map((link) => link.id), ...(view?.rules === 'findings/2' ? { supportCut } : {}),
    })),
  } as unknown as Json)
}
