/**
 * Event graph: constraints as edges between numbered events, so that shortest paths over thousands of them take milliseconds.
 *
 * An edge a → b of length `atMost` says: b is at most so many days after a. The most by which one event can follow another is the
 * length of the shortest path between them; of paths of equal length one with the fewest edges is meant. Which one that is need not be
 * kept: it is found again when somebody asks, from its end, by the edge whose statements come first by name.
 * @module
 */
import type { Constraint, EventName } from './constraint.ts'
import { spend } from './effort.ts'

/** `null` is the origin, day 0. */
export type Node = EventName | null

/** Of the shortest path between the start and each node: days, and edges. `Infinity`: there is none. */
export interface Distances {
  readonly days: Float64Array
  readonly edges: Int32Array
}

export class EventGraph {
  readonly constraints: readonly Constraint[]
  readonly #numbers: ReadonlyMap<Node, number>
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #days: Float64Array
  /** By node: the numbers of the edges that leave it, and that enter it. */
  readonly #leaving: number[][]
  readonly #entering: number[][]

  /**
   * The constraints of `before` and these more. What `before` has is shared, not built again: lists are copied where an edge is added.
   *
   * Throws (a bug of the caller) when a constraint names an event not listed or is not a whole number of days.
   */
  constructor(numbers: ReadonlyMap<Node, number>, more: readonly Constraint[], before: EventGraph | null = null) {
    const known = before?.constraints.length ?? 0
    const size = known + more.length
    // Each had to be made, and is put into three lists.
    spend(100 * (more.length + numbers.size))
    this.constraints = before === null ? more : before.constraints.concat(more)
    this.#numbers = numbers
    this.#from = new Int32Array(size)
    this.#to = new Int32Array(size)
    this.#days = new Float64Array(size)
    this.#leaving = before === null ? Array.from({ length: numbers.size }, () => []) : before.#leaving.slice()
    this.#entering = before === null ? Array.from({ length: numbers.size }, () => []) : before.#entering.slice()
    if (before !== null) {
      this.#from.set(before.#from)
      this.#to.set(before.#to)
      this.#days.set(before.#days)
    }
    for (let n = 0; n < more.length; n++) {
      const { a, b, atMost } = more[n]!
      const edge = known + n
      const [from, to] = [numbers.get(a), numbers.get(b)]
      if (from === undefined || to === undefined) throw new RangeError(`constraint on an unknown event: ${a} → ${b}`)
      if (!Number.isSafeInteger(atMost)) throw new RangeError(`constraint ${a} → ${b}: ${atMost} is no whole number of days`)
      this.#from[edge] = from
      this.#to[edge] = to
      this.#days[edge] = atMost
      if (before === null) {
        this.#leaving[from]!.push(edge)
        this.#entering[to]!.push(edge)
      } else {
        this.#leaving[from] = [...this.#leaving[from]!, edge]
        this.#entering[to] = [...this.#entering[to]!, edge]
      }
    }
  }

  /** Throws (a bug of the caller) for an event that the graph does not have. */
  numberOf(node: Node): number {
    const found = this.#numbers.get(node)
    if (found === undefined) throw new RangeError(`unknown event: ${node}`)
    return found
  }

