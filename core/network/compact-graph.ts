/**
 * Compact graph: numbered vertices and arcs in typed arrays, so that algorithms over 20,000 nodes allocate nothing for each step.
 * @module
 */
export interface CompactGraph {
  readonly vertices: number
  /** Ends of each arc. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Arcs that leave a vertex: `outgoing[outAt[v]]` to before `outAt[v + 1]`, in the order of the arcs. */
  readonly outAt: Int32Array
  readonly outgoing: Int32Array
  readonly inAt: Int32Array
  readonly incoming: Int32Array
}

export function compactGraph(vertices: number, from: readonly number[] | Int32Array, to: readonly number[] | Int32Array): CompactGraph {
  const [starts, ends] = [Int32Array.from(from), Int32Array.from(to)]
  const [outAt, outgoing] = grouped(vertices, starts)
  const [inAt, incoming] = grouped(vertices, ends)
  return { vertices, from: starts, to: ends, outAt, outgoing, inAt, incoming }
}

function grouped(vertices: number, of: Int32Array): [Int32Array, Int32Array] {
  const at = new Int32Array(vertices + 1)
  for (const vertex of of) at[vertex + 1]!++
  for (let v = 0; v < vertices; v++) at[v + 1]! += at[v]!
  const [next, arcs] = [at.slice(), new Int32Array(of.length)]
  of.forEach((vertex, arc) => { arcs[next[vertex]!++] = arc })
  return [at, arcs]
}

/** Vertices that can be reached from these over arcs that may be used, into vertices that may be entered. */
export function reached(graph: CompactGraph, sources: readonly number[], mayUse: (arc: number) => boolean, mayEnter: (vertex: number) => boolean = () => true): Uint8Array {
  const seen = new Uint8Array(graph.vertices)
  const queue = [...new Set(sources)]
  for (const vertex of queue) seen[vertex] = 1
  for (const vertex of queue) {
    for (let n = graph.outAt[vertex]!; n < graph.outAt[vertex + 1]!; n++) {
      const arc = graph.outgoing[n]!
      const next = graph.to[arc]!
      if (seen[next] === 0 && mayUse(arc) && mayEnter(next)) { seen[next] = 1; queue.push(next) }
    }
  }
  return seen
}
