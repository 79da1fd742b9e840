/**
 * Supply graph: what a network says of the ways by which parts came from their makers into weapons, as a graph with a direction.
 *
 * An item is two vertices: as it was made, and as it was found. Between them lie those whom somebody records with it, in this order: who packed, distributed, brokered, financed,
 * consigned and carried it; the transfers that cover it, joined where the receiver of one is the giver of another, and else one chain after the other, the earlier first; who was notified, who was the consignee and
 * the end user. Several of one role stand side by side: it may have been either. A part as it was found leads to its whole as it was made.
 * Goods are not followed through a party: whatever he gave may have been whatever he got. So there may be more ways here than there were, and never fewer than are recorded.
 * A hand-over that nobody recorded is an arc that is a gap.
 * @module
 */
import { compactGraph, type CompactGraph } from './compact-graph.ts'
import type { Network, RoleName } from './network.ts'

export interface SupplyGraph {
  readonly graph: CompactGraph
  /** The node of each vertex; -1: a place where ways meet, which is nothing. */
  readonly nodeOf: Int32Array
  /** The edge of the network that an arc is; -1: none is. */
  readonly edgeOf: Int32Array
  /** 1: nobody recorded this hand-over. */
  readonly isGap: Uint8Array
  /** By node: as it was made, and as it was found; the same vertex for all but items and transfers. */
  readonly made: Int32Array
  readonly found: Int32Array
}

const before: readonly RoleName[] = ['packager', 'distributor', 'broker', 'financier', 'consignor', 'freight-forwarder', 'carrier']
const after: readonly RoleName[] = ['notify-party', 'consignee', 'end-user']
/** Roles of a transfer, or of a paper that goes with it, of who stands between giver and receiver. */
const within: readonly RoleName[] = ['packager', 'distributor', 'broker', 'financier', 'freight-forwarder', 'carrier', 'notify-party']

export const isItem = (kind: string): boolean => kind === 'component' || kind === 'weapon' || kind === 'item'

interface Sides { readonly givers: Map<number, number>; readonly getters: Map<number, number>; readonly between: Map<RoleName, Map<number, number>> }

