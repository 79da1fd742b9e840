/**
 * Ways of goods: ways along the edges of a network on which the same goods may have moved and time may have run forwards, the best borne first, the shorter first among equals, then by the order of the nodes.
 *
 * Level by level of strength, the most promising beginning is followed first, judged by the fewest edges that lead from its end to a target (Hart, Nilsson and Raphael 1968). No way passes a node twice.
 * How much is followed is bounded, and what was not followed is said.
 * @module
 */
import { goodsOf, type Moved } from './goods.ts'
import { heap } from './heap.ts'
import { strengths, type Network } from './network.ts'
import { later, type Reached } from './order-of-time.ts'

export interface GoodsWay {
  /** Places in `nodes` and in `edges`. */
  readonly nodes: readonly number[]
  readonly edges: readonly number[]
  /** The level of its weakest edge; 0 is the strongest. */
  readonly weakest: number
  /** On each step the records say that these goods moved. */
  readonly isStated: boolean
}

interface Beginning extends GoodsWay { readonly goods: Moved; readonly reached: Reached; /** Edges that it has, and at least needs. */ readonly length: number }

export interface GoodsWays { readonly ways: readonly GoodsWay[]; /** Whether there are, or may be, more. */ readonly isCut: boolean }

export function goodsWays(network: Network, from: readonly number[], to: readonly number[], { most, mostFollowed = 200_000 }: { readonly most: number; readonly mostFollowed?: number }): GoodsWays {
  const { nodes, edges } = network
  const goods = goodsOf(network)
  const [leaving, entering] = [lists(nodes.length), lists(nodes.length)]
  edges.forEach((edge, at) => { leaving[edge.from]!.push(at); entering[edge.to]!.push(at) })
  const level = edges.map(({ strength }) => strengths.indexOf(strength))
  const targets = new Set(to)
  const ways: GoodsWay[] = []
  let followed = 0
  for (let limit = 0; limit < strengths.length; limit++) {
    if (limit > 0 && !level.includes(limit)) continue
    const away = distances(nodes.length, to, (node) => entering[node]!.filter((edge) => level[edge]! <= limit).map((edge) => edges[edge]!.from))
    const waiting = heap(isBefore)
    for (const node of new Set(from)) if (away[node]! >= 0) { const { goods: first, isStated } = goods.begin(node); waiting.push({ nodes: [node], edges: [], weakest: 0, isStated, goods: first, reached: null, length: away[node]! }) }
    for (let best = waiting.pop(); best !== undefined; best = waiting.pop()) {
      if (followed++ >= mostFollowed) return { ways, isCut: true }
      const last = best.nodes.at(-1)!
      if (targets.has(last)) {
        // Those borne better were found at their own level.
        if (best.weakest !== limit) continue
        if (ways.length >= most) return { ways, isCut: true }
        ways.push({ nodes: best.nodes, edges: best.edges, weakest: best.weakest, isStated: best.isStated })
        continue
      }
      for (const edge of leaving[last]!) {
        const next = edges[edge]!.to
        if (level[edge]! > limit || away[next]! < 0 || best.nodes.includes(next)) continue
        const reached = later(best.reached, edges[edge]!)
        const step = reached === undefined ? null : goods.follow(best.goods, edge)
        if (reached === undefined || step === null) continue
        waiting.push({ nodes: [...best.nodes, next], edges: [...best.edges, edge], weakest: Math.max(best.weakest, level[edge]!), isStated: best.isStated && step.isStated, goods: step.goods, reached, length: best.edges.length + 1 + away[next]! })
      }
    }
  }
  return { ways, isCut: false }
}

const lists = (count: number): number[][] => Array.from({ length: count }, () => [])

function distances(count: number, targets: readonly number[], before: (node: number) => readonly number[]): Int32Array {
  const away = new Int32Array(count).fill(-1)
  const queue = [...new Set(targets)]
  for (const node of queue) away[node] = 0
  for (const node of queue) for (const each of before(node)) if (away[each] === -1) { away[each] = away[node]! + 1; queue.push(each) }
  return away
}

const isBefore = (a: Beginning, b: Beginning): boolean => (a.length - b.length || inOrder(a.nodes, b.nodes) || inOrder(a.edges, b.edges)) < 0

/** A beginning of the other comes first. */
const inOrder = (a: readonly number[], b: readonly number[]): number => { for (let n = 0; n < a.length && n < b.length; n++) if (a[n] !== b[n]) return a[n]! - b[n]!; return a.length - b.length }
