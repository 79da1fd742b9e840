/**
 * Best open: of the marks that can be what is asked for, those that bear the most of its places legibly.
 *
 * The idea: how many places agree at most follows from which of its symbols the pattern asks for at all, wherever they stand. From the highest such bound downwards few marks are laid beside the pattern before a page is full.
 * @module
 */
import type { MarkPattern } from './mark-pattern.ts'
import { symbolList, type GramLists } from './gram-lists.ts'
import { bitsOfAny, eachNumber, type MarkSet } from './mark-set.ts'
import { openFitIn } from './open-fit.ts'
import type { OpenMarks } from './open-search.ts'
import { classOf, type Symbols } from './symbols.ts'

interface OpenHit { readonly mark: number; readonly legible: number }

/** 1 for each symbol that the pattern asks for; all 0 between two questions. A table, since it is asked for every place of every mark. */
const asked = new Uint8Array(0x10000)
/** Marks with so many classes that are asked for, or more, are not told apart by bits. */
const mostLevels = 16

/** Most legible places first, then in their order; at most `most` of them. All of the set can be what is asked for. */
export function bestOf(marks: OpenMarks, set: MarkSet, pattern: MarkPattern, symbols: Symbols, most: number): OpenHit[] {
  const { symbols: text, starts, lists } = marks
  const wanted = pattern.stretches.flat().map(({ oneOf, first }) => oneOf ?? (first === null ? [] : [first])).filter((each) => each.length > 0)
  /** Places of the mark that can agree with any of the pattern. */
  const boundOf = (mark: number): number => {
    let count = 0
    for (let place = starts[mark]!, to = starts[mark + 1]!; place < to; place++) count += asked[text[place]!]!
    return Math.min(count, wanted.length)
  }
  for (const symbol of wanted.flat()) asked[symbol] = 1
  const levels = set.kind === 'numbers' ? exactLevels(set.numbers, boundOf) : looseLevels(set.bits, lists, wanted.flat())
  const fit = openFitIn(text, pattern, symbols)
  const byLegible: OpenHit[][] = []
  for (let bound = set.kind === 'numbers' ? levels.length - 1 : wanted.length; bound >= 0; bound--) {
    let here = 0
    eachNumber(levels[Math.min(bound, levels.length - 1)]!, (mark) => {
      if (set.kind === 'bits' && boundOf(mark) < bound) return true
      const legible = fit(starts[mark]!, starts[mark + 1]!)
      // What stands at a looser level is seen at each below it, and taken at its own.
      if (set.kind === 'bits' && legible !== bound) return true
      ;(byLegible[legible] ??= []).push({ mark, legible })
      // None agrees in more places than this bound, and the rest of it comes later.
      return legible !== bound || ++here < most
    })
    // What lies below agrees in fewer places.
    if (byLegible.slice(bound).reduce((sum, hits) => sum + (hits?.length ?? 0), 0) >= most) break
  }
  for (const symbol of wanted.flat()) asked[symbol] = 0
  return byLegible.toReversed().flatMap((hits) => (hits ?? []).toSorted((a, b) => a.mark - b.mark)).slice(0, most)
}

/** By bound, the marks that have it. */
function exactLevels(numbers: Uint32Array, boundOf: (mark: number) => number): MarkSet[] {
  const bounds = new Uint16Array(numbers.length)
  for (let at = 0; at < bounds.length; at++) bounds[at] = boundOf(numbers[at]!)
  const counts: number[] = [0]
  for (let at = 0; at < bounds.length; at++) counts[bounds[at]!] = (counts[bounds[at]!] ?? 0) + 1
  const levels = Array.from(counts, (count = 0) => ({ kind: 'numbers' as const, numbers: new Uint32Array(count) }))
  const next = levels.map(() => 0)
  for (let at = 0; at < bounds.length; at++) levels[bounds[at]!]!.numbers[next[bounds[at]!]!++] = numbers[at]!
  return levels
}

/** By number, the marks that bear classes of at least so many of the symbols. 32 marks at once: whoever bears one more of them stands one level higher. */
function looseLevels(all: Uint32Array, lists: GramLists, wanted: readonly number[]): MarkSet[] {
  const levels = [all, ...Array.from({ length: Math.min(wanted.length, mostLevels) }, () => new Uint32Array(all.length))]
  const spare = new Uint32Array(all.length)
  for (const [n, symbol] of wanted.entries()) {
    const bearing = bitsOfAny(lists, [symbolList(classOf(symbol))], spare)
    for (let level = Math.min(n + 1, mostLevels); level >= 1; level--) {
      const [higher, lower] = [levels[level]!, levels[level - 1]!]
      for (let word = 0; word < all.length; word++) higher[word]! |= lower[word]! & bearing[word]!
    }
  }
  return levels.map((bits) => ({ kind: 'bits', bits }))
}
