/**
 * Chance: exact tails of the null models by which recurrence is held against what chance gives, and shuffles that keep every degree.
 * @module
 */

/** How likely at least `k` of independent events are, each with its own probability: the sum of unequal coins, exactly, by convolution. O(events²). */
export function atLeast(k: number, probabilities: readonly number[]): number {
  if (k <= 0) return 1
  // Chances of exactly 0 … k - 1; what leaves at the top never comes back.
  const exactly = new Float64Array(k)
  exactly[0] = 1
  let reached = 0
  for (const p of probabilities) {
    reached += exactly[k - 1]! * p
    for (let n = k - 1; n >= 0; n--) exactly[n] = exactly[n]! * (1 - p) + (n > 0 ? exactly[n - 1]! * p : 0)
  }
  return Math.min(1, reached)
}

/** Numbers below 1, the same for the same seed (mulberry32). For shuffles, never for secrets. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * One trade between two rows of a table of who is in which group: what only one of them has is dealt anew, so that each row keeps its length and each
 * group its size (Strona and others 2014, "curveball"). Changes both rows.
 */
export function trade(a: Set<number>, b: Set<number>, random: () => number): void {
  const [onlyA, onlyB] = [[...a].filter((each) => !b.has(each)), [...b].filter((each) => !a.has(each))]
  if (onlyA.length === 0 || onlyB.length === 0) return
  const pool = [...onlyA, ...onlyB]
  for (let n = pool.length - 1; n > 0; n--) { const m = Math.floor(random() * (n + 1)); [pool[n], pool[m]] = [pool[m]!, pool[n]!] }
  for (const each of onlyA) a.delete(each)
  for (const each of onlyB) b.delete(each)
  pool.forEach((each, n) => (n < onlyA.length ? a : b).add(each))
}
