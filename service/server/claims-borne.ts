/**
 * Claims borne: what a package bears of each claim, beside what the whole case bears. To withhold costs, and the publisher sees it before.
 * @module
 */
import { openDisclosure, type VerifiedStatement } from '@proofmark/core/evidence'
import { recomputed, weighedFinding } from '@proofmark/core/findings'
import type { Store } from 'proofmark/store'
import type { PublishPreview } from './api.ts'
import type { Selection } from './selection.ts'

export async function claimsBorne(store: Store, { statements, withheld }: Pick<Selection, 'statements' | 'withheld'>, finding: string): Promise<PublishPreview['claims']> {
  const seen: VerifiedStatement[] = []
  for (const { id, kind, version, hidden } of statements) {
    const opened = (await store.disclosures(id)).map((line) => openDisclosure(line))
    const shown = opened.flatMap((each) => (each.ok && !withheld.get(id)!.has(each.path) ? [[each.path, each.value] as const] : []))
    seen.push({ id, kind, version, index: store.indexOf(id)!, signedBy: null, fields: Object.fromEntries(shown), withheld: [...withheld.get(id)!], erased: hidden })
  }
  const inPackage = new Map(recomputed(seen, finding).finding?.claims.map(({ key, status }) => [key, status]))
  return (weighedFinding(store.world(), finding)?.claims ?? []).map(({ key, status }) => ({ key, inPackage: inPackage.get(key) ?? null, inCase: status }))
}

/** Claims for which the package would say more than the whole case bears: what speaks against them is withheld. */
export const strongerInPackage = (claims: PublishPreview['claims']): PublishPreview['claims'] =>
  claims.filter(({ inPackage, inCase }) => inPackage !== inCase && (inPackage === 'established' || inPackage === 'contradicted' || (inPackage === 'possible' && inCase === 'not-established')))
