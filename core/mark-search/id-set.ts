/**
 * Id set: numbers of marks as the caller knows them, one bit each, so that two questions are joined word by word.
 * @module
 */

/** Bit `id & 31` of word `id >>> 5`. */
export type IdSet = Uint32Array

/** As long as the greatest id needs. */
export function idSetOf(ids: ArrayLike<number>): IdSet {
  let words = 0
  for (let at = 0; at < ids.length; at++) words = Math.max(words, (ids[at]! >>> 5) + 1)
  const set = new Uint32Array(words)
  for (let at = 0; at < ids.length; at++) set[ids[at]! >>> 5]! |= 1 << (ids[at]! & 31)
  return set
}

export const hasId = (set: IdSet, id: number): boolean => id >>> 5 < set.length && ((set[id >>> 5]! >>> (id & 31)) & 1) === 1
