/**
 * Open search: of the marks that leave something open, those that can be what is asked for, those with the most legible places first.
 *
 * The idea: an open place is a symbol of its own in the lists of pairs, and is asked for beside each symbol that is. Of torn marks only the
 * ends say something: beside a run that may be anything on both sides they all fit. How many places agree at most follows from one
 * comparison of bits, so that a page of the best ones lays few marks beside the pattern.
 * @module
 */
import { constraintsOf } from './constraints.ts'
import { gramListsOf, withOpenPlaces, withTears, type GramLists } from './gram-lists.ts'
import type { MarkPattern } from './mark-pattern.ts'
import { isGone, type Removable } from './index-part.ts'
import { eachNumber, inAllGroups, sizeOf } from './mark-set.ts'
import { canBeIn, openFitIn, type OpenFit } from './open-fit.ts'
import type { MarkTexts } from './settled-text.ts'
import { classOf, isLegible, type Symbols } from './symbols.ts'

export interface OpenMarks extends MarkTexts {
  /** Classes that stand legibly on the mark, one bit each; the last share bits with the first, which only weakens what they exclude. */
  readonly legible: Uint32Array
  readonly lists: GramLists
  readonly isTorn: boolean
}

export interface OpenHit { readonly mark: number; readonly legible: number }

export interface OpenHits {
  readonly count: number
  /** The best ones, at most `most` of them: most legible places first, then in their order. */
  best(most: number): readonly OpenHit[]
}

/** `isTorn`: each of them is; else none is. */
export function openMarksOf(texts: MarkTexts, isTorn: boolean): OpenMarks {
  const count = texts.starts.length - 1
  const legible = new Uint32Array(count)
  for (let mark = 0; mark < count; mark++) {
    for (let at = texts.starts[mark]!; at < texts.starts[mark + 1]!; at++) if (isLegible(texts.symbols[at]!)) legible[mark]! |= bitOf(texts.symbols[at]!)
  }
  return { ...texts, legible, lists: gramListsOf(texts), isTorn }
}

const bitOf = (symbol: number): number => 1 << (classOf(symbol) & 31)

/** Of those that were not removed. */
export function openThatFit(marks: OpenMarks & Removable, pattern: MarkPattern, symbols: Symbols): OpenHits {
  const { starts, lists, isTorn, gone } = marks
  const canBe = canBeIn(marks.symbols, pattern, symbols)
  const set = inAllGroups(lists, constraintsOf(pattern).groups.flatMap((group) => {
    const wider = group.map(isTorn ? withTears : withOpenPlaces)
    return wider.every((each) => each !== null) ? [[...new Set(wider.flat())]] : []
  })).set
  const doAllFit = isTorn && !pattern.startsAtStart && !pattern.endsAtEnd
  const found = new Uint32Array(sizeOf(set))
  let count = 0
  eachNumber(set, (mark) => {
    if (isGone(gone, mark)) return
    if (doAllFit || canBe(starts[mark]!, starts[mark + 1]!)) found[count++] = mark
  })
  return { count, best: (most) => bestOf(marks, found.subarray(0, count), wantedOf(pattern), openFitIn(marks.symbols, pattern, symbols), most) }
}

/** Bits of the places that may agree, with how many places have each; bit 0: places that agree with any of several symbols. */
function wantedOf(pattern: MarkPattern): readonly (readonly [bit: number, times: number])[] {
  const times = new Map<number, number>()
  for (const { oneOf, first } of pattern.stretches.flat()) {
    const bit = oneOf === null ? (first === null ? null : bitOf(first)) : oneOf.length === 1 ? bitOf(oneOf[0]!) : 0
    if (bit !== null) times.set(bit, (times.get(bit) ?? 0) + 1)
  }
  return [...times]
}

/** By the most that can agree, downwards: what comes later agrees in fewer places than what was taken. */
function bestOf({ starts, legible: legibleBits }: OpenMarks, found: Uint32Array, wanted: readonly (readonly [bit: number, times: number])[], fit: OpenFit, most: number): OpenHit[] {
  const bounds = new Uint16Array(found.length)
  const [bits, times] = [Int32Array.from(wanted, ([bit]) => bit === 0 ? -1 : bit), Uint16Array.from(wanted, ([, often]) => often)]
  let highest = 0
  for (let at = 0; at < found.length; at++) {
    const legible = legibleBits[found[at]!]!
    let bound = 0
    // A mark on which nothing is legible agrees nowhere, not even with a place of several symbols.
    if (legible !== 0) for (let n = 0; n < bits.length; n++) if ((legible & bits[n]!) !== 0) bound += times[n]!
    bounds[at] = bound
    if (bound > highest) highest = bound
  }
  const byLegible: OpenHit[][] = []
  for (let bound = highest; bound >= 0; bound--) {
    let here = 0
    for (let at = 0; at < found.length; at++) {
      if (bounds[at] !== bound) continue
      const mark = found[at]!
      const legible = fit(starts[mark]!, starts[mark + 1]!)
      ;(byLegible[legible] ??= []).push({ mark, legible })
      // None agrees in more places than this bound, and the rest of it comes later.
      if (legible === bound && ++here >= most) break
    }
    // What lies below agrees in fewer places.
    if (byLegible.slice(bound).reduce((sum, hits) => sum + (hits?.length ?? 0), 0) >= most) break
  }
  return byLegible.toReversed().flatMap((hits) => (hits ?? []).toSorted((a, b) => a.mark - b.mark)).slice(0, most)
}
