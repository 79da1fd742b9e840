/**
 * Request pairs: each request with each of its addressees, and what came back from that addressee by a day.
 *
 * Requests and replies are not one to one: a request goes to several addressees, a reply answers several requests. What waits for an answer is the pair.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { windowReader, type DayWindow } from './day-range.ts'

export type Request = Statement<'request'>
export type Reply = Statement<'reply'>
export type ReplyKind = Reply['fields']['responseKind']

/** `when` `null`: no day is recorded. */
export interface DatedReply { readonly reply: Reply; readonly when: DayWindow | null }

export interface RequestPair {
  readonly request: Request
  readonly addressee: StatementId
  readonly sent: DayWindow | null
  readonly deadline: DayWindow | null
  /** Of this addressee to this request, that can have come by the day; in the order of the log. */
  readonly replies: readonly DatedReply[]
}

/** Replies that end the waiting: they answer in substance, or refuse. */
export const answering: readonly ReplyKind[] = ['full', 'partial', 'restricted', 'no-record-held', 'records-destroyed-or-lapsed', 'item-misidentified', 'disputed']
export const refusing: readonly ReplyKind[] = ['refused-with-reason', 'refused-without-reason']
/** Silence at a deadline is a fact of the record, and no word. */
export const isWord = (kind: ReplyKind): boolean => kind !== 'no-answer'

export interface Asked {
  readonly pairs: readonly RequestPair[]
  /** A reply with the pairs that it answers; `later`: dated after the day. */
  readonly replies: readonly { readonly reply: Reply; readonly pairs: readonly RequestPair[]; readonly isLater: boolean }[]
}

/** O(requests × addressees + replies × requests answered). */
export function pairsOf(world: World, requests: readonly Request[], on: Day): Asked {
  const windowOf = windowReader()
  const byRequest = new Map(requests.map((request) => [request.id, {
    request, sent: windowOf(request.fields.sent), deadline: windowOf(request.fields.deadline),
    replies: new Map<StatementId, DatedReply[]>([...new Set(request.fields.addressees)].map((addressee) => [addressee, []])),
  }]))
  const answered: { reply: Reply; to: [StatementId, StatementId][]; isLater: boolean }[] = []
  for (const reply of world.of('reply')) {
    const asked = [...new Set(reply.fields.requests)].flatMap((id) => byRequest.get(id) ?? [])
    if (asked.length === 0) continue
    const when = windowOf(reply.fields.received) ?? windowOf(reply.fields.dated)
    const isLater = when !== null && when.from !== null && when.from > on
    const to = asked.flatMap(({ request, replies }): [StatementId, StatementId][] => {
      const addressee = giverOf(reply, [...replies.keys()])
      if (addressee === null) return []
      if (!isLater) replies.get(addressee)!.push({ reply, when })
      return [[request.id, addressee]]
    })
    answered.push({ reply, to, isLater })
  }
  const pairs = [...byRequest.values()].flatMap(({ replies, ...asked }) => [...replies].map(([addressee, own]): RequestPair => ({ ...asked, addressee, replies: own })))
  const byKey = new Map(pairs.map((pair) => [`${pair.request.id} ${pair.addressee}`, pair]))
  return { pairs, replies: answered.map(({ reply, to, isLater }) => ({ reply, isLater, pairs: to.map(([request, addressee]) => byKey.get(`${request} ${addressee}`)!) })) }
}

/** Where nobody says from whom a reply is, it is of the only addressee. */
function giverOf({ fields: { from } }: Reply, addressees: readonly StatementId[]): StatementId | null {
  if (from === null) return addressees.length === 1 ? addressees[0]! : null
  return addressees.includes(from) ? from : null
}
