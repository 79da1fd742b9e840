/**
 * Chokepoints: the fewest of those recorded between makers and weapons without whom no recorded way is left, and those whom all recorded ways pass.
 *
 * Goods and time are followed (`goods-graph.ts`, `earliest-ways.ts`). It is a property of the record, not of the world: who was not recorded is not cut, and nobody is accused by standing where ways meet. A part for which nobody between
 * maker and weapon is recorded has a way that nothing can cut; such parts are set aside and counted.
 * @module
 */
import { compactGraph, reached } from './compact-graph.ts'
import { earliestWays, type EarliestWays } from './earliest-ways.ts'
import { goodsGraph, type GoodsGraph } from './goods-graph.ts'
import type { Network } from './network.ts'
import { smallestCut, type CutBounds, type SmallestCut } from './smallest-cut.ts'
import { isItem } from './supply-graph.ts'

export interface Chokepoints {
  /** Places in `nodes`: where the ways begin and where they end. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Whether any way is left without the parts that are set aside. */
  readonly hasWays: boolean
  /** Parties, parties known by words, and craft: places in `nodes`. */
  readonly parties: CutWithAside
  /** Edges of giving, getting and roles on the way: places in `edges`. */
  readonly edges: CutWithAside
  /** The same of those ways only of which each step says its goods; `null`: all do. */
  readonly stated: { readonly parties: CutWithAside; readonly edges: CutWithAside } | null
  /** Whom all recorded ways to these items pass, of those that lead on to where the ways end; most items first. */
  readonly passedByAll: readonly { readonly node: number; readonly items: readonly number[] }[]
}

/** `aside`: parts, places in `nodes`, on a way that nothing can cut, as nobody between is recorded. They are left out of the cut. */
export interface CutWithAside extends SmallestCut { readonly aside: readonly number[] }

/** Makers of parts: who has the role of fabricator of a component. */
export function makersIn({ nodes, edges }: Network): number[] {
  return [...new Set(edges.filter(({ kind, to }) => kind === 'fabricator' && nodes[to]!.kind === 'component').map(({ from }) => from))].toSorted((a, b) => a - b)
}
export const weaponsIn = ({ nodes }: Network): number[] => nodes.flatMap(({ kind }, at) => (kind === 'weapon' ? [at] : []))

/** `from` and `to` are places in `nodes`; parts lead into a weapon as it is made. */
export function chokepoints(network: Network, from: readonly number[] = makersIn(network), to: readonly number[] = weaponsIn(network), bounds: CutBounds = {}): Chokepoints {
  const { nodes, edges } = network
  const goods = goodsGraph(network)
  const wholes = new Set(edges.filter(({ kind }) => kind === 'part-of').map((edge) => edge.to))
  const ends = new Set([...from, ...to])
  const question: Question = {
    network, goods, bounds, sources: from.flatMap(goods.found), targets: to.flatMap((node) => (wholes.has(node) ? goods.made(node) : goods.found(node))),
    partyAt: (vertex) => { const node = goods.nodeOf[vertex]!; return node >= 0 && !ends.has(node) && ['party', 'named', 'craft'].includes(nodes[node]!.kind) ? node : -1 },
    carryingAt: (arc) => { const edge = goods.edgeOf[arc]!; return edge >= 0 && !['part-of', 'fabricator', 'covers', 'names'].includes(edges[edge]!.kind) ? edge : -1 },
  }
  const all = cutsOf(question, () => true)
  return {
    from, to, hasWays: all.hasWays, parties: all.parties, edges: all.edges,
    stated: all.isStated ? null : (({ parties, edges: ofEdges }) => ({ parties, edges: ofEdges }))(cutsOf(question, (arc) => goods.isStated[arc] === 1)),
    passedByAll: passedByAll(question, wholes),
  }
}

interface Question {
  readonly network: Network
  readonly goods: GoodsGraph
  readonly bounds: CutBounds
  readonly sources: readonly number[]
  readonly targets: readonly number[]
  /** The node or edge that may be cut; -1: it may not. */
  readonly partyAt: (vertex: number) => number
  readonly carryingAt: (arc: number) => number
}

