/**
 * Gaps: for each part of a weapon the fewest hand-overs that nobody recorded and that would connect its maker with the weapon.
 *
 * A gap stands between two who are recorded; how many hands lie in it is not known. When it was is bounded by the records on both sides. Only what is recorded of the part itself, or of a lot that it lay in, bears a way: what its dealer sold of other goods does not.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { Network } from './network.ts'
import { partRecords } from './part-records.ts'
import { supplyGraph, type SupplyGraph } from './supply-graph.ts'

export interface SupplyGap {
  /** Places in `nodes`: the last who is recorded before it and the first after it. */
  readonly after: number
  readonly before: number
  /** It was not before the one and not after the other, as far as the edges on the way are dated; `null`: not bounded. */
  readonly since: Day | null
  readonly until: Day | null
}

export interface PartWay {
  readonly part: number
  /** Whom the way passes, from the maker to the part; without a recorded maker it begins at the part. */
  readonly nodes: readonly number[]
  /** Recorded edges on it, places in `edges`. */
  readonly edges: readonly number[]
  readonly gaps: readonly SupplyGap[]
  readonly isMakerRecorded: boolean
}

/** `foundBy`: the last day on which an item can have come to light, by node. Parts with the fewest gaps first. O(edges, and what is recorded of each part). */
export function supplyGaps(network: Network, weapon: number, foundBy: (node: number) => Day | null = () => null): PartWay[] {
  const recordsOf = partRecords(network)
  return partsOf(network, weapon).map((part) => {
    const { network: own, nodeAt, edgeAt } = recordsOf(part)
    const at = nodeAt.indexOf(part)
    const supply = supplyGraph(own)
    const makersOf = own.edges.filter(({ kind, to }) => kind === 'fabricator' && to === at).map(({ from }) => from)
    const isMakerRecorded = makersOf.length > 0
    const arcs = fewestGaps(supply, isMakerRecorded ? makersOf.map((node) => supply.found[node]!) : [supply.made[at]!], supply.found[at]!) ?? []
    const { nodes, edges, gaps } = told(own, supply, arcs, foundBy(part) ?? foundBy(weapon), at, isMakerRecorded ? null : at)
    return { part, nodes: nodes.map((node) => nodeAt[node]!), edges: edges.map((edge) => edgeAt[edge]!), gaps: gaps.map((gap) => ({ ...gap, after: nodeAt[gap.after]!, before: nodeAt[gap.before]! })), isMakerRecorded }
  }).toSorted((a, b) => a.gaps.length - b.gaps.length || a.part - b.part)
}

/** Parts of a whole, and parts of those. */
export function partsOf(network: Network, whole: number): number[] {
  return partFinder(network)(whole)
}

/** The same for many wholes. */
export function partFinder({ edges }: Network): (whole: number) => number[] {
  const parts = Map.groupBy(edges.filter(({ kind }) => kind === 'part-of'), ({ to }) => to)
  return (whole) => {
    const found = new Set([whole])
    for (const at of found) for (const { from } of parts.get(at) ?? []) found.add(from)
    return [...found].slice(1)
  }
}

/** The arcs of a way with the fewest gaps, and of those with the fewest arcs. */
function fewestGaps({ graph, isGap }: SupplyGraph, sources: readonly number[], target: number): number[] | null {
  const [cost, by] = [new Float64Array(graph.vertices).fill(Infinity), new Int32Array(graph.vertices).fill(-1)]
  const buckets: number[][] = [[...sources]]
  for (const source of sources) cost[source] = 0
  // A gap weighs more than any way has arcs.
  const gap = graph.vertices + 1
  for (let layer = 0; layer < buckets.length && cost[target]! >= layer * gap; layer++) {
    // Within one number of gaps breadth first: so the fewest arcs among equals.
    const queue = (buckets[layer] ?? []).toSorted((a, b) => cost[a]! - cost[b]! || a - b)
    const waiting = [...queue]
    while (waiting.length > 0) {
      const vertex = waiting.shift()!
      if (Math.floor(cost[vertex]! / gap) !== layer) continue
      for (let n = graph.outAt[vertex]!; n < graph.outAt[vertex + 1]!; n++) {
        const arc = graph.outgoing[n]!
        const [next, total] = [graph.to[arc]!, cost[vertex]! + 1 + (isGap[arc] === 1 ? gap : 0)]
        if (total >= cost[next]!) continue
        ;[cost[next], by[next]] = [total, arc]
        if (isGap[arc] === 1) (buckets[layer + 1] ??= []).push(next)
        else waiting.push(next)
      }
    }
  }
  if (cost[target] === Infinity) return null
  const arcs: number[] = []
  for (let at = target; by[at]! >= 0; at = graph.from[by[at]!]!) arcs.push(by[at]!)
  return arcs.toReversed()
}

function told({ edges }: Network, { graph, nodeOf, edgeOf, isGap }: SupplyGraph, arcs: readonly number[], end: Day | null, part: number, start: number | null): Omit<PartWay, 'part' | 'isMakerRecorded'> {
  const nodes: number[] = []
  const pass = (vertex: number) => { const node = nodeOf[vertex]!; if (node >= 0 && nodes.at(-1) !== node) nodes.push(node) }
  if (start !== null) nodes.push(start)
  const open: { after: number; at: number }[] = []
  const gaps: SupplyGap[] = []
  const bound = (from: number, to: number) => {
    const spans = (of: readonly number[]) => of.map((arc) => edgeOf[arc]!).filter((edge) => edge >= 0).map((edge) => edges[edge]!)
    const before = spans(arcs.slice(0, from)).flatMap(({ since }) => since ?? [])
    const after = spans(arcs.slice(to)).filter(({ kind }) => kind !== 'part-of').flatMap(({ until }) => until ?? [])
    return { since: before.length === 0 ? null : Math.max(...before) as Day, until: after.length === 0 && end === null ? null : Math.min(...after, end ?? Infinity) as Day }
  }
  arcs.forEach((arc, at) => {
    pass(graph.from[arc]!)
    // The part itself is nobody: before it stands its maker.
    if (isGap[arc] === 1) open.push({ after: nodes.at(-1) === part && nodes.length > 1 ? nodes.at(-2)! : nodes.at(-1)!, at })
    pass(graph.to[arc]!)
    // A gap ends at the next who is somebody.
    if (nodeOf[graph.to[arc]!]! >= 0) for (const { after, at: from } of open.splice(0)) gaps.push({ after, before: nodeOf[graph.to[arc]!]!, ...bound(from, at + 1) })
  })
  return { nodes, edges: [...new Set(arcs.map((arc) => edgeOf[arc]!).filter((edge) => edge >= 0))], gaps }
}
