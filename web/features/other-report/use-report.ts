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
    return { first, wasTakenUp: kept !== null, draft: kept === null ? first : { ...kept.draft, finding: against ?? kept.draft.finding, document: of ?? kept.draft.document } }
  },
  weigh: weighReport,
  keep: (_, draft) => keptReports.put({ case: draft.case, draft }),
  drop: ({ first }) => keptReports.drop(first.case),
})
