/**
 * Reported claims: what another organisation's published text says, held against our evidence, claim by claim: agree, differ, and on what.
 *
 * Their claims are evaluated over our statements by the same rules as ours. That we cannot show what they say does not make it false: it is said as "not shown here".
 *
 * @module
 */
import { withinSteps } from '@proofmark/core/dates'
import type { Claim, Statement, StatementId, World } from '@proofmark/core/statements'
import { outcomeOf, type Condition, type Outcome } from './claim-outcome.ts'
import { claimSentences } from './claim-sentences.ts'
import { differingTerms, relationOf, type Term } from './claim-terms.ts'
import { mostSteps, type WeighedFinding } from './finding-view.ts'
import type { ClaimStatus, ClaimView } from './views.ts'

export type Said = Statement<'reported-claim'>['fields']['says']

/**
 * `agree`: they say what we find. `they-say-more`, `they-say-less`: the same direction, other certainty. `contradict`: they assert what fails here, or deny what holds here. `not-shown`: our
 * statements do not decide it.
 */
export type Agreement = 'agree' | 'they-say-more' | 'they-say-less' | 'contradict' | 'not-shown'

export interface ReportedRow {
  readonly statement: StatementId
  readonly wording: string
  readonly at: string | null
  readonly says: Said
  readonly claim: Claim
  /** What it comes to over our statements. */
  readonly status: ClaimStatus
  readonly days: ClaimView['days']
  readonly window: ClaimView['window']
  /** What our statements come to on it, in words. */
  readonly sentence: ClaimView['sentence']
  readonly conditions: readonly Condition[]
  readonly cut: ClaimView['cut']
  readonly agreement: Agreement
  /** Our claims of the same type about the same things, nearest first, and in what they differ. */
  readonly ours: readonly { readonly key: string; readonly text: string; readonly status: ClaimStatus; readonly relation: 'same' | 'subject' | 'part'; readonly terms: readonly Term[] }[]
}

export interface ReportedView {
  readonly document: StatementId
  readonly rows: readonly ReportedRow[]
  /** Our claims to which the text has no counterpart. */
  readonly onlyOurs: readonly { readonly key: string; readonly text: string; readonly status: ClaimStatus }[]
  readonly counts: Readonly<Record<Agreement, number>>
}

const agreements: Readonly<Record<Said, Readonly<Record<ClaimStatus, Agreement>>>> = {
  asserts: { established: 'agree', possible: 'they-say-more', contradicted: 'contradict', 'not-established': 'not-shown' },
  'holds-possible': { established: 'they-say-less', possible: 'agree', contradicted: 'contradict', 'not-established': 'not-shown' },
  denies: { established: 'contradict', possible: 'they-say-more', contradicted: 'agree', 'not-established': 'not-shown' },
  'leaves-open': { established: 'they-say-less', possible: 'agree', contradicted: 'they-say-less', 'not-established': 'agree' },
}
export const agreementOf = (says: Said, status: ClaimStatus): Agreement => agreements[says][status]

/** `null`: nothing is recorded of what the text says. The claims together end within `most` steps, each with the same share. */
export function reportedView(world: World, finding: Pick<WeighedFinding, 'claims'>, document: StatementId, most = mostSteps): ReportedView | null {
  const reports = world.referring(document, 'reported-claim').filter(({ fields }) => fields.document === document)
  const all = reports.flatMap((report) => report.fields.claims.map((claim) => ({ report, claim })))
  if (all.length === 0) return null
  const rows = all.map(({ report, claim }): ReportedRow => {
    const outcome = withinSteps(Math.floor(most / all.length), () => outcomeOf(world, claim))?.value
    const { status, days, window, conditions, cut } = outcome ?? unweighed
    return {
      statement: report.id, wording: report.fields.wording, at: report.fields.at, says: report.fields.says, claim,
      status, days, window, sentence: claimSentences(world, claim, { status, days }), conditions, cut: cut ?? null,
      agreement: agreementOf(report.fields.says, status), ours: counterparts(finding, claim),
    }
  })
  const met = new Set(rows.flatMap(({ ours }) => ours.map(({ key }) => key)))
  const counts: Record<Agreement, number> = { agree: 0, 'they-say-more': 0, 'they-say-less': 0, contradict: 0, 'not-shown': 0 }
  for (const { agreement } of rows) counts[agreement]++
  return { document, rows, onlyOurs: finding.claims.filter(({ key }) => !met.has(key)).map(({ key, text, status }) => ({ key, text, status })), counts }
}

const unweighed: Pick<Outcome, 'status' | 'days' | 'window' | 'conditions' | 'cut'> = { status: 'not-established', days: null, window: null, conditions: [], cut: 'too-many-steps' }

const order = ['same', 'subject', 'part'] as const
function counterparts(finding: Pick<WeighedFinding, 'claims'>, theirs: Claim): ReportedRow['ours'] {
  return finding.claims
    .flatMap(({ key, text, status, claim }) => { const relation = relationOf(claim, theirs); return relation === null ? [] : [{ key, text, status, relation, terms: differingTerms(claim, theirs) }] })
    .toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation))
}
