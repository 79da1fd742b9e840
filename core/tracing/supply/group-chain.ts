/**
 * Group chain: the legs that members of a lot, a consignment, a group or a whole have, each with for how many of how many members it is
 * recorded. Nothing is averaged: legs that differ in anything stated stand apart, and a leg of some members is none of the others.
 *
 * Members of a group are items that say so, of a whole its parts, to whatever depth; of a lot, items that a standing reading gives its text,
 * by one maker (by one scheme where none is named); of a consignment, items named in one transfer, in transfers with one bill of lading or
 * packing list, or judged to be of one consignment. They are counted as records: how many objects each is, its own quantity says.
 *
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { Bearing, Leg } from '../supply-views.ts'
import { relatedItems } from './bearing.ts'
import { legOf } from './chain-steps.ts'
import { handOver, statedDays, type HandOver } from './hand-over.ts'
import { supplyIndex } from './supply-index.ts'

export type GroupKind = 'group' | 'whole' | 'lot' | 'consignment'

export interface Member { readonly item: StatementId; readonly because: readonly StatementId[] }

/** One leg as stated, of one or several transfers that state the same. */
export interface MemberLeg {
  readonly leg: Leg
  /** All transfers that state it so, the one shown first. */
  readonly transfers: readonly StatementId[]
  /** Members that are named in it; empty where only the group or the whole is. */
  readonly of: readonly StatementId[]
  /** It names the group or the whole itself: of which members it tells is not said. */
  readonly isOfGroup: boolean
}

export interface GroupChain {
  readonly kind: GroupKind
  /** The item that is the group, the text of the lot, or the transfer or paper by which it is one consignment. */
  readonly of: { readonly statement: StatementId | null; readonly text: string | null; readonly maker: string | null }
  readonly members: readonly Member[]
  /** By stated days. */
  readonly legs: readonly MemberLeg[]
  /** Members that no leg names. */
  readonly without: readonly StatementId[]
}

/** Members of an item that is a group or a whole. `null`: it has none. */
export function membersChain(world: World, group: StatementId): GroupChain | null {
  const kind = world.referring(group, 'item').some(({ fields }) => fields.memberOf === group) ? 'group' : 'whole'
  const found = new Map<StatementId, Member>([[group, { item: group, because: [] }]])
  for (const { item, because } of found.values()) {
    spend(20)
    for (const { id, fields } of world.referring(item, 'item')) {
      if ((fields.memberOf === item || fields.partOf === item) && !found.has(id)) found.set(id, { item: id, because: [...because, id] })
    }
  }
  found.delete(group)
  return found.size === 0 ? null : chainOf(world, kind, { statement: group, text: null, maker: null }, [...found.values()], group)
}

/** Items that are read as one lot. The same text by another maker is another lot. */
export function lotChains(world: World, lot: string): GroupChain[] {
  const readings = supplyIndex(world).withLot(lot)
  spend(readings.length)
  return [...Map.groupBy(readings, ({ maker, scheme }) => JSON.stringify(maker === null ? [null, scheme] : [maker])).values()].map((same) => {
    const members = [...Map.groupBy(same, ({ item }) => item)].map(([item, of]) => ({ item, because: of.flatMap(({ mark, reading }) => (mark === null ? [reading] : [mark, reading])) }))
    return chainOf(world, 'lot', { statement: null, text: lot, maker: same[0]!.maker }, members, null)
  })
}

/** What ships together: papers that tell of one shipment. A contract or a licence can cover many. */
const shipping: readonly string[] = ['bill-of-lading', 'packing-list']

/** Items of one consignment: `id` is a transfer, a bill of lading or a packing list. `null`: it is none, or names no item. */
export function consignmentOf(world: World, id: StatementId): GroupChain | null {
  const paper = world.get(id, 'document')
  const transfer = world.get(id, 'transfer')
  const transfers = transfer !== undefined ? [transfer] : paper !== undefined && shipping.includes(paper.fields.documentType) ? world.referring(id, 'transfer').filter(({ fields }) => fields.documents.includes(id)) : []
  const found = new Map<StatementId, Member>()
  const add = (item: StatementId, because: readonly StatementId[]) => { if (world.get(item, 'item') !== undefined && !found.has(item)) found.set(item, { item, because }) }
  for (const each of transfers) for (const item of each.fields.items) add(item, transfer === undefined ? [each.id, id] : [id])
  for (const { item, because } of found.values()) {
    spend(20)
    for (const [other, by] of judged(world, item)) add(other, [...because, by])
  }
  return found.size === 0 ? null : chainOf(world, 'consignment', { statement: id, text: null, maker: null }, [...found.values()], null)
}

