/**
 * Diversion interval: between which days, places and hands an item left authorised custody, in one account.
 *
 * For each proof of unauthorised custody: not before the latest proof of authorised custody that surely precedes it, not after itself.
 * Each such interval holds a passage from authorised to unauthorised hands, so more evidence in the account can only narrow it, as long as
 * what is added does not turn the order of what was there. A competing account has an interval of its own beside it. Of nested ones the inner stands. Without a proof of authorised custody before it, it is undetermined from whom, and not before the making.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import type { Days, Holder, PointOfDiversion } from '../supply-views.ts'
import type { Account } from './accounts.ts'
import { daysOfWindow, type EventName } from './event-days.ts'
import { isSameHolder } from './holder.ts'
import type { CustodyProof, CustodyProofs } from './unauthorised.ts'

type Between = Extract<PointOfDiversion, { days: Days }>
type Place = Between['place']['from']

/** The points of diversion of an account, by their latest day. Empty: no unauthorised custody is recorded. */
export function diversionPoints(world: World, account: Account, { authorised, unauthorised }: CustodyProofs, placeOf: (statement: StatementId) => Place): Between[] {
  spend(20 * unauthorised.length * (1 + authorised.length))
  const { days } = account
  const known = new Map<EventName, Map<EventName, boolean>>()
  const surelyBefore = (a: EventName, b: EventName): boolean => {
    const ofA = known.get(a) ?? new Map<EventName, boolean>()
    known.set(a, ofA)
    const isBefore = ofA.get(b) ?? (a !== b && (days.between(a, b).least ?? -1) >= 0)
    ofA.set(b, isBefore)
    return isBefore
  }
  const intervals = unauthorised.map((proof) => {
    const before = authorised.filter(({ event }) => surelyBefore(event, proof.event))
    const { to, because } = days.windowOf(proof.event)
    return { proof, last: latestOf(before, surelyBefore), start: startOf(account, before), end: { day: to as number | null, because: to === null ? [] : because.to } }
  })
  type Interval = (typeof intervals)[number]
  const isInside = (a: Interval, b: Interval) => (a.start.day ?? -Infinity) >= (b.start.day ?? -Infinity) && (a.end.day ?? Infinity) <= (b.end.day ?? Infinity)
  const inner = intervals.filter((one) => !intervals.some((other) => isInside(other, one) && !isInside(one, other)))
  const points = [...Map.groupBy(inner, ({ start, end }) => `${start.day} ${end.day}`).values()]
    .map((same) => same.filter((one) => !same.some((other) => other !== one && surelyBefore(other.proof.event, one.proof.event) && !surelyBefore(one.proof.event, other.proof.event))))
  return points.toSorted((a, b) => compare(a[0]!.end.day ?? Infinity, b[0]!.end.day ?? Infinity) || compare(a[0]!.start.day ?? -Infinity, b[0]!.start.day ?? -Infinity)).map((same) => {
    const lastAuthorised = onlyHolder(world, same.flatMap(({ last }) => last))
    const firstUnauthorised = onlyHolder(world, same.map(({ proof }) => proof))
    const { start, end, last, proof } = same[0]!
    return {
      status: lastAuthorised !== null && firstUnauthorised !== null ? 'between' : 'undetermined',
      lastAuthorised, firstUnauthorised,
      days: daysOfWindow({ from: start.day, to: end.day, because: { from: start.because, to: end.because } } as Parameters<typeof daysOfWindow>[0]),
      place: { from: last.length === 1 ? placeOf(last[0]!.statement) : null, to: placeOf(proof.statement) },
      because: [...new Set([...same.flatMap((each) => [...each.last, each.proof].map(({ statement }) => statement)), ...start.because, ...end.because])].toSorted(),
    }
  })
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** Not before the latest proof of authorised custody; without one, not before it was made. */
function startOf({ days }: Account, before: readonly CustodyProof[]): { day: number | null; because: readonly string[] } {
  let start: { day: number | null; because: readonly string[] } = { day: null, because: [] }
  for (const event of ['first-production' as const, ...before.map((proof) => proof.event)]) {
    const window = days.windowOf(event)
    if (window.from !== null && (start.day === null || window.from > start.day)) start = { day: window.from, because: window.because.from }
  }
  return start
}

/** Proofs after which no other surely comes. */
const latestOf = (proofs: readonly CustodyProof[], surelyBefore: (a: EventName, b: EventName) => boolean) =>
  proofs.filter((proof) => !proofs.some((other) => other !== proof && surelyBefore(proof.event, other.event) && !surelyBefore(other.event, proof.event)))

function onlyHolder(world: World, proofs: readonly CustodyProof[]): Holder | null {
  const [first, ...others] = proofs
  return first?.holder != null && others.every(({ holder }) => isSameHolder(world, holder, first.holder)) ? first.holder : null
}

/** What all versions leave possible: the hull of their days, and the hands where all name the same. */
export function overallDiversion(world: World, points: readonly PointOfDiversion[]): PointOfDiversion {
  const known = points.filter((point): point is Between => 'days' in point)
  if (known.length === 0) return points.find(({ status }) => status === 'none-recorded') ?? { status: 'not-examined' }
  const same = (pick: (point: Between) => Holder | null) => known.length === points.length && known.every((point) => isSameHolder(world, pick(point), pick(known[0]!))) ? pick(known[0]!) : null
  const [lastAuthorised, firstUnauthorised] = [same((point) => point.lastAuthorised), same((point) => point.firstUnauthorised)]
  const end = (which: 'from' | 'to') => {
    const ends = known.map(({ days }) => days[which])
    return ends.includes(null) || known.length < points.length ? null : (ends as string[]).toSorted().at(which === 'from' ? 0 : -1)!
  }
  const place = (which: 'from' | 'to') => (known.length === points.length && known.every((point) => JSON.stringify(point.place[which]) === JSON.stringify(known[0]!.place[which])) ? known[0]!.place[which] : null)
  return {
    status: lastAuthorised !== null && firstUnauthorised !== null ? 'between' : 'undetermined',
    lastAuthorised, firstUnauthorised,
    days: { from: end('from'), to: end('to'), because: [...new Set(known.flatMap(({ days }) => days.because))].toSorted() },
    place: { from: place('from'), to: place('to') },
    because: [...new Set(known.flatMap(({ because }) => because))].toSorted(),
  }
}
