/**
 * What the editor of findings asks the server. What is edited is fetched as it was sealed, and not through the display of invisible characters.
 * @module
 */
import { queryOptions } from '@tanstack/react-query'
import type { StatementView } from '@proofmark/core/findings'
import type { FindingDraftView, NameableView, ReviewView } from 'proofmark/api'
import { ask, get, post } from '../../api.ts'
import { visibleJson } from '../../visible.ts'
import { findingFields, naturesOf, type FindingDraft } from './draft.ts'

export const sealedFinding = (id: string) => get<StatementView>(`/api/statements/${encodeURIComponent(id)}`)
export const reviewOf = (id: string) => get<ReviewView>(`/api/findings/${encodeURIComponent(id)}/review`)

export const weigh = async (draft: FindingDraft): Promise<FindingDraftView> =>
  visibleJson(await (await post('/api/findings/weigh', { finding: { ...findingFields(draft), case: draft.case, author: draft.author, handling: draft.handling }, sentences: naturesOf(draft) })).text()) as FindingDraftView

export const nameable = (kinds: readonly string[], inCase: string | null, text: string) => queryOptions({
  queryKey: ['nameable', kinds.join(), inCase, text],
  queryFn: async () => visibleJson(await (await ask(`/api/nameable?${new URLSearchParams({ kinds: kinds.join(','), case: inCase ?? '', text }).toString()}`)).text()) as NameableView,
})
