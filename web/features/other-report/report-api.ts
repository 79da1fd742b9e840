/**
 * What the entry of a report of others asks the server, and where its draft lies: one for each case, on this device alone (decision 0020).
 * @module
 */
import type { ReportDraftView } from 'proofmark/api'
import { post } from '../../api.ts'
import { keptDrafts } from '../../kept-drafts.ts'
import { visibleJson } from '../../visible.ts'
import { documentFields, passageFields, type ReportDraft } from './draft.ts'

export const weighReport = async (draft: ReportDraft): Promise<ReportDraftView> =>
  visibleJson(await (await post('/api/reports/weigh', { case: draft.case, finding: draft.finding, document: draft.document ?? documentFields(draft), passages: passageFields(draft) })).text()) as ReportDraftView

export const keptReports = keptDrafts<{ readonly case: string; readonly draft: ReportDraft }>('proofmark-reports', 'drafts', 'case')
