/**
 * Right of reply: before a finding is published, every party of whom it says something of substance was told, had until a day to answer, and its
 * answer, its refusal, or that nothing came by that day, is on record.
 *
 * The gate opens when that holds of each party, or when a named reviewer waived it with a reason: a `review` of the finding whose stage is
 * `right-of-reply` (all parties that the finding named then) or `right-of-reply:ID` (one party, by id or label). It opens in no other way.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import { applyCorrection, type AnyStatement, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { noSettings } from './desk-settings.ts'
import { addresseeStates } from './addressee-state.ts'
import type { OrderedReply } from './replies.ts'
import { hasHappened, isBefore, isPast, spanOf } from './when.ts'

export const replyStage = 'right-of-reply'
export const isOfReplyStage = (stage: string): boolean => stage === replyStage || stage.startsWith(`${replyStage}:`)

export type ReplyOutcome =
  | 'replied' // in its own words
  | 'refused' // it declined to answer
  | 'no-reply' // nothing but that it arrived is recorded, and the deadline is surely past
  | 'waived' // by name and with a reason
  | 'stage-refused' // the last reviewer refused the stage
  | 'unfinished' // it wrote that an answer is to come, that it needs more, or that it passed the notice on; the deadline is surely past
  | 'waiting' // the deadline is not surely past
  | 'no-deadline' // a notice was sent and names no day: nobody can say that it passed
  | 'deadline-too-early' // its deadline is not surely after the day it was sent: nobody had a day to answer
  | 'not-sent' // a notice is drawn up, and not surely sent
  | 'not-noticed' // there is no notice

/** These keep the gate shut. */
const shut: readonly ReplyOutcome[] = ['stage-refused', 'unfinished', 'waiting', 'no-deadline', 'deadline-too-early', 'not-sent', 'not-noticed']

export interface NoticeRecord {
  readonly id: StatementId
  readonly reference: string | null
  readonly sent: string | null
  readonly deadline: string | null
  /** Whole answers in their order, with the words. */
  readonly replies: readonly { readonly id: StatementId; readonly responseKind: string; readonly wording: string | null; readonly reason: string | null; readonly language: string | null; readonly dated: string | null; readonly received: string | null; readonly document: StatementId | null }[]
}

export interface Waiver {
  readonly review: StatementId
  readonly by: StatementId | null
  readonly when: string | null
  readonly reason: string | null
  /** By who wrote the finding: it counts, and it is told. */
  readonly isOwn: boolean
}

export interface PartyReply {
  readonly party: StatementId
  readonly outcome: ReplyOutcome
  readonly notices: readonly NoticeRecord[]
  readonly waiver: Waiver | null
  readonly because: readonly StatementId[]
}

export interface Gate {
  readonly finding: StatementId
  readonly isOpen: boolean
  readonly parties: readonly PartyReply[]
  /** Parties that keep it shut. */
  readonly shut: readonly StatementId[]
}

/** `null`: there is no such finding now. */
export function gateOf(world: World, finding: StatementId, day: Day): Gate | null {
  const found = world.get(finding, 'finding')
  if (found === undefined) return null
  const parties = found.fields.substantivelyReferenced.map((party) => partyReply(world, found, party, day))
  const closed = parties.filter(({ outcome }) => shut.includes(outcome)).map(({ party }) => party)
  return { finding, isOpen: closed.length === 0, parties, shut: closed }
}

/** Of one party, whether or not the finding lists it. */
export function replyOf(world: World, finding: Statement<'finding'>, party: StatementId, day: Day): PartyReply & { readonly isShut: boolean } {
  const reply = partyReply(world, finding, party, day)
  return { ...reply, isShut: shut.includes(reply.outcome) }
}

