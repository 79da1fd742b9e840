/**
 * Route of an item: the places of the transfers that name it, of its use, its recovery and its documentation, joined in their order.
 *
 * Only transfers that name the item itself: what its lot or its whole went through is weighed by its chain (`core/tracing`), on its own page. A leg is broken where a
 * place between is not known, where what is said does not put one before the other, or where nobody says how the item came from one holder to the next.
 * @module
 */
import { bounds, isDay, isRefusal, outerWindow } from '@proofmark/core/dates'
import type { Statement, World } from '@proofmark/core/statements'
import type { Leg, RoutePoint } from './item-row.ts'

type Place = Statement<'transfer'>['fields']['place']
/** `joins`: nothing is missing between the one before and this. */
interface Stop { readonly place: Place; readonly joins: boolean }
interface Happened { readonly recovery: readonly Statement<'recovery'>[]; readonly site: readonly Statement<'site'>[]; readonly use: readonly Statement<'use'>[] }

export function routeOfItem(world: World, item: Statement<'item'>, { recovery, site, use }: Happened): Leg[] {
  const handed = world.referring(item.id, 'transfer').filter(({ fields }) => fields.items.includes(item.id)).map((transfer) => ({ transfer, ...daysOf(transfer.fields.when) }))
    .toSorted((a, b) => a.first - b.first || a.last - b.last || (a.transfer.index ?? 0) - (b.transfer.index ?? 0))
  const last = handed.at(-1)?.transfer
  const ends = [use, recovery, site].flatMap((events, kind) => events.map((event, at) => ({ event, kind, at })))
  const stops: Stop[] = [
    ...handed.map(({ transfer, first }, at) => ({ place: transfer.fields.place, joins: at > 0 && handed[at - 1]!.last <= first && isSame(handed[at - 1]!.transfer.fields, transfer.fields) })),
    // Which of several events of a kind came first is not said; and after the last known holder something is missing, unless he is whom it was recovered by.
    ...ends.map(({ event, kind, at }, n) => ({ place: event.fields.place, joins: n > 0 ? at === 0 : last !== undefined && kind === 1 && isTakenBy(last.fields, recovery[0]!.fields) })),
  ]
  return legsOf(stops)
}

function legsOf(stops: readonly Stop[]): Leg[] {
  const legs: Leg[] = []
  let before: RoutePoint | null = null
  let isBroken = false
  for (const { place, joins } of stops) {
    isBroken ||= !joins
    const point = pointOf(place)
    if (point === null) { isBroken = true; continue }
    if (before !== null && (before.lat !== point.lat || before.lon !== point.lon)) legs.push({ from: before, to: point, isBroken })
    ;[before, isBroken] = [point, false]
  }
  return legs
}

const pointOf = (place: Place): RoutePoint | null => (place === null || place.lat === null || place.lon === null || place.precisionKm === null ? null : { lat: place.lat, lon: place.lon, precisionKm: place.precisionKm })

/** Infinite where nobody says: then nothing is before or behind it for certain. */
function daysOf(when: string | null): { readonly first: number; readonly last: number } {
  const found = when === null ? null : bounds(when)
  if (found === null || isRefusal(found)) return { first: -Infinity, last: Infinity }
  const { from, to } = outerWindow(found)
  return { first: isDay(from) ? from : -Infinity, last: isDay(to) ? to : Infinity }
}

type Hands = Pick<Statement<'transfer'>['fields'], 'from' | 'fromText' | 'to' | 'toText' | 'transferKind'>

/** Whether who was given it is who gave it on. */
const isSame = (one: Hands, next: Hands): boolean => isOne([one.to, one.toText], [next.from, next.fromText])
const isTakenBy = (last: Hands, { by, byText }: Statement<'recovery'>['fields']): boolean => ['capture', 'seizure', 'surrender'].includes(last.transferKind) && isOne([last.to, last.toText], [by, byText])
const isOne = ([party, text]: readonly (string | null)[], [otherParty, otherText]: readonly (string | null)[]): boolean => (party !== null || otherParty !== null ? party === otherParty : text !== null && text === otherText)
