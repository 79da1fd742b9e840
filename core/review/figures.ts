/**
 * Figures: the numbers and days that a sentence names and its claims do not give.
 *
 * A claim gives its own numbers and days, what it comes to now, and what stands in the statements that bear on it. Numbers of days are held against
 * the computed days and the counts alone, so that a figure which a correction made stale is found.
 * @module
 */
import { datesIn } from '@proofmark/core/evidence'
import { relevantTo, type Outcome } from '@proofmark/core/findings'
import { referencesOf, type AnyStatement, type Claim, type StatementId, type World } from '@proofmark/core/statements'

export interface FigureFlag { readonly code: 'figure-not-given' | 'date-not-given'; readonly words: string; readonly at: number; readonly given: readonly string[] }

/** Plain whole numbers in words, in four languages; one is an article in some of them and is left out. */
const numberWords: readonly (readonly [number, string])[] = [
  [2, 'two|both|deux|два|дві|двох|اثنان|اثنين|اثنتان'], [3, 'three|trois|три|трьох|ثلاثة|ثلاث'], [4, 'four|quatre|чотири|чотирьох|أربعة|أربع'], [5, "five|cinq|п'ять|п'яти|خمسة|خمس"], [6, 'six|шість|шести|ستة|ست'],
  [7, 'seven|sept|сім|семи|سبعة|سبع'], [8, 'eight|huit|вісім|восьми|ثمانية|ثماني'], [9, "nine|neuf|дев'ять|дев'яти|تسعة|تسع"], [10, 'ten|dix|десять|десяти|عشرة|عشر'], [12, 'twelve|dozen|douze|douzaine|дванадцять|дюжина|اثنا عشر'], [100, 'hundred|cent|сто|مئة|مائة'], [1000, 'thousand|mille|тисяча|ألف'],
]
const inWords = numberWords.map(([value, words]) => [value, new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'gu')] as const)
const dayWords = '(?:days?|jours?|дн(?:і|ів|ями|я)|день|доби|діб|يوم(?:ا|ًا)?|أيام)'
const inDays = new RegExp(`(\\d+)(?:\\s*(?:to|and|or|à|et|ou|-|–|до|і|та|або|إلى|و|أو)\\s*(\\d+))?[\\s-]*${dayWords}(?![\\p{L}\\p{M}])`, 'gu')

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

interface Given { readonly numbers: ReadonlySet<number>; readonly days: ReadonlySet<number>; readonly dates: readonly string[] }

function givenBy(world: World, bearing: readonly { readonly claim: Claim; readonly outcome: Outcome }[]): Given {
  const numbers = new Set<number>()
  const days = new Set<number>()
  const dates = new Set<string>()
  const note = (value: unknown) => {
    for (const leaf of leaves(value)) {
      if (typeof leaf === 'number') { numbers.add(leaf); continue }
      if (/^[0-9a-f]{32,64}$/.test(leaf)) continue
      const plain = westernDigits(leaf)
      for (const { date } of datesIn(plain)) dates.add(date)
      // EDTF periods, seasons and years that are no day in words.
      for (const [date] of plain.matchAll(/\d{4}-\d{2}(?:-\d{2})?/g)) dates.add(date)
      for (const [digits] of plain.matchAll(/\d+(?:[.,\u00a0\u202f]\d+)*/gu)) numbers.add(numberOf(digits))
      const folded = plain.toLowerCase()
      for (const [number, pattern] of inWords) if (folded.match(pattern) !== null) numbers.add(number)
    }
  }
  for (const { claim, outcome } of bearing) {
    note(claim)
    note(outcome.window)
    for (const each of [claim.type === 'production-to-use' ? claim.atMostDays : null, outcome.days?.least ?? null, outcome.days?.most ?? null]) if (each !== null) { days.add(each); numbers.add(each) }
    if ('items' in claim && Array.isArray(claim.items)) numbers.add(claim.items.length)
    const named = [...relevantTo(world, claim), ...idsIn(claim)]
    for (const id of new Set([...named, ...named.flatMap((id) => aroundOf(world, id))])) {
      const statement = currentOf(world, id)
      if (statement === undefined || ['photo', 'pixel-seal', 'key', 'anchor', 'finding'].includes(statement.kind)) continue
      const { label: _label, note: words, made: _made, sources: _sources, ...fields } = statement.fields as Record<string, unknown>
      note(statement.kind === 'mark' ? { ...fields, regions: [] } : fields)
      note(words)
      if (statement.kind === 'quantity' && statement.fields.unit !== null && /\bdays?\b/.test(statement.fields.unit) && statement.fields.value !== null) days.add(statement.fields.value)
      if (statement.kind === 'position') for (const match of westernDigits(statement.fields.wording ?? '').matchAll(inDays)) for (const number of [match[1], match[2]]) if (number !== undefined) days.add(Number(number))
    }
  }
  return { numbers, days, dates: [...dates] }
}

const currentOf = (world: World, id: StatementId): AnyStatement | undefined => {
  const sealed = world.sealed(id)
  return sealed === undefined ? undefined : (world.get(id, sealed.kind) as AnyStatement | undefined)
}

/** What a statement is about, when and where that was, and the documents that say so. */
const aroundOf = (world: World, id: StatementId, isFirst = true): StatementId[] => {
  const statement = currentOf(world, id)
  const near = statement === undefined ? [] : referencesOf(statement.kind, statement.fields).map(({ value }) => value).filter((value) => ['document', 'item', 'use', 'recovery', 'site'].includes(world.sealed(value)?.kind ?? ''))
  return isFirst ? [...near, ...near.flatMap((each) => aroundOf(world, each, false))] : near
}

const idsIn = (value: unknown): StatementId[] => leaves(value).flatMap((leaf) => (typeof leaf === 'string' && /^[0-9a-f]{32}$/.test(leaf) ? [leaf] : []))

function leaves(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value]
  if (Array.isArray(value)) return value.flatMap(leaves)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}

/** One date says no more than the other: the same day, or its month, or a day without its year. */
const agree = (known: string, named: string) => known === named || known.startsWith(`${named}-`) || (named.startsWith('--') && known.endsWith(named.slice(1)) ) || (known.startsWith('--') && named.endsWith(known.slice(1)))

const numberOf = (digits: string): number => Number(digits.replace(/[\u00a0\u202f]/gu, '').replace(/,(?=\d{3}(?!\d))/gu, '').replace(',', '.'))

/** Digits of Arabic and Persian as those of the West. */
const westernDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.codePointAt(0)! & 15))
