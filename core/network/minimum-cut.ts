/**
 * Minimum cut: the fewest arcs, or the fewest vertices, without which nothing leads from a source to a target (Ford and Fulkerson 1956;
 * flows in levels after Dinic 1970). Of several smallest cuts two are given, the nearest to the sources and the nearest to the targets: if these are one, there is no other.
 * @module
 */
import type { CompactGraph } from './compact-graph.ts'

export interface MinimumCut {
  /** How many must go; `null`: a route meets nothing that may be cut. */
  readonly size: number | null
  /** Of the question: arcs or vertices, the lowest first. */
  readonly nearSources: readonly number[]
  readonly nearTargets: readonly number[]
  /** There is no other smallest cut. */
  readonly isOnly: boolean
}

/** `mayCut`: arcs that may go; all others stay, whatever it costs. */
export const minimumArcCut = (graph: CompactGraph, sources: readonly number[], targets: readonly number[], mayCut: (arc: number) => boolean): MinimumCut => {
  const flow = flowNetwork(graph.vertices + 2)
  const arcs = Array.from({ length: graph.from.length }, (_, arc) => flow.add(graph.from[arc]!, graph.to[arc]!, mayCut(arc) ? 1 : endless))
  return cutOf(flow, graph.vertices, sources, targets, (vertex) => vertex, (vertex) => vertex, arcs.flatMap((place, arc) => (mayCut(arc) ? [[place, arc] as const] : [])))
}

/** Vertices that may go; sources and targets never do. */
export const minimumVertexCut = (graph: CompactGraph, sources: readonly number[], targets: readonly number[], mayCut: (vertex: number) => boolean): MinimumCut => {
  const ends = new Set([...sources, ...targets])
  const flow = flowNetwork(2 * graph.vertices + 2)
  // Each vertex is an arc of its own, from where it is entered to where it is left.
  const through = Array.from({ length: graph.vertices }, (_, vertex) => flow.add(2 * vertex, 2 * vertex + 1, mayCut(vertex) && !ends.has(vertex) ? 1 : endless))
  for (let arc = 0; arc < graph.from.length; arc++) flow.add(2 * graph.from[arc]! + 1, 2 * graph.to[arc]!, endless)
  return cutOf(flow, 2 * graph.vertices, sources, targets, (vertex) => 2 * vertex, (vertex) => 2 * vertex + 1, through.flatMap((place, vertex) => (mayCut(vertex) && !ends.has(vertex) ? [[place, vertex] as const] : [])))
}

/** More than any sum of ones here. */
const endless = 0x3fffffff

function cutOf(flow: FlowNetwork, source: number, sources: readonly number[], targets: readonly number[], enter: (vertex: number) => number, leave: (vertex: number) => number, cuttable: readonly (readonly [place: number, what: number])[]): MinimumCut {
  const target = source + 1
  for (const each of new Set(sources)) flow.add(source, enter(each), endless)
  for (const each of new Set(targets)) flow.add(leave(each), target, endless)
  const size = flow.run(source, target)
  if (size >= endless) return { size: null, nearSources: [], nearTargets: [], isOnly: false }
  const [ahead, behind] = [flow.residual(source, true), flow.residual(target, false)]
  const across = (isBefore: (vertex: number) => boolean) => cuttable.filter(([place]) => isBefore(flow.start(place)) && !isBefore(flow.end(place))).map(([, what]) => what)
  const [nearSources, nearTargets] = [across((vertex) => ahead[vertex] === 1), across((vertex) => behind[vertex] === 0)]
  return { size, nearSources, nearTargets, isOnly: nearSources.join() === nearTargets.join() }
}

interface FlowNetwork {
  /** An arc and its way back; answers with the place of the arc. */
  add(from: number, to: number, capacity: number): number
  run(source: number, target: number): number
  /** Vertices that can still be reached from here, or from which here can still be reached. */
  residual(from: number, forward: boolean): Uint8Array
  start(place: number): number
  end(place: number): number
}

function flowNetwork(vertices: number): FlowNetwork {
  const [head, next, end, left] = [new Int32Array(vertices).fill(-1), [] as number[], [] as number[], [] as number[]]
  const half = (from: number, to: number, capacity: number) => { end.push(to); left.push(capacity); next.push(head[from]!); head[from] = end.length - 1 }
  const residual = (from: number, forward: boolean) => {
    const seen = new Uint8Array(vertices)
    const queue = [from]
    seen[from] = 1
    for (const vertex of queue) for (let place = head[vertex]!; place >= 0; place = next[place]!) {
      if (left[forward ? place : place ^ 1]! > 0 && seen[end[place]!] === 0) { seen[end[place]!] = 1; queue.push(end[place]!) }
    }
    return seen
  }
  const levels = (source: number, target: number): Int32Array | null => {
    const level = new Int32Array(vertices).fill(-1)
    const queue = [source]
    level[source] = 0
    for (const vertex of queue) for (let place = head[vertex]!; place >= 0; place = next[place]!) {
      if (left[place]! > 0 && level[end[place]!] === -1) { level[end[place]!] = level[vertex]! + 1; queue.push(end[place]!) }
    }
    return level[target] === -1 ? null : level
  }
  return {
    add(from, to, capacity) { half(from, to, capacity); half(to, from, 0); return end.length - 2 },
    start: (place) => end[place ^ 1]!,
    end: (place) => end[place]!,
    residual,
    run(source, target) {
      let total = 0
      for (let level = levels(source, target); level !== null && total < endless; level = levels(source, target)) {
        const at = head.slice()
        const path: number[] = []
        // Not by calling itself: a chain may be long.
        for (let vertex = source; ;) {
          if (vertex === target) {
            const least = path.reduce((most, place) => Math.min(most, left[place]!), endless)
            for (const place of path) { left[place]! -= least; left[place ^ 1]! += least }
            total += least
            if (total >= endless) return endless
            path.length = path.findIndex((place) => left[place] === 0)
            vertex = path.length === 0 ? source : end[path.at(-1)!]!
            continue
          }
          while (at[vertex]! >= 0 && !(left[at[vertex]!]! > 0 && level[end[at[vertex]!]!] === level[vertex]! + 1)) at[vertex] = next[at[vertex]!]!
          if (at[vertex]! >= 0) { path.push(at[vertex]!); vertex = end[at[vertex]!]! }
          else if (vertex === source) break
          else { const back = path.pop()!; vertex = end[back ^ 1]!; at[vertex] = next[at[vertex]!]! }
        }
      }
      return total
    },
  }
}
