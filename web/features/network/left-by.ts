/**
 * Left by a hypothesis: which nodes and edges of a network are left when statements are set aside, as if they had never been made.
 *
 * An edge goes when all that bears it goes, or an end of it does. A node goes when all that makes it goes; a party, place, craft or paper also when nothing leads to it any more: it is here only because an edge
 * leads there (core/network/build-network.ts). Who is only affiliated, or only issued a paper, goes with whom he is affiliated with, or with the paper.
 * @module
 */
import type { Network, NetworkEdge } from '@proofmark/core/network'

export interface Left { readonly isNode: (at: number) => boolean; readonly isEdge: (at: number) => boolean }

const standsAlone: readonly string[] = ['component', 'weapon', 'item', 'transfer']

const noRoles: readonly string[] = ['part-of', 'gives', 'gets', 'covers', 'names', 'affiliated']

/** O(nodes + edges). Judgements that join records part nothing here: the picture is of the network as it was asked for. */
export function leftBy({ nodes, edges }: Network, without: ReadonlySet<string>): Left {
  if (without.size === 0) return { isNode: () => true, isEdge: () => true }
  const isGone = (statements: readonly string[]) => statements.length > 0 && statements.every((id) => without.has(id))
  const made = nodes.map(({ statements }) => !isGone(statements))
  // A role of what goes says nothing more, of no place and nobody.
  const isSubject = (at: number, other: number) => standsAlone.includes(nodes[at]!.kind) || nodes[at]!.kind === 'document' || (nodes[at]!.kind === 'craft' && ['party', 'named', 'place'].includes(nodes[other]!.kind))
  const mute = new Set(edges.flatMap(({ from, to, kind, statements }) => (!noRoles.includes(kind) && [[from, to], [to, from]].some(([at, other]) => !made[at!] && isSubject(at!, other!)) ? statements : [])))
  const borne = edges.map(({ from, to, kind, statements }) => made[from]! && made[to]! && !statements.every((id) => without.has(id) || (!noRoles.includes(kind) && mute.has(id))))
  const follows = ({ kind, to }: NetworkEdge) => kind === 'affiliated' || (kind === 'names' && nodes[to]!.kind !== 'transfer')
  const isLeft = nodes.map(({ kind }, at) => made[at]! && standsAlone.includes(kind))
  const queue: number[] = []
  const stay = (at: number) => { if (made[at]! && isLeft[at] !== true) { isLeft[at] = true; queue.push(at) } }
  const following = Map.groupBy([...edges.keys()].filter((at) => borne[at]! && follows(edges[at]!)), (at) => edges[at]!.from)
  edges.forEach((edge, at) => { if (borne[at]! && !follows(edge)) { stay(edge.from); stay(edge.to) } })
  // Of what a role speaks is here, though he who has it is gone.
  for (const { from, to, kind, statements } of edges) if (!noRoles.includes(kind) && !isGone(statements)) for (const [at, other] of [[from, to], [to, from]] as const) if (isSubject(at, other)) stay(at)
  for (const at of queue) for (const edge of following.get(at) ?? []) stay(edges[edge]!.to)
  return { isNode: (at) => isLeft[at]!, isEdge: (at) => borne[at]! && isLeft[edges[at]!.from]! && isLeft[edges[at]!.to]! }
}
