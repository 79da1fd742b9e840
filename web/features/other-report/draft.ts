/**
 * Draft of a report: what another organisation's published text says, as it is entered: the report, then passage by passage the words as printed and what they claim.
 * @module
 */
import { hasType, missingOf, written, type WrittenClaim } from '../finding-editor/written-claim.ts'

/** Of the types of documents, those that are published texts. */
export const reportTypes = ['organisation-publication', 'un-record', 'state-record', 'record-repost', 'news', 'news-repost', 'state-media', 'other'] as const
export const sayings = ['asserts', 'holds-possible', 'denies', 'leaves-open'] as const

export interface DraftPassage { readonly id: string; readonly wording: string; readonly at: string; readonly language: string; readonly says: (typeof sayings)[number]; readonly claims: readonly { readonly id: string; readonly claim: WrittenClaim }[] }
export interface NewReport { readonly id: string; readonly documentType: (typeof reportTypes)[number]; readonly title: string; readonly publisher: string; readonly date: string; readonly url: string; readonly language: string }

export interface ReportDraft {
  readonly case: string
  /** The finding that it is held against; `null`: none, only our statements. */
  readonly finding: string | null
  /** A document that is recorded; `null`: the one that `report` describes. */
  readonly document: string | null
  readonly report: NewReport
  readonly passages: readonly DraftPassage[]
  readonly author: string | null
  readonly handling: 'open' | 'restricted' | 'confidential'
}

export const emptyPassage = (newId: () => string): DraftPassage => ({ id: newId(), wording: '', at: '', language: '', says: 'asserts', claims: [{ id: newId(), claim: {} }] })
export const emptyReport = (of: Pick<ReportDraft, 'case' | 'finding' | 'document'>, newId: () => string): ReportDraft => ({
  ...of, report: { id: newId(), documentType: 'organisation-publication', title: '', publisher: '', date: '', url: '', language: '' }, passages: [emptyPassage(newId)], author: null, handling: 'restricted',
})

export const changePassage = (draft: ReportDraft, id: string, change: Partial<DraftPassage>): ReportDraft => ({ ...draft, passages: draft.passages.map((each) => (each.id === id ? { ...each, ...change } : each)) })
export const changeClaim = (draft: ReportDraft, passage: DraftPassage, id: string, claim: WrittenClaim): ReportDraft => changePassage(draft, passage.id, { claims: passage.claims.map((each) => (each.id === id ? { id, claim } : each)) })

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** As in a statement file, without the kind. */
export const documentFields = ({ report: { id, documentType, ...texts } }: ReportDraft) => ({ id, documentType, title: orNull(texts.title), publisher: orNull(texts.publisher), date: orNull(texts.date), url: orNull(texts.url), language: orNull(texts.language) })
/** The words are kept as they were typed, but for white space around them. A claim without a type is none yet. */
export const passageFields = ({ passages }: ReportDraft) => passages.map(({ id, wording, at, language, says, claims }) => ({
  id, wording: wording.trim(), at: orNull(at), language: orNull(language), says, claims: claims.map(({ claim }) => written(claim)).filter(hasType),
}))

/** Where somebody has still to write: a passage without words, a claim without a type or a member that it needs. */
export const isComplete = ({ passages }: ReportDraft): boolean => passages.length > 0 && passages.every(({ wording, claims }) => wording.trim() !== '' && claims.length > 0 && claims.every(({ claim }) => missingOf(claim).length === 0))

/** What will be sealed: the report, if it is not recorded, then one `reported-claim` for each passage (decision 0034). */
export function reportStatements(draft: ReportDraft, made: string): readonly Readonly<Record<string, unknown>>[] {
  const common = { case: draft.case, author: draft.author, made, handling: draft.handling }
  const document = draft.document ?? draft.report.id
  return [
    ...(draft.document === null ? [{ kind: 'document', ...documentFields(draft), ...common }] : []),
    ...passageFields(draft).map((passage) => ({ kind: 'reported-claim', document, ...passage, ...common })),
  ]
}

/** The member of a claim at which a field of a passage points: `/claims/2/from` is `from` of the third. */
export function placeIn(field: string): { readonly claim: number; readonly member: string | null } | null {
  const [, at, member = null] = /^\/claims\/(\d+)(?:\/([^/]+))?/.exec(field) ?? []
  return at === undefined ? null : { claim: Number(at), member }
}
