/**
 * Assembly: an item with its whole and all its parts, to whatever depth: the things whose dates bear on each other.
 *
 * Membership of a group is not part of it: that one missile of four bears a mark says nothing of the other three.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { FieldsOf, Statement, StatementId, World } from '@proofmark/core/statements'

/** The items of the assembly that `id` belongs to, the outermost whole first. Empty when the item is not current. */
export function assemblyOf(world: World, id: StatementId): Statement<'item'>[] {
  const start = world.get(id, 'item')
  if (start === undefined) return []
  const found = new Set<Statement<'item'>>()
  // Not by calling itself: how deep a call may go is not the same on every machine.
  const waiting = [outermost(world, start)]
  while (waiting.length > 0) {
    const item = waiting.pop()!
    if (found.has(item)) continue
    spend(100)
    found.add(item)
    waiting.push(...world.referring(item.id, 'item').filter((part) => part.fields.partOf === item.id).toReversed())
  }
  return [...found]
}

function outermost(world: World, item: Statement<'item'>): Statement<'item'> {
  const seen = new Set([item.id])
  let whole = item
  for (let next = world.get(whole.fields.partOf, 'item'); next !== undefined && !seen.has(next.id); next = world.get(next.fields.partOf, 'item')) {
    seen.add(next.id)
    whole = next
  }
  return whole
}

/** Whether an item stands for several objects. A number that is not known counts as several. */
export function isGroup(item: Statement<'item'>): boolean {
  const { quantity } = item.fields
  // Withheld or erased is not absent: a package must not make one object out of a group by keeping its size to itself.
  if (item.hidden.some((path) => path.startsWith('/quantity'))) return true
  return quantity !== null && !(quantity.qualifier === 'exactly' && quantity.value === 1)
}

/** The least number of objects that an item stands for. */
export function leastCount({ fields: { quantity } }: { readonly fields: Pick<FieldsOf<'item'>, 'quantity'> }): number {
  if (quantity === null || quantity.value === null) return 1
  switch (quantity.qualifier) {
    case 'exactly':
    case 'at-least': return quantity.value
    case 'more-than':
    case 'well-over': return Math.floor(quantity.value) + 1
    // "about", "almost" and "most" give no least number; one object was seen.
    default: return 1
  }
}
