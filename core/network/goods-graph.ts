/**
 * Goods graph: the supply graph of each item beside those of the others, so that nobody stands in it but as one who had these goods; a part as it was found leads into the graph of its whole.
 *
 * A transfer that does not say its goods stands in the graph of each item that somebody had who gives in it: it may have moved these. Its arcs say that it is not stated.
 * @module
 */
import { compactGraph, type CompactGraph } from './compact-graph.ts'
import { goodsOf } from './goods.ts'
import type { Network } from './network.ts'
import { partRecords } from './part-records.ts'
import { isItem, supplyGraph } from './supply-graph.ts'

export interface GoodsGraph {
  readonly graph: CompactGraph
  /** The node of each vertex; -1: a place where ways meet. */
  readonly nodeOf: Int32Array
  /** The edge of the network that an arc is; -1: none is. */
  readonly edgeOf: Int32Array
  /** 1: the records say that these goods moved. */
  readonly isStated: Uint8Array
  /** Vertices of a node, as it was made or as it was found; of all but items and transfers these are the same. */
  made(node: number): readonly number[]
  found(node: number): readonly number[]
  /** An item in its own graph. */
  own(item: number): { readonly made: number; readonly found: number }
}

/** O(what is recorded of each item, and what may have moved it without saying so). */
export function goodsGraph(network: Network): GoodsGraph {
  const [nodeOf, from, to, edgeOf, stated]: number[][] = [[], [], [], [], []] as never
  const vertex = (node: number) => nodeOf!.push(node) - 1
  const arc = (a: number, b: number, edge: number, isStated: boolean) => { from!.push(a); to!.push(b); edgeOf!.push(edge); stated!.push(isStated ? 1 : 0) }
  const [made, found] = [new Map<number, number[]>(), new Map<number, number[]>()]
  const put = (map: Map<number, number[]>, node: number, at: number) => { const list = map.get(node); if (list === undefined) map.set(node, [at]); else list.push(at) }
  const own = new Map<number, { made: number; found: number }>()
  const recordsOf = partRecords(network)
  const silent = silentRecords(network)

  /** What is silent on its goods and may have moved those that these had: from whom it leads on. */
  const copySilent = (vertexOfNode: Map<number, number>, covering: ReadonlySet<number>, starts: readonly number[]) => {
    const { supply, nodeAt, edgeAt } = silent
    const { graph } = supply
    const at = new Map<number, number>()
    const enter = (of: number): number => {
      const known = at.get(of)
      if (known !== undefined) return known
      const node = supply.nodeOf[of] === -1 ? -1 : nodeAt[supply.nodeOf[of]!]!
      const isSomebody = node >= 0 && network.nodes[node]!.kind !== 'transfer'
      const there = isSomebody ? vertexOfNode.get(node) : undefined
      const now = there ?? vertex(node)
      at.set(of, now)
      if (there === undefined && node >= 0) { if (supply.made[supply.nodeOf[of]!] === of) put(made, node, now); if (supply.found[supply.nodeOf[of]!] === of) put(found, node, now); if (isSomebody) vertexOfNode.set(node, now) }
      return now
    }
    const queue = starts.flatMap((node) => { const place = silent.placeOf.get(node); return place === undefined ? [] : [supply.made[place]!] })
    const seen = new Set(queue)
    for (const of of seen) for (let n = graph.outAt[of]!; n < graph.outAt[of + 1]!; n++) {
      const each = graph.outgoing[n]!
      const next = graph.to[each]!
      const node = supply.nodeOf[next] === -1 ? -1 : nodeAt[supply.nodeOf[next]!]!
      if (node >= 0 && covering.has(node)) continue
      arc(enter(of), enter(next), supply.edgeOf[each] === -1 ? -1 : edgeAt[supply.edgeOf[each]!]!, false)
      seen.add(next)
    }
  }

  const wholes: [number, number][] = []
  network.nodes.forEach(({ kind }, item) => {
    if (!isItem(kind)) return
    const { network: of, nodeAt, edgeAt } = recordsOf(item)
    const supply = supplyGraph(of)
    const first = nodeOf!.length
    for (const node of supply.nodeOf) vertex(node === -1 ? -1 : nodeAt[node]!)
    for (let each = 0; each < supply.graph.from.length; each++) arc(first + supply.graph.from[each]!, first + supply.graph.to[each]!, supply.edgeOf[each] === -1 ? -1 : edgeAt[supply.edgeOf[each]!]!, true)
    const vertexOfNode = new Map<number, number>()
    nodeAt.forEach((node, place) => {
      put(made, node, first + supply.made[place]!)
      put(found, node, first + supply.found[place]!)
      vertexOfNode.set(node, first + supply.made[place]!)
      if (node === item) own.set(item, { made: first + supply.made[place]!, found: first + supply.found[place]! })
    })
    for (const { from: part, to: whole, kind: as } of of.edges) if (as === 'part-of' && nodeAt[part] === item) wholes.push([first + supply.made[whole]!, nodeAt[whole]!])
    copySilent(vertexOfNode, new Set(nodeAt.filter((node) => network.nodes[node]!.kind === 'transfer')), nodeAt)
  })
  for (const [at, whole] of wholes) arc(at, own.get(whole)!.made, -1, true)
  // Goods of which no item is recorded.
  copySilent(new Map(), new Set(), silent.nodeAt)
  return {
    graph: compactGraph(nodeOf!.length, from!, to!), nodeOf: Int32Array.from(nodeOf!), edgeOf: Int32Array.from(edgeOf!), isStated: Uint8Array.from(stated!),
    made: (node) => made.get(node) ?? [], found: (node) => found.get(node) ?? [], own: (item) => own.get(item)!,
  }
}

/** Of a network only the transfers that do not say their goods, with all who stand at them and at their papers. */
function silentRecords(network: Network) {
  const { nodes, edges } = network
  const { unstated } = goodsOf(network)
  const papers = new Set(edges.flatMap(({ kind, from, to }) => (kind === 'names' && unstated.has(to) ? [from] : [])))
  const isSilent = (node: number) => unstated.has(node) || papers.has(node)
  const kept = new Set(edges.flatMap(({ kind, from, to }, edge) => (kind === 'covers' || (kind === 'names' && !unstated.has(to)) || !(isSilent(from) || isSilent(to)) ? [] : [edge])))
  const crafts = new Set([...kept].flatMap((edge) => [edges[edge]!.from, edges[edge]!.to]).filter((node) => nodes[node]!.kind === 'craft'))
  edges.forEach(({ to, kind }, edge) => { if (crafts.has(to) && kind !== 'covers') kept.add(edge) })
  const edgeAt = [...kept].toSorted((a, b) => a - b)
  const nodeAt = [...new Set(edgeAt.flatMap((edge) => [edges[edge]!.from, edges[edge]!.to]))].toSorted((a, b) => a - b)
  const placeOf = new Map(nodeAt.map((node, place) => [node, place]))
  return { nodeAt, edgeAt, placeOf, supply: supplyGraph({ nodes: nodeAt.map((node) => nodes[node]!), edges: edgeAt.map((edge) => ({ ...edges[edge]!, from: placeOf.get(edges[edge]!.from)!, to: placeOf.get(edges[edge]!.to)! })) }) }
}
