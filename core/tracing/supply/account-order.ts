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
  const holders = [...new Set(events.flatMap(([leg]) => [leg!.giver, leg!.receiver]).filter((key) => key !== null))]
  const numbers = new Map(holders.map((key, number) => [key, number]))
  const numberOf = (key: string | null) => (key === null ? nobody : numbers.get(key) ?? nobody)
  const [givers, receivers] = [events.map(([leg]) => numberOf(leg!.giver)), events.map(([leg]) => numberOf(leg!.receiver))]
  const makerNumber = numberOf(maker)
  const placed: number[] = []
  const isPlaced = events.map(() => false)
  /** For each holder what the latest that is placed was to him, and how many are still to come. */
  const lastOf: number[] = holders.map(() => none)
  const toCome: number[] = holders.map((_, holder) => receivers.filter((receiver) => receiver === holder).length)
  /** What is placed and who had what last, in one number: a bit for each event, two for each holder. */
  let state = 0n
  const placedBit = events.map((_, at) => 1n << BigInt(at))
  const lastBits = holders.map((_, holder) => [none, came, left].map((last) => BigInt(last) << BigInt(events.length + 2 * holder)))
  const setLast = (holder: number, last: number) => {
    state += lastBits[holder]![last]! - lastBits[holder]![lastOf[holder]!]!
    lastOf[holder] = last
  }
  /** States from where no order was found: whatever way led there, none will be. */
  const dead = new Set<bigint>()
  let steps = 0

  const mayFollow = (at: number): boolean => {
    const [giver, receiver] = [givers[at]!, receivers[at]!]
    if (!before[at]!.every((other) => isPlaced[other])) return false
    if (receiver !== nobody && lastOf[receiver] === came) return false
    if (giver === nobody || giver === receiver) return true
    if (lastOf[giver] === left) return false
    const isFirstHolder = placed.length === 0 && (maker === null || makerNumber === giver)
    return lastOf[giver] === came || isFirstHolder || toCome[giver] === 0
  }
  /** Who has it now goes on; then whom nothing is still to reach; then by days. */
  const rank = (at: number): number => {
    const holder = placed.length === 0 ? makerNumber : receivers[placed.at(-1)!]!
    const giver = givers[at]!
    return giver !== nobody && giver === holder ? 0 : giver === nobody || toCome[giver] === 0 ? 1 : 2
  }
  const go = (): boolean => {
    if (placed.length === events.length) return true
    if (dead.has(state)) return false
    steps += 1
    if (steps > mostSteps) return false
    const next: number[][] = [[], [], []]
    for (const at of placedBit.keys()) if (!isPlaced[at] && mayFollow(at)) next[rank(at)]!.push(at)
    for (const at of next.flat()) {
      const [giver, receiver] = [givers[at]!, receivers[at]!]
      const [wasGiver, wasReceiver] = [lastOf[giver], lastOf[receiver]]
      if (giver !== nobody) setLast(giver, left)
      if (receiver !== nobody) {
        setLast(receiver, came)
        toCome[receiver]! -= 1
      }
      isPlaced[at] = true
      state += placedBit[at]!
      placed.push(at)
      if (go()) return true
      placed.pop()
      state -= placedBit[at]!
      isPlaced[at] = false
      if (receiver !== nobody) {
        setLast(receiver, wasReceiver!)
        toCome[receiver]! += 1
      }
      if (giver !== nobody) setLast(giver, wasGiver!)
    }
    dead.add(state)
    return false
  }
  const isOrdered = go()
  spend(10 * steps + events.length * events.length)
  return isOrdered ? placed.map((at) => events[at]!) : null
}

const nobody = -1
const [none, came, left] = [0, 1, 2]

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
