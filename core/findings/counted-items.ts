/**
 * Counted items: records of items as the objects that they are, so that none is counted twice.
 *
 * A group counts with its number, a member of a counted group not beside it, and records that somebody judged to be one count once, also where another holds them apart: a
 * number must not rest on a quarrel.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup } from '@proofmark/core/tracing'
import { judgedPairs } from './same-classes.ts'
import { hides } from './soundness.ts'
import type { ClaimStatus } from './views.ts'

/** Records of one object or group, and what is known of it. */
export interface Counted { readonly records: readonly Statement<'item'>[]; readonly status: ClaimStatus; /** The nearest group around it that is counted too. */ group: Counted | null }

export function countedOf(world: World, named: readonly StatementId[], statusOfItem: (item: Statement<'item'>) => ClaimStatus): Counted[] {
  const items = [...new Set(named)].flatMap((id) => world.get(id, 'item') ?? [])
  spend(100 * items.length)
  const classes = joinedClasses(world, items.map(({ id }) => id))
  const byClass = Map.groupBy(items, ({ id }) => classes.get(id) ?? id)
  const counted = new Map([...byClass].map(([key, records]): [StatementId, Counted] => [key, { records, status: together(records.map((item) => statusOfItem(item))), group: null }]))
  for (const [key, one] of counted) {
    const group = one.records.map((item) => groupAmong(world, item, counted, classes, key)).find((each) => each !== null) ?? null
    if (group !== null && !isUnder(counted.get(group)!, one)) one.group = counted.get(group)!
  }
  return [...counted.values()]
}

/** By whoever judged, disputed or not: the representative of each record that was judged at all. */
function joinedClasses(world: World, ids: readonly StatementId[]): ReadonlyMap<StatementId, StatementId> {
  const parent = new Map<StatementId, StatementId>()
  const root = (id: StatementId): StatementId => { let at = id; while (parent.has(at)) { spend(5); at = parent.get(at)! } return at }
  for (const { a, b, same } of judgedPairs(world, 'item')) if (same.length > 0 && root(a) !== root(b)) parent.set(root(b), root(a))
  return new Map(ids.map((id) => [id, root(id)]))
}

/** Of several records of one thing: what one shows the others do not take back, but what one excludes is in dispute. */
function together(statuses: readonly ClaimStatus[]): ClaimStatus {
  const best = bestOf(statuses)
  return best === 'established' && statuses.includes('contradicted') ? 'possible' : best
}

/** Of several, the strongest; contradicted only if all are. */
export const bestOf = (statuses: readonly ClaimStatus[]): ClaimStatus => (['established', 'possible', 'not-established'] as const).find((status) => statuses.includes(status)) ?? 'contradicted'

/** The nearest group around it that is counted too. */
function groupAmong(world: World, item: Statement<'item'>, counted: ReadonlyMap<StatementId, Counted>, classes: ReadonlyMap<StatementId, StatementId>, own: StatementId): StatementId | null {
  const seen = new Set([item.id])
  for (let at = world.get(item.fields.memberOf, 'item'); at !== undefined && !seen.has(at.id); at = world.get(at.fields.memberOf, 'item')) {
    spend(10)
    const key = classes.get(at.id) ?? at.id
    if (key !== own && counted.has(key)) return key
    seen.add(at.id)
  }
  return null
}

/** Groups that are members of each other in a circle are left apart. */
function isUnder(one: Counted, other: Counted): boolean {
  for (let at: Counted | null = one; at !== null; at = at.group) { spend(5); if (at === other) return true }
  return false
}

/** Of a group that counts, its own number or that of its members, whichever is more: members are some of it. Members first, and not by calling itself. */
export function total(counted: readonly Counted[], own: (one: Counted) => number): number {
  const waitingFor = new Map<Counted, number>()
  for (const { group } of counted) if (group !== null) waitingFor.set(group, (waitingFor.get(group) ?? 0) + 1)
  const ofMembers = new Map<Counted, number>()
  const ready = counted.filter((one) => !waitingFor.has(one))
  let sum = 0
  for (const one of ready) {
    const number = Math.max(own(one), ofMembers.get(one) ?? 0)
    const { group } = one
    if (group === null) { sum += number; continue }
    ofMembers.set(group, (ofMembers.get(group) ?? 0) + number)
    waitingFor.set(group, waitingFor.get(group)! - 1)
    if (waitingFor.get(group) === 0) ready.push(group)
  }
  return sum
}

/** Every number that is not exact may be any. */
export function greatestOf({ records, status }: Counted): number {
  if (status === 'contradicted') return 0
  return records.reduce((most, item) => Math.max(most, !isGroup(item) ? 1 : hides(item, 'quantity') || item.fields.quantity?.qualifier !== 'exactly' ? Infinity : item.fields.quantity.value ?? Infinity), 0)
}
