/**
 * Part records: of a network only what is recorded of one part, as a network of its own.
 *
 * What somebody sold of other goods says nothing of this part: transfers that do not cover it, or a lot that it lay in, are left out. So a hand-over of it that nobody
 * recorded is not hidden behind one of another part, nor dated by it.
 * @module
 */
import type { Network, NetworkEdge } from './network.ts'

export interface PartRecords {
  readonly network: Network
  /** Places of the whole network: by node of this one, and by edge. */
  readonly nodeAt: readonly number[]
  readonly edgeAt: readonly number[]
}

/** For many parts of one network. Each O(what is recorded of it). */
export function partRecords({ nodes, edges }: Network): (part: number) => PartRecords {
  const at = new Map<number, number[]>()
  const put = (node: number, edge: number) => { const list = at.get(node); if (list === undefined) at.set(node, [edge]); else list.push(edge) }
  edges.forEach(({ from, to }, edge) => { put(from, edge); if (to !== from) put(to, edge) })
  const edgesAt = (node: number) => at.get(node) ?? []
  const isCovering = ({ kind }: NetworkEdge) => kind === 'covers'

  return (part) => {
    const kept = new Set<number>()
    const [items, transfers] = [new Set([part]), new Set<number>()]
    // Lots in which it lay, and lots of those.
    for (const item of items) for (const edge of edgesAt(item)) {
      const { from, to } = edges[edge]!
      if (!isCovering(edges[edge]!) || to !== item) continue
      kept.add(edge)
      if (nodes[from]!.kind === 'transfer') transfers.add(from)
      else items.add(from)
    }
    const owners = [...items, ...transfers, ...[...transfers].flatMap((transfer) => edgesAt(transfer).filter((edge) => edges[edge]!.kind === 'names' && edges[edge]!.to === transfer).map((edge) => { kept.add(edge); return edges[edge]!.from }))]
    for (const owner of owners) for (const edge of edgesAt(owner)) if (!isCovering(edges[edge]!) && edges[edge]!.kind !== 'part-of' && edges[edge]!.kind !== 'names') kept.add(edge)
    // What it was built into, and who made that.
    for (const edge of edgesAt(part)) {
      if (edges[edge]!.kind !== 'part-of' || edges[edge]!.from !== part) continue
      kept.add(edge)
      for (const of of edgesAt(edges[edge]!.to)) if (edges[of]!.kind === 'fabricator' && edges[of]!.to === edges[edge]!.to) kept.add(of)
    }
    // Who stands behind a craft that carried it.
    for (const edge of kept) for (const end of [edges[edge]!.from, edges[edge]!.to]) if (nodes[end]!.kind === 'craft') for (const of of edgesAt(end)) if (edges[of]!.to === end) kept.add(of)

    const edgeAt = [...kept].toSorted((a, b) => a - b)
    const nodeAt = [...new Set([part, ...edgeAt.flatMap((edge) => [edges[edge]!.from, edges[edge]!.to])])].toSorted((a, b) => a - b)
    const placeOf = new Map(nodeAt.map((node, place) => [node, place]))
    return { network: { nodes: nodeAt.map((node) => nodes[node]!), edges: edgeAt.map((edge) => ({ ...edges[edge]!, from: placeOf.get(edges[edge]!.from)!, to: placeOf.get(edges[edge]!.to)! })) }, nodeAt, edgeAt }
  }
}
