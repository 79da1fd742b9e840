/**
 * Found days: the last day by which an item is known to have come to light: recovered, used, or documented. Nobody built a part into it after that.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { World } from '@proofmark/core/statements'
import { spanOf } from './network-ends.ts'
import type { NetworkNode } from './network.ts'

/** `null`: nobody dated it. */
export function foundDay(world: World, { statements }: NetworkNode): Day | null {
  const days = statements.flatMap((id) => {
    const item = world.get(id, 'item')
    if (item === undefined) return []
    const { recoveredIn, usedIn, documentedAt } = item.fields
    const dates = [world.get(recoveredIn, 'recovery')?.fields.when, ...(usedIn ?? []).map((use) => world.get(use, 'use')?.fields.when), ...(documentedAt ?? []).map((site) => world.get(site, 'site')?.fields.when)]
    return dates.flatMap((date) => (date === null || date === undefined ? [] : spanOf(null, date).until ?? []))
  })
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b))
}
