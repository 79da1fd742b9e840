/**
 * Stages of a finding: for each stage of its procedure who passed or refused it, what is missing, and who may pass it.
 *
 * A review counts when its reviewer is a person other than the authors of the finding, is no party that it is about, and did not do the work that the
 * stage is to check. One that does not count is shown with the reason. A stage that was passed falls when the finding was corrected since, or when one
 * of its claims came to something else: what was reviewed is no longer what stands there.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { authorsOf, inOwnName, isSamePerson, readersOf } from './persons.ts'
import { worldBefore } from '@proofmark/core/findings'
import { procedureOf, type ProcedureOf, type Stage } from './procedure-of.ts'
import { missingOf, type Missing } from './requirements.ts'
import { outcomesOf, sentenceStates } from './sentence-states.ts'

/** A review with this stage waives the whole procedure; `waiver:STAGE` one stage that may be left out. Both need a reason. */
export const wholeWaiver = 'waiver:procedure'

export type NotCountedCode =
  | 'by-the-author' // of the finding or of a correction of it
  | 'author-unknown' // who wrote the finding is not recorded, so nobody is known to be another
  | 'by-a-party-to-it' // a party of which the finding says something of substance
  | 'did-the-work' // read or identified what this stage is to check
  | 'passed-the-other' // passed a stage from which this one is to be separate
  | 'unknown-person' // no such party is recorded
  | 'not-in-own-name' // who recorded it is not its reviewer, or not known
  | 'changed-by-another' // somebody else corrected it
  | 'no-reason' // a waiver or refusal without one
  | 'not-optional' // this stage cannot be left out
  | 'finding-corrected' // afterwards
  | 'claim-changed' // afterwards, one came to something else

export interface ReviewRecord { readonly review: StatementId; readonly outcome: 'passed' | 'refused' | 'waived'; readonly by: StatementId; readonly when: string | null; readonly reason: string | null }
export interface NotCounted extends ReviewRecord { readonly why: NotCountedCode; readonly because: readonly StatementId[]; /** Keys of the claims that changed. */ readonly claims: readonly string[] }

export type StageStatus =
  | 'passed'
  | 'waived' // by name and with a reason
  | 'refused'
  | 'again' // was passed, and fell since
  | 'open'

export interface StageState {
  readonly id: string
  readonly title: string
  readonly isOptional: boolean
  readonly status: StageStatus
  /** The review that counts. */
  readonly review: ReviewRecord | null
  readonly notCounted: readonly NotCounted[]
  readonly missing: readonly Missing[]
  /** Who may not pass it, and why. Everybody else may. */
  readonly mayNot: readonly { readonly party: StatementId; readonly why: NotCountedCode }[]
  /** The last word of a reviewer on it was a refusal, and the finding was corrected since: no waiver of the whole procedure covers it. */
  readonly wasRefused: boolean
}

export interface Stages {
  readonly finding: StatementId
  readonly procedure: ProcedureOf
  readonly stages: readonly StageState[]
  /** Persons other than the authors who passed a stage that counts now. */
  readonly persons: readonly StatementId[]
  /** Nobody but its authors is known to have read it: no other person passed a stage. It is told wherever the finding is published. */
  readonly isReadAlone: boolean
  /** The whole procedure is waived; by whom and why. `isOwn`: by who wrote the finding: it counts only under a procedure of one person, and it is told. */
  readonly waiver: (ReviewRecord & { readonly isOwn: boolean }) | null
  readonly waiversNotCounted: readonly NotCounted[]
}

