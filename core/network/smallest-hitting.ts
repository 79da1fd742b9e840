/**
 * Smallest hitting set: the fewest of which each of several sets has one. Found by trying, with what must be in it taken first and parts that share nothing apart (the question is NP-hard: Karp 1972).
 * The trying is bounded; then a set that may not be the smallest is given, and how many at least there must be.
 * @module
 */
export interface Hitting { readonly chosen: readonly number[]; /** No set has fewer than so many. */ readonly atLeast: number }

/** `null`: one of the sets is empty. O(tries × size of the sets). */
export function smallestHitting(sets: readonly (readonly number[])[], mostTries = 20_000): Hitting | null {
  if (sets.some((set) => set.length === 0)) return null
  const parts = partsOf(least(sets)).map((part) => solved(part, mostTries))
  return { chosen: parts.flatMap(({ chosen }) => chosen).toSorted((a, b) => a - b), atLeast: parts.reduce((sum, each) => sum + each.atLeast, 0) }
}

/** Each once, and none that holds another: what hits the smaller hits it. */
function least(sets: readonly (readonly number[])[]): number[][] {
  const sorted = [...new Map(sets.map((set) => { const once = [...new Set(set)].toSorted((a, b) => a - b); return [once.join(), once] as const })).values()].toSorted((a, b) => a.length - b.length)
  const kept: number[][] = []
  const having = new Map<number, number[]>()
  for (const set of sorted) {
    const hits = new Map<number, number>()
    let isLarger = false
    for (const each of set) for (const at of having.get(each) ?? []) { const count = (hits.get(at) ?? 0) + 1; hits.set(at, count); if (count === kept[at]!.length) isLarger = true }
    if (isLarger) continue
    for (const each of set) having.set(each, [...(having.get(each) ?? []), kept.length])
    kept.push(set)
  }
  return kept
}

function partsOf(sets: readonly number[][]): number[][][] {
  const having = new Map<number, number[]>()
  sets.forEach((set, at) => { for (const each of set) { const list = having.get(each); if (list === undefined) having.set(each, [at]); else list.push(at) } })
  const seen = new Set<number>()
  return sets.flatMap((_, start) => {
    if (seen.has(start)) return []
    const part = new Set([start])
    for (const at of part) for (const each of sets[at]!) for (const other of having.get(each)!) part.add(other)
    for (const at of part) seen.add(at)
    return [[...part].map((at) => sets[at]!)]
  })
}

function solved(sets: readonly (readonly number[])[], mostTries: number): Hitting {
  let best = greedy(sets)
  let tries = 0
  let isWhole = true
  const first = apart(sets)
  // Not by calling itself: each try is what was chosen, and what is left out for good.
  const waiting: { chosen: readonly number[]; left: readonly (readonly number[])[] }[] = [{ chosen: [], left: sets }]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.left.length === 0) { if (at.chosen.length < best.length) best = at.chosen; continue }
    if (at.chosen.length + apart(at.left) >= best.length) continue
    if (tries++ >= mostTries) { isWhole = false; break }
    const smallest = at.left.reduce((a, b) => (b.length < a.length ? b : a))
    const counts = countsOf(at.left)
    const order = smallest.toSorted((a, b) => counts.get(b)! - counts.get(a)! || a - b)
    const tried: { chosen: readonly number[]; left: readonly (readonly number[])[] }[] = []
    order.forEach((each, n) => {
      const without = new Set(order.slice(0, n))
      const left = at.left.filter((set) => !set.includes(each)).map((set) => (without.size === 0 ? set : set.filter((other) => !without.has(other))))
      if (left.every((set) => set.length > 0)) tried.push({ chosen: [...at.chosen, each], left })
    })
    waiting.push(...tried.toReversed())
  }
  return { chosen: best, atLeast: isWhole ? best.length : Math.min(best.length, first) }
}

const countsOf = (sets: readonly (readonly number[])[]) => { const counts = new Map<number, number>(); for (const set of sets) for (const each of set) counts.set(each, (counts.get(each) ?? 0) + 1); return counts }

function greedy(sets: readonly (readonly number[])[]): readonly number[] {
  const chosen: number[] = []
  for (let left = sets; left.length > 0;) {
    const [most] = [...countsOf(left)].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))
    chosen.push(most)
    left = left.filter((set) => !set.includes(most))
  }
  return chosen
}

/** Sets that share nothing, taken as they come, the small ones first: each needs one of its own. */
function apart(sets: readonly (readonly number[])[]): number {
  const taken = new Set<number>()
  let count = 0
  for (const set of sets.toSorted((a, b) => a.length - b.length)) if (!set.some((each) => taken.has(each))) { count++; for (const each of set) taken.add(each) }
  return count
}
