/**
 * Constraints: the lists of which every mark that fits a pattern is in each (or, of a group, in one), and whether the reverse holds.
 * @module
 */
import { distances, lengthList, longestLength, pairList, symbolList } from './gram-lists.ts'
import type { MarkPattern, PatternPlace } from './mark-pattern.ts'
import { classOf, endClass, otherClass, startClass } from './symbols.ts'

export interface Constraints {
  /** Of each group a mark is in at least one list. */
  readonly groups: readonly (readonly number[])[]
  /** Marks that are in all groups fit: none needs to be looked at. */
  readonly isExact: boolean
}

/** A place of more symbols than this says too little for what its lists cost. */
const mostAlternatives = 6

export function constraintsOf(pattern: MarkPattern): Constraints {
  const { stretches, startsAtStart, endsAtEnd, least } = pattern
  const groups: number[][] = []
  const covered = new Set<PatternPlace>()
  /** Places that some pair names: their own lists say no more. */
  const paired = new Set<PatternPlace>()
  const pair = (first: readonly number[], second: readonly number[], distance: number) => groups.push([...new Set(first.flatMap((one) => second.map((other) => pairList(one, other, distance))))])
  stretches.forEach((stretch, n) => {
    const [atStart, atEnd] = [n === 0 && startsAtStart, n === stretches.length - 1 && endsAtEnd]
    stretch.forEach((place, at) => {
      const here = classesOf(place)
      if (here === null) return
      for (let distance = 1; distance <= distances && at + distance < stretch.length; distance++) {
        const there = classesOf(stretch[at + distance]!)
        if (there === null || here.length * there.length > mostAlternatives) continue
        pair(here, there, distance)
        paired.add(place).add(stretch[at + distance]!)
      }
      const [fromStart, fromEnd] = [atStart && at < distances, atEnd && stretch.length - at <= distances]
      if (fromStart) pair([startClass], here, at + 1)
      if (fromEnd) pair(here, [endClass], stretch.length - at)
      if (!fromStart && !fromEnd && !paired.has(place)) groups.push(here.map(symbolList))
      if (isOneClass(place) && (fromStart || fromEnd)) covered.add(place)
    })
  })
  const isWhole = stretches.length === 1 && startsAtStart && endsAtEnd
  // Marks that are at least so long are not so short; the last list holds all that are longer than it can tell.
  if (isWhole && least < longestLength) groups.push([lengthList(least)])
  else if (groups.length === 0 && least > 0) groups.push(Array.from({ length: Math.max(1, longestLength + 1 - least) }, (_, n) => lengthList(least + n)))
  const distinct = [...new Map(groups.map((group) => [group.join(' '), group])).values()]
  return { groups: distinct, isExact: least < longestLength && isExact(pattern, covered, groups) }
}

function isExact({ stretches, startsAtStart, endsAtEnd }: MarkPattern, covered: ReadonlySet<PatternPlace>, groups: readonly (readonly number[])[]): boolean {
  if (stretches.length === 0) return true
  if (stretches.length > 1) return false
  const [stretch] = stretches as readonly [readonly PatternPlace[]]
  const settled = stretch.filter(({ oneOf }) => oneOf !== null)
  if (settled.length === 0) return true
  if (startsAtStart && endsAtEnd) return settled.every((place) => covered.has(place))
  const [isFirst, isLast] = [settled.includes(stretch[0]!), settled.includes(stretch.at(-1)!)]
  if (!settled.every(isOneClass)) return false
  // From one end on: each place is tied to it by itself, and the last one says that the mark is long enough.
  if (startsAtStart) return isLast && settled.every((place) => covered.has(place))
  if (endsAtEnd) return isFirst && settled.every((place) => covered.has(place))
  return groups.length === 1 && isFirst && isLast && settled.length <= 2
}

/** `null`: the place says nothing that a list knows. */
function classesOf({ oneOf }: PatternPlace): readonly number[] | null {
  return oneOf === null || oneOf.length > mostAlternatives ? null : [...new Set(oneOf.map(classOf))]
}

/** Whether its class says all that the place says: every symbol of the class fits. */
export const isOneClass = ({ oneOf }: PatternPlace): boolean => oneOf !== null && oneOf.length === 1 && classOf(oneOf[0]!) !== otherClass
