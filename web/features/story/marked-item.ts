/**
 * Marked item: with which item of a case its story begins: the one with a mark of which a finding says how long before its use it was made.
 * @module
 */
import type { BoundsView, CaseView, FindingView } from '@proofmark/core/findings'

export interface MarkedItem {
  readonly finding: FindingView
  readonly item: CaseView['items'][number]
  readonly mark: CaseView['items'][number]['marks'][number]
  readonly bounds: BoundsView
}

/** `null`: no finding of the case is of that kind, or its item bears no mark. */
export function markedItem(of: CaseView): MarkedItem | null {
  for (const finding of of.findings) for (const { claim } of finding.claims) {
    if (claim.type !== 'production-to-use') continue
    const item = of.items.find(({ id }) => id === claim.item)
    const bounds = of.timeline.find((each) => each.item === claim.item)
    const mark = item?.marks[0]
    if (item !== undefined && bounds !== undefined && mark !== undefined) return { finding, item, mark, bounds }
  }
  return null
}

/** Whose challenge file stands for the case: that finding; else the first. */
export const leadFinding = (of: CaseView): FindingView | null => markedItem(of)?.finding ?? of.findings[0] ?? null
