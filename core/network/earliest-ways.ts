/**
 * Earliest ways: which vertices can be reached by ways that do not go backwards in time for certain, each by the way that leaves most time after it, the shorter among equals (Dijkstra 1959).
 * Who can be reached at all can be reached so: what can still follow a later way can follow an earlier one.
 * @module
 */
import type { CompactGraph } from './compact-graph.ts'
import { heap } from './heap.ts'
import type { NetworkEdge } from './network.ts'
import { later, type Reached } from './order-of-time.ts'

export interface EarliestWays {
  readonly isReached: (vertex: number) => boolean
  /** How many arcs its way has; of one that is not reached: none can be said, infinite. */
  readonly steps: (vertex: number) => number
  /** The arcs of its way, the first one first. */
  way(vertex: number): number[]
  /** Whether an arc can follow the way to its beginning. */
  mayFollow(arc: number): boolean
}

export interface WaysAsked { readonly sources: readonly number[]; readonly edge: (arc: number) => Pick<NetworkEdge, 'since' | 'until'> | null; readonly mayUse?: (arc: number) => boolean; readonly mayEnter?: (vertex: number) => boolean }

/** O(arcs × log arcs). Sources are entered whatever `mayEnter` says. */
export function earliestWays(graph: CompactGraph, { sources, edge, mayUse = () => true, mayEnter = () => true }: WaysAsked): EarliestWays {
  const by = new Int32Array(graph.vertices).fill(-2)
  const [reached, steps]: [Reached[], number[]] = [[], []]
  const waiting = heap<{ vertex: number; reached: Reached; steps: number; by: number }>((a, b) => ((a.reached ?? -Infinity) - (b.reached ?? -Infinity) || a.steps - b.steps || a.vertex - b.vertex) < 0)
  const after = (arc: number, at: Reached): Reached | undefined => { const of = edge(arc); return of === null ? at : later(at, of) }
  // Without days all is as early as can be, and a queue does.
  const undated = [...new Set(sources)].map((vertex) => ({ vertex, reached: null as Reached, steps: 0, by: -1 }))
  for (let at = 0; ; at++) {
    const next = at < undated.length ? undated[at] : waiting.pop()
    if (next === undefined) break
    if (by[next.vertex] !== -2) continue
    by[next.vertex] = next.by
    reached[next.vertex] = next.reached
    steps[next.vertex] = next.steps
    for (let n = graph.outAt[next.vertex]!; n < graph.outAt[next.vertex + 1]!; n++) {
      const arc = graph.outgoing[n]!
      const to = graph.to[arc]!
      if (by[to] !== -2 || !mayUse(arc) || !mayEnter(to)) continue
      const then = after(arc, next.reached)
      if (then === null) undated.push({ vertex: to, reached: null, steps: next.steps + 1, by: arc })
      else if (then !== undefined) waiting.push({ vertex: to, reached: then, steps: next.steps + 1, by: arc })
    }
  }
  return {
    isReached: (vertex) => by[vertex] !== -2,
    steps: (vertex) => steps[vertex] ?? Infinity,
    way(vertex) { const arcs: number[] = []; for (let at = vertex; by[at]! >= 0; at = graph.from[by[at]!]!) arcs.push(by[at]!); return arcs.toReversed() },
    mayFollow: (arc) => by[graph.from[arc]!] !== -2 && mayUse(arc) && mayEnter(graph.to[arc]!) && after(arc, reached[graph.from[arc]!]!) !== undefined,
  }
}
