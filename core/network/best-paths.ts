/**
 * Best paths: ways whose weakest edge is as strong as can be, the shorter first among equals, then by the order of their vertices.
 *
 * Strength has few levels, so the widest path is found by asking level by level whether the target is reached; further paths by leaving the known ones at
 * each of their vertices (Yen 1971). No path visits a vertex twice. How much is followed is bounded, and what was not followed is said.
 * @module
 */
import type { CompactGraph } from './compact-graph.ts'

export interface BestPath {
  readonly vertices: readonly number[]
  readonly arcs: readonly number[]
  /** The level of its weakest arc; 0 is the strongest. */
  readonly weakest: number
}

export interface BestPaths {
  readonly paths: readonly BestPath[]
  /** Whether others exist, or may exist, that are not listed. */
  readonly isCut: boolean
}

export interface PathOptions { readonly most: number; /** Searches of the graph. */ readonly mostSearches?: number }

/** `level` of each arc: 0 the strongest. */
export function bestPaths(graph: CompactGraph, sources: readonly number[], targets: readonly number[], level: Uint8Array, { most, mostSearches = 2000 }: PathOptions): BestPaths {
  const levels = level.reduce((a, b) => Math.max(a, b), 0)
  const isTarget = new Uint8Array(graph.vertices)
  for (const target of targets) isTarget[target] = 1
  let searches = 0
  /** The best completion of a beginning, over arcs that are not barred. */
  const complete = (begin: BestPath | null, barred: ReadonlySet<number>, startsBarred: ReadonlySet<number>): BestPath | null => {
    const starts = begin === null ? sources.filter((each) => !startsBarred.has(each)) : [begin.vertices.at(-1)!]
    const taken = new Set(begin?.vertices.slice(0, -1) ?? [])
    for (let limit = begin?.weakest ?? 0; limit <= levels; limit++) {
      searches++
      const rest = shortest(graph, starts, isTarget, (arc) => level[arc]! <= limit && !barred.has(arc), taken)
      if (rest === null) continue
      const arcs = [...(begin?.arcs ?? []), ...rest.arcs]
      return { vertices: [...(begin?.vertices.slice(0, -1) ?? []), ...rest.vertices], arcs, weakest: arcs.reduce((weakest, arc) => Math.max(weakest, level[arc]!), 0) }
    }
    return null
  }
  const first = complete(null, new Set(), new Set())
  if (first === null) return { paths: [], isCut: false }
  const paths: BestPath[] = [first]
  const waiting = new Map<string, BestPath>()
  let isCut = false
  while (paths.length < most) {
    const last = paths.at(-1)!
    const alike = (count: number) => paths.filter(({ vertices, arcs }) => vertices.length >= count && vertices[0] === last.vertices[0] && arcs.slice(0, count - 1).join() === last.arcs.slice(0, count - 1).join())
    for (let count = 0; count < last.vertices.length; count++) {
      if (searches >= mostSearches) { isCut = true; break }
      // A target ends a path: nothing goes on from there.
      const begin = count === 0 ? null : { vertices: last.vertices.slice(0, count), arcs: last.arcs.slice(0, count - 1), weakest: last.arcs.slice(0, count - 1).reduce((weakest, arc) => Math.max(weakest, level[arc]!), 0) }
      const same = count === 0 ? [] : alike(count)
      const found = complete(begin, new Set(same.map(({ arcs }) => arcs[count - 1]!)), count === 0 ? new Set(paths.map(({ vertices }) => vertices[0]!)) : new Set())
      if (found !== null) waiting.set(`${found.vertices[0]} ${found.arcs.join()}`, found)
    }
    const best = [...waiting.entries()].toSorted(([, a], [, b]) => a.weakest - b.weakest || a.arcs.length - b.arcs.length || inOrder(a.vertices, b.vertices) || inOrder(a.arcs, b.arcs))[0]
    if (best === undefined) return { paths, isCut }
    waiting.delete(best[0])
    paths.push(best[1])
  }
  return { paths, isCut: isCut || waiting.size > 0 || mayHaveMore() }

  /** Of the last path nothing was tried yet. */
  function mayHaveMore(): boolean {
    const more = most < 1 ? null : bestPathsBeyond()
    return more !== null
  }
  function bestPathsBeyond(): BestPath | null {
    const last = paths.at(-1)!
    for (let count = 1; count < last.vertices.length; count++) {
      if (searches >= 2 * mostSearches) return last
      const same = paths.filter(({ vertices, arcs }) => vertices[0] === last.vertices[0] && arcs.slice(0, count - 1).join() === last.arcs.slice(0, count - 1).join())
      const found = complete({ vertices: last.vertices.slice(0, count), arcs: last.arcs.slice(0, count - 1), weakest: 0 }, new Set(same.map(({ arcs }) => arcs[count - 1]!)), new Set())
      if (found !== null) return found
    }
    return complete(null, new Set(), new Set(paths.map(({ vertices }) => vertices[0]!)))
  }
}

const inOrder = (a: readonly number[], b: readonly number[]) => { const at = a.findIndex((each, n) => each !== b[n]); return at < 0 ? a.length - b.length : a[at]! - b[at]! }

/** The shortest way to a target; of several the one whose vertices come first: found from the targets back, then walked by the lowest next vertex. */
function shortest(graph: CompactGraph, starts: readonly number[], isTarget: Uint8Array, mayUse: (arc: number) => boolean, taken: ReadonlySet<number>): { vertices: number[]; arcs: number[] } | null {
  const away = new Int32Array(graph.vertices).fill(-1)
  const queue: number[] = []
  isTarget.forEach((is, vertex) => { if (is === 1 && !taken.has(vertex)) { away[vertex] = 0; queue.push(vertex) } })
  for (const vertex of queue) {
    for (let n = graph.inAt[vertex]!; n < graph.inAt[vertex + 1]!; n++) {
      const arc = graph.incoming[n]!
      const before = graph.from[arc]!
      if (away[before] === -1 && !taken.has(before) && mayUse(arc)) { away[before] = away[vertex]! + 1; queue.push(before) }
    }
  }
  const start = starts.filter((each) => away[each]! >= 0).toSorted((a, b) => away[a]! - away[b]! || a - b)[0]
  if (start === undefined) return null
  const [vertices, arcs] = [[start], [] as number[]]
  for (let at = start; away[at]! > 0;) {
    let best = -1
    for (let n = graph.outAt[at]!; n < graph.outAt[at + 1]!; n++) {
      const arc = graph.outgoing[n]!
      if (mayUse(arc) && away[graph.to[arc]!] === away[at]! - 1 && (best < 0 || graph.to[arc]! < graph.to[best]!)) best = arc
    }
    arcs.push(best)
    at = graph.to[best]!
    vertices.push(at)
  }
  return { vertices, arcs }
}
