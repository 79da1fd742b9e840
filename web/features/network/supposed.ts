/**
 * Supposed: the network as it would be if claims were accepted, on the places of the one that is recorded, and which of its lines are only supposed.
 *
 * Nodes and lines of the recorded network keep their places in the lists, so that nothing on the screen moves; what is new comes behind them. A line that a supposition takes away is gone.
 * @module
 */
import type { MarkedNetwork } from '@proofmark/core/network'

/** `edges`: places of lines that are here, or are better borne, only because of what is supposed. `newNodes`: places of nodes that are here only because of it. */
export interface Supposed<Of extends MarkedNetwork = MarkedNetwork> { readonly network: Of; readonly edges: ReadonlySet<number>; readonly newNodes: ReadonlySet<number> }

export const nothingSupposed = <Of extends MarkedNetwork>(network: Of): Supposed<Of> => ({ network, edges: new Set(), newNodes: new Set() })

/** `now`: the same cases up to the same handling, with these statements supposed to be accepted. */
export function withSupposed<Of extends MarkedNetwork>(recorded: Of, now: MarkedNetwork, accepted: ReadonlySet<string>): Supposed<Of> {
  const places = new Map(recorded.nodes.map(({ id }, at) => [id, at]))
  const after = new Map(now.nodes.map((node) => [node.id, node]))
  // Roles of a node may change with what is supposed of it.
  const nodes = recorded.nodes.map((node) => after.get(node.id) ?? node)
  const newNodes = new Set<number>()
  for (const node of now.nodes) if (!places.has(node.id)) {
    places.set(node.id, nodes.length)
    newNodes.add(nodes.length)
    nodes.push(node)
  }
  const key = (from: number, to: number, kind: string) => `${from} ${to} ${kind}`
  const before = new Map(recorded.edges.map((edge) => [key(edge.from, edge.to, edge.kind), edge]))
  const moved = new Map(now.edges.map((edge) => { const [from, to] = [places.get(now.nodes[edge.from]!.id)!, places.get(now.nodes[edge.to]!.id)!]; return [key(from, to, edge.kind), { ...edge, from, to }] }))
  const edges = [...[...before.keys()].flatMap((each) => moved.get(each) ?? []), ...[...moved].flatMap(([each, edge]) => (before.has(each) ? [] : [edge]))]
  const supposed = new Set(edges.flatMap((edge, at) => { const old = before.get(key(edge.from, edge.to, edge.kind)); return old === undefined || old.strength !== edge.strength || edge.statements.some((id) => accepted.has(id)) ? [at] : [] }))
  return { network: { ...recorded, nodes, edges }, edges: supposed, newNodes }
}

/** Places of all nodes where those of the first ones are known: what is new stands beside what it is joined to. */
export function placesWith(xy: Float32Array, { network: { nodes, edges }, newNodes }: Supposed): Float32Array {
  if (xy.length >= 2 * nodes.length) return xy
  const found = new Float32Array(2 * nodes.length)
  found.set(xy)
  const [xs, ys] = [xy.filter((_, n) => n % 2 === 0), xy.filter((_, n) => n % 2 === 1)]
  const reach = 0.06 * Math.max(1, spread(xs), spread(ys))
  let n = 0
  for (const at of newNodes) {
    const near = edges.flatMap(({ from, to }) => (from === at ? [to] : to === at ? [from] : [])).filter((node) => !newNodes.has(node))
    const middle = (axis: 0 | 1) => near.reduce((sum, node) => sum + xy[2 * node + axis]!, 0) / Math.max(1, near.length)
    // The golden angle keeps several that are new at one node apart.
    const angle = n++ * 2.399963
    found.set([middle(0) + reach * Math.cos(angle), middle(1) + reach * Math.sin(angle)], 2 * at)
  }
  return found
}

const spread = (values: Float32Array) => values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)
