/**
 * Hitting sets: the smallest sets that share something with each of several sets. Sets are bits of a number.
 *
 * Kept up to date as sets arrive (C. Berge, Hypergraphs, 1989, chapter 2).
 * @module
 */
import { spend } from '@proofmark/core/dates'

export interface HittingSets {
  /** The smallest sets that meet all that were added, fewest members first. Where `isCut`, only some of them, each still as small as can be. */
  readonly all: readonly bigint[]
  readonly isCut: boolean
  /** With one more set that must be met. */
  with(edge: bigint): HittingSets
}

/** `most`: more than so many are not kept. Members are numbered below `size`. */
export const hittingSets = (size: number, most: number): HittingSets => hitting([0n], [], false, size, most)

function hitting(all: readonly bigint[], edges: readonly bigint[], isCut: boolean, size: number, most: number): HittingSets {
  return {
    all,
    isCut,
    with(edge) {
      const edgesNow = [...edges, edge]
      const missed = all.filter((set) => (set & edge) === 0n)
      const wider = missed.flatMap((set) => members(edge, size).map((one) => set | one)).filter((set) => {
        spend(edgesNow.length)
        // Each member must alone meet some set: else it could be spared.
        return members(set, size).every((one) => edgesNow.some((each) => (each & set) === one))
      })
      const found = [...all.filter((set) => (set & edge) !== 0n), ...wider].map((set) => ({ set, count: members(set, size).length }))
      const sorted = found.toSorted((a, b) => a.count - b.count || lowestFirst(a.set, b.set)).map(({ set }) => set)
      return hitting(sorted.slice(0, most), edgesNow, isCut || sorted.length > most, size, most)
    },
  }
}

/** The members of a set, each as a set of its own, lowest first. */
export function members(set: bigint, size: number): bigint[] {
  const found: bigint[] = []
  for (let n = 0, one = 1n; n < size; n++, one <<= 1n) if ((set & one) !== 0n) found.push(one)
  return found
}

/** Of two sets with as many members the one that holds the lowest in which they differ. */
function lowestFirst(a: bigint, b: bigint): number {
  const differ = a ^ b
  return differ === 0n ? 0 : (a & differ & -differ) !== 0n ? -1 : 1
}