/** `null`: there is no such finding now. `day`: of which right of reply is asked. */
export function stagesOf(world: World, id: StatementId, day: Day): Stages | null {
  const finding = world.get(id, 'finding')
  const procedure = procedureOf(world, id)
  if (finding === undefined || procedure === null) return null
  const outcomes = outcomesOf(world, finding)
  const asked = { world, finding, day, sentences: sentenceStates(world, id, outcomes)! }
  const judge = judgeOf(world, finding, outcomes, procedure.persons === 0)
  const reviews = reviewsOf(world, id)
  const passers = new Map<string, StatementId[]>()
  const stages = procedure.stages.map((stage): StageState => {
    const excluded = excludedFrom(stage, procedure.stages, judge, passers)
    const judged = reviews.filter(({ fields }) => fields.stage === stage.id || fields.stage === `waiver:${stage.id}`).map((review) => judge.review(review, stage, excluded))
    const counted = judged.filter((each): each is ReviewRecord => !('why' in each))
    const notCounted = judged.filter((each): each is NotCounted => 'why' in each)
    const last = counted.at(-1) ?? null
    passers.set(stage.id, judged.filter(({ outcome }) => outcome === 'passed').map(({ by }) => by))
    const missing = stage.requires.flatMap((requirement) => missingOf(requirement, asked) ?? [])
    const hasFallen = last?.outcome === 'passed' && missing.length > 0
    const fell = notCounted.some(({ outcome, why }) => outcome === 'passed' && (why === 'finding-corrected' || why === 'claim-changed'))
    const lastFallen = notCounted.findLast(({ why }) => why === 'finding-corrected' || why === 'claim-changed')
    const refused = lastFallen?.outcome === 'refused'
    const status: StageStatus = last === null ? (fell || refused ? 'again' : 'open') : hasFallen ? 'again' : last.outcome
    return { id: stage.id, title: stage.title, isOptional: stage.isOptional, status, review: last, notCounted, missing, mayNot: excluded, wasRefused: last === null && refused }
  })
  const waivers = reviews.filter(({ fields }) => fields.stage === wholeWaiver).map(judge.waiver)
  const counting = waivers.filter((each): each is ReviewRecord & { isOwn: boolean } => !('why' in each))
  const waiver = counting.at(-1) ?? null
  const persons: StatementId[] = []
  for (const { status, review } of stages) if (status === 'passed' && review !== null && judge.isOther(review.by) && !persons.some((each) => judge.is(each, review.by))) persons.push(review.by)
  return {
    finding: id, procedure, stages, persons, isReadAlone: persons.length === 0, waiver: waiver?.outcome === 'waived' ? waiver : null, waiversNotCounted: waivers.filter((each): each is NotCounted => 'why' in each),
  }
}

/** Reviews of the finding as they count. A refusal that somebody else withdrew or corrected stands as it was sealed. */
function reviewsOf(world: World, id: StatementId): Statement<'review'>[] {
  return world.naming(id, 'review').flatMap((sealed) => {
    if (sealed.kind !== 'review' || sealed.fields.of !== id) return []
    const current = world.get(sealed.id, 'review')
    const isTaken = sealed.fields.outcome === 'refused' && current !== sealed && world.laterWord(sealed.id).some((word) => world.sealed(word) !== undefined) && inOwnName(world, sealed.id, sealed.fields.by) === 'changed-by-another'
    return isTaken ? [sealed] : current !== undefined && current.fields.of === id ? [current] : []
  })
}

type Judge = ReturnType<typeof judgeOf>

/** Who may not pass a stage: the authors, the parties that it is about, who passed a stage from which it is separate, and who did the work of that stage. */
function excludedFrom(stage: Stage, all: readonly Stage[], judge: Judge, passers: ReadonlyMap<string, readonly StatementId[]>): StageState['mayNot'] {
  const separate = stage.separateFrom.flatMap((id) => passers.get(id) ?? []).map((party) => ({ party, why: 'passed-the-other' as const }))
  // The work of a stage is done by who read and identified, whoever passed it.
  const isOfReading = all.some(({ id, requires }) => stage.separateFrom.includes(id) && requires.some((each) => each === 'transcription' || each === 'second-reading' || each === 'identification'))
  const work = isOfReading ? judge.readers().map((party) => ({ party, why: 'did-the-work' as const })) : []
  const authors = stage.reviewer === 'anyone' ? [] : judge.authors.map((party) => ({ party, why: 'by-the-author' as const }))
  const found = [...authors, ...judge.about.map((party) => ({ party, why: 'by-a-party-to-it' as const })), ...separate, ...work]
  return found.filter(({ party }, at) => found.findIndex((other) => judge.is(other.party, party)) === at)
}

