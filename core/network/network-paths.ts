/**
 * Paths: by which edges something leads to something, best borne first. A path is as strong as its weakest edge.
 * @module
 */
import { bestPaths } from './best-paths.ts'
import { compactGraph } from './compact-graph.ts'
import { makersIn, weaponsIn } from './chokepoints.ts'
import { strengths, type Network, type Strength } from './network.ts'

export interface NetworkPath {
  /** Places in `nodes` and in `edges`, from the beginning to the end. */
  readonly nodes: readonly number[]
  readonly edges: readonly number[]
  /** Of its weakest edge. */
  readonly strength: Strength
}

export interface NetworkPaths {
  readonly paths: readonly NetworkPath[]
  /** Whether there are, or may be, more than are listed. */
  readonly isCut: boolean
}

export interface NetworkPathsAsked {
  readonly from?: readonly number[]
  readonly to?: readonly number[]
  readonly most?: number
  /** Edges are followed against their direction too: how two are connected at all. */
  readonly eitherWay?: boolean
}

/** From the makers of parts to the weapons, where nothing else is asked. */
export function networkPaths(network: Network, { from = makersIn(network), to = weaponsIn(network), most = 10, eitherWay = false }: NetworkPathsAsked = {}): NetworkPaths {
  const { nodes, edges } = network
  const ways = edges.flatMap((edge, at) => [{ from: edge.from, to: edge.to, edge: at }, ...(eitherWay ? [{ from: edge.to, to: edge.from, edge: at }] : [])])
  const graph = compactGraph(nodes.length, ways.map((each) => each.from), ways.map((each) => each.to))
  const found = bestPaths(graph, from, to, Uint8Array.from(ways, ({ edge }) => strengths.indexOf(edges[edge]!.strength)), { most })
  return {
    paths: found.paths.map(({ vertices, arcs, weakest }) => ({ nodes: vertices, edges: arcs.map((arc) => ways[arc]!.edge), strength: strengths[weakest]! })),
    isCut: found.isCut,
  }
}
