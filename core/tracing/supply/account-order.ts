/**
 * Account order: an order in which hand-overs of one object can have followed each other, with as few unknown legs as are found.
 *
 * Hand-overs that tell one event stand together. In the order, for each holder what comes and what leaves alternate; only the first holder
 * had it before it is recorded to come to him; and no stated day goes back.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { isOneEvent } from './competition.ts'
import { surelyPrecedes, type HandOver } from './hand-over.ts'

/** One event and all that tell it. */
export type Telling = readonly HandOver[]

/** Steps of the search; an account that needs more counts as one that cannot be ordered. */
const mostSteps = 4_000

/** Hand-overs by event, earliest stated day first. */
export function tellings(legs: readonly HandOver[]): Telling[] {
  const found: HandOver[][] = []
  for (const leg of legs.toSorted(byDays)) {
    const same = found.find((telling) => telling.every((each) => isOneEvent(each, leg)))
    if (same === undefined) found.push([leg])
    else same.push(leg)
  }
  return found
}

const byDays = (a: HandOver, b: HandOver) => compare(a.last, b.last) || compare(a.first, b.first) || (a.id < b.id ? -1 : 1)
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** `null`: there is none. `maker`: key of the only maker, where it is a known party. */
export function accountOrder(legs: readonly HandOver[], maker: string | null): Telling[] | null {
  const events = tellings(legs)
  const before = events.map((event) => events.flatMap((other, at) => (other !== event && other.some((a) => event.some((b) => surelyPrecedes(a, b))) ? [at] : [])))
  const placed: number[] = []
  const isPlaced = events.map(() => false)
  /** For each holder: whether the latest that is placed came to him or left him. */
  const lastOf = new Map<string, 'came' | 'left'>()
  let steps = 0

  const arrives = (key: string) => events.some(([leg], at) => !isPlaced[at] && leg!.receiver === key)
  const mayFollow = (at: number): boolean => {
    const { giver, receiver } = events[at]![0]!
    if (!before[at]!.every((other) => isPlaced[other])) return false
    if (receiver !== null && lastOf.get(receiver) === 'came') return false
    if (giver === null || giver === receiver) return true
    const last = lastOf.get(giver)
    if (last === 'left') return false
    const isFirstHolder = placed.length === 0 && (maker === null || maker === giver)
    return last === 'came' || isFirstHolder || !arrives(giver)
  }
  /** Who has it now goes on; then whom nothing is still to reach; then by days. */
  const rank = (at: number): number => {
    const { giver } = events[at]![0]!
    const holder = placed.length === 0 ? maker : events[placed.at(-1)!]![0]!.receiver
    return giver !== null && giver === holder ? 0 : giver === null || !arrives(giver) ? 1 : 2
  }
  const go = (): boolean => {
    if (placed.length === events.length) return true
    steps += 1
    if (steps > mostSteps) return false
    const next = events.flatMap((_, at) => (!isPlaced[at] && mayFollow(at) ? [at] : [])).toSorted((a, b) => rank(a) - rank(b) || a - b)
    for (const at of next) {
      const { giver, receiver } = events[at]![0]!
      const [wasGiver, wasReceiver] = [giver === null ? undefined : lastOf.get(giver), receiver === null ? undefined : lastOf.get(receiver)]
      if (giver !== null) lastOf.set(giver, 'left')
      if (receiver !== null) lastOf.set(receiver, 'came')
      isPlaced[at] = true
      placed.push(at)
      if (go()) return true
      placed.pop()
      isPlaced[at] = false
      restore(lastOf, receiver, wasReceiver)
      restore(lastOf, giver, wasGiver)
    }
    return false
  }
  const isOrdered = go()
  spend(10 * steps + events.length * events.length)
  return isOrdered ? placed.map((at) => events[at]!) : null
}

function restore(map: Map<string, 'came' | 'left'>, key: string | null, was: 'came' | 'left' | undefined): void {
  if (key === null) return
  if (was === undefined) map.delete(key)
  else map.set(key, was)
}

/** Of a group, which can be split: by days, and what its giver got before what he gives. */
export function groupOrder(legs: readonly HandOver[]): Telling[] {
  const waiting = legs.toSorted(byDays)
  const placed: HandOver[] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex((leg) => !waiting.some((other) => other !== leg
      && (surelyPrecedes(other, leg) || (other.receiver !== null && other.receiver === leg.giver && other.giver !== leg.giver && !surelyPrecedes(leg, other)))))
    placed.push(...waiting.splice(Math.max(at, 0), 1))
  }
  return placed.map((leg) => [leg])
}
