/**
 * Accounts: all the largest sets of hand-overs that can hold together.
 *
 * Found by taking away: where two compete, or days contradict, one of those involved is left out, each in its turn. How many such steps are
 * followed is bounded; what was not followed is counted, and every hand-over that can hold at all is in some account even so.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { StatementId } from '@proofmark/core/statements'
import { accountOrder, groupOrder, type Telling } from './account-order.ts'
import { competition } from './competition.ts'
import { accountDays, type AccountDays, type ItemFrame } from './event-days.ts'
import type { HandOver } from './hand-over.ts'

export interface Account { readonly legs: readonly HandOver[]; readonly events: readonly Telling[]; readonly days: AccountDays & { ok: true } }

export interface Accounts {
  readonly accounts: readonly Account[]
  readonly contradictions: readonly { readonly transfers: readonly StatementId[]; readonly because: readonly StatementId[] }[]
  readonly cut: number | null
}

const mostFollowed = 200
const mostListed = 12

type Judged = { readonly ok: true; readonly account: Account } | { readonly ok: false; readonly culprits: readonly HandOver[]; readonly because: readonly StatementId[] }

export function accountsOf(legs: readonly HandOver[], frame: ItemFrame, maker: string | null): Accounts {
  const all = legs.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const contradictions = new Map<string, { transfers: StatementId[]; because: readonly StatementId[] }>()
  const note = (culprits: readonly HandOver[], because: readonly StatementId[]) => {
    const transfers = culprits.map(({ id }) => id).toSorted()
    contradictions.set(transfers.join(), { transfers, because })
  }
  const possible = all.filter((leg) => {
    const judged = judge([leg], frame, maker)
    if (!judged.ok) note([leg], judged.because)
    return judged.ok
  })

  const found: Account[] = []
  const seen = new Set<string>()
  const waiting: (readonly HandOver[])[] = [possible]
  let followed = 0
  while (waiting.length > 0 && followed < mostFollowed) {
    const set = waiting.pop()!
    const key = keyOf(set)
    if (seen.has(key) || found.some(({ legs: larger }) => isWithin(set, larger))) continue
    seen.add(key)
    followed += 1
    const pair = frame.isGroup ? null : competing(set, maker)
    const judged = pair === null ? judge(set, frame, maker) : null
    if (judged?.ok) found.push(judged.account)
    const culprits = pair ?? (judged !== null && !judged.ok ? judged.culprits : [])
    if (judged !== null && !judged.ok && judged.because.length > 0) note(culprits, judged.because)
    for (const culprit of culprits.toReversed()) waiting.push(set.filter((leg) => leg !== culprit))
  }
  const maximal = found.filter((one) => !found.some((other) => other !== one && other.legs.length > one.legs.length && isWithin(one.legs, other.legs)))
    .toSorted((a, b) => b.legs.length - a.legs.length || (keyOf(a.legs) < keyOf(b.legs) ? -1 : 1))
  const listed = maximal.slice(0, mostListed)
  for (const leg of possible) {
    if (listed.some((account) => account.legs.includes(leg))) continue
    listed.push(maximal.find((account) => account.legs.includes(leg)) ?? grown(leg, possible, frame, maker))
  }
  const cut = waiting.filter((set) => !seen.has(keyOf(set)) && !found.some(({ legs: larger }) => isWithin(set, larger))).length + maximal.filter((account) => !listed.includes(account)).length
  return { accounts: listed, contradictions: [...contradictions.values()], cut: cut === 0 ? null : cut }
}

const keyOf = (legs: readonly HandOver[]) => legs.map(({ id }) => id).join()
const isWithin = (small: readonly HandOver[], large: readonly HandOver[]) => small.every((leg) => large.includes(leg))

function competing(set: readonly HandOver[], maker: string | null): readonly HandOver[] | null {
  spend(set.length * set.length)
  for (const [at, a] of set.entries()) for (const b of set.slice(at + 1)) if (competition(a, b, set, maker) !== null) return [a, b]
  return null
}

function judge(legs: readonly HandOver[], frame: ItemFrame, maker: string | null): Judged {
  const events = frame.isGroup ? groupOrder(legs) : accountOrder(legs, maker)
  if (events === null) return { ok: false, culprits: unordered(legs, maker), because: [] }
  const days = accountDays(frame, events, maker)
  if (days.ok) return { ok: true, account: { legs, events, days } }
  const culprits = legs.filter(({ id }) => days.because.includes(id))
  return { ok: false, culprits: culprits.length === 0 ? legs : culprits, because: days.because }
}

/** A set of these that has no order, of which each is needed for that: halves are left out first, then what is smaller. */
function unordered(legs: readonly HandOver[], maker: string | null): readonly HandOver[] {
  let kept = legs
  for (let size = legs.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < kept.length;) {
      const rest = kept.toSpliced(at, size)
      if (rest.length > 0 && accountOrder(rest, maker) === null) kept = rest
      else at += size
    }
  }
  return kept
}

/** The account that grows from one hand-over by whatever still fits. */
function grown(leg: HandOver, possible: readonly HandOver[], frame: ItemFrame, maker: string | null): Account {
  let best = judge([leg], frame, maker)
  for (const other of possible) {
    if (!best.ok || best.account.legs.includes(other)) continue
    const legs = [...best.account.legs, other].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const tried = !frame.isGroup && competing(legs, maker) !== null ? null : judge(legs, frame, maker)
    if (tried?.ok) best = tried
  }
  if (!best.ok) throw new Error('a hand-over that holds alone grows into an account')
  return best.account
}
