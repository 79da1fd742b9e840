/**
 * Positions: where the nodes of a large network lie. The same network lies the same at each visit: the start comes from a hash of the ids, every step
 * is computed, none is drawn by lot. What was there before stays where it was; what is new is put beside its neighbours.
 * @module
 */
import forceAtlas2 from 'graphology-layout-forceatlas2'
import iterate from 'graphology-layout-forceatlas2/iterate.js'

/** Pairs of places in `ids`, one after the other. `kept`: x and y of each node as it lay before, not a number where it is new; `null`: all are new. */
export interface LayoutAsked { readonly ids: readonly string[]; readonly edges: Uint32Array; readonly kept: Float32Array | null }

const [perNode, perEdge] = [10, 3]

/** Fewer steps where each takes longer: the whole is over in seconds. */
export const stepsFor = (count: number): number => (count <= 500 ? 300 : count <= 6000 ? 110 : count <= 12_000 ? 70 : 45)

/** FNV-1a, then mixed: a number from 0 to 2³². */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The start: those with the most edges first on a disc, by their hash, each with its neighbours around it. */
export function firstPositions({ ids, edges, kept }: LayoutAsked): Float32Array {
  const placed = new Float32Array(ids.length * 2).fill(Number.NaN)
  if (kept !== null) placed.set(kept)
  const next = neighbours(ids.length, edges)
  const order = ids.map((_, at) => at).toSorted((a, b) => next[b]!.length - next[a]!.length || (ids[a]! < ids[b]! ? -1 : 1))
  const radius = 12 * Math.sqrt(ids.length + 1)
  const put = (at: number, x: number, y: number, reach: number) => {
    const hash = hashOf(ids[at]!)
    const [angle, away] = [(hash & 0xffff) / 0xffff * 2 * Math.PI, Math.sqrt((hash >>> 16) / 0xffff) * reach]
    placed[2 * at] = x + Math.cos(angle) * away
    placed[2 * at + 1] = y + Math.sin(angle) * away
  }
  const isPlaced = (at: number) => !Number.isNaN(placed[2 * at]!)
  for (const at of order) {
    if (!isPlaced(at)) {
      const around = next[at]!.filter(isPlaced)
      if (around.length === 0) put(at, 0, 0, radius)
      else put(at, around.reduce((sum, each) => sum + placed[2 * each]!, 0) / around.length, around.reduce((sum, each) => sum + placed[2 * each + 1]!, 0) / around.length, 30)
    }
    if (kept === null) for (const each of next[at]!) if (!isPlaced(each)) put(each, placed[2 * at]!, placed[2 * at + 1]!, 6 * Math.sqrt(next[at]!.length) + 8)
  }
  return placed
}

export interface Layout {
  readonly steps: number
  /** Goes on by so many steps. */
  run(steps: number): void
  positions(): Float32Array
}

/** ForceAtlas2 in its plain form, from the start above. Nodes that were kept are fixed. */
export function startLayout(asked: LayoutAsked): Layout {
  const { ids, edges, kept } = asked
  const count = ids.length
  const first = firstPositions(asked)
  const nodes = new Float32Array(count * perNode)
  const links = new Float32Array((edges.length / 2) * perEdge)
  for (let at = 0; at < count; at++) {
    nodes.set([first[2 * at]!, first[2 * at + 1]!, 0, 0, 0, 0, 1, 1, 1, kept === null || Number.isNaN(kept[2 * at]!) ? 0 : 1], at * perNode)
  }
  for (let at = 0; at < edges.length; at += 2) {
    const [from, to] = [edges[at]! * perNode, edges[at + 1]! * perNode]
    nodes[from + 6]! += 1
    nodes[to + 6]! += 1
    links.set([from, to, 1], (at / 2) * perEdge)
  }
  const isNew = kept === null || kept.some((value) => Number.isNaN(value))
  const settings = { ...iterateDefaults, ...forceAtlas2.inferSettings(count), barnesHutOptimize: count > 400, barnesHutTheta: 0.9, scalingRatio: 12 }
  return {
    steps: isNew ? stepsFor(count) : 0,
    run(steps) { for (let step = 0; step < steps; step++) iterate(settings, nodes, links) },
    positions() {
      const found = new Float32Array(count * 2)
      for (let at = 0; at < count; at++) found.set([nodes[at * perNode]!, nodes[at * perNode + 1]!], 2 * at)
      return found
    },
  }
}

const iterateDefaults = { linLogMode: false, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 0, strongGravityMode: true, gravity: 0.05, slowDown: 1 }

function neighbours(count: number, edges: Uint32Array): readonly (readonly number[])[] {
  const found: number[][] = Array.from({ length: count }, () => [])
  for (let at = 0; at < edges.length; at += 2) {
    found[edges[at]!]!.push(edges[at + 1]!)
    found[edges[at + 1]!]!.push(edges[at]!)
  }
  return found
}
