/**
 * Open search: of the marks that leave something open, those that can be what is asked for, those with the most legible places first.
 *
 * The idea: few marks are damaged, so all of them are looked at; which symbols a mark surely bears and how many of its places are open
 * settles most of them by one comparison of bits. How many places agree at most follows from the same bits, so that a page of the best
 * ones needs the whole comparison of few.
 * @module
 */
import type { MarkPattern } from './mark-pattern.ts'
import { bitsIn } from './mark-set.ts'
import { canBeIn, openFitIn, type OpenFit } from './open-fit.ts'
import type { MarkTexts } from './settled-text.ts'
import { classOf, isLegible, torn, type Symbols } from './symbols.ts'

export interface OpenMarks extends MarkTexts {
  /** Classes that stand legibly on the mark, one bit each; the last five share bits with the first, which only weakens what they exclude. */
  readonly legible: Uint32Array
  /** Places that are open; 255: that many or more, or torn. */
  readonly open: Uint8Array
}

export interface OpenHit { readonly mark: number; readonly legible: number }

export interface OpenHits {
  readonly count: number
  /** The best ones, at most `most` of them: most legible places first, then in their order. */
  best(most: number): readonly OpenHit[]
}

export function openMarksOf(texts: MarkTexts): OpenMarks {
  const count = texts.starts.length - 1
  const [legible, open] = [new Uint32Array(count), new Uint8Array(count)]
  for (let mark = 0; mark < count; mark++) {
    let places = 0
    for (let at = texts.starts[mark]!; at < texts.starts[mark + 1]!; at++) {
      const symbol = texts.symbols[at]!
      if (symbol === torn) places = 255
      else if (!isLegible(symbol)) places = Math.min(255, places + 1)
      else legible[mark]! |= bitOf(symbol)
    }
    open[mark] = places
  }
  return { ...texts, legible, open }
}

const bitOf = (symbol: number): number => 1 << (classOf(symbol) & 31)

/** `removed`: one bit a mark that counts no more; `null`: none. */
export function openThatFit(marks: OpenMarks, pattern: MarkPattern, symbols: Symbols, removed: Uint32Array | null): OpenHits {
  const { starts, legible, open } = marks
  const wanted = wantedOf(pattern)
  const canBe = canBeIn(marks.symbols, pattern, symbols)
  const found = new Uint32Array(starts.length - 1)
  let count = 0
  for (let mark = 0; mark < found.length; mark++) {
    const missing = wanted.bits & ~legible[mark]!
    if (missing !== 0 && bitsIn(missing) > open[mark]! && open[mark]! < 255) continue
    if (removed !== null && ((removed[mark >>> 5]! >>> (mark & 31)) & 1) === 1) continue
    if (canBe(starts[mark]!, starts[mark + 1]!)) found[count++] = mark
  }
  return { count, best: (most) => bestOf(marks, found.subarray(0, count), wanted, openFitIn(marks.symbols, pattern, symbols), most) }
}

interface Wanted {
  /** Of the settled places. */
  readonly bits: number
  /** Places that may agree where their bit is on the mark; bit 0: wherever. */
  readonly places: readonly (readonly [bit: number, times: number])[]
}

function wantedOf(pattern: MarkPattern): Wanted {
  const times = new Map<number, number>()
  let bits = 0
  for (const { oneOf, first } of pattern.stretches.flat()) {
    if (oneOf?.length === 1) bits |= bitOf(oneOf[0]!)
    const bit = oneOf === null ? (first === null ? null : bitOf(first)) : oneOf.length === 1 ? bitOf(oneOf[0]!) : 0
    if (bit !== null) times.set(bit, (times.get(bit) ?? 0) + 1)
  }
  return { bits, places: [...times] }
}

/** By the most that can agree, downwards: what comes later agrees in fewer places than what was taken. */
function bestOf({ starts, legible: legibleBits }: OpenMarks, found: Uint32Array, { places }: Wanted, fit: OpenFit, most: number): OpenHit[] {
  const byBound: number[][] = []
  for (const mark of found) {
    let bound = 0
    for (const [bit, times] of places) if (bit === 0 || (legibleBits[mark]! & bit) !== 0) bound += times
    ;(byBound[bound] ??= []).push(mark)
  }
  const byLegible: OpenHit[][] = []
  for (let bound = byBound.length - 1; bound >= 0; bound--) {
    let here = 0
    for (const mark of byBound[bound] ?? []) {
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
