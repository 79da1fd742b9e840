/**
 * Communities: nodes that have more edges among themselves than their numbers of edges would give (modularity; Blondel and others 2008).
 *
 * Nodes are moved one after the other in their order, to the community that gains most, to the lowest of equals, and only for a gain: no chance is in it, and the
 * same network always gives the same answer. Another division may be nearly as good. Places and papers are left out: a country joins what has nothing else in common.
 * @module
 */
import type { Network } from './network.ts'

export interface Communities {
  /** By node: its community, numbered by size; -1: left out, or without an edge. */
  readonly of: readonly number[]
  /** Places in `nodes`, the largest community first. */
  readonly communities: readonly (readonly number[])[]
  /** Edges within communities, as a part of all, less what the numbers of edges alone would give: between -0.5 and 1. */
  readonly modularity: number
}

type Weights = Map<number, number>[]

export function communities({ nodes, edges }: Network): Communities {
  const isIn = (node: number) => nodes[node]!.kind !== 'place' && nodes[node]!.kind !== 'document'
  let weights: Weights = nodes.map(() => new Map())
  for (const { from, to } of edges) {
    if (!isIn(from) || !isIn(to)) continue
    weights[from]!.set(to, (weights[from]!.get(to) ?? 0) + 1)
    weights[to]!.set(from, (weights[to]!.get(from) ?? 0) + 1)
  }
  const linked = weights.map((row) => row.size > 0)
  const first = weights
  let of = nodes.map((_, node) => node)
  for (;;) {
    const moved = settled(weights)
    if (moved === null) break
    of = of.map((vertex) => moved.of[vertex]!)
    weights = joined(weights, moved.of, moved.count)
  }
  const groups = [...Map.groupBy(nodes.keys(), (node) => (linked[node] ? of[node]! : -1))].filter(([group]) => group >= 0).map(([, members]) => members).toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
  const numbered = nodes.map(() => -1)
  groups.forEach((members, group) => { for (const node of members) numbered[node] = group })
  return { of: numbered, communities: groups, modularity: modularityOf(first, numbered) }
}

/** Each vertex where it gains most, until none moves; `null`: none moved at all. Ends of edges are counted at both ends; a weight to itself is both. */
function settled(weights: Weights): { of: number[]; count: number } | null {
  const degree = weights.map((row) => [...row.values()].reduce((sum, weight) => sum + weight, 0))
  const all = degree.reduce((sum, each) => sum + each, 0)
  const of = weights.map((_, vertex) => vertex)
  const total = [...degree]
  let hasMoved = false
  for (let isMoving = all > 0; isMoving;) {
    isMoving = false
    for (const [vertex, row] of weights.entries()) {
      const toward = new Map<number, number>()
      for (const [other, weight] of row) if (other !== vertex) toward.set(of[other]!, (toward.get(of[other]!) ?? 0) + weight)
      const here = of[vertex]!
      total[here]! -= degree[vertex]!
      // Whole numbers, so that equal gains are equal: weight × all - degree × total.
      const gain = (group: number) => (toward.get(group) ?? 0) * all - degree[vertex]! * total[group]!
      let [best, most] = [here, gain(here)]
      for (const group of toward.keys()) { const would = gain(group); if (would > most || (would === most && best !== here && group < best)) [best, most] = [group, would] }
      total[best]! += degree[vertex]!
      if (best !== here) { of[vertex] = best; isMoving = hasMoved = true }
    }
  }
  if (!hasMoved) return null
  const numbers = new Map([...new Set(of)].toSorted((a, b) => a - b).map((group, at) => [group, at]))
  return { of: of.map((group) => numbers.get(group)!), count: numbers.size }
}

function joined(weights: Weights, of: readonly number[], count: number): Weights {
  const together: Weights = Array.from({ length: count }, () => new Map())
  weights.forEach((row, vertex) => { for (const [other, weight] of row) { const to = together[of[vertex]!]!; to.set(of[other]!, (to.get(of[other]!) ?? 0) + weight) } })
  return together
}

export function modularityOf(weights: readonly ReadonlyMap<number, number>[], of: readonly number[]): number {
  const [within, ends] = [new Map<number, number>(), new Map<number, number>()]
  let all = 0
  weights.forEach((row, vertex) => { for (const [other, weight] of row) {
    all += weight
    ends.set(of[vertex]!, (ends.get(of[vertex]!) ?? 0) + weight)
    if (of[vertex] === of[other]) within.set(of[vertex]!, (within.get(of[vertex]!) ?? 0) + weight)
  } })
  return all === 0 ? 0 : [...ends].reduce((sum, [group, end]) => sum + (within.get(group) ?? 0) / all - (end / all) ** 2, 0)
}