const everything = () => true

function cutsOf(question: Question, isAllowed: (arc: number) => boolean) {
  const { goods: { graph, isStated }, partyAt, carryingAt } = question
  const ofParties = aside(question, isAllowed, everything, (vertex) => partyAt(vertex) < 0)
  const ofEdges = aside(question, isAllowed, (arc) => carryingAt(arc) < 0, everything)
  const left = waysOf(question, ofParties.mayUse)
  const near = Array.from({ length: graph.vertices }, (_, vertex) => left.steps(vertex))
  const parties = nearestCut(Array.from(near, (steps, vertex) => [partyAt(vertex), steps]),
    (gone) => endings(question, waysOf(question, ofParties.mayUse, everything, (vertex) => !gone.has(partyAt(vertex)))).map((arcs) => arcs.map((arc) => partyAt(graph.to[arc]!))), question.bounds)
  const edges = nearestCut(Array.from(graph.from, (vertex, arc) => [carryingAt(arc), near[vertex]!]),
    (gone) => endings(question, waysOf(question, (arc) => ofEdges.mayUse(arc) && !gone.has(carryingAt(arc)))).map((arcs) => arcs.map(carryingAt)), question.bounds)
  // One arc that does not say its goods, on a way that leads on, is enough.
  const isSilentUsed = [...isStated.keys()].some((arc) => isStated[arc] === 0 && left.mayFollow(arc) && ofParties.leadsOn[graph.to[arc]!] === 1)
  return { parties: { ...parties, aside: ofParties.items }, edges: { ...edges, aside: ofEdges.items }, hasWays: question.targets.some(left.isReached), isStated: !isSilentUsed }
}

/** Of cuts that are as small, those that are nearer to where the ways begin are tried first. */
function nearestCut(steps: readonly (readonly [of: number, steps: number])[], waysLeft: (gone: ReadonlySet<number>) => readonly (readonly number[])[], bounds: CutBounds): SmallestCut {
  const least = new Map<number, number>()
  for (const [of, count] of steps) if (of >= 0) least.set(of, Math.min(least.get(of) ?? Infinity, count))
  const inOrder = [...least].toSorted(([a, x], [b, y]) => (x === y ? a - b : x - y)).map(([of]) => of)
  const rank = new Map(inOrder.map((of, at) => [of, at]))
  const back = (ranks: readonly number[]) => ranks.map((at) => inOrder[at]!).toSorted((a, b) => a - b)
  const found = smallestCut((gone) => waysLeft(new Set([...gone].map((at) => inOrder[at]!))).map((way) => cuttable(way).map((of) => rank.get(of)!)), bounds)
  return { ...found, cut: back(found.cut), other: back(found.other) }
}

const cuttable = (all: readonly number[]) => [...new Set(all.filter((each) => each >= 0))]

function waysOf({ network, goods, sources }: Question, mayUse: (arc: number) => boolean, alsoMay: (arc: number) => boolean = everything, mayEnter: (vertex: number) => boolean = everything): EarliestWays {
  return earliestWays(goods.graph, { sources, edge: (arc) => { const edge = goods.edgeOf[arc]!; return edge < 0 ? null : network.edges[edge]! }, mayUse: (arc) => mayUse(arc) && alsoMay(arc), mayEnter })
}

/** One way for each arc by which a target is reached: several goods at once. */
function endings({ goods: { graph }, targets }: Question, ways: EarliestWays): number[][] {
  const found: number[][] = []
  for (const target of new Set(targets)) {
    if (!ways.isReached(target)) continue
    const own = ways.way(target)
    found.push(own)
    for (let n = graph.inAt[target]!; n < graph.inAt[target + 1]! && found.length < mostEndings; n++) {
      const arc = graph.incoming[n]!
      if (arc !== own.at(-1) && ways.mayFollow(arc)) found.push([...ways.way(graph.from[arc]!), arc])
    }
  }
  return found
}
const mostEndings = 5000

