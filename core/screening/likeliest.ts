/**
 * Likeliest names: of all that share words with the question the few that share most of their weight, whatever the number of names.
 *
 * Names are gone through in blocks whose sums stay near the processor. What a block gives raises the line below which no later name can be
 * among the best, so that most names that share common words alone are passed over by their sum; what is chosen is what looking at all would choose.
 * @module
 */

import type { Postings } from './postings.ts'

/** So many are chosen. */
export const mostCompared = 96
/** So many places in the lists of words are looked at; those of the rarest words come first. */
const mostTouched = 500_000
const blockSize = 1 << 15
const bins = 1024

/** A word of the question, or one that sounds like it, and what a name that has it shares. */
export interface SharedWord {
  readonly word: number
  /** More than 0, and never more than the weight of the word. */
  readonly worth: number
}

const sums = new Float32Array(blockSize)
const touched = new Uint16Array(blockSize)
const perBin = new Uint32Array(bins + 1)

/** `shared`: rarest first. The names in the order of the first word that they share, then in their own. */
export function likeliest({ starts, places, weights }: Postings, shared: readonly SharedWord[], weightAsked: number): number[] {
  const { count, lateFrom } = looked(shared.map(({ word }) => word), starts, places)
  const worths = Float64Array.from({ length: count }, (_, at) => shared[at]!.worth)
  const next = Uint32Array.from({ length: count }, (_, at) => starts[shared[at]!.word]!)
  const ends = Uint32Array.from({ length: count }, (_, at) => starts[shared[at]!.word + 1]!)
  perBin.fill(0)
  // Of those that are kept: the name, the first word that it shares, its bin.
  const [kept, firsts, binsOf]: [number[], number[], number[]] = [[], [], []]
  // More than are chosen lie in bin `cut` or above it: what comes to lie below is not chosen.
  let [cut, fromCut, leastSum] = [0, 0, 0]
  // How many of a block were touched by the words up to this one.
  const lastOf = new Uint16Array(count)
  for (let from = 0; from < weights.length; from += blockSize) {
    let touchedCount = 0
    for (let word = 0; word < count; word++) {
      const [end, worth, isLate] = [ends[word]!, worths[word]!, word >= lateFrom]
      let at = next[word]!
      for (; at < end; at++) {
        const name = places[at]! - from
        if (name >= blockSize) break
        const sum = sums[name]!
        if (sum === 0) {
          if (isLate) continue
          touched[touchedCount++] = name
        }
        sums[name] = sum + worth
      }
      next[word] = at
      lastOf[word] = touchedCount
    }
    for (let at = 0, first = 0; at < touchedCount; at++) {
      const local = touched[at]!
      const sum = sums[local]!
      sums[local] = 0
      if (sum < leastSum) continue
      const bin = Math.floor(Math.min(1, (2 * sum) / (weightAsked + weights[from + local]!) / 1.2) * bins)
      if (bin < cut) continue
      while (lastOf[first]! <= at) first++
      kept.push(from + local)
      firsts.push(first)
      binsOf.push(bin)
      perBin[bin]!++
      fromCut++
      while (fromCut - perBin[cut]! > mostCompared) fromCut -= perBin[cut++]!
      leastSum = leastSumFor(cut / bins, weightAsked)
    }
  }
  return chosen(kept, firsts, binsOf)
}

/** The words of a name weigh at least what it shares, so that a share of `share` needs a sum of this; somewhat less, since sums are rounded. */
const leastSumFor = (share: number, weightAsked: number) => (0.999 * 1.2 * share * weightAsked) / (2 - 1.2 * share)

/** How many of the words are looked at, and from which on a name is no longer taken that shares none of those before. */
function looked(words: readonly number[], starts: Uint32Array, places: Uint32Array): { count: number; lateFrom: number } {
  const seen = new Set<number>()
  let [sum, lateFrom] = [0, Infinity]
  for (const [at, word] of words.entries()) {
    const [from, to] = [starts[word]!, starts[word + 1]!]
    sum += to - from
    if (sum > mostTouched && lateFrom === Infinity && seen.size >= mostCompared) lateFrom = at
    if (sum > 4 * mostTouched) return { count: at + 1, lateFrom }
    for (let place = from; place < to && seen.size < mostCompared; place++) seen.add(places[place]!)
  }
  return { count: words.length, lateFrom }
}

/** Those of the upper bins, and of the bin that is cut as many as there is room for, in the order in which they were touched. */
function chosen(kept: readonly number[], firsts: readonly number[], binsOf: readonly number[]): number[] {
  let [from, above] = [bins, perBin[bins]!]
  while (from > 0 && above + perBin[from - 1]! <= mostCompared) above += perBin[--from]!
  const order = [...kept.keys()].filter((at) => binsOf[at]! >= from - 1).toSorted((a, b) => firsts[a]! - firsts[b]! || kept[a]! - kept[b]!)
  let room = mostCompared - above
  return order.filter((at) => binsOf[at]! >= from || room-- > 0).map((at) => kept[at]!)
}
