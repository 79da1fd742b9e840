/**
 * At least outcome: whether of these items at least so many are such that all conditions hold.
 *
 * A group counts with its least number, a member of a counted group not twice, and records that somebody judged to be one count once, also where another holds them apart: a
 * least number must not rest on a quarrel. It is established by items of which every condition is established, possible with those of which it is possible, and contradicted
 * where even the greatest numbers of all that are left do not reach the count.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Claim, ItemCondition, Statement, StatementId, World } from '@proofmark/core/statements'
import { isGroup, leastCount } from '@proofmark/core/tracing'
import { outcomeOf, statusOf, type Condition, type Outcome } from './claim-outcome.ts'
import { judgedPairs } from './same-classes.ts'
import { hides } from './soundness.ts'
import type { ClaimStatus } from './views.ts'

type AtLeast = Extract<Claim, { type: 'at-least' }>

/** Records of one object or group, and what is known of it. */
interface Counted { readonly records: readonly Statement<'item'>[]; readonly status: ClaimStatus; /** The nearest group around it that is counted too. */ group: Counted | null }

export function atLeast(world: World, claim: AtLeast): Outcome {
  const counted = countedOf(world, claim)
  const least = (...statuses: readonly ClaimStatus[]) => total(counted, (one) => (statuses.includes(one.status) ? one.records.reduce((most, item) => Math.max(most, leastCount(item)), 0) : 0))
  const [sure, maybe] = [least('established'), least('established', 'possible')]
  const greatest = total(counted, greatestOf)
  const status = statusOf(sure >= claim.count ? ['yes'] : maybe >= claim.count ? ['yes', 'open'] : greatest < claim.count ? ['no'] : ['open'])
  const numbers: Condition = { text: `of all, ${sure} surely, ${maybe} with those that may be; no more than ${greatest === Infinity ? 'a number that is not known' : greatest}`, status, because: [] }
  const each = counted.filter((one) => one.status !== 'established').map((one): Condition => ({ text: one.records[0]!.fields.description ?? 'an item', status: one.status, because: one.records.map(({ id }) => id) }))
  return { status, days: null, window: null, conditions: status === 'established' ? [] : [numbers, ...each.slice(0, 50)], contradiction: [] }
}

/** What is claimed of one item; `null`: a class, which is a field of it. */
export const claimOfItem = (condition: ItemCondition, item: StatementId): Exclude<Claim, AtLeast> | null =>
  condition.type === 'item-class' ? null : { ...condition, item }

function countedOf(world: World, claim: AtLeast): Counted[] {
  const items = [...new Set(claim.items)].flatMap((id) => world.get(id, 'item') ?? [])
  spend(100 * items.length)
  const classes = joinedClasses(world, items.map(({ id }) => id))
  const byClass = Map.groupBy(items, ({ id }) => classes.get(id) ?? id)
  const counted = new Map([...byClass].map(([key, records]): [StatementId, Counted] => [key, { records, status: together(records.map((item) => statusOfItem(world, claim, item))), group: null }]))
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

function statusOfItem(world: World, claim: AtLeast, item: Statement<'item'>): ClaimStatus {
  const statuses = claim.suchThat.map((condition): ClaimStatus => {
    const of = claimOfItem(condition, item.id)
    if (of !== null) return outcomeOf(world, of).status
    if (condition.type !== 'item-class' || item.fields.itemClass === null) return 'not-established'
    return item.fields.itemClass === condition.itemClass ? 'established' : 'contradicted'
  })
  if (statuses.includes('contradicted')) return 'contradicted'
  if (statuses.includes('not-established')) return 'not-established'
  // Two that are only possible need not be possible together.
  const possible = statuses.filter((status) => status === 'possible').length
  return possible === 0 ? 'established' : possible === 1 ? 'possible' : 'not-established'
}

/** Of several records of one thing: what one shows the others do not take back, but what one excludes is in dispute. */
function together(statuses: readonly ClaimStatus[]): ClaimStatus {
  const best = (['established', 'possible', 'not-established'] as const).find((status) => statuses.includes(status)) ?? 'contradicted'
  return best === 'established' && statuses.includes('contradicted') ? 'possible' : best
}

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
function total(counted: readonly Counted[], own: (one: Counted) => number): number {
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
function greatestOf({ records, status }: Counted): number {
  if (status === 'contradicted') return 0
  return records.reduce((most, item) => Math.max(most, !isGroup(item) ? 1 : hides(item, 'quantity') || item.fields.quantity?.qualifier !== 'exactly' ? Infinity : item.fields.quantity.value ?? Infinity), 0)
}
