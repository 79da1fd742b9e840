/**
 * The network in time: what of it may have been, and what certainly was, within some days; and who first appears after a day, such as that of a listing.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { Network } from './network.ts'

export interface NetworkInTime extends Network {
  /** By edge: all days that it can have had lie within. Others may have: an edge without a date always may. */
  readonly isCertain: readonly boolean[]
  /** Edges of the whole network that certainly lie outside. */
  readonly left: number
}

/** Limits are included; `null`: open. Nodes with no edge left go, items stay. */
export function networkWithin({ nodes, edges }: Network, from: Day | null, to: Day | null): NetworkInTime {
  const may = edges.filter(({ since, until }) => !(from !== null && until !== null && until < from) && !(to !== null && since !== null && since > to))
  const kept = part({ nodes, edges: may })
  return { ...kept, isCertain: kept.edges.map(({ since, until }) => (from === null || (since !== null && since >= from)) && (to === null || (until !== null && until <= to))), left: edges.length - may.length }
}

/** The nodes that edges of these have, and all items. */
export function part({ nodes, edges }: Network): Network {
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const kept = nodes.flatMap(({ kind }, at) => (used.has(at) || kind === 'component' || kind === 'weapon' || kind === 'item' ? [at] : []))
  const place = new Map(kept.map((at, now) => [at, now]))
  return { nodes: kept.map((at) => nodes[at]!), edges: edges.map((edge) => ({ ...edge, from: place.get(edge.from)!, to: place.get(edge.to)! })) }
}

export interface Listing { /** A place in `nodes`. */ readonly node: number; readonly day: Day }

export interface Appearance {
  /** Who appears, and after whose listing: places in `nodes`. */
  readonly node: number
  readonly listed: number
  readonly day: Day
  /** The first day that any dated edge of his can have had. */
  readonly first: Day
  /** All his edges are dated, so that he is not recorded before; else an undated one may be of before. */
  readonly isCertain: boolean
  /** Whom both dealt with, directly or in a transfer. */
  readonly shared: readonly number[]
  readonly edges: readonly number[]
}

/**
 * Who is first recorded after a party was listed, and deals with somebody with whom the listed party dealt. That one took the other's place is not said: it may only have been recorded late.
 * Being affiliated is not dealing, and nor is a place.
 */
export function appearancesAfter({ nodes, edges }: Network, listings: readonly Listing[]): Appearance[] {
  const isWho = (node: number) => ['party', 'named', 'craft'].includes(nodes[node]!.kind)
  const at = new Map<number, number[]>()
  edges.forEach(({ from, to, kind }, edge) => { if (kind !== 'affiliated') for (const node of [from, to]) { const list = at.get(node); if (list === undefined) at.set(node, [edge]); else list.push(edge) } })
  const other = (edge: number, node: number) => (edges[edge]!.from === node ? edges[edge]!.to : edges[edge]!.from)
  /** Whom one meets at the things that both have an edge to, but places and papers. */
  const partners = (node: number) => new Set((at.get(node) ?? []).map((edge) => other(edge, node)).flatMap((thing) => (isWho(thing) ? [thing] : ['place', 'document'].includes(nodes[thing]!.kind) ? [] : (at.get(thing) ?? []).map((edge) => other(edge, thing)).filter(isWho))).filter((each) => each !== node))
  const found: Appearance[] = []
  for (const { node: listed, day } of listings) {
    const known = partners(listed)
    const candidates = new Set([...known].flatMap((partner) => [...partners(partner)]).filter((node) => node !== listed))
    for (const node of candidates) {
      const own = at.get(node) ?? []
      const dated = own.flatMap((edge) => edges[edge]!.since ?? [])
      if (dated.length === 0) continue
      const first = dated.reduce((a, b) => (a < b ? a : b))
      const shared = [...partners(node)].filter((each) => known.has(each)).toSorted((a, b) => a - b)
      if (first > day && shared.length > 0) found.push({ node, listed, day, first, isCertain: dated.length === own.length, shared, edges: own })
    }
  }
  return found.toSorted((a, b) => a.listed - b.listed || a.first - b.first || a.node - b.node)
}