/** Parts that begin a way on which nothing is that could be cut; and the arcs without those by which these parts lead on. */
function aside(question: Question, isAllowed: (arc: number) => boolean, alsoMay: (arc: number) => boolean, mayEnter: (vertex: number) => boolean) {
  const { network: { edges }, goods, targets } = question
  const { from, to, vertices } = goods.graph
  const parts = new Set<number>()
  const mayUse = (arc: number) => { const edge = goods.edgeOf[arc]!; return isAllowed(arc) && !(edge >= 0 && edges[edge]!.kind === 'part-of' && parts.has(edges[edge]!.from)) }
  for (let before = -1; parts.size > before;) {
    before = parts.size
    for (const way of endings(question, waysOf(question, mayUse, alsoMay, mayEnter))) {
      const builtIn = way.map((arc) => goods.edgeOf[arc]!).find((edge) => edge >= 0 && edges[edge]!.kind === 'part-of')
      if (builtIn !== undefined) parts.add(edges[builtIn]!.from)
    }
  }
  // Only those that have to do with the question: from where a target can be reached.
  return { mayUse, items: [...parts].toSorted((a, b) => a - b), leadsOn: reached(compactGraph(vertices, to, from), targets, everything) }
}

/** Who is on the way that is found to an item, and without whom none is found. */
function passedByAll(question: Question, wholes: ReadonlySet<number>): Chokepoints['passedByAll'] {
  const { network: { nodes }, goods, partyAt } = question
  const { leadsOn, mayUse } = aside(question, everything, everything, (vertex) => partyAt(vertex) < 0)
  const ways = waysOf(question, mayUse)
  const passed = new Map<number, number[]>()
  const within = onlyOf(question, mayUse)
  nodes.forEach(({ kind }, item) => {
    if (!isItem(kind)) return
    const end = wholes.has(item) && kind === 'weapon' ? goods.own(item).made : goods.own(item).found
    // Of other items nothing was asked.
    if (leadsOn[end] !== 1 || !ways.isReached(end)) return
    const parties = cuttable(ways.way(end).map((arc) => partyAt(goods.graph.to[arc]!)))
    for (const party of within(end, parties)) passed.set(party, [...(passed.get(party) ?? []), item])
  })
  return [...passed].map(([node, items]) => ({ node, items })).toSorted((a, b) => b.items.length - a.items.length || a.node - b.node)
}

/** Tries each party by leaving it out, in what leads to the item and nothing else. */
function onlyOf(question: Question, mayUse: (arc: number) => boolean): (end: number, parties: readonly number[]) => number[] {
  const { network, goods, partyAt, sources } = question
  const { graph } = goods
  const isSource = new Set(sources)
  return (end, parties) => {
    const back = new Map<number, number>()
    const queue = [end]
    for (const vertex of queue) {
      if (back.has(vertex)) continue
      back.set(vertex, back.size)
      for (let n = graph.inAt[vertex]!; n < graph.inAt[vertex + 1]!; n++) if (mayUse(graph.incoming[n]!)) queue.push(graph.from[graph.incoming[n]!]!)
    }
    const arcs = [...back.keys()].flatMap((vertex) => [...graph.incoming.subarray(graph.inAt[vertex], graph.inAt[vertex + 1])].filter(mayUse))
    const places = [...back.keys()]
    const small = compactGraph(back.size, arcs.map((arc) => back.get(graph.from[arc]!)!), arcs.map((arc) => back.get(graph.to[arc]!)!))
    const starts = places.flatMap((vertex, place) => (isSource.has(vertex) ? [place] : []))
    const left = (without: number) => earliestWays(small, { sources: starts, edge: (arc) => { const edge = goods.edgeOf[arcs[arc]!]!; return edge < 0 ? null : network.edges[edge]! }, mayEnter: (place) => partyAt(places[place]!) !== without })
    let open = new Set(parties)
    for (const party of parties) {
      if (!open.has(party)) continue
      const ways = left(party)
      if (!ways.isReached(0)) continue
      // Whoever is not on this other way is passed by.
      const on = new Set(ways.way(0).map((arc) => partyAt(places[small.to[arc]!]!)))
      open = new Set([...open].filter((each) => on.has(each)))
    }
    return [...open]
  }
}
