/**
 * Durations of a version, each with both ends named: from the making, from the first transfer, and from the last authorised one, to the
 * first proof of unauthorised custody, the last transfer, the use, the recovery and the documentation.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'
import type { DurationEnd, NamedDuration } from '../supply-views.ts'
import type { Account } from './accounts.ts'
import { daysOfWindow, type EventName } from './event-days.ts'

export interface End { readonly event: EventName; readonly name: DurationEnd['event']; readonly statement: StatementId | null }

/** Pairs of which something is known, of each account; the same in several accounts once. */
export function durationsOf(accounts: readonly { readonly key: string; readonly account: Account; readonly pairs: readonly (readonly [End, End])[] }[]): NamedDuration[] {
  const found = new Map<string, NamedDuration>()
  for (const { key, account: { days }, pairs } of accounts) {
    for (const [first, second] of pairs) {
      const { least, most, because } = days.between(first.event, second.event)
      if (least === null && most === null) continue
      // Two events that are only in an order say nothing that the order does not.
      if (most === null && (least === null || least <= 0)) continue
      const end = ({ event, name, statement }: End): DurationEnd => ({ event: name, statement, days: daysOfWindow(days.windowOf(event)) })
      const id = JSON.stringify([first.name, first.statement, second.name, second.statement, least, most])
      const known = found.get(id)
      found.set(id, {
        from: end(first), to: end(second), least, most,
        because: known?.because ?? [...new Set([...(least === null ? [] : because.least), ...(most === null ? [] : because.most)])].toSorted(),
        versions: [...(known?.versions ?? []), key],
      })
    }
  }
  return [...found.values()]
}
