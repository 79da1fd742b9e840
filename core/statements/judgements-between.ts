/**
 * Judgements between: which judgements lie on a way from one record to another that passes no record twice. Were the two joined directly, these would be the judgements
 * that no single record parts from that join (a biconnected component: Hopcroft and Tarjan 1973).
 * @module
 */
import type { StatementId } from './statement.ts'

export interface Link { readonly to: StatementId; readonly by: StatementId }

/** `links` both ways, at most one for each pair. O(links that are reached). */
export function judgementsBetween(links: ReadonlyMap<StatementId, readonly Link[]>, from: StatementId, to: StatementId): ReadonlySet<StatementId> {
  const order = new Map([[from, 0], [to, 1]])
  const lowest = [0, 1]
  const passed: StatementId[] = []
  // Not by calling itself: a chain of judgements may be long.
  const frames = [{ at: to, by: null as StatementId | null, next: 0, from: 0 }]
  while (frames.length > 0) {
    const frame = frames.at(-1)!
    const place = order.get(frame.at)!
    const link = links.get(frame.at)?.[frame.next++]
    if (link === undefined) {
      frames.pop()
      const above = frames.at(-1)
      if (above === undefined) break
      const placeAbove = order.get(above.at)!
      // Nothing below leads back past that record: not between the two.
      if (lowest[place]! >= placeAbove) passed.length = frame.from
      lowest[placeAbove] = Math.min(lowest[placeAbove]!, lowest[place]!)
    } else if (link.by !== frame.by) {
      const there = order.get(link.to)
      if (there === undefined) {
        order.set(link.to, order.size)
        lowest.push(order.size - 1)
        frames.push({ at: link.to, by: link.by, next: 0, from: passed.length })
        passed.push(link.by)
      } else if (there < place) {
        passed.push(link.by)
        lowest[place] = Math.min(lowest[place]!, there)
      }
    }
  }
  return new Set(passed)
}