  /** Distances from a node to all, or, `isBackwards`, from all to it. For a graph without a negative cycle. */
  distances(start: number, isBackwards = false): Distances {
    const found = { days: new Float64Array(this.#numbers.size).fill(Infinity), edges: new Int32Array(this.#numbers.size) }
    found.days[start] = 0
    this.#relax(found, [start], isBackwards)
    return found
  }

  /** The distances of a smaller graph, brought up to these edges more. */
  widened(known: Distances, newEdges: readonly number[], isBackwards = false): Distances {
    const found = { days: known.days.slice(), edges: known.edges.slice() }
    const touched = new Set<number>()
    for (const edge of newEdges) {
      const [near, far] = isBackwards ? [this.#to[edge]!, this.#from[edge]!] : [this.#from[edge]!, this.#to[edge]!]
      if (this.#improve(found, near, far, this.#days[edge]!)) touched.add(far)
    }
    this.#relax(found, [...touched], isBackwards)
    return found
  }

  /**
   * A day for each node such that all constraints hold, or the edges of a negative cycle. Bellman, Ford and Moore: a node is looked at again
   * only when its day moved; a path of as many edges as there are nodes goes round.
   */
  feasible(): { readonly days: Float64Array } | { readonly cycle: readonly Constraint[] } {
    const days = new Float64Array(this.#numbers.size)
    const by = new Int32Array(this.#numbers.size).fill(-1)
    const edges = new Int32Array(this.#numbers.size)
    return this.#settle(days, by, edges, Array.from({ length: this.#numbers.size }, (_, n) => n), this.#numbers.size)
  }

  /** The same, beginning from days that hold without the new edges. */
  stillFeasible(known: Float64Array, newEdges: readonly number[]): { readonly days: Float64Array } | { readonly cycle: readonly Constraint[] } {
    const days = known.slice()
    const by = new Int32Array(days.length).fill(-1)
    const edges = new Int32Array(days.length)
    const touched: number[] = []
    for (const edge of newEdges) {
      const limit = days[this.#from[edge]!]! + this.#days[edge]!
      const to = this.#to[edge]!
      if (limit >= days[to]!) continue
      days[to] = limit
      by[to] = edge
      edges[to] = 1
      touched.push(to)
    }
    return this.#settle(days, by, edges, touched, days.length)
  }

  /** The path from `start` to `end` that the distances mean, as edges in its order. For distances of this graph from, or backwards to, `start`. */
  path(distances: Distances, start: number, end: number, isBackwards = false): Constraint[] {
    const found: Constraint[] = []
    for (let at = end; at !== start || distances.edges[at] !== 0;) {
      const candidates = (isBackwards ? this.#leaving : this.#entering)[at]!
        .filter((edge) => {
          const near = isBackwards ? this.#to[edge]! : this.#from[edge]!
          return distances.days[at] === distances.days[near]! + this.#days[edge]! && distances.edges[at] === distances.edges[near]! + 1
        })
      const first = candidates.map((edge) => ({ edge, key: keyOf(this.constraints[edge]!) })).reduce((a, b) => (b.key < a.key ? b : a))
      found.push(this.constraints[first.edge]!)
      at = isBackwards ? this.#to[first.edge]! : this.#from[first.edge]!
    }
    return isBackwards ? found : found.reverse()
  }

  #improve({ days, edges }: Distances, near: number, far: number, length: number): boolean {
    const [limit, steps] = [days[near]! + length, edges[near]! + 1]
    if (limit > days[far]! || limit === Infinity || (limit === days[far] && steps >= edges[far]!)) return false
    days[far] = limit
    edges[far] = steps
    return true
  }

  #relax(found: Distances, first: readonly number[], isBackwards: boolean): void {
    const [next, ends] = isBackwards ? [this.#entering, this.#from] : [this.#leaving, this.#to]
    const queue = new Queue(found.days.length, first)
    for (let near = queue.take(); near !== null; near = queue.take()) {
      spend(1 + next[near]!.length)
      for (const edge of next[near]!) if (this.#improve(found, near, ends[edge]!, this.#days[edge]!)) queue.add(ends[edge]!)
    }
  }

  #settle(days: Float64Array, by: Int32Array, edges: Int32Array, first: readonly number[], most: number) {
    const queue = new Queue(days.length, first)
    for (let near = queue.take(); near !== null; near = queue.take()) {
      spend(1 + this.#leaving[near]!.length)
      for (const edge of this.#leaving[near]!) {
        const [far, limit] = [this.#to[edge]!, days[near]! + this.#days[edge]!]
        if (limit >= days[far]!) continue
        days[far] = limit
        by[far] = edge
        edges[far] = edges[near]! + 1
        if (edges[far]! > most) return { cycle: this.#cycleAt(by, far) }
        queue.add(far)
      }
    }
    return { days }
  }

  /** Going back by the last edges from a node that moved too often ends in a circle. */
  #cycleAt(by: Int32Array, node: number): Constraint[] {
    let at = node
    for (let n = 0; n < by.length; n++) at = this.#from[by[at]!]!
    const cycle: Constraint[] = []
    const start = at
    do {
      cycle.push(this.constraints[by[at]!]!)
      at = this.#from[by[at]!]!
    } while (at !== start)
    return cycle.reverse()
  }
}

/** Numbers below `size`, each at most once in it, in the order of adding. */
class Queue {
  readonly #waiting: Uint8Array
  #now: number[]
  #at = 0

  constructor(size: number, first: readonly number[]) {
    this.#waiting = new Uint8Array(size)
    this.#now = []
    for (const one of first) this.add(one)
  }

  add(one: number): void {
    if (this.#waiting[one] === 1) return
    this.#waiting[one] = 1
    this.#now.push(one)
  }

  take(): number | null {
    if (this.#at === this.#now.length) return null
    const one = this.#now[this.#at++]!
    this.#waiting[one] = 0
    // What was taken is given back in pieces, so that a long run keeps no memory of itself.
    if (this.#at > 4096) {
      this.#now = this.#now.slice(this.#at)
      this.#at = 0
    }
    return one
  }
}

const keyOf = ({ a, b, because }: Constraint): string => JSON.stringify([because, a, b])
