/**
 * Open search: of the marks that leave something open, those that can be what is asked for, those with the most legible places first.
 *
 * The idea: an open place is a symbol of its own in the lists of pairs, and is asked for beside each symbol that is. Of torn marks only the
 * ends say something: beside a run that may be anything on both sides they all fit.
 * @module
 */
import { constraintsOf, isOneClass } from './constraints.ts'
import { distances, gramListsOf, symbolList, tearsAt, withOpenPlaces, withTears, wordsOf, type GramLists } from './gram-lists.ts'
import type { Removable } from './index-part.ts'
import { bitsOfAny, exceptThose, inAllGroups, thoseThat, without, type MarkSet } from './mark-set.ts'
import type { MarkPattern } from './mark-pattern.ts'
import { canBeIn } from './open-fit.ts'
import type { MarkTexts } from './settled-text.ts'
import { someClass, type Symbols } from './symbols.ts'

export interface OpenMarks extends MarkTexts {
  readonly lists: GramLists
  readonly isTorn: boolean
}

/** `isTorn`: each of them is; else none is. */
export const openMarksOf = (texts: MarkTexts, isTorn: boolean): OpenMarks => ({ ...texts, lists: gramListsOf(texts), isTorn })

/** Of those that were not removed. */
export function openThatFit(marks: OpenMarks & Removable, pattern: MarkPattern, symbols: Symbols): MarkSet {
  const { starts, lists, isTorn, gone } = marks
  const constraints = constraintsOf(pattern)
  const { set, isWhole } = inAllGroups(lists, constraints.groups.flatMap((group) => {
    const wider = group.map(isTorn ? withTears : withOpenPlaces)
    return wider.every((each) => each !== null) ? [[...new Set(wider.flat())]] : []
  }))
  const left = without(set, gone)
  if (pattern.stretches.length === 0 || (isTorn && !pattern.startsAtStart && !pattern.endsAtEnd)) return left
  const canBe = canBeIn(marks.symbols, pattern, symbols)
  const isKept = (mark: number): boolean => canBe(starts[mark]!, starts[mark + 1]!)
  // One bit for each mark of which the lists leave doubt; `null`: of all. Where they tell all of a mark with nothing open, they do so of one with places for any character, not for some.
  const doubtful = isWhole ? (isTorn ? doubtfulTorn(lists, pattern) : constraints.isExact ? bearing(lists, [symbolList(someClass)]) : null) : null
  return doubtful === null ? thoseThat(left, isKept) : exceptThose(left, doubtful, isKept)
}

/** Asked for from one end on, a mark is told by what it bears up to its first tear; that one of the lists knows where it stands so near to the end that they have all before it. */
function doubtfulTorn(lists: GramLists, { stretches, startsAtStart, endsAtEnd }: MarkPattern): Uint32Array | null {
  if (startsAtStart === endsAtEnd) return null
  const nearest = startsAtStart ? stretches[0]!.slice(0, distances) : stretches.at(-1)!.slice(-distances)
  if (!nearest.every((place) => place.oneOf === null || isOneClass(place))) return null
  const tornNear = bearing(lists, tearsAt(startsAtStart ? 'start' : 'end', nearest.length))
  const some = bearing(lists, [symbolList(someClass)])
  return tornNear.map((word, at) => ~word | some[at]!)
}

const bearing = (lists: GramLists, group: readonly number[]): Uint32Array => bitsOfAny(lists, group, new Uint32Array(wordsOf(lists.count)))
