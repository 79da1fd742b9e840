/**
 * Use draft: the draft of a finding, from what is sealed of it and what lies on the device.
 * @module
 */
import type { FindingDraftView } from 'proofmark/api'
import type { Revision } from '../../kept-drafts.ts'
import { useDrafting, type Begun, type Drafting } from '../../use-drafting.ts'
import { newId } from '../desk/will-seal.tsx'
import { draftOf, emptyDraft, type FindingDraft } from './draft.ts'
import { reviewOf, sealedFinding, weigh } from './editor-api.ts'
import { keptDrafts } from './kept-drafts.ts'

interface BegunFinding extends Begun<FindingDraft> {
  readonly name: string
  /** The finding as it is sealed; `null`: a new one. */
  readonly sealed: Readonly<Record<string, unknown>> | null
  /** How many later words it had when the draft was begun. */
  readonly base: number
}
export type DraftState = Drafting<FindingDraft, FindingDraftView, BegunFinding>

/** `finding`: the one that is corrected, by id or label; or a new one of the case. Answers an error where that is not there. */
export const useDraft = (finding: string | null, inCase: string | null): DraftState | { readonly error: Error } | null => useDrafting(`${finding ?? ''} ${inCase ?? ''}`, {
  begin: () => beginning(finding, inCase), weigh,
  kept: keptDrafts, keyOf: ({ name }) => name, rowOf: ({ name, base }, draft) => ({ name, draft, base }), took: (begun, { base }) => ({ ...begun, base }),
})

async function beginning(finding: string | null, inCase: string | null): Promise<BegunFinding & { readonly revision: Revision | null }> {
  if (finding === null) {
    const name = `new:${inCase ?? ''}`
    const kept = await keptDrafts.get(name)
    const first = emptyDraft(null, inCase === null ? null : (await sealedFinding(inCase)).id, newId)
    return { sealed: null, base: 0, name, wasTakenUp: kept !== null, revision: kept?.revision ?? null, first, draft: kept?.row.draft ?? first }
  }
  const [view, review] = await Promise.all([sealedFinding(finding), reviewOf(finding)])
  const natures = new Map(review.sentences.flatMap(({ text, nature }) => (nature === 'context' || nature === 'opinion' ? [[text, nature] as const] : [])))
  const first = draftOf(view.id, view.fields, natures, newId)
  const kept = await keptDrafts.get(`of:${view.id}`)
  return { sealed: view.fields, base: kept?.row.base ?? view.laterWord.length, name: `of:${view.id}`, wasTakenUp: kept !== null, revision: kept?.revision ?? null, first, draft: kept?.row.draft ?? first }
}
