/**
 * Addressee state: where one request stands with one addressee on a day: sent, acknowledged, answered and how, refused and why, or silent.
 *
 * Silence is what the record lacks on that day: "no answer recorded by DAY, deadline DAY". Nothing follows from it.
 * @module
 */
import { formatDay, type Day } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { ruleFor, type DeskSettings } from './desk-settings.ts'
import { decidingReply, repliesTo, type OrderedReply } from './replies.ts'
import { closes } from './response.ts'
import { formatSpan, hasHappened, isPast, later, spanOf, type Reach, type Span } from './when.ts'

export type RequestState =
  | 'not-sent' // drawn up, and no day of sending has come
  | 'sent' // no reply, and the deadline is not surely past
  | 'acknowledged' // it arrived; no answer yet
  | 'put-off' // an answer is to come, with a reason
  | 'asks-back' // the addressee needs more from us
  | 'overdue' // acknowledged, and the deadline is surely past
  | 'silent' // nothing recorded, and the deadline is surely past
  | 'answered'
  | 'refused'
  | 'forwarded' // passed on to another
  | 'other' // a kind of reply that is not known here

export const requestStates: readonly RequestState[] = ['not-sent', 'sent', 'acknowledged', 'put-off', 'asks-back', 'overdue', 'silent', 'answered', 'refused', 'forwarded', 'other']

export interface AddresseeState {
  readonly addressee: StatementId
  readonly state: RequestState
  /** The kind, reason and limits of the reply that says so; `null`: there is none. */
  readonly reply: { readonly id: StatementId; readonly responseKind: string; readonly reason: string | null; readonly conditions: string | null; readonly forwardedTo: StatementId | null } | null
  /** The dates of the replies do not say which came last. */
  readonly isOrderOpen: boolean
  readonly replies: readonly OrderedReply[]
  readonly sent: Span | null
  /** `settings`: the day of sending and the days of the settings. */
  readonly deadline: { readonly span: Span; readonly basis: 'request' | 'settings' } | null
  readonly lastAsked: Span | null
  /** Whether each is due on the day: a word that it arrived, a chaser, the answer. */
  readonly due: { readonly acknowledgement: Reach; readonly chaser: Reach; readonly answer: Reach }
  /** Only where nothing was recorded and the deadline is surely past. */
  readonly silence: { readonly by: string; readonly deadline: { readonly from: string | null; readonly to: string | null } } | null
}

/** One for each addressee, in the order of the request. */
export function addresseeStates(world: World, request: Statement<'request'>, day: Day, settings: DeskSettings): { readonly states: readonly AddresseeState[]; readonly unassigned: readonly OrderedReply[] } {
  const replies = repliesTo(world, request, day)
  return { states: request.fields.addressees.map((addressee) => stateOf(request, addressee, replies.of(addressee), day, settings)), unassigned: replies.unassigned }
}

function stateOf({ fields }: Statement<'request'>, addressee: StatementId, replies: readonly OrderedReply[], day: Day, settings: DeskSettings): AddresseeState {
  const rule = ruleFor(settings, addressee)
  const sent = spanOf(fields.sent)
  const isSent = replies.length > 0 || (sent !== null && hasHappened(sent, day) !== 'no')
  const stated = spanOf(fields.deadline)
  const deadline = stated !== null ? { span: stated, basis: 'request' as const } : sent !== null && rule.answerDays !== null ? { span: later(sent, rule.answerDays), basis: 'settings' as const } : null
  const chasers = (fields.chasers ?? []).map((chaser) => spanOf(chaser.sent)).filter((span) => span !== null && hasHappened(span, day) !== 'no') as Span[]
  const lastAsked = [...(sent === null ? [] : [sent]), ...chasers].reduce<Span | null>((last, each) => (last === null || (each.from ?? -Infinity) >= (last.from ?? -Infinity) ? each : last), null)
  const { reply, isOrderOpen } = decidingReply(replies)
  const isOpen = isSent && (reply === null || !closes(reply.group))
  const past = (span: Span | null): Reach => (isOpen && span !== null ? isPast(span, day) : 'no')
  const answer = past(deadline?.span ?? null)
  const waitsForUs = reply?.group === 'asks-back'
  const due = {
    acknowledgement: reply === null || reply.group === 'silence' ? past(sent !== null && rule.acknowledgeDays !== null ? later(sent, rule.acknowledgeDays) : null) : 'no' as Reach,
    chaser: waitsForUs || lastAsked === null || rule.chaseAfterDays === null ? 'no' as Reach : past(later(lastAsked, rule.chaseAfterDays)),
    answer,
  }
  const isSilent = isSent && answer === 'surely' && (reply === null || reply.group === 'silence')
  return {
    addressee, state: nameOf(isSent, reply, answer), isOrderOpen, replies, sent, deadline, lastAsked, due,
    reply: reply === null ? null : { id: reply.id, responseKind: reply.responseKind, reason: reply.statement.fields.reason, conditions: reply.statement.fields.conditions, forwardedTo: reply.statement.fields.forwardedTo },
    silence: isSilent && deadline !== null ? { by: formatDay(day), deadline: formatSpan(deadline.span) } : null,
  }
}

function nameOf(isSent: boolean, reply: OrderedReply | null, answer: Reach): RequestState {
  if (!isSent) return 'not-sent'
  switch (reply?.group) {
    case undefined: return answer === 'surely' ? 'silent' : 'sent'
    case 'silence': return 'silent'
    case 'arrived': return answer === 'surely' ? 'overdue' : 'acknowledged'
    case 'answer': return 'answered'
    case 'refusal': return 'refused'
    case 'passed-on': return 'forwarded'
    default: return reply!.group as 'put-off' | 'asks-back' | 'other'
  }
}
