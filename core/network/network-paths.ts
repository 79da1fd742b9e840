/**
 * Paths: by which edges something leads to something, best borne first. A path is as strong as its weakest edge.
 *
 * Goods are followed, and time: a path on which other goods moved on than came, or that goes backwards in time, is none. Where the records do not say which goods moved, or in which order, the path says so: it may have been.
 * @module
 */
import { bestPaths } from './best-paths.ts'
import { compactGraph } from './compact-graph.ts'
import { makersIn, weaponsIn } from './chokepoints.ts'
import { goodsWays } from './goods-ways.ts'
import { strengths, type Network, type Strength } from './network.ts'
import { isOrderKnown } from './order-of-time.ts'

export interface NetworkPath {
  /** Places in `nodes` and in `edges`, from the beginning to the end. */
  readonly nodes: readonly number[]
  readonly edges: readonly number[]
  /** Of its weakest edge. */
  readonly strength: Strength
  /** Whether the records say that the same goods moved the whole way; `null`: nobody asked, edges were followed against their direction too. */
  readonly isGoodsStated: boolean | null
  /** Whether each hand-over was for certain before the next; `null` as above. */
  readonly isOrderKnown: boolean | null
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
  /** Edges are followed against their direction too: how two are connected at all, whatever goods moved and when. */
  readonly eitherWay?: boolean
}

/** From the makers of parts to the weapons, where nothing else is asked. */
export function networkPaths(network: Network, { from = makersIn(network), to = weaponsIn(network), most = 10, eitherWay = false }: NetworkPathsAsked = {}): NetworkPaths {
  if (eitherWay) return connections(network, from, to, most)
  const { ways, isCut } = goodsWays(network, from, to, { most })
  return { paths: ways.map(({ nodes, edges, weakest, isStated }) => ({ nodes, edges, strength: strengths[weakest]!, isGoodsStated: isStated, isOrderKnown: isOrderKnown(network, edges) })), isCut }
}

function connections({ nodes, edges }: Network, from: readonly number[], to: readonly number[], most: number): NetworkPaths {
  const ways = edges.flatMap((edge, at) => [{ from: edge.from, to: edge.to, edge: at }, { from: edge.to, to: edge.from, edge: at }])
  const graph = compactGraph(nodes.length, ways.map((each) => each.from), ways.map((each) => each.to))
  const found = bestPaths(graph, from, to, Uint8Array.from(ways, ({ edge }) => strengths.indexOf(edges[edge]!.strength)), { most })
  return { paths: found.paths.map(({ vertices, arcs, weakest }) => ({ nodes: vertices, edges: arcs.map((arc) => ways[arc]!.edge), strength: strengths[weakest]!, isGoodsStated: null, isOrderKnown: null })), isCut: found.isCut }
}
