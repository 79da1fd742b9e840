/**
 * Propagation: the tightest limits that follow from constraints, each with a chain of constraints that forces it.
 *
 * A constraint is an edge a → b of length `atMost`; the most days by which one event can follow another is the length of
 * the shortest path between them. So a limit is always explained by a path, and the statements on it suffice for it.
 * Of paths of equal length the one with fewer edges is taken, then the one whose statements come first by name:
 * the same input explains itself in the same way everywhere.
 * @module
 */
import type { Constraint, EventName } from './constraint.ts'

/** The last edge of a shortest path to a node, and the path before it. `edge` is `null` at the start. */
export type Path = {
  readonly days: number
  readonly edges: number
  readonly edge: Constraint | null
  readonly before: Path | null
}

/** `null` is the origin. */
export type Node = EventName | null

/**
 * The best path from one node to every node that it reaches, itself included (0 days, no edge).
 *
 * Bellman and Ford, with a queue: O(nodes × constraints) at worst. Needs a world without a negative cycle.
 */
export function pathsFrom(start: Node, leaving: ReadonlyMap<Node, readonly Constraint[]>): ReadonlyMap<Node, Path> {
  const best = new Map<Node, Path>([[start, { days: 0, edges: 0, edge: null, before: null }]])
  const queue = new Set<Node>([start])
  for (const node of queue) { // a Set visits what is added while it is walked
    queue.delete(node)
    const before = best.get(node)
    if (before === undefined) continue
    for (const edge of leaving.get(node) ?? []) {
      const path = { days: before.days + edge.atMost, edges: before.edges + 1, edge, before }
      const known = best.get(edge.b)
      if (known !== undefined && !isBetter(path, known)) continue
      best.set(edge.b, path)
      queue.add(edge.b)
    }
  }
  return best
}

/** The constraints by the node that they leave. */
export function leavingEdges(constraints: readonly Constraint[]): ReadonlyMap<Node, readonly Constraint[]> {
  const leaving = new Map<Node, Constraint[]>()
  for (const constraint of constraints) {
    const edges = leaving.get(constraint.a)
    if (edges === undefined) leaving.set(constraint.a, [constraint])
    else edges.push(constraint)
  }
  return leaving
}

/** The statements along a path, in its order, each once. */
export function causesOf(path: Path): string[] {
  return [...new Set(edgesOf(path).flatMap(({ because }) => because))]
}

export function edgesOf(path: Path): Constraint[] {
  const edges: Constraint[] = []
  for (let at: Path | null = path; at !== null; at = at.before) if (at.edge !== null) edges.push(at.edge)
  return edges.reverse()
}

function isBetter(path: Path, known: Path): boolean {
  if (path.days !== known.days) return path.days < known.days
  if (path.edges !== known.edges) return path.edges < known.edges
  const [keys, knownKeys] = [keysOf(path), keysOf(known)]
  const at = keys.findIndex((key, index) => key !== knownKeys[index])
  return at >= 0 && keys[at]! < knownKeys[at]!
}

/** One string an edge, so that paths of as many edges compare edge by edge. */
function keysOf(path: Path): string[] {
  return edgesOf(path).map(({ a, b, because }) => JSON.stringify([because, a, b]))
}
