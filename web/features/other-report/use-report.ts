/**
 * Use report: the draft of a report of others, begun from the address or taken up from this device.
 * @module
 */
import type { ReportDraftView } from 'proofmark/api'
import { useDrafting, type Drafting } from '../../use-drafting.ts'
import { newId } from '../desk/will-seal.tsx'
import { sealedFinding as sealedStatement } from '../finding-editor/editor-api.ts'
import { emptyReport, type ReportDraft } from './draft.ts'
import { keptReports, weighReport } from './report-api.ts'

export type ReportState = Drafting<ReportDraft, ReportDraftView>

/** By ids or labels; `finding`, `document`: empty where none is named. What the address names goes before what a draft held. */
export const useReport = (inCase: string, finding: string, document: string): ReportState | { readonly error: Error } | null => useDrafting(`${inCase} ${finding} ${document}`, {
  begin: async () => {
    const idOf = async (name: string) => (name === '' ? null : (await sealedStatement(name)).id)
    const [own, against, of] = await Promise.all([sealedStatement(inCase), idOf(finding), idOf(document)])
    const first = emptyReport({ case: own.id, finding: against, document: of }, newId)
    const kept = await keptReports.get(own.id)
    return { first, wasTakenUp: kept !== null, revision: kept?.revision ?? null, draft: kept === null ? first : { ...kept.row.draft, finding: against ?? kept.row.draft.finding, document: of ?? kept.row.draft.document } }
  },
  weigh: weighReport,
  kept: keptReports, keyOf: ({ first }) => first.case, rowOf: ({ first }, draft) => ({ case: first.case, draft }),
})
