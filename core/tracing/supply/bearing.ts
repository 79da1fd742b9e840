/**
 * Bearing: which transfers bear on an item. It is named; or a record judged to be the same item is; or a group it is a member of; or the
 * whole that it is part of. Nothing else makes a leg; what siblings went through is an inference and stands apart.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { Bearing } from '../supply-views.ts'
import { supplyIndex } from './supply-index.ts'

type Certain = Extract<Bearing, { by: 'item' | 'group' | 'whole' | 'same-item' }>

/** An item that what is said of bears on the one asked for, and through which statements. */
export interface Related { readonly item: StatementId; readonly bearing: Certain }

/** The item first, then by how few steps lead there. Each once. */
export function relatedItems(world: World, item: StatementId): Related[] {
  const { same } = supplyIndex(world)
  const found = new Map<StatementId, Related>([[item, { item, bearing: { by: 'item', through: [] } }]])
  for (const { item: at, bearing } of found.values()) {
    spend(20)
    const add = (id: StatementId, by: Certain['by'], through: readonly StatementId[]) => {
      if (found.has(id) || world.get(id, 'item') === undefined) return
      found.set(id, { item: id, bearing: { by: rank(by) > rank(bearing.by) ? by : bearing.by, through: [...bearing.through, ...through] } })
    }
    for (const { id, through } of same.members(at)) add(id, 'same-item', [...through, id])
    const fields = world.get(at, 'item')?.fields
    if (fields?.memberOf) add(fields.memberOf, 'group', [fields.memberOf])
    if (fields?.partOf) add(fields.partOf, 'whole', [fields.partOf])
  }
  return [...found.values()]
}

/** Of several steps, the one that says least names the bearing. */
const rank = (by: Certain['by']) => ['item', 'same-item', 'group', 'whole'].indexOf(by)

/** Statements of a kind that name any of these items, each once, by the nearest item that they name. */
export function naming<K extends 'transfer' | 'undertaking' | 'diversion'>(world: World, related: readonly Related[], kind: K): { readonly statement: Statement<K>; readonly bearing: Certain }[] {
  const found = new Map<StatementId, { statement: Statement<K>; bearing: Certain }>()
  for (const { item, bearing } of related) {
    for (const statement of world.referring(item, kind)) {
      const { items } = statement.fields as { items?: readonly StatementId[] }
      if (!found.has(statement.id) && items?.includes(item)) found.set(statement.id, { statement, bearing })
    }
  }
  return [...found.values()]
}
