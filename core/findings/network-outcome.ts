/**
 * Network outcome: whether a way is recorded by which a part came from its maker, the owner of its brand or a seller into a weapon, through a party.
 *
 * Part by part, over what is recorded of that part alone: goods are not followed through a party from one part to another. Established only over hand-overs that are all
 * recorded, each on paper; a gap that nobody recorded leaves it possible. No record is no proof that there was no way: it is never contradicted, and nobody is accused.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import { buildNetwork, partRecords, supplyGraph, type Network } from '@proofmark/core/network'
import type { AnyStatement, Claim, StatementId, World } from '@proofmark/core/statements'
import type { Outcome } from './claim-outcome.ts'
import { citesDocument, isHeld } from './soundness.ts'
import { weighed, type Word } from './weighed-words.ts'

type InNetwork = Extract<Claim, { type: 'in-network' }>

/** A network costs more than any other question, and many claims ask of one world. */
const known = new WeakMap<World, Network>()
function networkOf(world: World): Network {
  // Whether it is known already must not change what a claim costs: nothing in the building takes steps of its own.
  spend(200 * world.current.length)
  const network = known.get(world) ?? buildNetwork(world)
  known.set(world, network)
  return network
}

/** Places of the weapon and of everything in it, and of the party; `null`: one of them is not recorded. */
function placesIn({ nodes, edges }: Network, claim: InNetwork): { weapon: number; party: number; parts: readonly number[] } | null {
  const at = (id: StatementId) => nodes.findIndex((node) => node.id === id || node.statements.includes(id))
  const [weapon, party] = [at(claim.weapon), nodes.findIndex((node) => node.kind === 'party' && (node.id === claim.party || node.statements.includes(claim.party)))]
  if (weapon < 0 || party < 0) return null
  const within = edges.filter(({ kind }) => kind === 'part-of')
  const parts = new Set([weapon])
  for (const part of parts) for (const edge of within) if (edge.to === part) parts.add(edge.from)
  return { weapon, party, parts: [...parts] }
}

export function isInNetwork(world: World, claim: InNetwork): Outcome {
  const network = networkOf(world)
  const places = placesIn(network, claim)
  if (places === null) return weighed([])
  const recordsOfPart = partRecords(network)
  return weighed(places.parts.flatMap((part) => {
    const { network: own, nodeAt, edgeAt } = recordsOfPart(part)
    spend(50 * (own.nodes.length + own.edges.length))
    const party = nodeAt.indexOf(places.party)
    if (party < 0) return []
    const ways = waysThrough(world, own, nodeAt.indexOf(part), party, claim.from)
    const because = [...new Set(edgeAt.flatMap((edge) => network.edges[edge]!.statements))]
    return ways === null ? [] : [{ holds: 'yes', isSound: ways === 'on-paper', text: ways === 'on-paper' ? 'a way of which every hand-over is on paper' : 'a way with a hand-over that nobody recorded, or that rests on one word', because } satisfies Word]
  }))
}

/** From who has the role to the part as it was found, through the party. */
function waysThrough(world: World, own: Network, part: number, party: number, from: InNetwork['from']): 'on-paper' | 'with-gaps' | null {
  const { graph, made, found, edgeOf, isGap } = supplyGraph(own)
  const starts = own.edges.filter(({ kind }) => kind === from).map((edge) => ({ edge, vertex: from === 'brand-owner' ? made[edge.to]! : found[edge.from]!, isParty: edge.from === party }))
  const reach = (sources: readonly number[], mayUse: (arc: number) => boolean) => {
    const seen = new Set(sources)
    for (const vertex of seen) for (let n = graph.outAt[vertex]!; n < graph.outAt[vertex + 1]!; n++) { const arc = graph.outgoing[n]!; if (mayUse(arc)) seen.add(graph.to[arc]!) }
    return seen
  }
  const leads = (mayStart: (start: typeof starts[number]) => boolean, mayUse: (arc: number) => boolean) => {
    const begin = starts.filter(mayStart)
    const toParty = reach(begin.map(({ vertex }) => vertex), mayUse)
    const isOn = toParty.has(found[party]!) || begin.some((start) => start.isParty)
    return isOn && reach([...(toParty.has(found[party]!) ? [found[party]!] : []), ...begin.filter((start) => start.isParty).map(({ vertex }) => vertex)], mayUse).has(found[part]!)
  }
  const isOnPaper = (edge: number) => own.edges[edge]!.statements.some((id) => isSound(world, world.sealed(id)))
  if (leads(({ edge }) => isOnPaper(own.edges.indexOf(edge)), (arc) => isGap[arc] === 0 && (edgeOf[arc]! < 0 || isOnPaper(edgeOf[arc]!)))) return 'on-paper'
  return leads(() => true, () => true) ? 'with-gaps' : null
}

/** What is part of what an item says itself; of transfers and roles somebody must have more than his word. */
function isSound(world: World, statement: AnyStatement | undefined): boolean {
  if (statement === undefined) return false
  if (statement.kind === 'role') return isHeld(world.get(statement.id, 'role')?.fields.status ?? null) && citesDocument(world, world.get(statement.id, 'role')!)
  return statement.kind === 'transfer' ? world.get(statement.id, 'transfer') !== undefined && citesDocument(world, world.get(statement.id, 'transfer')!) : true
}

/** All that is recorded of the weapon and its parts: what another record says of other goods cannot change it. */
export function bearingOnNetwork(world: World, claim: InNetwork): StatementId[] {
  const network = networkOf(world)
  const places = placesIn(network, claim)
  if (places === null) return []
  const recordsOfPart = partRecords(network)
  return [...new Set(places.parts.flatMap((part) => {
    const { network: own } = recordsOfPart(part)
    return [...own.nodes, ...own.edges].flatMap(({ statements }) => statements)
  }))]
}
