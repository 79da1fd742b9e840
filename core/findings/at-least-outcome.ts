/**
 * At least outcome: whether of these items at least so many are such that all conditions hold.
 *
 * A group counts with its least number, a member of a counted group not twice, and records that somebody judged to be one count once, also where another holds them apart: a
 * least number must not rest on a quarrel. It is established by items of which every condition is established, possible with those of which it is possible, and contradicted
 * where even the greatest numbers of all that are left do not reach the count.
 * @module
 */
import type { Claim, ItemCondition, Statement, StatementId, World } from '@proofmark/core/statements'
import { leastCount } from '@proofmark/core/tracing'
import { outcomeOf, statusOf, type Condition, type Outcome } from './claim-outcome.ts'
import { countedOf, greatestOf, total } from './counted-items.ts'
import type { ClaimStatus } from './views.ts'

type AtLeast = Extract<Claim, { type: 'at-least' }>

export function atLeast(world: World, claim: AtLeast): Outcome {
  const counted = countedOf(world, claim.items, (item) => statusOfItem(world, claim, item))
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
