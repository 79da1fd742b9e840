/**
 * Hand-over: a transfer as the accounts weigh it: who gave it to whom, on which days, of what sort.
 * @module
 */
import { bounds, formatDay, isDay, isRefusal, outerWindow, type Day } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { Bearing, Days, Holder } from '../supply-views.ts'
import { holderIn, holderKey } from './holder.ts'

export interface HandOver {
  readonly id: StatementId
  readonly transfer: Statement<'transfer'>
  readonly bearing: Bearing
  readonly from: Holder | null
  readonly to: Holder | null
  readonly giver: string | null
  readonly receiver: string | null
  /** First and last day as stated; infinite where nobody says. */
  readonly first: number
  readonly last: number
  /** Given by who had it, taken from him, or not said. */
  readonly sort: 'given' | 'taken' | 'open'
  readonly authorised: 'yes' | 'no' | 'unknown'
}

const given: readonly string[] = ['sale', 'supply', 'donation', 're-transfer']
const taken: readonly string[] = ['loss', 'theft', 'capture', 'seizure', 'surrender']

export function handOver(world: World, transfer: Statement<'transfer'>, bearing: Bearing): HandOver {
  const { fields } = transfer
  const { from, to } = handsOf(world, transfer)
  const { first, last } = daysOf(fields.when)
  return {
    id: transfer.id, transfer, bearing, from, to, giver: holderKey(world, from), receiver: holderKey(world, to), first, last,
    sort: sortOf(transfer), authorised: fields.authorised ?? 'unknown',
  }
}

export const sortOf = ({ fields }: Statement<'transfer'>): HandOver['sort'] => (given.includes(fields.transferKind) ? 'given' : taken.includes(fields.transferKind) ? 'taken' : 'open')

export const handsOf = (world: World, transfer: Statement<'transfer'>): { readonly from: Holder | null; readonly to: Holder | null } => ({
  from: holderIn(world, transfer, 'from', transfer.fields.from, transfer.fields.fromText), to: holderIn(world, transfer, 'to', transfer.fields.to, transfer.fields.toText),
})

/** Outer days of an EDTF date; infinite where it sets none. */
export function daysOf(when: string | null | undefined): { first: number; last: number } {
  const found = when === null || when === undefined ? null : bounds(when)
  if (found === null || isRefusal(found)) return { first: -Infinity, last: Infinity }
  const { from, to } = outerWindow(found)
  return { first: isDay(from) ? from : -Infinity, last: isDay(to) ? to : Infinity }
}

/** The same as data, because of the statement that has the date. */
export function statedDays(when: string | null | undefined, because: StatementId): Days {
  const { first, last } = daysOf(when)
  const shown = (day: number) => (Number.isFinite(day) ? formatDay(day as Day) : null)
  const days = { from: shown(first), to: shown(last) }
  return { ...days, because: days.from === null && days.to === null ? [] : [because] }
}

/** By stated days `a` can have been before `b`, or on the same day. */
export const mayPrecede = (a: HandOver, b: HandOver): boolean => a.first <= b.last
export const surelyPrecedes = (a: HandOver, b: HandOver): boolean => a.last < b.first
export const mayBeBetween = (one: HandOver, between: HandOver, other: HandOver): boolean =>
  (mayPrecede(one, between) && mayPrecede(between, other)) || (mayPrecede(other, between) && mayPrecede(between, one))
