/**
 * Replies of one addressee to one request, in their order, and which of them says where the matter stands.
 *
 * A reply of nobody that is named is the addressee's where there is only one; else nobody knows whose it is, and it counts for none.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { groupOf, replaces, type ResponseGroup } from './response.ts'
import { hasHappened, isBefore, spanOf, type Span } from './when.ts'

export interface OrderedReply {
  readonly id: StatementId
  readonly responseKind: string
  readonly group: ResponseGroup
  /** When it came, else how it is dated; `null`: neither is said. */
  readonly when: Span | null
  readonly statement: Statement<'reply'>
}

/** Replies that can have come by the day. `unassigned`: nobody says whose they are, or they are of somebody who was not asked. */
export function repliesTo(world: World, request: Statement<'request'>, day: Day): { readonly of: (addressee: StatementId) => readonly OrderedReply[]; readonly unassigned: readonly OrderedReply[] } {
  const { addressees } = request.fields
  const replies = world.referring(request.id, 'reply').filter(({ fields }) => fields.requests.includes(request.id)).map((statement): OrderedReply => {
    const { responseKind, received, dated } = statement.fields
    return { id: statement.id, responseKind: responseKind ?? '', group: groupOf(responseKind ?? ''), when: spanOf(received) ?? spanOf(dated), statement }
  }).filter(({ when }) => when === null || hasHappened(when, day) !== 'no').toSorted(inOrder)
  const whose = ({ statement: { fields } }: OrderedReply) => (fields.from === null ? (addressees.length === 1 ? addressees[0]! : null) : addressees.includes(fields.from) ? fields.from : null)
  return { of: (addressee) => replies.filter((reply) => whose(reply) === addressee), unassigned: replies.filter((reply) => whose(reply) === null) }
}

/** By the first day on which each can have come; what has no day comes last, as it was written down. */
function inOrder(a: OrderedReply, b: OrderedReply): number {
  const [first, second] = [a, b].map(({ when }) => when?.from ?? when?.to ?? Infinity) as [number, number]
  return first === second ? (a.statement.index ?? Infinity) - (b.statement.index ?? Infinity) || (a.id < b.id ? -1 : 1) : first - second
}

/** The reply that says where the matter stands. `isOrderOpen`: their dates do not say which came last, and another order would give another answer. */
export function decidingReply(replies: readonly OrderedReply[]): { readonly reply: OrderedReply | null; readonly isOrderOpen: boolean } {
  const reply = replies.reduce<OrderedReply | null>((before, each) => (before === null || replaces(each.group, before.group) ? each : before), null)
  const isRival = (each: OrderedReply) => reply !== null && each.id !== reply.id && each.responseKind !== reply.responseKind && replaces(each.group, reply.group) &&
    (each.when === null || reply.when === null || !isBefore(each.when, reply.when)) && !isSameDay(each, reply)
  return { reply, isOrderOpen: replies.some(isRival) }
}

/** Of one known day: the order in which they were written down is taken. */
const isSameDay = (a: OrderedReply, b: OrderedReply) => a.when !== null && b.when !== null && a.when.from !== null && a.when.from === a.when.to && a.when.from === b.when.from && b.when.from === b.when.to
