/**
 * Item records: the records that speak of one object: its own, those judged to be the same, and the groups that any of them is a member of.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import { isGroup } from '@proofmark/core/tracing'
import { classOf } from './same-classes.ts'

export interface ItemRecord {
  /** Nobody holds apart what joins it to the first. */
  readonly isSure: boolean
  readonly through: readonly StatementId[]
}

/** Itself first. What is said of a group is said of its members, and never the other way round. */
export function recordsOf(world: World, item: StatementId): ReadonlyMap<StatementId, ItemRecord> {
  const found = new Map<StatementId, ItemRecord>()
  const waiting: [StatementId, ItemRecord][] = [[item, { isSure: true, through: [] }]]
  for (const [id, { isSure, through }] of waiting) {
    spend(50)
    if (found.has(id)) continue
    found.set(id, { isSure, through })
    for (const [same, joined] of classOf(world, 'item', id)) if (same !== id) waiting.push([same, { isSure: isSure && joined.isSure, through: [...through, ...joined.through] }])
    const group = world.get(id, 'item')?.fields.memberOf ?? null
    if (group !== null) waiting.push([group, { isSure, through }])
  }
  return found
}

/** The item, or the nearest whole that has this field; `null`: none, or it stands behind a group of wholes, of which one is not known. */
export function bearerOf(world: World, item: StatementId, field: 'usedIn' | 'recoveredIn'): StatementId | null {
  const seen = new Set<StatementId>()
  for (let at = world.get(item, 'item'); at !== undefined && !seen.has(at.id); at = world.get(at.fields.partOf, 'item')) {
    spend(10)
    if (at.id !== item && isGroup(at)) return null
    const events = at.fields[field]
    if (typeof events === 'string' || (Array.isArray(events) && events.length > 0) || at.hidden.includes(`/${field}`)) return at.id
    seen.add(at.id)
  }
  return null
}