/** Items judged to be of one consignment with this, by the latest judgement of each pair. */
function judged(world: World, item: StatementId): readonly (readonly [StatementId, StatementId])[] {
  const latest = new Map<StatementId, StatementId | null>()
  for (const { id, fields } of world.referring(item, 'sameness')) {
    if (fields.of === 'consignment' && fields.judgement !== 'undecided') latest.set(fields.a === item ? fields.b : fields.a, fields.judgement === 'same' ? id : null)
  }
  return [...latest].filter((pair): pair is [StatementId, StatementId] => pair[1] !== null)
}

/** The groups that an item is or belongs to: itself with its members, its lots, its consignments of several items. */
export function groupChains(world: World, item: StatementId): GroupChain[] {
  const own = membersChain(world, item)
  const lots = [...new Set(supplyIndex(world).lotsOf(item).map(({ lot }) => lot))].flatMap((lot) => lotChains(world, lot))
  const transfers = world.referring(item, 'transfer').filter(({ fields }) => fields.items.includes(item))
  const papers = new Set(transfers.flatMap(({ fields }) => fields.documents))
  const consignments = [...papers, ...transfers.map(({ id }) => id)].map((id) => consignmentOf(world, id)).filter((found) => found !== null)
  const chains = [...(own === null ? [] : [own]), ...[...lots, ...consignments].filter(({ members }) => members.length > 1 && members.some((member) => member.item === item))]
  // A paper and its transfer that name the same items are one consignment.
  return [...new Map(chains.toReversed().map((chain) => [`${chain.kind} ${chain.of.text ?? ''} ${chain.of.maker ?? ''} ${chain.members.map((member) => member.item).toSorted().join()}`, chain])).values()].toReversed()
}

function chainOf(world: World, kind: GroupKind, of: GroupChain['of'], members: readonly Member[], group: StatementId | null): GroupChain {
  const told = new Map<string, { hand: HandOver; transfers: Set<StatementId>; of: Set<StatementId>; isOfGroup: boolean }>()
  const add = (transfer: Statement<'transfer'>, bearing: Bearing, member: StatementId | null) => {
    const hand = handOver(world, transfer, bearing)
    const key = statedKey(hand)
    const known = told.get(key) ?? { hand, transfers: new Set(), of: new Set(), isOfGroup: false }
    known.transfers.add(transfer.id)
    if (member === null) known.isOfGroup = true
    else known.of.add(member)
    told.set(key, known)
  }
  const named = (item: StatementId) => relatedItems(world, item).filter(({ bearing }) => bearing.by === 'item' || bearing.by === 'same-item')
    .flatMap(({ item: id, bearing }) => world.referring(id, 'transfer').filter(({ fields }) => fields.items.includes(id)).map((transfer) => ({ transfer, bearing })))
  for (const { item } of members) {
    const all = named(item)
    spend(20 + 20 * all.length)
    for (const { transfer, bearing } of all) add(transfer, bearing, item)
  }
  if (group !== null) for (const { transfer, bearing } of named(group)) add(transfer, bearing, null)
  const legs = [...told.values()].toSorted(({ hand: a }, { hand: b }) => compare(a.first, b.first) || compare(a.last, b.last) || (a.id < b.id ? -1 : 1)).map((each): MemberLeg => ({
    leg: legOf(world, each.hand, statedDays(each.hand.transfer.fields.when, each.hand.id), [each.hand]), transfers: [...each.transfers], of: [...each.of].toSorted(), isOfGroup: each.isOfGroup,
  }))
  return { kind, of, members, legs, without: members.map(({ item }) => item).filter((item) => !legs.some((leg) => leg.of.includes(item))) }
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** Equal only where everything that is stated is. What is withheld or not said is the same as nothing else, so that its transfer stands alone. */
function statedKey({ id, giver, receiver, transfer: { fields, hidden } }: HandOver): string {
  if (giver === null || receiver === null || fields.when === null || hidden.length > 0) return id
  const { transferKind, when, place, authorised, assertedBy, basis, documents } = fields
  return JSON.stringify([giver, receiver, transferKind, when, place, authorised, assertedBy, basis, documents])
}
