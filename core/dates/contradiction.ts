/**
 * Contradiction: constraints that cannot all hold, and a smallest set of statements that already cannot.
 *
 * They cannot hold together exactly if some closed walk of edges has a negative length: an event would lie before itself.
 * The shortest such walk, in edges, names few statements; a deletion filter then drops each one that is not needed. What
 * remains is irreducible: give up any one of its statements and the others can hold.
 * @module
 */
import type { Constraint } from './constraint.ts'
import { spend } from './effort.ts'
import type { Node } from './event-graph.ts'

/** Beyond this many constraints the contradiction that was met first is taken, not the shortest of all. */
const mostSearched = 2_000

/** Whether days can be given to all events. O(nodes × constraints). */
export function isSatisfiable(constraints: readonly Constraint[]): boolean {
  // All nodes start at 0, as if from one node with an edge of length 0 to each.
  const days = new Map<Node, number>(constraints.flatMap(({ a, b }) => [[a, 0], [b, 0]] as const))
  for (let round = 0; round <= days.size; round++) {
    let hasChanged = false
    spend(constraints.length)
    for (const { a, b, atMost } of constraints) {
      const limit = days.get(a)! + atMost
      if (limit >= days.get(b)!) continue
      days.set(b, limit)
      hasChanged = true
    }
    if (!hasChanged) return true
  }
  return false
}

/**
 * Statements that contradict each other, by name, of constraints that cannot all hold. No statement of the answer can be
 * spared: without any one of them the rest can hold. An empty answer: what holds by definition contradicts itself.
 * `found`: a negative cycle, taken where there are too many constraints to look for the shortest.
 */
export function contradictionIn(constraints: readonly Constraint[], found: readonly Constraint[]): string[] {
  const walk = constraints.length <= mostSearched ? shortestNegativeWalk(constraints) : found
  let kept = [...new Set(walk.flatMap(({ because }) => because))].toSorted()
  for (const cause of kept) {
    const rest = kept.filter((other) => other !== cause)
    if (!isSatisfiable(restingOn(constraints, rest))) kept = rest
  }
  return kept
}

/** The constraints that stand when only these statements do. */
export function restingOn(constraints: readonly Constraint[], causes: readonly string[]): Constraint[] {
  spend(constraints.length)
  const standing = new Set(causes)
  return constraints.filter(({ because }) => because.every((cause) => standing.has(cause)))
}

type Step = { readonly days: number; readonly edge: Constraint | null; readonly before: Step | null }

/**
 * A negative closed walk of as few edges as any has. For each node the lightest walks of 1, 2, 3 … edges that begin there,
 * until one is back with less than 0 days. O(nodes × constraints × edges of the answer).
 */
function shortestNegativeWalk(constraints: readonly Constraint[]): Constraint[] {
  spend(100 * constraints.length)
  const nodes = [...new Set(constraints.flatMap(({ a, b }) => [a, b]))].toSorted(byName)
  const edges = constraints.toSorted((x, y) => byText(JSON.stringify(x), JSON.stringify(y)))
  let fronts = nodes.map((start) => new Map<Node, Step>([[start, { days: 0, edge: null, before: null }]]))
  for (let length = 1; length <= nodes.length; length++) {
    fronts = fronts.map((front) => oneEdgeFurther(front, edges))
    for (const [index, start] of nodes.entries()) {
      const back = fronts[index]?.get(start)
      if (back !== undefined && back.days < 0) return edgesOfWalk(back)
    }
  }
  throw new Error('constraints that cannot hold have a negative cycle')
}

function oneEdgeFurther(front: ReadonlyMap<Node, Step>, edges: readonly Constraint[]): Map<Node, Step> {
  spend(2 * edges.length)
  const next = new Map<Node, Step>()
  for (const edge of edges) {
    const before = front.get(edge.a)
    if (before === undefined) continue
    const days = before.days + edge.atMost
    const known = next.get(edge.b)
    if (known === undefined || days < known.days) next.set(edge.b, { days, edge, before })
  }
  return next
}

function edgesOfWalk(last: Step): Constraint[] {
  const edges: Constraint[] = []
  for (let at: Step | null = last; at !== null; at = at.before) if (at.edge !== null) edges.push(at.edge)
  return edges
}

/** The origin first. */
function byName(a: Node, b: Node): number {
  return a === null || b === null ? Number(b === null) - Number(a === null) : byText(a, b)
}

/** By UTF-16 units, which is the same on every machine; `localeCompare` is not. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