/** O(nodes + edges). */
export function supplyGraph({ nodes, edges }: Network): SupplyGraph {
  const [nodeOf, from, to, edgeOf, isGap]: number[][] = [[], [], [], [], []] as never
  const vertex = (node: number) => nodeOf!.push(node) - 1
  const arc = (a: number, b: number, edge = -1, gap = false) => { from!.push(a); to!.push(b); edgeOf!.push(edge); isGap!.push(gap ? 1 : 0) }
  const [made, found] = [new Int32Array(nodes.length), new Int32Array(nodes.length)]
  nodes.forEach(({ kind }, at) => { made[at] = vertex(at); found[at] = isItem(kind) || kind === 'transfer' ? vertex(at) : made[at]! })

  // Which edges lie at which item, transfer and paper.
  const [makers, wholes, covering, groups, roles, papers] = Array.from({ length: 6 }, () => new Map<number, number[]>()) as [Map<number, number[]>, Map<number, number[]>, Map<number, number[]>, Map<number, number[]>, Map<number, number[]>, Map<number, number[]>]
  const put = (map: Map<number, number[]>, at: number, edge: number) => { const list = map.get(at); if (list === undefined) map.set(at, [edge]); else list.push(edge) }
  const partners: number[] = []
  edges.forEach(({ from: a, to: b, kind }, edge) => {
    const [ofA, ofB] = [nodes[a]!.kind, nodes[b]!.kind]
    if (kind === 'part-of') put(wholes, a, edge)
    else if (kind === 'covers') put(ofA === 'transfer' ? covering : groups, b, edge)
    else if (kind === 'names') { if (ofB === 'transfer') put(papers, b, edge) }
    else if (kind === 'fabricator' && isItem(ofB)) put(makers, b, edge)
    else if (kind === 'gives' || kind === 'gets') put(roles, kind === 'gives' ? b : a, edge)
    else if (kind !== 'affiliated') {
      if (ofA === 'craft' || ofB === 'craft') partners.push(edge)
      if (ofB !== 'party' && ofB !== 'named' && ofB !== 'craft') put(roles, b, edge)
      else if (ofA !== 'party' && ofA !== 'named' && ofA !== 'place' && ofA !== 'craft') put(roles, a, edge)
    }
  })
  const isWho = (node: number) => ['party', 'named', 'craft'].includes(nodes[node]!.kind)
  const other = (edge: number, of: number) => (edges[edge]!.from === of ? edges[edge]!.to : edges[edge]!.from)

  const sides = new Map<number, Sides>()
  nodes.forEach(({ kind }, at) => {
    if (kind !== 'transfer') return
    const of: Sides = { givers: new Map(), getters: new Map(), between: new Map() }
    for (const [owner, edge] of [...(roles.get(at) ?? []).map((each) => [at, each] as const), ...(papers.get(at) ?? []).flatMap((each) => (roles.get(edges[each]!.from) ?? []).map((role) => [edges[each]!.from, role] as const))]) {
      const [who, as] = [other(edge, owner), edges[edge]!.kind]
      if (!isWho(who)) continue
      if (as === 'gives' || as === 'consignor') of.givers.set(who, edge)
      else if (as === 'gets' || as === 'consignee') of.getters.set(who, edge)
      else if ((within as readonly string[]).includes(as)) { const map = of.between.get(as as RoleName) ?? new Map<number, number>(); of.between.set(as as RoleName, map.set(who, edge)) }
    }
    sides.set(at, of)
    for (const [who, edge] of of.givers) arc(made[who]!, made[at]!, edge)
    for (const [who, edge] of of.getters) arc(found[at]!, made[who]!, edge)
    let cursor = made[at]!
    for (const role of within) {
      const side = [...(of.between.get(role) ?? [])].filter(([who]) => !of.givers.has(who) && !of.getters.has(who))
      if (side.length === 0) continue
      const junction = vertex(-1)
      for (const [who, edge] of side) { arc(cursor, made[who]!, edge); arc(made[who]!, junction) }
      cursor = junction
    }
    arc(cursor, found[at]!)
  })

  nodes.forEach(({ kind }, at) => {
    if (!isItem(kind)) return
    const makersOf = new Map((makers.get(at) ?? []).map((edge) => [edges[edge]!.from, edge]))
    for (const [who, edge] of makersOf) arc(found[who]!, made[at]!, edge)
    const transfers = (covering.get(at) ?? []).map((edge) => [edges[edge]!.from, edge] as const)
    const hands = new Set(transfers.flatMap(([transfer]) => { const side = sides.get(transfer)!; return [...side.givers.keys(), ...side.getters.keys()] }))
    let [cursor, holders]: [number, ReadonlySet<number>] = [made[at]!, new Set(makersOf.keys())]
    const stages = (order: readonly RoleName[]) => {
      for (const role of order) {
        const side = (roles.get(at) ?? []).filter((edge) => edges[edge]!.kind === role).map((edge) => [other(edge, at), edge] as const).filter(([who]) => isWho(who) && !hands.has(who))
        if (side.length === 0) continue
        const junction = vertex(-1)
        for (const [who, edge] of side) { arc(cursor, made[who]!, edge, !holders.has(who)); arc(made[who]!, junction) }
        ;[cursor, holders] = [junction, new Set(side.map(([who]) => who))]
      }
    }
    stages(before)
    // A lot that it lay in, then its own transfers.
    const lots = groups.get(at) ?? []
    if (lots.length > 0) {
      const junction = vertex(-1)
      for (const edge of lots) { arc(cursor, made[edges[edge]!.from]!, edge); arc(found[edges[edge]!.from]!, junction, edge) }
      ;[cursor, holders] = [junction, new Set()]
    }
    for (const chain of chainsOf(transfers.map(([transfer, edge]) => ({ transfer, edge, sides: sides.get(transfer)!, since: edges[edge]!.since })))) {
      const junction = vertex(-1)
      const last = new Set<number>()
      const [got, given] = [new Set(chain.flatMap((each) => [...each.sides.getters.keys()])), new Set(chain.flatMap((each) => [...each.sides.givers.keys()]))]
      const [begins, ends] = [chain.filter((each) => ![...each.sides.givers.keys()].some((who) => got.has(who))), chain.filter((each) => ![...each.sides.getters.keys()].some((who) => given.has(who)))]
      // Where they go in a circle, any may be the first and the last.
      for (const { transfer, edge, sides: { givers } } of begins.length > 0 ? begins : chain) {
        if (givers.size === 0) arc(cursor, made[transfer]!, edge, true)
        for (const who of givers.keys()) arc(cursor, made[who]!, -1, !holders.has(who))
      }
      for (const { transfer, edge, sides: { getters } } of ends.length > 0 ? ends : chain) {
        if (getters.size === 0) arc(found[transfer]!, junction, edge)
        for (const who of getters.keys()) { arc(made[who]!, junction); last.add(who) }
      }
      ;[cursor, holders] = [junction, last]
    }
    stages(after)
    const built = wholes.get(at) ?? []
    const builders = new Set(built.flatMap((edge) => (makers.get(edges[edge]!.to) ?? []).map((each) => edges[each]!.from)))
    const isHandedOver = built.length === 0 || [...holders].some((who) => builders.has(who))
    arc(cursor, found[at]!, -1, !isHandedOver)
    for (const edge of built) arc(found[at]!, made[edges[edge]!.to]!, edge)
  })
  // Who stands behind a craft leads to it.
  for (const edge of partners) {
    const { from: a, to: b } = edges[edge]!
    if (nodes[b]!.kind === 'craft' && isWho(a)) arc(made[a]!, made[b]!, edge)
  }
  return { graph: compactGraph(nodeOf!.length, from!, to!), nodeOf: Int32Array.from(nodeOf!), edgeOf: Int32Array.from(edgeOf!), isGap: Uint8Array.from(isGap!), made, found }
}

interface Leg { readonly transfer: number; readonly edge: number; readonly sides: Sides; readonly since: number | null }

/** Transfers of one item that share somebody are one chain; chains by their first day, those without one last. */
function chainsOf(legs: readonly Leg[]): Leg[][] {
  const chains: { legs: Leg[]; who: Set<number> }[] = []
  for (const leg of legs) {
    const who = new Set([...leg.sides.givers.keys(), ...leg.sides.getters.keys()])
    const touched = chains.filter((chain) => [...who].some((each) => chain.who.has(each)))
    for (const chain of touched) { for (const each of chain.who) who.add(each); chains.splice(chains.indexOf(chain), 1) }
    chains.push({ legs: [...touched.flatMap((chain) => chain.legs), leg].toSorted((a, b) => a.transfer - b.transfer), who })
  }
  const first = ({ legs: of }: { legs: readonly Leg[] }) => of.reduce((least, { since }) => Math.min(least, since ?? Infinity), Infinity)
  return chains.toSorted((a, b) => (first(a) === first(b) ? a.legs[0]!.transfer - b.legs[0]!.transfer : first(a) - first(b))).map((chain) => chain.legs)
}
