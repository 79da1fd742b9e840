/**
 * Part tree: items under the wholes that they are part of, in the order of the day; and which item may be part of which, so that none is part of itself.
 * @module
 */
import type { DraftItem } from './draft.ts'

type Part = Pick<DraftItem, 'id' | 'partOf'>

export interface PartNode<Item extends Part = DraftItem> {
  readonly item: Item
  /** Its place in the list of items. */
  readonly at: number
  readonly parts: readonly PartNode<Item>[]
}

/** Every item once. One whose whole is not there stands at the top, and so does the first of those that a foreign draft makes parts of each other. */
export function partTree<Item extends Part>(items: readonly Item[]): PartNode<Item>[] {
  const places = new Map(items.map(({ id }, at) => [id, at]))
  const parts = new Map<string, number[]>()
  for (const [at, { id, partOf }] of items.entries()) if (partOf !== null && partOf !== id && places.has(partOf)) parts.set(partOf, [...(parts.get(partOf) ?? []), at])
  const seen = new Set<number>()
  const node = (at: number): PartNode<Item> => {
    seen.add(at)
    const item = items[at]!
    return { item, at, parts: (parts.get(item.id) ?? []).filter((part) => !seen.has(part)).map(node) }
  }
  const tops = [...items.keys()].filter((at) => items[at]!.partOf === null || items[at]!.partOf === items[at]!.id || !places.has(items[at]!.partOf))
  const tree = tops.map(node)
  for (const at of items.keys()) if (!seen.has(at)) tree.push(node(at))
  return tree.toSorted((a, b) => a.at - b.at)
}

/** What an item may be part of: not itself, and nothing that is, through others, part of it. O(items). */
export function possibleWholes<Item extends Part>(items: readonly Item[], id: string): Item[] {
  const parts = Map.groupBy(items, ({ partOf }) => partOf)
  const own = new Set([id])
  for (const each of own) for (const part of parts.get(each) ?? []) own.add(part.id)
  return items.filter((item) => !own.has(item.id))
}

/** Not itself, and nothing that is, through others, part of it. */
export function mayBePartOf(items: readonly Part[], id: string, whole: string): boolean {
  const wholes = new Map(items.map((item) => [item.id, item.partOf]))
  const seen = new Set<string>()
  for (let at: string | null = whole; at !== null && !seen.has(at); at = wholes.get(at) ?? null) {
    if (at === id) return false
    seen.add(at)
  }
  return wholes.has(whole)
}
