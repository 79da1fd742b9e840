/**
 * Report draft: what a report of others says, before it is sealed: what is missing, and for each claim whether we agree. Nothing is kept.
 * @module
 */
import { reportedView, weighedFinding } from '@proofmark/core/findings'
import { readStatementFile, world as worldOf, type AnyStatement, type Draft, type Known, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import type { ReportDraftView } from './report-draft-view.ts'

/** Steps for their claims together, and as many for ours: as for a draft of a finding, since it is weighed again at each pause of whoever writes. What is cut is told. */
const mostDraftSteps = 2 ** 25

/** `document`: one that is recorded, or the fields of a new one with its id. `passages`: fields of `reported-claim` with their ids, without the document. */
export interface ReportDraftAsked {
  readonly case: StatementId
  readonly finding: StatementId | null
  readonly document: StatementId | (Readonly<Record<string, unknown>> & { readonly id: StatementId })
  readonly passages: readonly (Readonly<Record<string, unknown>> & { readonly id: StatementId })[]
}

export function weighReportDraft(world: World, known: Known, newId: () => string, asked: ReportDraftAsked): ReportDraftView {
  const isNew = typeof asked.document !== 'string'
  const document = typeof asked.document === 'string' ? asked.document : asked.document.id
  const lines = [
    ...(typeof asked.document === 'string' ? [] : [{ ...asked.document, kind: 'document', case: asked.case }]),
    ...asked.passages.map((passage) => ({ ...passage, kind: 'reported-claim', document, case: asked.case })),
  ]
  const { drafts, problems } = readStatementFile(lines.map((line) => JSON.stringify(line)).join('\n'), { known, newId, hasBlob: () => false, blobOfFile: () => null })
  const findings = world.of('finding').filter(({ fields }) => fields.case === asked.case)
  const drawn = drafts.filter(({ kind }) => kind === 'reported-claim')
  return {
    problems: problems.map(({ line, ...problem }) => ({ ...problem, passage: isNew && line === 1 ? null : asked.passages[line - (isNew ? 2 : 1)]?.id ?? null })),
    reported: drawn.length === 0 ? null : reported(world, drawn, document, findings.some(({ id }) => id === asked.finding) ? asked.finding : null),
    findings: findings.map(({ id, fields: { label, title } }) => ({ id, label, title })),
  }
}

/** Of the draft alone: what is sealed of the same report already has its own page. */
function reported(world: World, drafts: readonly Draft[], document: StatementId, finding: StatementId | null) {
  const others = world.all.filter((each) => !(each.kind === 'reported-claim' && (each as Statement<'reported-claim'>).fields.document === document))
  const whole = worldOf([...others, ...drafts.map(asStatement)])
  const ours = finding === null ? null : weighedFinding(whole, finding, mostDraftSteps)
  return reportedView(whole, ours ?? { claims: [] }, document, mostDraftSteps)
}

const asStatement = (draft: Draft): AnyStatement => ({ id: draft.id, kind: draft.kind, version: draft.version, fields: draft.fields, index: null, hidden: [] }) as unknown as AnyStatement
