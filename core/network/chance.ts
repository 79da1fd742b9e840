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
 * Trades between rows of a table of who is in which group: what only one of two rows has is dealt anew between them, so that each row keeps its length and each
 * group its size (Strona and others 2014, "curveball"). A trade changes both rows.
 */
export function trader(groups: number, random: () => number): (a: Int32Array, b: Int32Array) => void {
  const mark = new Uint8Array(groups)
  const pool = new Int32Array(2 * groups)
  return (a, b) => {
    for (const each of b) mark[each] = 1
    let size = 0
    for (const each of a) { if (mark[each] === 1) mark[each] = 2; else pool[size++] = each }
    const own = size
    for (const each of b) if (mark[each] === 1) pool[size++] = each
    // What both have is marked with 2, and stays.
    if (own > 0 && size > own) {
      for (let n = size - 1; n > 0; n--) { const m = Math.floor(random() * (n + 1)); const held = pool[n]!; pool[n] = pool[m]!; pool[m] = held }
      let [given, got] = [0, own]
      for (let n = 0; n < a.length; n++) if (mark[a[n]!] !== 2) a[n] = pool[given++]!
      for (let n = 0; n < b.length; n++) { const each = b[n]!; if (mark[each] !== 2) b[n] = pool[got++]!; mark[each] = 0 }
    } else for (const each of b) mark[each] = 0
  }
}
