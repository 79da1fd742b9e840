/**
 * Settled search: of the marks that leave nothing open, those that fit a pattern.
 * @module
 */
import { constraintsOf } from './constraints.ts'
import { wordsOf } from './gram-lists.ts'
import type { Removable, SettledMarks } from './index-part.ts'
import { inAllGroups, thoseThat, without, type MarkSet } from './mark-set.ts'
import type { MarkPattern } from './mark-pattern.ts'
import { compile, fitsAt, type MarkTexts } from './settled-text.ts'

/** Below this, looking at each mark costs less than the lists of another pattern. */
const fewEnough = 2048

/** Numbers of the marks that were not removed. */
export function settledThatFit({ lists, gone, ...texts }: SettledMarks & Removable, pattern: MarkPattern): MarkSet {
  const { groups, isExact } = constraintsOf(pattern)
  const { set, isWhole } = inAllGroups(lists, groups)
  return without(isExact && isWhole ? set : fitting(texts, lists.count, set, pattern), gone)
}

/** Of marks that fit a wider pattern those that fit a narrower one: looked at one by one where they are few. */
export function narrowerOf(marks: SettledMarks & Removable, wider: MarkSet, pattern: MarkPattern): MarkSet {
  return wider.kind === 'numbers' && wider.numbers.length <= fewEnough ? fitting(marks, marks.lists.count, wider, pattern) : settledThatFit(marks, pattern)
}

function fitting({ symbols, starts }: MarkTexts, count: number, set: MarkSet, pattern: MarkPattern): MarkSet {
  const compiled = compile(pattern)
  if (set.kind === 'numbers') {
    return thoseThat(set, (mark) => fitsAt(symbols, starts[mark]!, starts[mark + 1]!, compiled))
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
