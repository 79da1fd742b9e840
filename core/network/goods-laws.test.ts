/** Ways of goods, and cuts of them, against trying every way, on small networks that are drawn: which goods can have moved, and in which order of time. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '@proofmark/core/dates'
import { chokepoints } from './chokepoints.ts'
import { goodsGraph } from './goods-graph.ts'
import { goodsWays } from './goods-ways.ts'
import { strengths, type EdgeKind, type Network, type NetworkEdge, type NodeKind } from './network.ts'
import { isOrderKnown } from './order-of-time.ts'
import { smallestHitting } from './smallest-hitting.ts'

/** Three parties, three items of which the last may be a lot or a whole, and three transfers. */
const kinds: readonly NodeKind[] = ['party', 'party', 'party', 'component', 'component', 'weapon', 'transfer', 'transfer', 'transfer']
const [parties, items, transfers] = [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
const among = (of: readonly number[]) => fc.constantFrom(...of)
const arc = (from: readonly number[], to: readonly number[], ...of: readonly EdgeKind[]) => fc.tuple(among(from), among(to), fc.constantFrom(...of)).filter(([a, b]) => a !== b)
const anyArc = fc.oneof(
  { weight: 3, arbitrary: arc(parties, transfers, 'gives') }, { weight: 3, arbitrary: arc(transfers, parties, 'gets') }, { weight: 4, arbitrary: arc(transfers, items, 'covers') }, { weight: 1, arbitrary: arc(parties, items, 'fabricator', 'distributor') },
  { weight: 1, arbitrary: arc(items, parties, 'end-user') }, { weight: 1, arbitrary: arc([3, 4], [5], 'part-of') }, { weight: 1, arbitrary: arc([5], [3, 4], 'covers') }, { weight: 1, arbitrary: arc(parties, parties, 'affiliated') },
)
const days = fc.option(fc.tuple(fc.nat(4), fc.nat(4)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const), { freq: 2 })
const drawn = fc.record({
  arcs: fc.uniqueArray(anyArc, { minLength: 4, maxLength: 16, selector: (each) => each.join() }), days: fc.array(days, { minLength: 16, maxLength: 16 }), levels: fc.array(fc.nat(2), { minLength: 16, maxLength: 16 }),
  open: fc.nat(8), from: fc.uniqueArray(among([0, 1]), { minLength: 1, maxLength: 2 }), to: fc.uniqueArray(among([2, 4, 5]), { minLength: 1, maxLength: 2 }),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer Of> ? Of : never

export const networkOf = ({ arcs, days: dated, levels, open }: Pick<Drawn, 'arcs' | 'days' | 'levels' | 'open'>): Network => ({
  nodes: kinds.map((kind, at) => ({ id: `n${at}`, kind, label: `n${at}`, country: null, roles: [], cases: [], statements: ['s'], ...(at === open && kind === 'transfer' ? { goods: 'not-all-stated' as const } : {}) })),
  edges: arcs.map(([from, to, kind], at): NetworkEdge => ({ from, to, kind, strength: strengths[levels[at]!]!, since: (dated[at]?.[0] ?? null) as Day | null, until: (dated[at]?.[1] ?? null) as Day | null, cases: [], statements: ['s'] })),
})

/** Whether one thing can have moved the whole way, tried thing by thing; and whether the records name it on each step. */
function judged({ nodes, edges }: Network, way: readonly number[], first: number): { readonly isPossible: boolean; readonly isStated: boolean } {
  const closed = (item: number, of: readonly EdgeKind[]): number[] => { const all = new Set([item]); for (const at of all) for (const { from, to, kind } of edges) if (of.includes(kind)) { if (kind === 'covers' && from === at) all.add(to); if (kind === 'part-of' && to === at) all.add(from) } return [...all] }
  const isItem = (at: number) => items.includes(at)
  const moved = (transfer: number) => edges.filter(({ from, kind }) => from === transfer && kind === 'covers').flatMap(({ to }) => closed(to, ['covers']))
  const isOpen = (at: number) => transfers.includes(at) && (nodes[at]!.goods !== undefined || moved(at).length === 0)
  const fits = (thing: number, at: number) => (isItem(at) ? closed(at, ['covers']).includes(thing) : !transfers.includes(at) || isOpen(at) || moved(at).includes(thing))
  const isStated = !isOpen(first) && way.every((edge) => !isOpen(edges[edge]!.to) && edges[edge]!.kind !== 'affiliated')
  // What can be moving after each step; a thing that nothing has named yet may be any, and may be none.
  const none = -1
  let things = [none, ...items].filter((thing) => thing === none || fits(thing, first))
  if (isItem(first) || (transfers.includes(first) && !isOpen(first))) things = things.filter((thing) => thing !== none)
  for (const edge of way) {
    const { to, kind } = edges[edge]!
    if (things.length === 0) break
    if (kind === 'part-of') { things = closed(to, ['covers']); continue }
    const on = things.filter((thing) => (thing === none ? !isItem(to) && (!transfers.includes(to) || isOpen(to)) : fits(thing, to)))
    things = on.length === 0 && kind === 'fabricator' && things.some((thing) => closed(to, ['covers', 'part-of']).includes(thing)) ? closed(to, ['covers']) : on
  }
  const dated = way.map((edge) => edges[edge]!)
  const isBackwards = dated.some(({ since }, n) => dated.slice(n + 1).some(({ until }) => since !== null && until !== null && until < since))
  return { isPossible: things.length > 0 && !isBackwards, isStated }
}

function all(network: Network, from: readonly number[], to: readonly number[]): { nodes: number[]; edges: number[]; weakest: number; isStated: boolean }[] {
  const found: { nodes: number[]; edges: number[]; weakest: number; isStated: boolean }[] = []
  const walk = (nodes: number[], edges: number[]) => {
    if (to.includes(nodes.at(-1)!)) {
      const { isPossible, isStated } = judged(network, edges, nodes[0]!)
      if (isPossible) found.push({ nodes, edges, weakest: edges.reduce((most, edge) => Math.max(most, strengths.indexOf(network.edges[edge]!.strength)), 0), isStated })
      return
    }
    network.edges.forEach((edge, at) => { if (edge.from === nodes.at(-1) && !nodes.includes(edge.to)) walk([...nodes, edge.to], [...edges, at]) })
  }
  for (const node of from) walk([node], [])
  const inOrder = (a: readonly number[], b: readonly number[]) => { const at = a.findIndex((each, n) => each !== b[n]); return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1) }
  return found.toSorted((a, b) => a.weakest - b.weakest || a.edges.length - b.edges.length || inOrder(a.nodes, b.nodes) || inOrder(a.edges, b.edges))
}

suite('goodsWays', () => {
  test('equal trying every way: the same, in the same order, with what is stated', () => {
    fc.assert(fc.property(drawn, fc.integer({ min: 1, max: 30 }), (of, most) => {
      const network = networkOf(of)
      const expected = all(network, of.from, of.to)
      const found = goodsWays(network, of.from, of.to, { most })
      deepEqual(found.ways, expected.slice(0, most))
      equal(found.isCut, expected.length > most)
    }), { numRuns: 1500 })
  })
  test('without goods and days, every way along the edges is one', () => {
    fc.assert(fc.property(drawn, (of) => {
      const network = networkOf({ ...of, days: of.days.map(() => null), arcs: of.arcs.filter(([, , kind]) => ['gives', 'gets', 'affiliated'].includes(kind)) })
      equal(goodsWays(network, of.from, [2], { most: 1000 }).ways.length, all(network, of.from, [2]).length)
      ok(all(network, of.from, [2]).every(({ isStated, edges }) => !isStated && edges.length > 0))
    }), { numRuns: 200 })
  })
  test('says that it was cut where it may follow no more', () => {
    const arcs = Array.from({ length: 3 }, (_, n) => [[0, 6 + n, 'gives'], [6 + n, 1, 'gets']] as const).flat().map(([a, b, kind]) => [a, b, kind] as [number, number, EdgeKind])
    const network = networkOf({ arcs, days: arcs.map(() => null), levels: arcs.map(() => 0), open: 0 })
    deepEqual([goodsWays(network, [0], [1], { most: 10, mostFollowed: 2 }).isCut, goodsWays(network, [0], [1], { most: 10 }).isCut], [true, false])
  })
})

suite('order of time', () => {
  test('is known only where every hand-over was over, for certain, before the next began', () => {
    const way = (...dated: readonly (readonly [number, number] | null)[]) => {
      const arcs = [[0, 6, 'gives'], [6, 1, 'gets'], [1, 7, 'gives'], [7, 2, 'gets']] as [number, number, EdgeKind][]
      const network = networkOf({ arcs, days: [dated[0]!, dated[0]!, dated[1]!, dated[1]!] as never, levels: [0, 0, 0, 0], open: 0 })
      return [goodsWays(network, [0], [2], { most: 1 }).ways.length, isOrderKnown(network, [0, 1, 2, 3])]
    }
    deepEqual([way([1, 2], [3, 4]), way([1, 3], [3, 4]), way([1, 4], [0, 1]), way([2, 4], [0, 1]), way(null, [3, 4]), way([1, 2], null)], [[1, true], [1, false], [1, false], [0, false], [1, false], [1, false]])
  })
})

suite('smallestHitting', () => {
  const sets = fc.array(fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }), { maxLength: 9 })
  const fewest = (all: readonly (readonly number[])[]) => Array.from({ length: 2 ** 8 }, (_, set) => Array.from({ length: 8 }, (__, n) => n).filter((n) => (set >> n) & 1)).filter((chosen) => all.every((set) => set.some((each) => chosen.includes(each)))).reduce((least, { length }) => Math.min(least, length), Infinity)
  test('equals trying every set; where it may try no more, it gives a set that hits all and a true bound', () => {
    fc.assert(fc.property(sets, fc.nat(3), (all, tries) => {
      const exact = fewest(all)
      const found = smallestHitting(all)!
      deepEqual([found.chosen.length, found.atLeast], [exact, exact])
      const bounded = smallestHitting(all, tries)!
      ok(all.every((set) => set.some((each) => bounded.chosen.includes(each))) && bounded.atLeast <= exact && bounded.chosen.length >= exact)
    }), { numRuns: 400 })
    equal(smallestHitting([[1], []]), null)
  })
})

