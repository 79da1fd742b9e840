/**
 * Figures: the numbers and days that a sentence names and its claims do not give.
 *
 * A claim gives its own numbers and days, what it comes to now, and what stands in the statements that bear on it. Numbers of days are held against
 * the computed days and the counts alone, so that a figure which a correction made stale is found.
 * @module
 */
import { datesIn } from '@proofmark/core/evidence'
import type { Outcome } from '@proofmark/core/findings'
import type { Claim, World } from '@proofmark/core/statements'
import { givenBy, inDays, inWords, numberOf, westernDigits } from './given.ts'

export interface FigureFlag { readonly code: 'figure-not-given' | 'date-not-given'; readonly words: string; readonly at: number; readonly given: readonly string[] }

/** What is named and not given, in the order of the text. `bearing`: the claims of the sentence with what they come to. */
export function checkFigures(world: World, text: string, bearing: readonly { readonly claim: Claim; readonly outcome: Outcome }[]): FigureFlag[] {
  const given = givenBy(world, bearing)
  const plain = westernDigits(text)
  const flags: FigureFlag[] = []
  const dates = datesIn(plain).map(({ date }) => date)
  const badDates = isAmbiguous(plain) ? [] : dates.filter((date) => !given.dates.some((known) => agree(known, date)))
  for (const date of badDates) flags.push({ code: 'date-not-given', words: date, at: 0, given: given.dates.slice(0, 12) })
  const partsOfDates = new Set(dates.flatMap((date) => date.split('-').map(Number)))
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
    if (!given.numbers.has(value) && !partsOfDates.has(value)) flags.push({ code: 'figure-not-given', words: match[1]!, at: match.index, given: [] })
  }
  const folded = plain.toLowerCase().replaceAll('’', "'")
  for (const [value, pattern] of inWords) for (const match of folded.matchAll(pattern)) if (!given.numbers.has(value)) flags.push({ code: 'figure-not-given', words: match[0], at: match.index, given: [] })
  return flags.toSorted((a, b) => a.at - b.at)
}

/** A day whose month cannot be told from its day is read in two ways by `datesIn`; neither is held against anybody. */
const isAmbiguous = (text: string) => /(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)/u.test(text)

/** One date says no more than the other: the same day, or its month, or a day without its year. */
const agree = (known: string, named: string) => known === named || known.startsWith(`${named}-`) || (named.startsWith('--') && known.endsWith(named.slice(1)) ) || (known.startsWith('--') && named.endsWith(known.slice(1)))
