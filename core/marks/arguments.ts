/**
 * Arguments: what speaks for and against a reading that can be asked of every marking system alike.
 *
 * Country of the maker, the thing that bears the mark, the latest date of the context, damage, script. The system's
 * own arguments (`MarkingSystem.weigh`) come on top. Where something was recovered is no argument: it is not where a
 * thing was made.
 * @module
 */
import { formatDay } from '@proofmark/core/dates'
import type { Day } from '@proofmark/core/dates'
import type { ContextFacts } from './context.ts'
import type { Fits } from './fits.ts'
import { digitOf } from './glyphs.ts'
import { nameOfThings } from './item-classes.ts'
import { areOneState, nameOfCountry } from './named-countries.ts'
import { lastYear, outerDays } from './possible-dates.ts'
import { against, inFavour } from './reading.ts'
import type { Argument } from './reading.ts'
import type { Candidate, MarkingSystem } from './system.ts'
import type { Cell } from './transcription.ts'

/** The context names this very kind of mark. */
export function namedArguments({ namedBy }: MarkingSystem, { text }: ContextFacts): Argument[] {
  const words = namedBy === undefined || text === '' ? undefined : namedBy.exec(text)?.[0]
  return words === undefined ? [] : [inFavour('decisive', `The context speaks of it: "${words}".`)]
}

/** `country`: of this very reading; else the countries in which the system is used. */
export function countryArguments({ usedIn, countryOf }: MarkingSystem, country: string | undefined, facts: ContextFacts): Argument[] {
  // An office that issues codes says nothing of who made the thing, nor the other way round.
  if (countryOf === 'issuer' || countryOf === 'register') return []
  const fitting = country === undefined ? usedIn : [country]
  if (fitting.length === 0) return []
  if (facts.makers.length === 0 && facts.unclear.length === 0) return notNamed(fitting)
  const fits = (named: { readonly country: string }) => fitting.some((one) => areOneState(one, named.country))
  const all = fitting.map(nameOfCountry).join(' or ')
  const maker = facts.makers.find(fits)
  if (maker !== undefined) return [inFavour('decisive', `The context names ${nameOfCountry(maker.country)} as the maker ("${maker.words}").`)]
  const [other] = facts.makers
  if (other !== undefined) return [against('decisive', `Nothing in the context names ${all} as the maker; it says "${other.words}".`)]
  const unclear = facts.unclear.find(fits)
  if (unclear !== undefined) return [inFavour('some', `The context names ${nameOfCountry(unclear.country)} ("${unclear.words}"), though not as the maker.`)]
  return [against('slight', `Nothing in the context names ${all}.`)]
}

/** Most contexts name no country, so these sentences are made once. */
const unnamed = new Map<string, readonly Argument[]>()

function notNamed(countries: readonly string[]): Argument[] {
  const key = countries.join()
  const known = unnamed.get(key) ?? [against('slight', `Nothing in the context names ${countries.map(nameOfCountry).join(' or ')}.`)]
  unnamed.set(key, known)
  return [...known]
}

export function itemArguments({ seenOn }: MarkingSystem, { item }: ContextFacts): Argument[] {
  const isSeenOn = (name: string) => seenOn.some((seen) => seen === name)
  if (seenOn.length === 0 || item === null) return []
  if (isSeenOn(item.name)) return [inFavour('strong', `This system is published for the ${item.name}, which the context names.`)]
  if (isSeenOn(item.group)) return [inFavour('some', `This system is met on things of this class (${item.name}).`)]
  return [against('some', `It is a system of other things (${seenOn.map(nameOfThings).join(', ')}); the context names: ${item.name}.`)]
}

export function dateArguments({ dates }: Candidate, leftOut: number, limit: DateLimit, isTooMany = false): Argument[] {
  const outer = outerDays(dates)
  if (outer === null) return []
  const upTo = limit.words === null ? `${lastYear}, the last year that this version reckons with` : `${formatDay(limit.day)}, when the thing existed by the context ("${limit.words}")`
  const reasons: Argument[] = []
  if (outer.from > limit.day) reasons.push(against(limit.words === null ? 'decisive' : 'excluding', `It would have been made after ${upTo}${limit.words === null ? '' : ': impossible'}.`))
  else if (limit.words !== null && outer.to <= limit.day) reasons.push(inFavour('slight', `It would have been made before ${upTo}.`))
  else if (limit.words !== null) reasons.push(inFavour('slight', `It could have been made by ${upTo}.`))
  if (leftOut > 0) reasons.push(inFavour('none', `${leftOut === 1 ? 'One further date is' : `${leftOut} further dates are`} left out as later than ${upTo}.`))
  if (isTooMany) reasons.push(against('none', `${dates.length} dates fit, too many to list: the date names the days from the first to the last of them.`))
  return reasons
}

