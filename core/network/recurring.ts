/**
 * Recurring intermediaries: who stands between makers and weapons in several cases, or of several weapons, held against what chance gives.
 *
 * Null model of one: each group (a case or a weapon) draws as many different intermediaries as it has, each set of that size equally likely, from all that are recorded, independently of the
 * others. In how many groups a given one then is, is a sum of unequal coins, whose tail is exact.
 * Null model of two together: every table in which each intermediary is in as many groups as he is, and each group has as many as it has, equally likely; drawn by seeded trades.
 * The figures say how often chance would give as much under that model. They say nothing of why, and who is recorded often may only be looked for often.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import { atLeast, seeded, trader } from './chance.ts'
import { partFinder } from './supply-gaps.ts'
import type { EdgeKind, Network, NetworkNode } from './network.ts'
import { isItem } from './supply-graph.ts'

export interface Recurrence {
  /** A place in `nodes`. */
  readonly node: number
  /** Places in `groups` of the answer. */
  readonly groups: readonly number[]
  readonly expected: number
  /** How often a given one is in as many groups or more, by chance. */
  readonly chance: number
  /** How many of all intermediaries chance alone would bring to as many groups or more. */
  readonly expectedSuch: number
  readonly edges: readonly number[]
}

export interface Together {
  readonly nodes: readonly [number, number]
  readonly groups: readonly number[]
  readonly expected: number
  /** In so many of the rounds they were together as often or more. */
  readonly rounds: number
}

export interface Recurring {
  readonly by: 'case' | 'weapon'
  /** Cases by id, or weapons by the id of their node; `size`: how many intermediaries it has. */
  readonly groups: readonly { readonly id: string; readonly size: number }[]
  readonly intermediaries: number
  readonly recurring: readonly Recurrence[]
  readonly together: readonly Together[]
  readonly seed: number
  readonly rounds: number
  /** Pairs that are not listed, the least often together. */
  readonly morePairs: number
}

/** What makes somebody an intermediary: a role on the way, or giving or getting in a transfer. Not who makes, owns the brand, or ends up with it. */
export const intermediaryKinds: readonly EdgeKind[] = ['gives', 'gets', 'packager', 'distributor', 'broker', 'financier', 'consignor', 'freight-forwarder', 'carrier', 'notify-party', 'consignee']

/** A transfer by which an object leaves the supply: who seizes it, or to whom it is surrendered, does not stand between maker and weapon. */
export const endsSupply = (world: World) => ({ id, kind }: NetworkNode): boolean => kind === 'transfer' && ['seizure', 'surrender'].includes(world.get(id, 'transfer')?.fields.transferKind ?? '')

const mostPairs = 100
const mostTrades = 1_000_000

/** `isLeftOut`: nodes at which standing makes nobody an intermediary (`endsSupply`). */
export function recurring(network: Network, by: 'case' | 'weapon', seed = 1, isLeftOut: (node: NetworkNode) => boolean = () => false): Recurring {
  const rows = by === 'case' ? byCase(network, isLeftOut) : byWeapon(network, isLeftOut)
  const ids = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))].toSorted()
  const at = new Map(ids.map((id, place) => [id, place]))
  const sizes = ids.map(() => 0)
  for (const row of rows.values()) for (const id of row.keys()) sizes[at.get(id)!]!++
  const all = rows.size
  const chances = sizes.map((size) => size / all)
  const expected = chances.reduce((sum, p) => sum + p, 0)
  const tails = new Map<number, number>()
  const tail = (k: number) => { const known = tails.get(k) ?? atLeast(k, chances); tails.set(k, known); return known }
  const found = [...rows].filter(([, row]) => row.size > 1).map(([node, row]): Recurrence => ({
    node, groups: [...row.keys()].map((id) => at.get(id)!).toSorted((a, b) => a - b), expected, chance: tail(row.size), expectedSuch: all * tail(row.size), edges: [...new Set([...row.values()].flat())].toSorted((a, b) => a - b),
  })).toSorted((a, b) => b.groups.length - a.groups.length || a.node - b.node)
  return { by, groups: ids.map((id, place) => ({ id, size: sizes[place]! })), intermediaries: all, recurring: found, ...together([...rows].map(([node, row]) => [node, [...row.keys()].map((id) => at.get(id)!)] as const), ids.length, seed) }
}

type Rows = Map<number, Map<string, number[]>>

function put(rows: Rows, node: number, group: string, edge: number): void {
  const row = rows.get(node) ?? new Map<string, number[]>()
  rows.set(node, row)
  const edges = row.get(group)
  if (edges === undefined) row.set(group, [edge])
  else edges.push(edge)
}

/** Who is an intermediary on which edges. Words without a record are of one case each, and recur in none. */
function* standing({ nodes, edges }: Network, isLeftOut: (node: NetworkNode) => boolean) {
  for (const [edge, { from, to, kind }] of edges.entries()) {
    if (!intermediaryKinds.includes(kind) || isLeftOut(nodes[from]!) || isLeftOut(nodes[to]!)) continue
    for (const [who, of] of [[from, to], [to, from]] as const) if (['party', 'named', 'craft'].includes(nodes[who]!.kind) && !['party', 'named'].includes(nodes[of]!.kind)) yield { edge, who, of }
  }
}

