/**
 * Network of events: given what statements say of days and their order, when can each event have been, and how many days
 * lie between two?
 *
 * The answer is exact: every day of a window is possible in some world in which all statements hold, and none
 * outside it is. Each limit says because of which statements; statements that cannot all hold come back as a
 * contradiction instead of an answer. A network is a value: one statement more or fewer is another network, and what is
 * known of the old one is used.
 *
 * Example: made in 2024, used on 2024-08-18, made before it is used: 0 to 230 days from production to use.
 *
 * Adding by moving only what moves: S. Cotton, O. Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006.
 * @module
 */
import type { Constraint, EventName } from './constraint.ts'
import { contradictionIn } from './contradiction.ts'
import { day, type Day } from './day.ts'
import { EventGraph, type Distances, type Node } from './event-graph.ts'

/** `null`: nothing that was said limits it. `because`: statements that suffice for the limit; none for `null`. */
export type EventWindow = {
  readonly from: Day | null
  readonly to: Day | null
  readonly because: { readonly from: readonly string[]; readonly to: readonly string[] }
}

/** Days from one event to another; negative: before it. `null` and `because` as above. */
export type Duration = {
  readonly least: number | null
  readonly most: number | null
  readonly because: { readonly least: readonly string[]; readonly most: readonly string[] }
}

export type Solved = {
  readonly ok: true
  /** Throws (a bug of the caller) for an event that the network does not have. */
  windowOf(event: EventName): EventWindow
  /** day(second) − day(first). Throws for an event that the network does not have. */
  between(first: EventName, second: EventName): Duration
}

/** `because`: statements that cannot all hold, in the order of their names; each of them is needed for it. */
export type Contradicted = { readonly ok: false; readonly code: 'contradiction'; readonly because: readonly string[] }

export interface EventNetwork {
  readonly constraints: readonly Constraint[]
  readonly answer: Solved | Contradicted
  /** With these constraints more. Throws as `network` does. */
  with(more: readonly Constraint[]): EventNetwork
  /** Without every constraint that rests on this statement. */
  without(statement: string): EventNetwork
}

/**
 * A network of these events. Events that no constraint names are unlimited.
 *
 * Throws (a bug of the caller) when a constraint names an event not listed or is not a whole number of days.
 */
export function network(events: readonly EventName[], constraints: readonly Constraint[]): EventNetwork {
  const numbers = new Map<Node, number>([null, ...new Set(events)].map((event, number) => [event, number]))
  return networkOf(numbers, new EventGraph(numbers, constraints), null)
}

/** Narrows every event to its tightest window: `network(events, constraints).answer`. */
export function solve(events: readonly EventName[], constraints: readonly Constraint[]): Solved | Contradicted {
  return network(events, constraints).answer
}

/** What an earlier network knew: days that hold, and the distances from and to the origin. */
interface Known {
  readonly days: Float64Array
  readonly fromOrigin: () => Distances
  readonly toOrigin: () => Distances
}

function networkOf(numbers: ReadonlyMap<Node, number>, graph: EventGraph, before: { known: Known; newEdges: readonly number[] } | null): EventNetwork {
  const held = before === null ? graph.feasible() : graph.stillFeasible(before.known.days, before.newEdges)
  const known: Known | null = 'cycle' in held ? null : {
    days: held.days,
    fromOrigin: once(() => before === null ? graph.distances(0) : graph.widened(before.known.fromOrigin(), before.newEdges)),
    toOrigin: once(() => before === null ? graph.distances(0, true) : graph.widened(before.known.toOrigin(), before.newEdges, true)),
  }
  const answer = once((): Solved | Contradicted => known === null || 'cycle' in held
    ? { ok: false, code: 'contradiction', because: contradictionIn(graph.constraints, 'cycle' in held ? held.cycle : []) }
    : solved(graph, known))
  return {
    constraints: graph.constraints,
    get answer() { return answer() },
    with(more) {
      const newEdges = more.map((_, n) => graph.constraints.length + n)
      return networkOf(numbers, new EventGraph(numbers, more, graph), known && { known, newEdges })
    },
    // Days that held still hold with fewer constraints; the distances are worked out anew.
    without: (statement) => networkOf(numbers, new EventGraph(numbers, graph.constraints.filter(({ because }) => !because.includes(statement))), null),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function solved(graph: EventGraph, known: Known): Solved {
  const fromNode = new Map<number, Distances>()
  const from = (start: number): Distances => {
    const found = start === 0 ? known.fromOrigin() : fromNode.get(start) ?? graph.distances(start)
    fromNode.set(start, found)
    return found
  }
  const length = (distances: Distances, to: number): number | null => distances.days[to] === Infinity ? null : distances.days[to]! + 0
  const causes = (distances: Distances, start: number, to: number, isBackwards: boolean): string[] =>
    distances.days[to] === Infinity ? [] : [...new Set(graph.path(distances, start, to, isBackwards).flatMap(({ because }) => because))]
  return {
    ok: true,
    windowOf(event) {
      const at = graph.numberOf(event)
      const [after, before] = [known.fromOrigin(), known.toOrigin()]
      const [most, least] = [length(after, at), length(before, at)]
      // Worked out when somebody asks: most windows are only looked at.
      const [from, to] = [once(() => causes(before, 0, at, true)), once(() => causes(after, 0, at, false))]
      return {
        from: least === null ? null : day(0 - least),
        to: most === null ? null : day(most),
        because: { get from() { return from() }, get to() { return to() } },
      }
    },
    between(first, second) {
      const [a, b] = [graph.numberOf(first), graph.numberOf(second)]
      const [there, back] = [from(a), from(b)]
      const [most, least] = [length(there, b), length(back, a)]
      const [shortest, longest] = [once(() => causes(back, b, a, false)), once(() => causes(there, a, b, false))]
      return {
        least: least === null ? null : 0 - least,
        most,
        because: { get least() { return shortest() }, get most() { return longest() } },
      }
    },
  }
}
