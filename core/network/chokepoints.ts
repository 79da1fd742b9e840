/**
 * Chokepoints: the fewest of those recorded between makers and weapons without whom no recorded way is left, and those whom all recorded ways pass.
 *
 * It is a property of the record, not of the world: who was not recorded is not cut, and nobody is accused by standing where ways meet. A part for which nobody between
 * maker and weapon is recorded has a way that nothing can cut; such parts are set aside and counted.
 * @module
 */
import { compactGraph, reached } from './compact-graph.ts'
import { dominatorsOf, nearestDominators } from './dominators.ts'
import { minimumArcCut, minimumVertexCut, type MinimumCut } from './minimum-cut.ts'
import type { Network } from './network.ts'
import { isItem, supplyGraph, type SupplyGraph } from './supply-graph.ts'

export interface Chokepoints {
  /** Places in `nodes`: where the ways begin and where they end. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Whether any way is left without the parts that are set aside. */
  readonly hasWays: boolean
  /** Parties, parties known by words, and craft: places in `nodes`. */
  readonly parties: CutWithAside
  /** Edges of giving, getting and roles on the way: places in `edges`. */
  readonly edges: CutWithAside
  /** Whom all recorded ways to these items pass, of those that lead on to where the ways end; most items first. */
  readonly passedByAll: readonly { readonly node: number; readonly items: readonly number[] }[]
}

/** `aside`: parts, places in `nodes`, on a way that nothing can cut, as nobody between is recorded. They are left out of the cut. */
export interface CutWithAside extends MinimumCut { readonly aside: readonly number[] }

/** Makers of parts: who has the role of fabricator of a component. */
export function makersIn({ nodes, edges }: Network): number[] {
  return [...new Set(edges.filter(({ kind, to }) => kind === 'fabricator' && nodes[to]!.kind === 'component').map(({ from }) => from))].toSorted((a, b) => a - b)
}
export const weaponsIn = ({ nodes }: Network): number[] => nodes.flatMap(({ kind }, at) => (kind === 'weapon' ? [at] : []))

/** `from` and `to` are places in `nodes`; parts lead into a weapon as it is made. */
export function chokepoints(network: Network, from: readonly number[] = makersIn(network), to: readonly number[] = weaponsIn(network)): Chokepoints {
  const supply = supplyGraph(network)
  const { nodes, edges } = network
  const sources = from.map((node) => supply.found[node]!)
  const wholes = new Set(edges.filter(({ kind }) => kind === 'part-of').map((edge) => edge.to))
  const targets = to.map((node) => (wholes.has(node) ? supply.made[node]! : supply.found[node]!))
  const ends = new Set([...from, ...to])
  const isParty = (vertex: number) => { const node = supply.nodeOf[vertex]!; return node >= 0 && !ends.has(node) && ['party', 'named', 'craft'].includes(nodes[node]!.kind) }
  const isCarrying = (arc: number) => { const edge = supply.edgeOf[arc]!; return edge >= 0 && !['part-of', 'fabricator', 'covers', 'names'].includes(edges[edge]!.kind) }

  const [ofParties, ofEdges] = [aside(network, supply, sources, targets, () => true, (vertex) => !isParty(vertex)), aside(network, supply, sources, targets, (arc) => !isCarrying(arc), () => true)]
  const parties = minimumVertexCut(ofParties.graph, sources, targets, isParty)
  const arcs = minimumArcCut(ofEdges.graph, sources, targets, (arc) => isCarrying(ofEdges.arcs[arc]!))
  const nodesOf = (vertices: readonly number[]) => vertices.map((vertex) => supply.nodeOf[vertex]!).toSorted((a, b) => a - b)
  const edgesOf = (of: readonly number[]) => [...new Set(of.map((arc) => supply.edgeOf[ofEdges.arcs[arc]!]!))].toSorted((a, b) => a - b)

  const nearest = nearestDominators(ofParties.graph, sources)
  const passed = new Map<number, number[]>()
  for (const [item, { kind }] of nodes.entries()) {
    if (!isItem(kind)) continue
    // Of other items nothing was asked.
    const end = wholes.has(item) && kind === 'weapon' ? supply.made[item]! : supply.found[item]!
    if (ofParties.leadsOn[end] === 1) for (const vertex of dominatorsOf(nearest, end)) if (isParty(vertex)) passed.set(supply.nodeOf[vertex]!, [...(passed.get(supply.nodeOf[vertex]!) ?? []), item])
  }
  return {
    from, to,
    hasWays: targets.some((target) => reached(ofParties.graph, sources, () => true)[target] === 1),
    parties: { ...parties, nearSources: nodesOf(parties.nearSources), nearTargets: nodesOf(parties.nearTargets), aside: ofParties.items },
    edges: { ...arcs, nearSources: edgesOf(arcs.nearSources), nearTargets: edgesOf(arcs.nearTargets), aside: ofEdges.items },
    passedByAll: [...passed].map(([node, items]) => ({ node, items })).toSorted((a, b) => b.items.length - a.items.length || a.node - b.node),
  }
}

/** The graph without parts that are reached though nothing may be cut, and which arcs of the whole graph its arcs are. */
function aside(network: Network, supply: SupplyGraph, sources: readonly number[], targets: readonly number[], mayUse: (arc: number) => boolean, mayEnter: (vertex: number) => boolean) {
  const seen = reached(supply.graph, sources, mayUse, mayEnter)
  const isBare = (node: number) => isItem(network.nodes[node]!.kind) && seen[supply.found[node]!] === 1
  const gone = (arc: number) => { const edge = supply.edgeOf[arc]!; return edge >= 0 && network.edges[edge]!.kind === 'part-of' && isBare(network.edges[edge]!.from) }
  const { from, to } = supply.graph
  const arcs = Int32Array.from(from.keys()).filter((arc) => !gone(arc))
  // Only those that have to do with the question: from where a target can be reached.
  const back = reached(compactGraph(supply.graph.vertices, to, from), targets, () => true)
  return {
    arcs, leadsOn: back, graph: compactGraph(supply.graph.vertices, arcs.map((arc) => from[arc]!), arcs.map((arc) => to[arc]!)),
    items: [...new Set(network.edges.filter(({ kind, from: part }) => kind === 'part-of' && isBare(part) && back[supply.found[part]!] === 1).map((edge) => edge.from))].toSorted((a, b) => a - b),
  }
}
