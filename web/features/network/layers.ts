/**
 * Layers: nodes in columns from the fabricator to the weapon, or along a chosen path; within a column each stands near those that it is joined to.
 * @module
 */
import type { Network } from '@proofmark/core/network'
import { columnOf, columns, type Column } from './look.ts'
import type { Shown } from './shown.ts'

export interface Layer { readonly column: Column | null; readonly nodes: readonly number[] }

/** `path`: ids of nodes that stand one after the other; a node that is not of it stands in the column of the last before it that joins it, or the first. */
export function layersOf(network: Network, shown: Pick<Shown, 'nodes' | 'edges'>, path: readonly string[] = []): readonly Layer[] {
  const { nodes, edges } = network
  const place = new Map(path.map((id, at) => [id, at]))
  const made = new Map<number, number[]>()
  for (const at of shown.nodes) {
    const column = place.get(nodes[at]!.id) ?? (path.length > 0 ? 0 : columns.indexOf(columnOf(nodes[at]!)))
    made.set(column, [...(made.get(column) ?? []), at])
  }
  const layers = [...made].toSorted(([a], [b]) => a - b).map(([column, list]) => ({ column: path.length > 0 ? null : columns[column]!, nodes: list.toSorted((a, b) => compare(nodes[a]!.label, nodes[b]!.label) || compare(nodes[a]!.id, nodes[b]!.id)) }))
  const near = new Map<number, number[]>()
  for (const at of shown.edges) {
    const { from, to } = edges[at]!
    near.set(from, [...(near.get(from) ?? []), to])
    near.set(to, [...(near.get(to) ?? []), from])
  }
  return unravelled(layers, near)
}

/** Sweeps from left to right and back: each node goes to the middle of its neighbours; ties keep their order, so that the answer is always the same. */
function unravelled(layers: readonly Layer[], near: ReadonlyMap<number, readonly number[]>): readonly Layer[] {
  const heights = new Map<number, number>()
  const note = (nodes: readonly number[]) => nodes.forEach((at, row) => heights.set(at, (row + 0.5) / nodes.length))
  let now = layers.map(({ column, nodes }) => ({ column, nodes: [...nodes] }))
  now.forEach(({ nodes }) => note(nodes))
  for (let sweep = 0; sweep < 8; sweep++) {
    const order = sweep % 2 === 0 ? now.map((_, at) => at) : now.map((_, at) => now.length - 1 - at)
    for (const at of order) {
      const middle = (node: number) => { const all = (near.get(node) ?? []).map((each) => heights.get(each)).filter((height) => height !== undefined); return all.length === 0 ? heights.get(node)! : all.reduce((sum, height) => sum + height, 0) / all.length }
      const middles = new Map(now[at]!.nodes.map((node) => [node, middle(node)]))
      now = now.map((layer, n) => (n === at ? { ...layer, nodes: layer.nodes.toSorted((a, b) => middles.get(a)! - middles.get(b)! || heights.get(a)! - heights.get(b)!) } : layer))
      note(now[at]!.nodes)
    }
  }
  return now
}

/** How often edges between columns cross: what the sweeps make small. */
export function crossings(layers: readonly Layer[], { edges }: Network, shown: Pick<Shown, 'edges'>): number {
  const at = new Map(layers.flatMap(({ nodes }, column) => nodes.map((node, row) => [node, [column, row] as const] as const)))
  const lines = shown.edges.flatMap((edge) => { const [a, b] = [at.get(edges[edge]!.from), at.get(edges[edge]!.to)]; return a === undefined || b === undefined || a[0] === b[0] ? [] : [a[0] < b[0] ? [a, b] as const : [b, a] as const] })
  let count = 0
  lines.forEach(([a, b], n) => { for (const [c, d] of lines.slice(n + 1)) if (a[0] === c[0] && b[0] === d[0] && (a[1] - c[1]) * (b[1] - d[1]) < 0) count++ })
  return count
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
