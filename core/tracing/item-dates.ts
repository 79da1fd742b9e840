/**
 * Item dates: when the events of an item and its parts can have been, under one choice of readings.
 *
 * The events form a network of difference constraints (core/dates): a part is made before the whole is assembled, an item
 * is made before it is used, used before it is recovered, recovered before it is documented; a part is used with its
 * whole. Each constraint names the statements it rests on, so that each bound can say because of which.
 *
 * @module
 */
import { bounds, isRefusal, order, outerWindow, sameDay, solve, within, type Bounds, type Constraint, type Duration, type EventWindow } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup } from './assembly.ts'
import type { DateOption } from './weighed-readings.ts'

/** `production`: of the youngest of a group. `first-production`: of the oldest; the same day for one object. */
export type ItemEvent = 'first-production' | 'production' | 'use' | 'recovery' | 'documentation'
export const itemEvents: readonly ItemEvent[] = ['first-production', 'production', 'use', 'recovery', 'documentation']

/** One choice among the readings: what each item was produced in, and why. */
export type Choice = readonly { readonly item: StatementId; readonly option: DateOption }[]

export type ItemDates =
  | {
    readonly ok: true
    windowOf(item: StatementId, event: ItemEvent): EventWindow
    between(item: StatementId, first: ItemEvent, second: ItemEvent): Duration
  }
  | { readonly ok: false; readonly because: readonly string[] }

/** Tightest dates of every event of the items, or the statements that cannot all hold. */
export const itemDates = (world: World, items: readonly Statement<'item'>[], choice: Choice): ItemDates => itemDatesBy(world, items)(choice)

/** The same for one choice after the other: what does not hang on the choice is written down once. */
export function itemDatesBy(world: World, items: readonly Statement<'item'>[]): (choice: Choice) => ItemDates {
  const called: Called = new Map(items.map((item) => [item.id, { item, ...(Object.fromEntries(itemEvents.map((event) => [event, nameOf(item.id, event)])) as Record<ItemEvent, string>) }]))
  const events = [...called.values()].flatMap((each) => itemEvents.map((event) => each[event]))
  const common = [...items.flatMap((item) => ownConstraints(world, item, called)), ...items.flatMap((item) => partConstraints(item, called))]
  return (choice) => datesOf(events, [...common, ...choice.flatMap(({ item, option }) => produced(called.get(item), option))])
}

/** Each item with the names of its events, made once: a network asks for them very often. */
type Called = ReadonlyMap<StatementId, Readonly<Record<ItemEvent, string>> & { readonly item: Statement<'item'> }>

function datesOf(events: readonly string[], constraints: readonly Constraint[]): ItemDates {
  const solved = solve(events, constraints)
  if (!solved.ok) return { ok: false, because: solved.because }
  return {
    ok: true,
    windowOf: (item, event) => solved.windowOf(nameOf(item, event)),
    between: (item, first, second) => solved.between(nameOf(item, first), nameOf(item, second)),
  }
}

const nameOf = (item: StatementId, event: ItemEvent) => `${item} ${event}`

function ownConstraints(world: World, item: Statement<'item'>, called: Called): Constraint[] {
  const own = called.get(item.id)!
  const event = (name: ItemEvent) => own[name]
  // That a thing is made before it is used holds by definition; it rests on no statement and cannot be given up.
  const inOrder = [
    order(event('first-production'), event('production'), []),
    ...(isGroup(item) ? [] : sameDay(event('first-production'), event('production'), [item.id])),
    order(event('production'), event('use'), []),
    order(event('production'), event('recovery'), []),
    order(event('use'), event('recovery'), []),
    order(event('recovery'), event('documentation'), []),
  ]
  const uses = item.fields.usedIn.map((id) => world.get(id, 'use')).filter((use) => use !== undefined)
  const recovery = world.get(item.fields.recoveredIn, 'recovery')
  const sites = item.fields.documentedAt.map((id) => world.get(id, 'site')).filter((site) => site !== undefined)
  return [
    ...inOrder,
    ...dated(event('use'), item, uses),
    ...dated(event('recovery'), item, recovery === undefined ? [] : [recovery]),
    ...dated(event('documentation'), item, sites),
  ]
}

/** Where several events are named, which of them concerns the item is not known: it lies between the first and the last. */
function dated(event: string, item: Statement<'item'>, happened: readonly (Statement<'use'> | Statement<'recovery'> | Statement<'site'>)[]): Constraint[] {
  const known = happened.map(({ fields }) => boundsOf(fields.when)).filter((b) => b !== null)
  if (known.length === 0 || known.length < happened.length) return []
  const hull = known.map(outerWindow).reduce((a, b) => ({ from: lower(a.from, b.from), to: upper(a.to, b.to) }))
  return within(event, { begins: hull, ends: hull, qualified: [] }, [item.id, ...happened.map(({ id }) => id)])
}

function partConstraints(item: Statement<'item'>, called: Called): Constraint[] {
  const [own, whole] = [called.get(item.id)!, item.fields.partOf === null ? undefined : called.get(item.fields.partOf)]
  // A part of a group of wholes: of which whole is not known, so nothing follows.
  if (whole === undefined || isGroup(whole.item)) return []
  const wasUsedAlone = item.fields.usedIn.length > 0
  return [
    order(own.production, whole.production, [item.id]),
    ...(wasUsedAlone ? [] : sameDay(own.use, whole.use, [item.id])),
  ]
}

/** A group dated by an interval was produced from somewhere in its begin to somewhere in its end. */
function produced(of: (ReturnType<Called['get']>), { produced: dates, because }: DateOption): Constraint[] {
  if (of === undefined || dates === null) return []
  const [first, last] = [of['first-production'], of.production]
  return isGroup(of.item) && spansSeveralPeriods(dates)
    ? [
        ...within(first, { ...dates, ends: dates.begins }, because),
        ...within(last, { ...dates, begins: dates.ends }, because),
      ]
    : [...within(first, dates, because), ...within(last, dates, because)]
}

/** `2021/2023` says when the first and the last were made; `2024` only says in which year each was. */
const spansSeveralPeriods = ({ begins, ends }: Bounds) =>
  begins.from !== begins.to && ends.from !== ends.to && (typeof begins.to !== 'number' || typeof ends.from !== 'number' || begins.to < ends.from)

export function boundsOf(date: string | null): Bounds | null {
  const found = date === null ? null : bounds(date)
  return found === null || isRefusal(found) ? null : found
}

type Limit = Bounds['begins']['from']
const lower = (a: Limit, b: Limit): Limit => (typeof a !== 'number' || typeof b !== 'number' ? null : a < b ? a : b)
const upper = (a: Limit, b: Limit): Limit => (typeof a !== 'number' || typeof b !== 'number' ? null : a > b ? a : b)
