/**
 * Gram lists: for each pair of symbols at a distance of one to three places, for each symbol and for each length the marks that have it.
 *
 * The idea: a pattern with unknown places still says that K stands before 7, or 7 two places before 1. The lists of such pairs, held
 * together, leave few marks to look at. A list of more than one mark in 32 is kept as bits, of which a word holds 32 marks at once;
 * a shorter one as the numbers of its marks.
 * @module
 */
import { anyClass, classes, classOf, endClass, someClass, startClass, tornClass } from './symbols.ts'
import type { MarkTexts } from './settled-text.ts'

/** Distances of pairs: each more is another set of lists. What stands farther apart is found by the symbols alone. */
export const distances = 3
const pairLists = classes * classes * distances
const symbolLists = classes
/** Lengths from this on share a list. */
export const longestLength = 63
const listCount = pairLists + symbolLists + longestLength + 1

export const pairList = (first: number, second: number, distance: number): number => ((distance - 1) * classes + first) * classes + second
export const symbolList = (symbol: number): number => pairLists + symbol
export const lengthList = (length: number): number => pairLists + symbolLists + Math.min(length, longestLength)

const partsOf = (list: number): readonly [distance: number, first: number, second: number] => [Math.floor(list / (classes * classes)) + 1, Math.floor(list / classes) % classes, list % classes]

/** The lists in which a mark can be that has this gram if an open place of it is meant: that place stands for any symbol, and for no end. */
export function withOpenPlaces(list: number): readonly number[] {
  if (list >= pairLists + symbolLists) return [list]
  if (list >= pairLists) return [list, symbolList(anyClass), symbolList(someClass)]
  const [distance, first, second] = partsOf(list)
  const [firsts, seconds] = [first === startClass ? [first] : [first, anyClass, someClass], second === endClass ? [second] : [second, anyClass, someClass]]
  return firsts.flatMap((one) => seconds.map((other) => pairList(one, other, distance)))
}

/** The same of a torn mark, of which only the ends say something: up to the first tear. `null`: the gram is of no end. */
export function withTears(list: number): readonly number[] | null {
  if (list >= pairLists) return null
  const [distance, first, second] = partsOf(list)
  if (first === startClass) return [...[second, anyClass, someClass].map((each) => pairList(startClass, each, distance)), ...tearsAt('start', distance)]
  return second === endClass ? [...[first, anyClass, someClass].map((each) => pairList(each, endClass, distance)), ...tearsAt('end', distance)] : null
}

/** Marks with a tear at one of the first places from an end. */
export const tearsAt = (end: 'start' | 'end', within: number): number[] =>
  Array.from({ length: within }, (_, n) => end === 'start' ? pairList(startClass, tornClass, n + 1) : pairList(tornClass, endClass, n + 1))

export interface GramLists {
  /** Marks in all. */
  readonly count: number
  /** How many marks each list has. */
  readonly counts: Uint32Array
  /** Where each list begins: in `numbers`, or in `bits` of a list of more than one mark in 32. */
  readonly starts: Uint32Array
  readonly numbers: Uint32Array
  readonly bits: Uint32Array
}

export const wordsOf = (count: number): number => (count + 31) >>> 5
export const isBits = (lists: GramLists, list: number): boolean => lists.counts[list]! > wordsOf(lists.count)

export function numbersOf({ numbers, starts, counts }: GramLists, list: number): Uint32Array {
  return numbers.subarray(starts[list]!, starts[list]! + counts[list]!)
}

export function bitsOf({ bits, starts, count }: GramLists, list: number): Uint32Array {
  return bits.subarray(starts[list]!, starts[list]! + wordsOf(count))
}

/** Reads all marks twice: once to count, once to fill. */
export function gramListsOf(texts: MarkTexts): GramLists {
  const count = texts.starts.length - 1
  const counts = new Uint32Array(listCount)
  const lastSeen = new Int32Array(listCount).fill(-1)
  eachGram(texts, (list, mark) => {
    if (lastSeen[list] === mark) return
    lastSeen[list] = mark
    counts[list]!++
  })
  const words = wordsOf(count)
  const starts = new Uint32Array(listCount)
  let [asNumbers, asBits] = [0, 0]
  for (let list = 0; list < listCount; list++) {
    if (counts[list]! > words) [starts[list], asBits] = [asBits, asBits + words]
    else [starts[list], asNumbers] = [asNumbers, asNumbers + counts[list]!]
  }
  const [numbers, bits] = [new Uint32Array(asNumbers), new Uint32Array(asBits)]
  const next = starts.slice()
  lastSeen.fill(-1)
  eachGram(texts, (list, mark) => {
    if (lastSeen[list] === mark) return
    lastSeen[list] = mark
    if (counts[list]! > words) bits[starts[list]! + (mark >>> 5)]! |= 1 << (mark & 31)
    else numbers[next[list]!++] = mark
  })
  return { count, counts, starts, numbers, bits }
}

function eachGram({ symbols, starts }: MarkTexts, visit: (list: number, mark: number) => void): void {
  const count = starts.length - 1
  for (let mark = 0; mark < count; mark++) {
    const [from, to] = [starts[mark]!, starts[mark + 1]!]
    visit(lengthList(to - from), mark)
    for (let at = from; at < to; at++) {
      const here = classOf(symbols[at]!)
      visit(symbolList(here), mark)
      const most = Math.min(distances, to - 1 - at)
      for (let distance = 1; distance <= most; distance++) visit(pairList(here, classOf(symbols[at + distance]!), distance), mark)
      // The ends are symbols too: what stands first, second or third from either.
      if (at - from < distances) visit(pairList(startClass, here, at - from + 1), mark)
      if (to - at <= distances) visit(pairList(here, endClass, to - at), mark)
    }
  }
}
