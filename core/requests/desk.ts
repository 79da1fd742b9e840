/**
 * Desk: every request and addressee of the whole folder on a day, those that are due first, and counts that say what they count.
 * @module
 */
import { spend, type Day } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { addresseeStates, type AddresseeState, type RequestState } from './addressee-state.ts'
import type { DeskSettings } from './desk-settings.ts'
import { formatSpan, type Reach } from './when.ts'

export type Urgency = 'chaser' | 'answer' | 'acknowledgement' | null

export interface DeskRow {
  readonly request: StatementId
  readonly reference: string | null
  readonly purpose: 'trace' | 'right-of-reply'
  readonly case: StatementId | null
  readonly finding: StatementId | null
  readonly items: number
  readonly addressee: StatementId
  readonly state: RequestState
  readonly responseKind: string | null
  readonly reason: string | null
  readonly isOrderOpen: boolean
  readonly sent: string | null
  /** Both ends of the day by which an answer was asked; `null`: none. */
  readonly deadline: { readonly from: string | null; readonly to: string | null; readonly basis: 'request' | 'settings' } | null
  readonly due: AddresseeState['due']
  readonly replies: number
  readonly chasers: number
}

/** Due ones first: surely before possibly, a chaser before a late answer before a missing acknowledgement; then what is open, then what is closed; each by deadline, then in the order of the log. */
export function deskRows(world: World, day: Day, settings: DeskSettings): DeskRow[] {
  const requests = world.of('request')
  spend(200 * requests.length)
  return requests.flatMap((request) => addresseeStates(world, request, day, settings).states.map((state) => rowOf(request, state)))
    .map((row, at) => ({ row, at, rank: rankOf(row), by: row.deadline?.to ?? row.deadline?.from ?? '9999' }))
    .toSorted((a, b) => a.rank - b.rank || (a.by < b.by ? -1 : a.by > b.by ? 1 : a.at - b.at))
    .map(({ row }) => row)
}

export function rowOf({ id, fields }: Statement<'request'>, { addressee, state, reply, isOrderOpen, deadline, due, replies }: AddresseeState): DeskRow {
  return {
    request: id, reference: fields.reference, purpose: fields.purpose, case: fields.case, finding: fields.finding, items: fields.items.length, addressee, state, responseKind: reply?.responseKind ?? null,
    reason: reply?.reason ?? null, isOrderOpen, sent: fields.sent, deadline: deadline === null ? null : { ...formatSpan(deadline.span), basis: deadline.basis }, due, replies: replies.length, chasers: (fields.chasers ?? []).length,
  }
}

/** What is most urgent of what is due, and how surely. */
export function urgencyOf(due: AddresseeState['due']): { readonly what: Urgency; readonly reach: Reach } {
  for (const reach of ['surely', 'possibly'] as const) {
    const what = (['chaser', 'answer', 'acknowledgement'] as const).find((each) => due[each] === reach)
    if (what !== undefined) return { what, reach }
  }
  return { what: null, reach: 'no' }
}

const ranks: readonly Urgency[] = ['chaser', 'answer', 'acknowledgement']
const closed: readonly RequestState[] = ['answered', 'refused', 'forwarded']
function rankOf({ due, state }: DeskRow): number {
  const { what, reach } = urgencyOf(due)
  return what === null ? 6 + Number(closed.includes(state)) : ranks.indexOf(what) + (reach === 'possibly' ? 3 : 0)
}

/** What each figure counts: requests are statements; pairs are one request and one addressee; replies may answer several requests. */
export interface DeskCounts {
  readonly requests: number
  readonly addressees: number
  readonly pairs: number
  readonly states: Readonly<Partial<Record<RequestState, number>>>
  /** Pairs whose answer, or a chaser to whom, is due. */
  readonly answersDue: { readonly surely: number; readonly possibly: number }
  readonly chasersDue: { readonly surely: number; readonly possibly: number }
}

export function deskCounts(rows: readonly DeskRow[]): DeskCounts {
  const states: Partial<Record<RequestState, number>> = {}
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1
  const due = (what: 'answer' | 'chaser') => ({ surely: rows.filter((row) => row.due[what] === 'surely').length, possibly: rows.filter((row) => row.due[what] === 'possibly').length })
  return { requests: new Set(rows.map(({ request }) => request)).size, addressees: new Set(rows.map(({ addressee }) => addressee)).size, pairs: rows.length, states, answersDue: due('answer'), chasersDue: due('chaser') }
}
