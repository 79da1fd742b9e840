/**
 * Order of time on a way: which ways go backwards for certain, and of which it is known that they do not. Days are outer bounds: what is said to have been in a year may have been on any day of it.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { Network, NetworkEdge } from './network.ts'

/** The first day on which what came so far can have ended: the latest of all first days. */
export type Reached = Day | null

type Dated = Pick<NetworkEdge, 'since' | 'until'>

/** `undefined`: the edge was over, for certain, before something on the way to it began. */
export function later(reached: Reached, { since, until }: Dated): Reached | undefined {
  if (reached !== null && until !== null && until < reached) return undefined
  return since === null || (reached !== null && reached >= since) ? reached : since
}

/** What an edge happened with: all edges of a transfer are one event. Built in and made: they stand where they stand, whatever their days. */
function eventOf({ nodes, edges }: Network, edge: number): string | null {
  const { from, to, kind } = edges[edge]!
  if (kind === 'part-of' || kind === 'fabricator') return null
  const transfer = [from, to].find((end) => nodes[end]!.kind === 'transfer')
  if (transfer !== undefined) return `transfer ${transfer}`
  return kind === 'covers' || kind === 'names' ? null : `edge ${edge}`
}

/** Whether each event on the way was over, for certain, before the next began. Of a single one there is nothing to ask. */
export function isOrderKnown(network: Network, way: readonly number[]): boolean {
  const events = new Map<string, Dated>()
  for (const edge of way) { const event = eventOf(network, edge); if (event !== null && !events.has(event)) events.set(event, network.edges[edge]!) }
  let over: Day | null = null
  let isFirst = true
  for (const { since, until } of events.values()) {
    if (!isFirst && (over === null || since === null || since <= over)) return false
    ;[over, isFirst] = [until, false]
  }
  return true
}
