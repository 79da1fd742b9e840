/**
 * Event days: when the item was made, used, recovered and documented by its readings and records alone, and when each hand-over of one
 * account can have been between them. By the network of events of core/dates.
 *
 * Between what holds by definition (made before it is handed over, handed over before it is recovered) and what an account says (who gives
 * it got it before), each day says because of which statements.
 *
 * @module
 */
import { formatDay, network, notAfter, notBefore, order, sameDay, type Constraint, type Day, type Duration, type EventWindow } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup } from '../assembly.ts'
import { itemEvents, type ItemEvent } from '../item-dates.ts'
import { scenariosOf } from '../scenario.ts'
import type { Days } from '../supply-views.ts'
import type { Telling } from './account-order.ts'
import { relatedItems } from './bearing.ts'
import type { HandOver } from './hand-over.ts'

/** What holds of the item whatever the account. */
export interface ItemFrame {
  readonly constraints: readonly Constraint[]
  /** Statements of the item's own that cannot all hold; its days are then left out of every account. */
  readonly contradiction: readonly StatementId[]
  /** A strike consumed it: nobody hands it over after its use, unless he takes the remnant. */
  readonly isUsedUp: boolean
  readonly isGroup: boolean
}

export type AccountDays =
  | { readonly ok: true; windowOf(event: EventName): EventWindow; between(first: EventName, second: EventName): Duration }
  | { readonly ok: false; readonly because: readonly string[] }

/** An event of the item, or the number of a hand-over in its account. */
export type EventName = ItemEvent | number

const nameOf = (event: EventName) => (typeof event === 'number' ? `leg ${event}` : event)

/** The windows that the readings leave, over all scenarios that can hold. */
export function itemFrame(world: World, item: Statement<'item'>): ItemFrame {
  const scenarios = scenariosOf(world, item.id) ?? []
  const possible = scenarios.flatMap(({ dates }) => (dates.ok ? [dates] : []))
  const constraints = possible.length === 0 ? [] : itemEvents.flatMap((event) => {
    const windows = possible.map((dates) => dates.windowOf(item.id, event))
    const [first, last] = [hullEnd(windows, 'from'), hullEnd(windows, 'to')]
    return [
      ...(first === null ? [] : [notBefore(event, first.day, first.because)]),
      ...(last === null ? [] : [notAfter(event, last.day, last.because)]),
    ]
  })
  const group = isGroup(item)
  const inOrder = [
    order('first-production', 'production', []), order('production', 'use', []), order('production', 'recovery', []),
    order('use', 'recovery', []), order('recovery', 'documentation', []),
    ...(group ? [] : sameDay('first-production', 'production', [item.id])),
  ]
  return {
    constraints: [...inOrder, ...constraints],
    contradiction: possible.length > 0 || scenarios.length === 0 ? [] : [...new Set(scenarios.flatMap(({ dates }) => (dates.ok ? [] : dates.because)))],
    isUsedUp: relatedItems(world, item.id).some(({ item: id, bearing }) => bearing.by !== 'group' && isRemnant(world, id)),
    isGroup: group,
  }
}

const isRemnant = (world: World, id: StatementId) => world.get(world.get(id, 'item')?.fields.recoveredIn ?? null, 'recovery')?.fields.situation === 'remnant-of-strike'

/** The outer end over all scenarios and why, or `null`: in some scenario nothing sets it. */
function hullEnd(windows: readonly EventWindow[], end: 'from' | 'to'): { day: Day; because: readonly string[] } | null {
  let outer: EventWindow | null = null
  for (const window of windows) {
    if (window[end] === null) return null
    if (outer === null || (end === 'from' ? window.from! < outer.from! : window.to! > outer.to!)) outer = window
  }
  return outer === null ? null : { day: outer[end]!, because: outer.because[end] }
}

/** Days of one account: its events in order, where the order is not only ours. `maker`: key of the only maker, where it is a known party. */
export function accountDays(frame: ItemFrame, events: readonly Telling[], maker: string | null = null): AccountDays {
  const names = [...itemEvents, ...events.map((_, at) => nameOf(at))]
  const solved = network(names, [...frame.constraints, ...events.flatMap((telling, at) => ofTelling(frame, telling, at)), ...links(events), ...(frame.isGroup ? [] : fromMaker(events, maker))]).answer
  if (!solved.ok) return { ok: false, because: solved.because }
  return { ok: true, windowOf: (event) => solved.windowOf(nameOf(event)), between: (first, second) => solved.between(nameOf(first), nameOf(second)) }
}

function ofTelling({ isUsedUp }: ItemFrame, telling: Telling, at: number): Constraint[] {
  const event = nameOf(at)
  return [
    order('first-production', event, []),
    order(event, 'recovery', []),
    ...(isUsedUp && telling.every(({ sort }) => sort !== 'taken') ? [order(event, 'use', [])] : []),
    ...telling.flatMap(({ id, first, last }) => [
      ...(Number.isFinite(first) ? [notBefore(event, first as Day, [id])] : []),
      ...(Number.isFinite(last) ? [notAfter(event, last as Day, [id])] : []),
    ]),
  ]
}

/** Who gives it on got it before: of each event, from the latest in the order by which its giver got it. */
function links(events: readonly Telling[]): Constraint[] {
  return events.flatMap(([leaves], at) => {
    const comes = leaves!.giver === null ? -1 : events.findLastIndex(([each], other) => other < at && each!.receiver === leaves!.giver)
    if (comes < 0 || isUndecided(events, comes, at)) return []
    return [order(nameOf(comes), nameOf(at), [events[comes]![0]!.id, leaves!.id])]
  })
}

/** One object leaves its maker once, and nobody else hands it on before: no return that nobody recorded, no leg that only we put there. */
function fromMaker(events: readonly Telling[], maker: string | null): Constraint[] {
  const [leaves] = events[0] ?? []
  const isOnlyThere = maker !== null && leaves?.giver === maker && events.every(([each], at) => each!.receiver !== maker && (at === 0 || each!.giver !== maker))
  return isOnlyThere ? events.slice(1).map((telling, at) => order(nameOf(0), nameOf(at + 1), [leaves.id, telling[0]!.id])) : []
}

/** There and back between the same two: if neither days nor a third leg say which was first, nothing follows. */
function isUndecided(events: readonly Telling[], comes: number, leaves: number): boolean {
  const [there, back] = [events[comes]![0]!, events[leaves]![0]!]
  return there.giver !== null && there.giver === back.receiver && mayBeEither(there, back)
    && !events.some(([each], at) => at !== comes && at !== leaves && (each!.receiver === there.giver || each!.receiver === back.giver))
}

const mayBeEither = (a: HandOver, b: HandOver) => a.first <= b.last && b.first <= a.last

/** As plain data. */
export function daysOfWindow({ from, to, because }: EventWindow): Days {
  return {
    from: from === null ? null : formatDay(from), to: to === null ? null : formatDay(to),
    because: [...new Set([...(from === null ? [] : because.from), ...(to === null ? [] : because.to)])].toSorted(),
  }
}