/** What the rows of a table warn of, and that a row rests on collectors' lists alone. */
export function rowArguments({ senses }: Candidate): Argument[] {
  if (senses.every(({ cautions, isUnverified }) => cautions === undefined && isUnverified === undefined)) return []
  const cautions = senses.flatMap((sense) => sense.cautions ?? [])
  return [
    ...cautions.map((caution) => against('none', caution)),
    ...(senses.every(({ isUnverified }) => isUnverified === true) ? [against('slight', 'Unverified: reference works commonly print this code; no page for it has been checked.')] : []),
  ]
}

/** `words: null`: the context names no date, and `day` ends `lastYear`. */
export interface DateLimit {
  readonly day: Day
  readonly words: string | null
}

export function damageArguments(cells: readonly Cell[], isComplete: boolean, outOfUse: number): Argument[] {
  if (isComplete && outOfUse === 0 && cells.every(({ kind }) => kind === 'certain' || kind === 'break')) return []
  const count = (kind: Cell['kind']) => cells.filter((cell) => cell.kind === kind).length
  const note = (n: number, one: string, more: string): Argument[] => n === 0 ? [] : [against('none', n === 1 ? one : `${n} ${more}`)]
  return [
    ...note(count('unreadable'), 'One character could not be read; every one that fits was tried.', 'characters could not be read; every one that fits was tried.'),
    ...note(count('masked'), 'One character is withheld in this copy; every one that fits was tried.', 'characters are withheld in this copy; every one that fits was tried.'),
    ...note(count('missing'), 'A part is torn off; nobody knows how many characters it had.', 'parts are torn off; nobody knows how many characters they had.'),
    ...note(count('uncertain'), 'One character was read with doubt, and the reading rests on it.', 'characters were read with doubt, and the reading rests on them.'),
    ...note(count('alternatives'), 'One character has several readings; each was tried.', 'characters have several readings; each was tried.'),
    ...(outOfUse === 0 ? [] : [inFavour('none', `${outOfUse === 1 ? 'One text that fits is' : `${outOfUse} texts that fit are`} left out: the system was not in use then.`)]),
    ...(isComplete ? [] : [against('none', 'Too many texts fit the damaged mark; not all were tried, so further dates are possible.')]),
  ]
}

/** Digits of another script are named with their script; the original stays in the transcription. */
export function scriptArguments(cells: readonly Cell[], { asDigits, asScript, leftOut }: Pick<Fits, 'asDigits' | 'asScript' | 'leftOut'>, script?: string): Argument[] {
  if (asDigits.length === 0 && asScript.length === 0 && leftOut.length === 0 && cells.every((cell) => cell.kind === 'certain' && cell.char < '\u0100')) return []
  const scripts = new Set<string>()
  const see = (char: string): void => {
    const found = digitOf(char)?.script
    if (found) scripts.add(found)
  }
  for (const cell of cells) {
    if (cell.kind === 'certain' || cell.kind === 'uncertain') see(cell.char)
    else if (cell.kind === 'alternatives') cell.chars.forEach(see)
  }
  return [
    ...[...scripts].map((name) => inFavour('none', `The digits are ${name}; they were read as 0 to 9.`)),
    ...(asDigits.length === 0 ? [] : [against('some', `The mark has the letter ${asDigits.join(', ')} where this reading needs a digit.`)]),
    ...(asScript.length === 0 ? [] : [against('slight', `${asScript.join(', ')} was read as the ${script ?? ''} letter of the same shape.`)]),
    ...(leftOut.length === 0 ? [] : [against('slight', `Read without ${leftOut.map((each) => (each.length === 1 ? `"${each}"` : each)).join(', ')}, which stands beside it.`)]),
  ]
}
