/**
 * Dominators: vertices through which all routes from the sources to a vertex go (by repeated meeting of their chains: Cooper, Harvey and Kennedy 2001).
 * @module
 */
import type { CompactGraph } from './compact-graph.ts'

/** The nearest dominator of each vertex; -1: a source, or one that different sources reach by ways which meet nowhere before; -2: not reached. */
export function nearestDominators(graph: CompactGraph, sources: readonly number[]): Int32Array {
  const root = graph.vertices
  const isSource = new Uint8Array(graph.vertices)
  for (const source of sources) isSource[source] = 1
  const order = orderFrom(graph, [...new Set(sources)])
  const rank = new Int32Array(graph.vertices + 1).fill(-1)
  order.forEach((vertex, at) => { rank[vertex] = at + 1 })
  rank[root] = 0
  const found = new Int32Array(graph.vertices + 1).fill(-2)
  found[root] = root
  const meet = (one: number, other: number) => {
    let [a, b] = [one, other]
    while (a !== b) {
      while (rank[a]! > rank[b]!) a = found[a]!
      while (rank[b]! > rank[a]!) b = found[b]!
    }
    return a
  }
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const vertex of order) {
      let best = isSource[vertex] === 1 ? root : -2
      for (let n = graph.inAt[vertex]!; n < graph.inAt[vertex + 1]!; n++) {
        const before = graph.from[graph.incoming[n]!]!
        if (found[before] !== -2) best = best === -2 ? before : meet(before, best)
      }
      if (found[vertex] !== best) { found[vertex] = best; isChanged = true }
    }
  }
  return found.subarray(0, graph.vertices).map((each) => (each === root ? -1 : each))
}

/** All dominators of a vertex but itself, the nearest first. */
export function dominatorsOf(nearest: Int32Array, vertex: number): number[] {
  const all: number[] = []
  for (let at = nearest[vertex]!; at >= 0; at = nearest[at]!) all.push(at)
  return all
}

/** Vertices that are reached, each before those that only come after it (reverse postorder). */
function orderFrom(graph: CompactGraph, sources: readonly number[]): number[] {
  const next = new Int32Array(graph.vertices).fill(-1)
  const done: number[] = []
  for (const source of sources) {
    if (next[source] !== -1) continue
    const path = [source]
    next[source] = graph.outAt[source]!
    while (path.length > 0) {
      const vertex = path.at(-1)!
      if (next[vertex]! < graph.outAt[vertex + 1]!) {
        const to = graph.to[graph.outgoing[next[vertex]!++]!]!
        if (next[to] === -1) { next[to] = graph.outAt[to]!; path.push(to) }
      } else { done.push(vertex); path.pop() }
    }
  }
  return done.toReversed()
}
