/**
 * Network of events: given what statements say of days and their order, when can each event have been, and how many days
 * lie between two?
 *
 * The answer is exact: every day of a window is possible in some world in which all statements hold, and none
 * outside it is. Each limit says because of which statements; statements that cannot all hold come back as a
 * contradiction instead of an answer.
 *
 * Example: made in 2024, used on 2024-08-18, made before it is used: 0 to 230 days from production to use.
 * @module
 */
import type { Constraint, EventName } from './constraint.ts'
import { contradictionIn } from './contradiction.ts'
import { day, type Day } from './day.ts'
import { causesOf, leavingEdges, pathsFrom, type Node, type Path } from './propagation.ts'

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

/**
 * Narrows every event to its tightest window. Events that no constraint names are unlimited.
 *
 * Throws (a bug of the caller) when a constraint names an event not listed or is not a whole number of days.
 */
export function solve(events: readonly EventName[], constraints: readonly Constraint[]): Solved | Contradicted {
  const known = new Set<Node>([null, ...events])
  for (const { a, b, atMost } of constraints) {
    if (!known.has(a) || !known.has(b)) throw new RangeError(`constraint on an unknown event: ${a} → ${b}`)
    if (!Number.isSafeInteger(atMost)) throw new RangeError(`constraint ${a} → ${b}: ${atMost} is no whole number of days`)
  }
  const because = contradictionIn(constraints)
  if (because !== null) return { ok: false, code: 'contradiction', because }

  const leaving = leavingEdges(constraints)
  const pathsByStart = new Map<Node, ReadonlyMap<Node, Path>>()
  const path = (from: Node, to: Node): Path | null => {
    if (!known.has(from) || !known.has(to)) throw new RangeError(`unknown event: ${known.has(from) ? to : from}`)
    let paths = pathsByStart.get(from)
    if (paths === undefined) pathsByStart.set(from, paths = pathsFrom(from, leaving))
    return paths.get(to) ?? null
  }

  return {
    ok: true,
    windowOf(event) {
      const { least, most, because } = difference(path(event, null), path(null, event))
      return {
        from: least === null ? null : day(least),
        to: most === null ? null : day(most),
        because: { from: because.least, to: because.most },
      }
    },
    between: (first, second) => difference(path(second, first), path(first, second)),
  }
}

/** The shortest way there is the most, the shortest way back the least, with its sign turned. */
function difference(back: Path | null, there: Path | null): Duration {
  return {
    least: back === null ? null : 0 - back.days,
    most: there === null ? null : there.days + 0,
    because: { least: back === null ? [] : causesOf(back), most: there === null ? [] : causesOf(there) },
  }
}
