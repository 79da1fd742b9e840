/**
 * Smallest cut: the fewest of those on ways without whom no way is left. One who stands on ways of several goods goes from all of them at once.
 *
 * Ways are found, the fewest who are on all of them are looked for, and ways that these leave open are found again, until none is left.
 * @module
 */
import { smallestHitting } from './smallest-hitting.ts'

export interface SmallestCut {
  /** How many must go; `null`: a way meets nobody who may be cut. */
  readonly size: number | null
  /** No cut has fewer: as many as `size` where the search came to its end. */
  readonly atLeast: number
  readonly cut: readonly number[]
  /** Another cut of the same size; empty: none was found. */
  readonly other: readonly number[]
  /** There is no other cut of this size. */
  readonly isOnly: boolean
}

/** Those who are on a way, of some ways that are left without these. Empty: no way is left. */
export type WaysLeft = (without: ReadonlySet<number>) => readonly (readonly number[])[]

export interface CutBounds { readonly mostRounds?: number; readonly mostTries?: number; /** Cuts up to this size are held against others of their size. */ readonly mostCompared?: number }

export function smallestCut(waysLeft: WaysLeft, { mostRounds = 60, mostTries = 20_000, mostCompared = 12 }: CutBounds = {}): SmallestCut {
  const known: (readonly number[])[] = []
  const first = search(waysLeft, known, new Set(), mostRounds, mostTries, Infinity)
  if (first === null) return { size: null, atLeast: 0, cut: [], other: [], isOnly: false }
  const { cut, atLeast } = first
  if (atLeast < cut.length || cut.length > mostCompared) return { size: cut.length, atLeast, cut, other: [], isOnly: false }
  let isOnly = true
  for (const each of cut) {
    const without = search(waysLeft, known, new Set([each]), mostRounds, mostTries, cut.length)
    if (without === null) continue
    if (without.cut.length === cut.length) return { size: cut.length, atLeast, cut, other: without.cut, isOnly: false }
    if (without.atLeast <= cut.length) isOnly = false
  }
  return { size: cut.length, atLeast, cut, other: [], isOnly }
}

/** The fewest without those of `spared`; no longer looked for when there must be more than `enough`. `null`: a way meets nobody else. */
function search(waysLeft: WaysLeft, known: (readonly number[])[], spared: ReadonlySet<number>, mostRounds: number, mostTries: number, enough: number): { cut: readonly number[]; atLeast: number } | null {
  let atLeast = 0
  let cut: readonly number[] = []
  const allowed = (set: readonly number[]) => (spared.size === 0 ? set : set.filter((each) => !spared.has(each)))
  for (let round = 0; ; round++) {
    const isLate = round >= mostRounds
    if (known.length > 0 && !isLate) {
      const found = smallestHitting(known.map(allowed), mostTries)
      if (found === null) return null
      ;[cut, atLeast] = [found.chosen, Math.max(atLeast, found.atLeast)]
      if (atLeast > enough) return { cut, atLeast }
    }
    const left = waysLeft(new Set(cut))
    if (left.length === 0) return { cut, atLeast }
    if (left.some((way) => allowed(way).length === 0)) return null
    known.push(...left)
    // After so many rounds what is found is cut as it comes.
    if (isLate) { const more = smallestHitting(left.map(allowed), 0)!; cut = [...new Set([...cut, ...more.chosen])].toSorted((a, b) => a - b) }
  }
}