/** Judges single reviews of one finding. */
function judgeOf(world: World, finding: Statement<'finding'>, now: ReturnType<typeof outcomesOf>, mayBeAlone: boolean) {
  const is = isSamePerson(world)
  const authors = authorsOf(world, finding.id)
  const about = finding.fields.substantivelyReferenced
  const isAuthor = (party: StatementId) => authors.some((author) => is(author, party))
  const changed = changesSince(world, finding, now)
  let readers: StatementId[] | null = null
  const recordOf = ({ id, fields }: Statement<'review'>, outcome: ReviewRecord['outcome']): ReviewRecord => ({ review: id, outcome, by: fields.by, when: fields.when, reason: fields.reason })
  const not = (record: ReviewRecord, why: NotCountedCode, because: readonly StatementId[] = [], claims: readonly string[] = []): NotCounted => ({ ...record, why, because, claims })
  const hasReason = ({ reason }: ReviewRecord) => (reason ?? '').trim() !== ''

  return {
    is, authors, about, isOther: (party: StatementId) => authors.length > 0 && !isAuthor(party),
    readers: () => (readers ??= readersOf(world, finding)),
    review(statement: Statement<'review'>, stage: Stage, excluded: StageState['mayNot']): ReviewRecord | NotCounted {
      const record = recordOf(statement, statement.fields.stage === stage.id ? statement.fields.outcome : statement.fields.outcome === 'passed' ? 'waived' : 'refused')
      if (world.get(record.by, 'party') === undefined) return not(record, 'unknown-person')
      if (about.some((party) => is(party, record.by))) return not(record, 'by-a-party-to-it')
      if (record.outcome !== 'passed' && !hasReason(record)) return not(record, 'no-reason')
      // Anybody else may refuse: who read the mark knows best that it was misread.
      if (record.outcome !== 'refused') {
        if (stage.reviewer === 'other' && authors.length === 0) return not(record, 'author-unknown')
        const barred = excluded.find(({ party }) => is(party, record.by))
        if (barred !== undefined) return not(record, barred.why, [barred.party])
        if (record.outcome === 'waived' && !stage.isOptional) return not(record, 'not-optional')
      }
      const name = inOwnName(world, record.review, record.by)
      if (record.outcome !== 'refused' && name !== 'own') return not(record, name)
      const since = changed(statement)
      if (since.corrections.length > 0) return not(record, 'finding-corrected', since.corrections)
      return record.outcome !== 'refused' && since.claims.length > 0 ? not(record, 'claim-changed', [], since.claims) : record
    },
    waiver(statement: Statement<'review'>): (ReviewRecord & { isOwn: boolean }) | NotCounted {
      const record = recordOf(statement, statement.fields.outcome === 'passed' ? 'waived' : 'refused')
      if (world.get(record.by, 'party') === undefined) return not(record, 'unknown-person')
      if (about.some((party) => is(party, record.by))) return not(record, 'by-a-party-to-it')
      if (!hasReason(record)) return not(record, 'no-reason')
      // Nobody frees himself from being read by another, unless the rules of the case said so before.
      if (record.outcome === 'waived' && !mayBeAlone && authors.length === 0) return not(record, 'author-unknown')
      if (record.outcome === 'waived' && !mayBeAlone && isAuthor(record.by)) return not(record, 'by-the-author')
      const name = inOwnName(world, record.review, record.by)
      if (record.outcome === 'waived' && name !== 'own') return not(record, name)
      const since = changed(statement)
      if (record.outcome === 'waived' && since.corrections.length > 0) return not(record, 'finding-corrected', since.corrections)
      if (record.outcome === 'waived' && since.claims.length > 0) return not(record, 'claim-changed', [], since.claims)
      return { ...record, isOwn: isAuthor(record.by) }
    },
  }
}

/** What of the finding changed after a review: its corrections, and the claims that come to something else. Each moment is computed once. */
function changesSince(world: World, finding: Statement<'finding'>, now: ReturnType<typeof outcomesOf>) {
  const known = new Map<number, readonly string[]>()
  return ({ index }: { readonly index: number | null }): { corrections: readonly StatementId[]; claims: readonly string[] } => {
    if (index === null) return { corrections: [], claims: [] }
    const corrections = world.laterWord(finding.id).filter((id) => { const at = world.sealed(id)?.index ?? null; return at === null || at > index })
    if (!known.has(index)) known.set(index, changedClaims(outcomesOf(worldBefore(world, index), finding), now))
    return { corrections, claims: known.get(index)! }
  }
}

/** Keys of the claims that come to something else: another status, other days, other ends. */
export const changedClaims = (before: ReturnType<typeof outcomesOf>, after: ReturnType<typeof outcomesOf>): string[] =>
  [...after].filter(([key, { outcome }]) => shown(outcome) !== shown(before.get(key)?.outcome)).map(([key]) => key)

const shown = (outcome: { status: string; days: unknown; window: unknown } | undefined) => JSON.stringify([outcome?.status, outcome?.days, outcome?.window])
