/**
 * Figures: the numbers and days that a sentence names and its claims do not give.
 *
 * A claim gives its own numbers, what it comes to now, and the counts and words that it names. Numbers of days are held against the computed days and the counts alone, so that a
 * figure which a correction made stale is found. A date is held against what is said to have happened then (event-dates.ts).
 * @module
 */
import { datesIn } from '@proofmark/core/evidence'
import type { World } from '@proofmark/core/statements'
import { topicsOfAll, type Bearing } from './claim-subject.ts'
import { datedEvents, daysOfLists } from './dated-events.ts'
import { eventDates, type Window } from './event-dates.ts'
import { givenBy, inDays, inWords, numberOf, westernDigits, type Given } from './given.ts'
import { assertedIn, type Topic } from './topics.ts'
import { strengthsIn } from './words-of-strength.ts'

export interface FigureFlag { readonly code: 'figure-not-given' | 'date-not-given'; readonly words: string; readonly at: number; readonly given: readonly string[] }

/** What is named and not given, in the order of the text. `bearing`: the claims of the sentence with what they come to. */
export function checkFigures(world: World, text: string, bearing: readonly Bearing[]): FigureFlag[] {
  const given = givenBy(world, bearing)
  const plain = westernDigits(text)
  const flags: FigureFlag[] = []
  flags.push(...checkDates(world, text, bearing))
  const partsOfDates = new Set([...datesIn(plain).flatMap(({ date }) => date.split('-').map(Number)), ...daysOfLists(plain)])
  for (const match of plain.matchAll(inDays)) {
    for (const number of [match[1], match[2]]) {
      if (number === undefined) continue
      if (!given.days.has(Number(number))) flags.push({ code: 'figure-not-given', words: match[0], at: match.index, given: [...given.days].map(String) })
    }
  }
  const inDayFigure = (at: number) => [...plain.matchAll(inDays)].some((match) => at >= match.index && at < match.index + match[0].length)
  for (const match of plain.matchAll(/(?<![\d\p{L}])(\d+(?:[.,\u00a0\u202f]\d+)*)(?![\d\p{L}])/gu)) {
    if (inDayFigure(match.index)) continue
    const value = numberOf(match[1]!)
    // A year is a date; dates are held against what happened then.
    if (partsOfDates.has(value) || isYear(match[1]!) || isOfClaims(plain, match.index, match[1]!, value, given)) continue
    flags.push({ code: 'figure-not-given', words: match[1]!, at: match.index, given: [] })
  }
  const folded = plain.toLowerCase().replaceAll('’', "'")
  for (const [value, pattern] of inWords) for (const match of folded.matchAll(pattern)) if (!given.figures.has(value)) flags.push({ code: 'figure-not-given', words: match[0], at: match.index, given: [] })
  return flags.toSorted((a, b) => a.at - b.at)
}

/**
 * Dates that are not of what is said to have happened then. Where a part of a sentence says of no event that it happened, any of the claims' own events will do, and what names the
 * thing; never a source's.
 */
export function checkDates(world: World, text: string, bearing: readonly Bearing[], onlyEvents = false): FigureFlag[] {
  const plain = westernDigits(text)
  if (isAmbiguous(plain)) return []
  const dated = datedEvents(plain)
  if (dated.length === 0) return []
  const [given, own] = [givenBy(world, bearing), eventDates(world, bearing)]
  const speaks = bearing.some(({ claim }) => claim.type === 'said' || claim.type === 'counted') && strengthsIn(text, 'said').length > 0
  const counts = bearing.some(({ claim }) => claim.type === 'counted')
  const topics = topicsOfAll(world, bearing)
  const verbs = assertedIn(plain)
  return dated.flatMap(({ dates, words, at, event: said, isQuoted, isBound }): FigureFlag[] => {
    // What a council forbade or listed, on claims of neither, is the bound of something else; a verb of which no claim speaks is told by itself.
    const isOther = said !== 'naming' && said?.every((each) => !topics.has(each as Topic) && (each === 'forbidden' || each === 'listed' || verbs.some(({ topic }) => topic === each))) === true
    const event = isOther ? null : said
    if (onlyEvents && (event === null || event === 'naming')) return []
    const free = isQuoted ? given.dates : speaks || counts ? own.quoted : []
    // A thing may be named by any day that its claims establish, too.
    const windows = event === 'naming' || event === null ? [...own.of].flatMap(([of, all]) => (of === 'published' || of === 'documented' || of === 'mark' ? [] : all)) : event.flatMap((each) => own.of.get(each) ?? [])
    const named = event === 'naming' || event === null ? own.naming : []
    const isOne = dates.some((date) => [...free, ...named].some((known) => agree(known, date)) || windows.some((window) => isOf(window, date, isBound || event === null || event === 'naming')))
    return isOne ? [] : [{ code: 'date-not-given', words: dates[0] ?? words, at, given: [...new Set([...windows.flatMap(({ from, to }) => [from, to].filter((each) => each !== null)), ...named])].slice(0, 12) }]
  })
}

/** A bound may be named as one; as the time itself only a day, month or year in which all of it lies. */
const isOf = ({ from, to }: Window, date: string, isBound: boolean): boolean =>
  isBound ? [from, to].some((each) => each !== null && agree(each, date)) : from !== null && to !== null && agree(from, date) && agree(to, date)

const isYear = (digits: string) => /^(?:1[89]|20)\d{2}$/.test(digits)

/** A figure of the claims, or one that stands so, with the word beside it, in the name or the words of a record: "Juche 113", not "113 parts". */
function isOfClaims(text: string, at: number, digits: string, value: number, given: Given): boolean {
  if (given.figures.has(value)) return true
  const [ahead] = /[\p{L}\p{M}][\p{L}\p{M}\p{N}.-]+[ \u00a0-]?$/u.exec(text.slice(0, at)) ?? ['']
  const [behind] = /^[ \u00a0-]?[\p{L}\p{M}]{3,}/u.exec(text.slice(at + digits.length)) ?? ['']
  const beside = [ahead.length > 4 || ahead.endsWith('-') ? `${ahead}${digits}` : null, behind === '' ? null : `${digits}${behind}`].flatMap((each) => (each === null ? [] : [each.toLowerCase()]))
  if (given.texts.some((known) => beside.some((each) => known.includes(each)))) return true
  // What stands on an object may be told as its mark.
  return given.numbers.has(value) && markBefore.test(text.slice(0, at).toLowerCase())
}
const markBefore = /(?<![\p{L}\p{M}])(?:marks?|marked|number|stamped|engraved|serial|lot|reads?|digits?|marque|marquée?s?|numéro|gravée?s?|маркування|маркован\p{L}*|номер\p{L}*|позначк\p{L}*|(?:ال)?علامة|(?:ال)?رقم)[ \u00a0](?:[«“"]|no\.? |n° |№ )?$/u

/** A day whose month cannot be told from its day is read in two ways by `datesIn`; neither is held against anybody. */
const isAmbiguous = (text: string) => /(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)/u.test(text)

/** One date says no more than the other: the same day, or its month, or a day without its year. */
const agree = (known: string, named: string) => known === named || known.startsWith(`${named}-`) || (named.startsWith('--') && known.endsWith(named.slice(1)) ) || (known.startsWith('--') && named.endsWith(known.slice(1)))
