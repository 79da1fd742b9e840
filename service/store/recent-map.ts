/**
 * Recent map: what was put or asked for lately, in two generations. When the younger one is full it becomes the older, and what nobody asked for since goes, all at once:
 * nobody waits until the oldest of very many are found.
 * @module
 */

export interface RecentMap<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): void
  clear(): void
}

/** `most`: at most so many are kept, and half of them at least. */
export function recentMap<K, V>(most: number): RecentMap<K, V> {
  let [younger, older] = [new Map<K, V>(), new Map<K, V>()]
  const set = (key: K, value: V) => {
    if (younger.size >= most / 2) [younger, older] = [new Map(), younger]
    younger.set(key, value)
  }
  return {
    get(key) {
      const found = younger.get(key)
      if (found !== undefined) return found
      const before = older.get(key)
      if (before !== undefined) set(key, before)
      return before
    },
    set,
    clear() { [younger, older] = [new Map(), new Map()] },
  }
}