function partyReply(world: World, finding: Statement<'finding'>, party: StatementId, day: Day): PartyReply {
  const notices = world.referring(finding.id, 'request').filter(({ fields }) => fields.purpose === 'right-of-reply' && fields.finding === finding.id && fields.addressees.includes(party))
  const states = notices.map((notice) => ({ notice, state: addresseeStates(world, notice, day, noSettings).states.find(({ addressee }) => addressee === party)! }))
  const outcomes = states.map(({ notice, state }) => outcomeOfNotice(notice, state.replies, state.state, day))
  const best = order.find((each) => outcomes.includes(each)) ?? 'not-noticed'
  const review = lastReview(world, finding, party)
  const waived = review !== null && review.fields.outcome === 'passed'
  const outcome: ReplyOutcome = review?.fields.outcome === 'refused' ? 'stage-refused' : shut.includes(best) && waived ? 'waived' : best
  return {
    party, outcome,
    notices: states.map(({ notice, state }) => ({ id: notice.id, reference: notice.fields.reference, sent: notice.fields.sent, deadline: notice.fields.deadline, replies: state.replies.map(replyRecord) })),
    waiver: review === null ? null : { review: review.id, by: review.fields.by, when: review.fields.when, reason: review.fields.reason, isOwn: review.fields.by === finding.fields.author },
    because: [...notices.map(({ id }) => id), ...states.flatMap(({ state }) => state.replies.map(({ id }) => id)), ...(review === null ? [] : [review.id])],
  }
}

/** The best of several notices counts: an answer to one of them is an answer. */
const order: readonly ReplyOutcome[] = ['replied', 'refused', 'no-reply', 'unfinished', 'waiting', 'no-deadline', 'deadline-too-early', 'not-sent']

function outcomeOfNotice({ fields }: Statement<'request'>, replies: readonly OrderedReply[], state: string, day: Day): ReplyOutcome {
  const sent = spanOf(fields.sent)
  if (replies.some(({ group }) => group === 'answer')) return 'replied'
  if (state === 'refused') return 'refused'
  if (sent === null || hasHappened(sent, day) !== 'surely') return 'not-sent'
  const deadline = spanOf(fields.deadline)
  if (deadline === null) return 'no-deadline'
  if (!isBefore(sent, deadline)) return 'deadline-too-early'
  if (isPast(deadline, day) !== 'surely') return 'waiting'
  // Who wrote back has not been silent: a new notice with a new deadline, or a waiver, goes on from here.
  return replies.some(({ group }) => group === 'put-off' || group === 'asks-back' || group === 'passed-on' || group === 'other') ? 'unfinished' : 'no-reply'
}

/** The last review of the stage that covers the party. One that names no party covers those that the finding named when it was sealed. */
function lastReview(world: World, finding: Statement<'finding'>, party: StatementId): Statement<'review'> | null {
  const label = world.get(party, 'party')?.fields.label ?? null
  const covers = (review: Statement<'review'>) => {
    const { stage, by, reason } = review.fields
    // Nobody waives the right of reply who is to be heard himself.
    if (review.fields.of !== finding.id || by === null || finding.fields.substantivelyReferenced.includes(by) || by === party || (reason ?? '').trim() === '') return false
    if (stage === `${replyStage}:${party}` || (label !== null && stage === `${replyStage}:${label}`)) return true
    return stage === replyStage && findingAt(world, finding.id, review.index)?.fields.substantivelyReferenced.includes(party) === true
  }
  return world.referring(finding.id, 'review').findLast(covers) ?? null
}

/** The finding as it stood at an entry of the log. */
function findingAt(world: World, id: StatementId, index: number | null): Statement<'finding'> | undefined {
  const sealed = world.sealed(id)
  const before = world.laterWord(id).flatMap((word) => world.get(word, 'correction') ?? []).filter((correction) => index === null || (correction.index ?? Infinity) < index)
  const then = before.reduce<AnyStatement | undefined>((statement, correction) => (statement === undefined ? undefined : applyCorrection(statement, correction)), sealed)
  return then?.kind === 'finding' ? (then as Statement<'finding'>) : undefined
}

const replyRecord = ({ id, responseKind, statement: { fields } }: OrderedReply): NoticeRecord['replies'][number] => ({
  id, responseKind, wording: fields.wording, reason: fields.reason, language: fields.language, dated: fields.dated, received: fields.received, document: fields.document,
})
