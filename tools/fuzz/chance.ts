/**
 * Chance that a seed repeats: the same seed, target and number of a case give the same input on every machine.
 * @module
 */

export interface Chance {
  /** A whole number from 0, below the limit. */
  below(limit: number): number
  of<T>(all: readonly T[]): T
}

export function chance(seed: number, name: string, number: number): Chance {
  let state = (seed ^ Math.imul(number + 1, 0x9e3779b1)) | 0
  for (let at = 0; at < name.length; at++) state = Math.imul(state ^ name.charCodeAt(at), 0x01000193)
  // Mulberry32, Tommy Ettinger, public domain.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { below: (limit) => Math.floor(next() * limit), of: (all) => all[Math.floor(next() * all.length)]! }
}
