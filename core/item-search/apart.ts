/**
 * Apart: how long after the make of an item something happened to it, in whole units. Two events that are known within bounds are apart between the shortest and the
 * longest time that both allow; nobody is earlier than he can be, so a time is never below nought.
 * @module
 */
import type { ApartAsked, ApartName, EventName } from './item-query.ts'
import type { ItemTable } from './item-table.ts'
import { undated, unknownFrom, unknownTo } from './spans.ts'

/** Mean Gregorian year: an age is of years, so a day at the edge of one means nothing. */
export const daysOfYear = 365.2425

/** `days`: of one unit. */
export const apartOf: Readonly<Record<ApartName, { readonly before: EventName; readonly after: EventName; readonly days: number }>> = {
  'age': { before: 'made', after: 'recovered', days: daysOfYear }, 'to-use': { before: 'made', after: 'used', days: 1 },
}

/** Rows that fit, written to `into`, also in the place of those that came. An end that nobody knows can be any, and must be none. */
export function inApart(table: ItemTable, rows: Uint32Array, name: ApartName, { from, to, certainty }: ApartAsked, into: Uint32Array): Uint32Array {
  const { before, after, days } = apartOf[name]
  const [fromA, toA, fromB, toB] = [table.days[before].from.words, table.days[before].to.words, table.days[after].from.words, table.days[after].to.words]
  const [first, last] = [from ?? 0, to ?? Infinity]
  let used = 0
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n]!
    if (fromA[row] === undated || fromB[row] === undated) continue
    const least = toA[row] === unknownTo || fromB[row] === unknownFrom ? 0 : Math.floor(Math.max(0, fromB[row]! - toA[row]!) / days)
    const most = fromA[row] === unknownFrom || toB[row] === unknownTo ? Infinity : Math.floor((toB[row]! - fromA[row]!) / days)
    if (most >= 0 && (certainty === 'must' ? least >= first && most <= last : least <= last && most >= first)) into[used++] = row
  }
  return into.subarray(0, used)
}
