/**
 * Goods: what moved on each step of a way, as far as the records say, so that a way does not join the purchase of one part with the sale of another.
 *
 * A transfer moves the items that it covers, and the members of a lot among them. One that covers none, or of which some are withheld, does not say its goods: whatever came may have
 * gone on with it. Nor do edges between two who are somebody: being affiliated moves nothing that is named.
 * @module
 */
import type { Network } from './network.ts'
import { isItem } from './supply-graph.ts'

/** Places in `nodes`; `null`: any, as nothing said yet which. */
export type Moved = ReadonlySet<number> | null

export interface Step { readonly goods: Moved; /** Whether the records say that these goods moved on it. */ readonly isStated: boolean }

export interface Goods {
  /** Where a way begins. */
  begin(node: number): Step
  /** The goods after an edge, of those that came to its beginning; `null`: for certain other goods. */
  follow(goods: Moved, edge: number): Step | null
  /** Transfers that do not say their goods, or not all. */
  readonly unstated: ReadonlySet<number>
}

/** O(nodes + edges), and what an item stands for when it is first asked. */
export function goodsOf({ nodes, edges }: Network): Goods {
  const [covered, parts] = [new Map<number, number[]>(), new Map<number, number[]>()]
  const put = (map: Map<number, number[]>, at: number, item: number) => { const list = map.get(at); if (list === undefined) map.set(at, [item]); else list.push(item) }
  for (const { from, to, kind } of edges) {
    if (kind === 'covers') put(covered, from, to)
    else if (kind === 'part-of') put(parts, to, from)
  }
  /** With members of lots, and of those in turn. */
  const closed = (first: readonly number[], ...maps: readonly ReadonlyMap<number, readonly number[]>[]): ReadonlySet<number> => {
    const all = new Set(first)
    for (const item of all) for (const map of maps) for (const each of map.get(item) ?? []) all.add(each)
    return all
  }
  const kept = <Key>(make: (key: Key) => ReadonlySet<number>) => { const known = new Map<Key, ReadonlySet<number>>(); return (key: Key) => { const found = known.get(key) ?? make(key); known.set(key, found); return found } }
  const itemsOf = kept((item: number) => closed([item], covered))
  const into = kept((whole: number) => closed([whole], covered, parts))
  const movedBy = kept((transfer: number) => closed(covered.get(transfer) ?? [], covered))
  const unstated = new Set(nodes.flatMap(({ kind, goods }, at) => (kind === 'transfer' && (goods === 'not-all-stated' || !covered.has(at)) ? [at] : [])))

  const meet = (goods: Moved, at: number): Step | null => {
    const { kind } = nodes[at]!
    if (unstated.has(at)) return { goods, isStated: false }
    if (kind !== 'transfer' && !isItem(kind)) return { goods, isStated: true }
    const here = kind === 'transfer' ? movedBy(at) : itemsOf(at)
    const both = goods === null ? here : intersection(goods, here)
    return both.size === 0 ? null : { goods: both, isStated: true }
  }
  const isSomebody = (at: number) => ['party', 'named', 'place'].includes(nodes[at]!.kind)
  return {
    unstated,
    begin: (node) => meet(null, node)!,
    follow(goods, edge) {
      const { from, to, kind } = edges[edge]!
      if (kind === 'part-of') return { goods: itemsOf(to), isStated: true }
      // Who makes a whole builds in what he got of its parts.
      if (kind === 'fabricator' && isItem(nodes[to]!.kind) && goods !== null && intersection(goods, itemsOf(to)).size === 0) return intersection(goods, into(to)).size === 0 ? null : { goods: itemsOf(to), isStated: true }
      const met = meet(goods, to)
      // From one who is somebody to another, or from a paper to who issued it.
      const names = isSomebody(to) && (isSomebody(from) || kind === 'names')
      return met === null ? null : { goods: met.goods, isStated: met.isStated && !names }
    },
  }
}

function intersection(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  if (a === b) return a
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  const both = [...small].filter((each) => large.has(each))
  return both.length === small.size ? small : new Set(both)
}
