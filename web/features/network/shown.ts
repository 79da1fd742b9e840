/**
 * Shown: which nodes and edges of a network the filters leave, and which of these edges perhaps did not hold in the days that are asked about.
 *
 * Filters hide and never move: positions belong to the whole network.
 * @module
 */
import { parseDay, type Day } from '@proofmark/core/dates'
import { strengths, type Network, type NetworkEdge } from '@proofmark/core/network'
import { idsOf, type NetworkQuestion } from '../../paths.ts'
import { leftBy } from './left-by.ts'

/** Places in the network. `meant`: nodes that the words name, which neighbours come with. `possibly`: edges whose days reach beyond those that are asked about, or are not known. `supposed`: edges that are here, or so well borne, only because claims are supposed to be accepted. */
export interface Shown { readonly nodes: readonly number[]; readonly edges: readonly number[]; readonly meant: ReadonlySet<number>; readonly possibly: ReadonlySet<number>; readonly supposed: ReadonlySet<number> }

/** Whether an edge held at some time from one day to the other. Its days are outer bounds: only if both lie within, it certainly did. */
export function heldWithin({ since, until }: Pick<NetworkEdge, 'since' | 'until'>, from: Day | null, to: Day | null): 'certainly' | 'possibly' | 'no' {
  if (from === null && to === null) return 'certainly'
  if ((to !== null && since !== null && since > to) || (from !== null && until !== null && until < from)) return 'no'
  return (from === null || (since !== null && since >= from)) && (to === null || (until !== null && until <= to)) ? 'certainly' : 'possibly'
}

export function shownOf({ nodes, edges }: Network, asked: NetworkQuestion, supposed: ReadonlySet<number> = new Set()): Shown {
  const [from, to] = [parseDay(asked.from), parseDay(asked.to)]
  const [hidden, without, path] = [asked.hide, asked.without, asked.path].map((text) => new Set(idsOf(text))) as [Set<string>, Set<string>, Set<string>]
  const least = strengths.findIndex((strength) => strength === asked.strength)
  const words = asked.text.trim().toLowerCase()
  const isOfKind = nodes.map(({ kind, id }) => !hidden.has(kind) && (path.size === 0 || path.has(id)))
  const isMeant = nodes.map(({ label, country, id }) => words === '' || label.toLowerCase().includes(words) || country?.toLowerCase() === words || id === asked.text)
  const left = leftBy({ nodes, edges }, without)
  const possibly = new Set<number>()
  const kept: number[] = []
  edges.forEach((edge, at) => {
    if (!isOfKind[edge.from]! || !isOfKind[edge.to]! || (!isMeant[edge.from]! && !isMeant[edge.to]!)) return
    if (asked.role !== '' && edge.kind !== asked.role) return
    if (least >= 0 && strengths.indexOf(edge.strength) > least) return
    if (!left.isEdge(at)) return
    const held = heldWithin(edge, from, to)
    if (held === 'no' || (held === 'possibly' && asked.sure !== '')) return
    if (held === 'possibly') possibly.add(at)
    kept.push(at)
  })
  const isJoined = new Uint8Array(nodes.length)
  for (const at of kept) isJoined[edges[at]!.from] = isJoined[edges[at]!.to] = 1
  // What stands alone is shown unless the filter is one of edges.
  const isOfEdges = asked.role !== '' || least >= 0 || from !== null || to !== null
  const shown = nodes.flatMap((_, at) => (isOfKind[at]! && left.isNode(at) && (isJoined[at] === 1 || (isMeant[at]! && !isOfEdges)) ? [at] : []))
  return { nodes: shown, edges: kept, meant: new Set(shown.filter((at) => isMeant[at]!)), possibly, supposed: new Set(kept.filter((at) => supposed.has(at))) }
}

/** Neighbours of each node along the edges that are shown. */
export function neighboursOf({ edges }: Network, shown: Pick<Shown, 'edges'>): ReadonlyMap<number, readonly { readonly node: number; readonly edge: number }[]> {
  const found = new Map<number, { node: number; edge: number }[]>()
  const add = (at: number, node: number, edge: number) => { const list = found.get(at); if (list === undefined) found.set(at, [{ node, edge }]); else list.push({ node, edge }) }
  for (const edge of shown.edges) {
    const { from, to } = edges[edge]!
    add(from, to, edge)
    if (from !== to) add(to, from, edge)
  }
  return found
}

/** What leads to a node and what leads on from it, nearest first, at most so many. */
export function chainThrough({ edges }: Network, shown: Shown, start: number, most: number): Shown & { readonly isCut: boolean } {
  const [onward, back] = [new Map<number, number[]>(), new Map<number, number[]>()]
  for (const at of shown.edges) {
    const { from, to } = edges[at]!
    onward.set(from, [...(onward.get(from) ?? []), to])
    back.set(to, [...(back.get(to) ?? []), from])
  }
  const found = new Set([start])
  let isCut = false
  let front: [number, typeof onward][] = [[start, onward], [start, back]]
  while (front.length > 0) {
    const next: typeof front = []
    for (const [at, along] of front) for (const to of along.get(at) ?? []) {
      if (found.has(to)) continue
      if (found.size >= most) { isCut = true; continue }
      found.add(to)
      next.push([to, along])
    }
    front = next
  }
  return { nodes: shown.nodes.filter((at) => found.has(at)), edges: shown.edges.filter((at) => found.has(edges[at]!.from) && found.has(edges[at]!.to)), meant: shown.meant, possibly: shown.possibly, supposed: shown.supposed, isCut }
}
