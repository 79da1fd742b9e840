/**
 * Chance that is the same at each run and in every engine: what is invented must not change with either.
 * @module
 */

/** A whole number from 0 to `below`, without it. */
export type Chance = (below: number) => number

/** Xorshift of 32 bits (Marsaglia, Xorshift RNGs, Journal of Statistical Software 8, 2003: shifts 13, 17, 5). No secret may come from it. */
export function chanceFrom(seed: number): Chance {
  // Zero would stay zero, and small seeds begin alike: the multiplier spreads them (Knuth, 2³² divided by the golden ratio).
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 4294967296) * below)
  }
}

export const oneOf = <T>(chance: Chance, all: readonly T[]): T => all[chance(all.length)]!
