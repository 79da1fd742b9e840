/**
 * Settled search: of the marks that leave nothing open, those that fit a pattern.
 * @module
 */
import { constraintsOf } from './constraints.ts'
import { wordsOf } from './gram-lists.ts'
import type { Removable, SettledMarks } from './index-part.ts'
import { inAllGroups, type MarkSet } from './mark-set.ts'
import type { MarkPattern } from './mark-pattern.ts'
import { compile, fitsAt, type MarkTexts } from './settled-text.ts'

/** Numbers of the marks that were not removed. */
export function settledThatFit({ lists, gone, ...texts }: SettledMarks & Removable, pattern: MarkPattern): MarkSet {
  const { groups, isExact } = constraintsOf(pattern)
  const { set, isWhole } = inAllGroups(lists, groups)
  return without(isExact && isWhole ? set : fitting(texts, lists.count, set, pattern), gone)
}

function fitting({ symbols, starts }: MarkTexts, count: number, set: MarkSet, pattern: MarkPattern): MarkSet {
  const compiled = compile(pattern)
  if (set.kind === 'numbers') {
    return { kind: 'numbers', numbers: set.numbers.filter((mark) => fitsAt(symbols, starts[mark]!, starts[mark + 1]!, compiled)) }
  }
  const bits = new Uint32Array(wordsOf(count))
  for (let word = 0; word < bits.length; word++) {
    let [left, fit] = [set.bits[word]!, 0]
    while (left !== 0) {
      const lowest = left & -left
      const mark = word * 32 + 31 - Math.clz32(lowest)
      if (fitsAt(symbols, starts[mark]!, starts[mark + 1]!, compiled)) fit |= lowest
      left ^= lowest
    }
    bits[word] = fit
  }
  return { kind: 'bits', bits }
}

function without(set: MarkSet, removed: Uint32Array | null): MarkSet {
  if (removed === null) return set
  const isLeft = (mark: number): boolean => ((removed[mark >>> 5]! >>> (mark & 31)) & 1) === 0
  return set.kind === 'numbers' ? { kind: 'numbers', numbers: set.numbers.filter(isLeft) } : { kind: 'bits', bits: set.bits.map((word, at) => word & ~removed[at]!) }
}
