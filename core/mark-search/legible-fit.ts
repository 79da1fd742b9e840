/**
 * Legible fit: of the marks that leave something open, those that fit all the same, since what they leave open is not asked for.
 * @module
 */
import type { OpenMarks } from './open-search.ts'
import type { Removable } from './index-part.ts'
import { thoseThat, type MarkSet } from './mark-set.ts'
import type { MarkPattern, PatternPlace } from './mark-pattern.ts'
import { settledThatFit } from './settled-search.ts'
import { torn } from './symbols.ts'

/** Below this, looking at each mark costs less than the lists. */
const fewEnough = 2048

/**
 * Of `possible`, which can be what is asked for, those on which every place that asks for a character stands legibly, every `?` on one character, read or not,
 * and a tear only where any run may stand.
 */
export function legiblyThatFit(marks: OpenMarks & Removable, pattern: MarkPattern, possible: MarkSet): MarkSet {
  const fits = (mark: number): boolean => fitsBesideTears(marks.symbols, marks.starts[mark]!, marks.starts[mark + 1]!, pattern)
  if (possible.kind === 'numbers' && possible.numbers.length <= fewEnough) return thoseThat(possible, fits)
  // A symbol that is open is never one that a pattern asks for, so the lists and the search of settled marks say it of these too.
  const set = settledThatFit(marks, pattern)
  const isAnyAsked = pattern.stretches.some((stretch) => stretch.some(({ oneOf }) => oneOf === null))
  // There a tear counts as one character, which for a `?` it is not.
  return marks.isTorn && isAnyAsked ? thoseThat(set, fits) : set
}

function fitsBesideTears(text: Uint16Array, from: number, to: number, { stretches, startsAtStart, endsAtEnd }: MarkPattern): boolean {
  const standsAt = (at: number, stretch: readonly PatternPlace[]): boolean => at + stretch.length <= to && stretch.every(({ oneOf }, n) => { const symbol = text[at + n]!; return oneOf === null ? symbol !== torn : oneOf.includes(symbol) })
  let at = from
  for (const [n, stretch] of stretches.entries()) {
    const [isFirst, isLast] = [n === 0 && startsAtStart, n === stretches.length - 1 && endsAtEnd]
    if (isLast) return to - stretch.length >= at && (!isFirst || to - stretch.length === at) && standsAt(to - stretch.length, stretch)
    // The first place where a stretch can stand leaves the most for those that follow.
    while (!standsAt(at, stretch)) if (isFirst || ++at + stretch.length > to) return false
    at += stretch.length
  }
  return true
}