function byCase(network: Network, isLeftOut: (node: NetworkNode) => boolean): Rows {
  const rows: Rows = new Map()
  for (const { edge, who } of standing(network, isLeftOut)) for (const id of network.edges[edge]!.cases) put(rows, who, id, edge)
  return rows
}

function byWeapon(network: Network, isLeftOut: (node: NetworkNode) => boolean): Rows {
  const { nodes, edges } = network
  const weapons = new Map<number, StatementId[]>()
  const partsIn = partFinder(network)
  nodes.forEach(({ kind, id }, node) => { if (kind === 'weapon') for (const each of [node, ...partsIn(node)]) weapons.set(each, [...(weapons.get(each) ?? []), id]) })
  const covered = Map.groupBy(edges.filter(({ kind }) => kind === 'covers'), ({ from }) => from)
  const transfers = Map.groupBy(edges.filter(({ kind, to }) => kind === 'names' && nodes[to]!.kind === 'transfer'), ({ from }) => from)
  /** Items that an edge at this node is about: itself, what a transfer covers, what a lot has as members, what a paper goes with. */
  const itemsOf = (start: number) => {
    const seen = new Set([start])
    for (const node of seen) for (const { to } of [...(covered.get(node) ?? []), ...(transfers.get(node) ?? [])]) seen.add(to)
    return [...seen].filter((node) => isItem(nodes[node]!.kind))
  }
  const known = new Map<number, readonly StatementId[]>()
  const rows: Rows = new Map()
  for (const { edge, who, of } of standing(network, isLeftOut)) {
    const ids = known.get(of) ?? [...new Set(itemsOf(of).flatMap((item) => weapons.get(item) ?? []))]
    known.set(of, ids)
    for (const id of ids) put(rows, who, id, edge)
  }
  return rows
}

function together(rows: readonly (readonly [node: number, groups: readonly number[]])[], groups: number, seed: number): Pick<Recurring, 'together' | 'seed' | 'rounds' | 'morePairs'> {
  const table = rows.toSorted(([a], [b]) => a - b)
  const { pairs, more } = oftenest(table.map(([, of]) => of), groups)
  const tradesARound = 5 * table.length
  const rounds = pairs.length === 0 ? 0 : Math.max(99, Math.min(999, Math.floor(mostTrades / tradesARound)))
  const random = seeded(seed)
  const trade = trader(groups, random)
  const shuffled = table.map(([, of]) => Int32Array.from(of))
  const mark = new Uint8Array(groups)
  const [sums, reachedIn] = [new Float64Array(pairs.length), new Int32Array(pairs.length)]
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < tradesARound; n++) {
      const a = Math.floor(random() * table.length)
      const b = Math.floor(random() * (table.length - 1))
      trade(shuffled[a]!, shuffled[b >= a ? b + 1 : b]!)
    }
    pairs.forEach(({ a, b, shared }, pair) => {
      let count = 0
      for (const group of shuffled[a]!) mark[group] = 1
      for (const group of shuffled[b]!) count += mark[group]!
      for (const group of shuffled[a]!) mark[group] = 0
      sums[pair]! += count
      if (count >= shared) reachedIn[pair]!++
    })
  }
  return {
    together: pairs.map(({ a, b }, pair) => ({ nodes: [table[a]![0], table[b]![0]], groups: table[a]![1].filter((group) => table[b]![1].includes(group)).toSorted((x, y) => x - y), expected: sums[pair]! / rounds, rounds: reachedIn[pair]! })),
    seed, rounds, morePairs: more,
  }
}

interface Pair { readonly a: number; readonly b: number; readonly shared: number }

/** The pairs of rows with most groups in common, at least two, by bits; of equals the first. */
function oftenest(rows: readonly (readonly number[])[], groups: number): { readonly pairs: readonly Pair[]; readonly more: number } {
  const words = Math.ceil(groups / 32)
  const often = rows.flatMap((of, row) => (of.length > 1 ? [row] : []))
  const bits = new Int32Array(often.length * words)
  often.forEach((row, n) => { for (const group of rows[row]!) bits[n * words + (group >> 5)]! |= 1 << (group & 31) })
  const shared = (n: number, m: number) => { let count = 0; for (let word = 0; word < words; word++) count += ones(bits[n * words + word]! & bits[m * words + word]!); return count }
  const counts = new Map<number, number>()
  for (let n = 0; n < often.length; n++) for (let m = n + 1; m < often.length; m++) { const count = shared(n, m); if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1) }
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0)
  let [least, above] = [2, all]
  for (const [count, of] of [...counts].toSorted(([a], [b]) => a - b)) if (above - of >= mostPairs) { above -= of; least = count + 1 }
  const [strictly, equal]: [Pair[], Pair[]] = [[], []]
  for (let n = 0; n < often.length; n++) for (let m = n + 1; m < often.length; m++) {
    const count = shared(n, m)
    if (count > least) strictly.push({ a: often[n]!, b: often[m]!, shared: count })
    else if (count === least && equal.length < mostPairs) equal.push({ a: often[n]!, b: often[m]!, shared: count })
  }
  const pairs = [...strictly, ...equal].toSorted((x, y) => y.shared - x.shared || x.a - y.a || x.b - y.b).slice(0, mostPairs)
  return { pairs, more: all - pairs.length }
}

function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