suite('cuts of goods', () => {
  /** Who is on each way from a source to a target that passes no vertex twice and may have run forwards in time, by trying all. */
  function onWays(network: Network, from: readonly number[], to: number, isAllowed: (arc: number, of: ReturnType<typeof goodsGraph>) => boolean): number[][] {
    const goods = goodsGraph(network)
    const { graph } = goods
    const targets = new Set(goods.made(to))
    const found: number[][] = []
    const walk = (vertices: number[], arcs: number[]) => {
      if (targets.has(vertices.at(-1)!)) {
        const dated = arcs.flatMap((arc) => (goods.edgeOf[arc]! < 0 ? [] : [network.edges[goods.edgeOf[arc]!]!]))
        if (!dated.some(({ since }, n) => dated.slice(n + 1).some(({ until }) => since !== null && until !== null && until < since))) found.push([...new Set(vertices.map((vertex) => goods.nodeOf[vertex]!).filter((node) => node >= 0 && !from.includes(node) && node !== to && network.nodes[node]!.kind === 'party'))])
        return
      }
      graph.from.forEach((at, arc) => { if (at === vertices.at(-1) && !vertices.includes(graph.to[arc]!) && isAllowed(arc, goods)) walk([...vertices, graph.to[arc]!], [...arcs, arc]) })
    }
    for (const node of from) for (const vertex of goods.found(node)) walk([vertex], [])
    return found
  }
  /** Two parts of one weapon, and sales among five parties. */
  const worlds = fc.record({
    arcs: fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: arc(parties, transfers, 'gives') }, { weight: 3, arbitrary: arc(transfers, parties, 'gets') }, { weight: 3, arbitrary: arc(transfers, [3, 4], 'covers') }, { weight: 1, arbitrary: arc(parties, [3, 4], 'distributor') }), { minLength: 3, maxLength: 11, selector: (each) => each.join() }),
    days: fc.array(days, { minLength: 16, maxLength: 16 }), levels: fc.constant(Array.from({ length: 16 }, () => 0)), open: fc.constant(0),
  })
  const withParts = (of: typeof worlds extends fc.Arbitrary<infer Of> ? Of : never) => networkOf({ ...of, arcs: [...of.arcs, [3, 5, 'part-of'], [4, 5, 'part-of'], [0, 3, 'fabricator'], [0, 4, 'fabricator']] })

  test('the smallest cut, whether it is the only one, and whom all ways pass equal trying every set of parties', () => {
    fc.assert(fc.property(worlds, (of) => {
      const network = withParts(of)
      const ways = onWays(network, [0], 5, () => true)
      const found = chokepoints(network, [0], [5])
      const left = ways.length === 0 || !ways.some((way) => way.length === 0)
      if (left) {
        const cuts = [[], [1], [2], [1, 2]].filter((cut) => ways.every((way) => way.some((each) => cut.includes(each))))
        const least = cuts.filter(({ length }) => length === cuts[0]!.length)
        deepEqual([found.parties.size, found.parties.atLeast, found.parties.isOnly, found.parties.aside], [least[0]!.length, least[0]!.length, least.length === 1, []])
        ok(least.some((cut) => cut.join() === found.parties.cut.join()))
        deepEqual(found.passedByAll.filter(({ items: all }) => all.includes(5)).map(({ node }) => node).toSorted(), ways.length === 0 ? [] : [1, 2].filter((party) => ways.every((way) => way.includes(party))))
      } else ok(found.parties.aside.length > 0)
      // What is stated is a part of what may have been.
      const named = onWays(network, [0], 5, (each, { isStated }) => isStated[each] === 1)
      if (found.stated !== null && left) equal(found.stated.parties.size, [[], [1], [2], [1, 2]].find((cut) => named.every((way) => way.some((each) => cut.includes(each))))!.length)
    }), { numRuns: 250 })
  })
})
