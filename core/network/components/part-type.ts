/**
 * Part type: what parts are one kind of part by what is written on or said of them: the same part number, else the same text and the same brand owner.
 *
 * A text without a number and without a maker tells no types apart. Parts that nothing tells apart have no type here: they may be of one type or of many, and are counted beside.
 * @module
 */
import { folded } from './said-nothing.ts'
import { subjectOf, type Part, type PartRole } from './part.ts'

/** `null`: nothing tells which type it is. */
export function typeOf(part: Part): string | null {
  const number = numberOf(part)
  if (number !== null) return `number ${number}`
  const text = textOf(part)
  const maker = makersOf(part).map((owner) => subjectOf(owner)!).toSorted().join(' | ')
  return text === null || (maker === '' && !/\d/.test(text)) ? null : `text ${text} of ${maker}`
}

/** The part number that counts; several that count alike are one key together. */
export function numberOf({ numbers }: Part): string | null {
  const counted = new Set(numbers.flatMap(({ number, counts }) => (counts === 'no' || number === null ? [] : [number])))
  return counted.size === 0 ? null : [...counted].toSorted().join(' / ')
}

/** All that is written on it, folded; `null`: nothing. */
export function textOf({ marks }: Part): string | null {
  const texts = marks.flatMap(({ transcription }) => (transcription === null ? [] : [folded(transcription)])).toSorted()
  return texts.length === 0 ? null : texts.join(' | ')
}

export const claimsOf = ({ roles }: Part, role: PartRole['role']): PartRole[] => roles.filter((each) => each.role === role && each.counts !== 'no' && subjectOf(each) !== null)
/** Brand owners that somebody names; of one that is not named only its country can be said. */
export const makersOf = (part: Part): PartRole[] => claimsOf(part, 'brand-owner').filter(({ party, name }) => party !== null || name !== null)
