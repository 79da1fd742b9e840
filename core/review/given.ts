/**
 * Given: what the claims of a sentence give it: their own numbers, days and names, what they come to, and what stands in the statements that bear on them.
 * @module
 */
import { datesIn } from '@proofmark/core/evidence'
import { relevantTo, type Outcome } from '@proofmark/core/findings'
import { referencesOf, type AnyStatement, type Claim, type StatementId, type World } from '@proofmark/core/statements'

/** Plain whole numbers in words, in four languages; one is an article in some of them and is left out. */
const numberWords: readonly (readonly [number, string])[] = [
  [2, 'two|both|deux|два|дві|двох|اثنان|اثنين|اثنتان'], [3, 'three|trois|три|трьох|ثلاثة|ثلاث'], [4, 'four|quatre|чотири|чотирьох|أربعة|أربع'], [5, "five|cinq|п'ять|п'яти|خمسة|خمس"], [6, 'six|шість|шести|ستة|ست'],
  [7, 'seven|sept|сім|семи|سبعة|سبع'], [8, 'eight|huit|вісім|восьми|ثمانية|ثماني'], [9, "nine|neuf|дев'ять|дев'яти|تسعة|تسع"], [10, 'ten|dix|десять|десяти|عشرة|عشر'], [12, 'twelve|dozen|douze|douzaine|дванадцять|дюжина|اثنا عشر'], [100, 'hundred|cent|сто|مئة|مائة'], [1000, 'thousand|mille|тисяча|ألف'],
]
export const inWords = numberWords.map(([value, words]) => [value, new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'gu')] as const)
const dayWords = '(?:days?|jours?|дн(?:і|ів|ями|я)|день|доби|діб|يوم(?:ا|ًا)?|أيام)'
export const inDays = new RegExp(`(\\d+)(?:\\s*(?:to|and|or|à|et|ou|-|–|до|і|та|або|إلى|و|أو)\\s*(\\d+))?[\\s-]*${dayWords}(?![\\p{L}\\p{M}])`, 'gu')

/** `figures`: those of `numbers` that are the claims' own, or of a count, a transfer or words that they name. `texts`: names and words of records, in small letters. `own`: numbers of the claims themselves, of what they come to, and of the days that they name. `statements`: all that bear on them, and what those name. */
export interface Given { readonly numbers: ReadonlySet<number>; readonly days: ReadonlySet<number>; readonly dates: readonly string[]; readonly own: ReadonlySet<number>; readonly figures: ReadonlySet<number>; readonly texts: readonly string[]; readonly statements: ReadonlySet<StatementId>; readonly countries: ReadonlySet<string> }

export function givenBy(world: World, bearing: readonly { readonly claim: Claim; readonly outcome: Outcome }[]): Given {
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
  const own = new Set<number>()
  const figures = new Set<number>()
  const texts: string[] = []
  const statements = new Set<StatementId>()
  const countries = new Set<string>()
  for (const { claim, outcome } of bearing) {
    note(claim)
    for (const number of [...leaves(claim), ...leaves(outcome.window), ...leaves(outcome.days)].flatMap((leaf) => (typeof leaf === 'number' ? [leaf] : /^[0-9a-f]{32}$/.test(leaf) ? [] : numbersIn(leaf)))) own.add(number)
    note(outcome.window)
    for (const each of [claim.type === 'production-to-use' ? claim.atMostDays : null, outcome.days?.least ?? null, outcome.days?.most ?? null]) if (each !== null) { days.add(each); numbers.add(each) }
    for (const number of own) figures.add(number)
    for (const number of days) figures.add(number)
    if ('items' in claim && Array.isArray(claim.items)) { numbers.add(claim.items.length); figures.add(claim.items.length) }
    for (const id of idsIn(claim)) {
      const statement = currentOf(world, id)
      const { label: _label, ...fields } = statement === undefined ? { label: null } : statement.fields
      if (statement !== undefined && ['quantity', 'position', 'transfer'].includes(statement.kind)) for (const leaf of leaves(fields)) for (const number of typeof leaf === 'number' ? [leaf] : /^[0-9a-f]{32,64}$/.test(leaf) ? [] : numbersIn(leaf)) figures.add(number)
    }
    for (const id of standingNear(world, claim)) {
      const statement = currentOf(world, id)
      statements.add(id)
      if (statement !== undefined) for (const { path, value } of referencesOf(statement.kind, statement.fields)) if (path !== '/author' && path !== '/case') statements.add(value)
      for (const leaf of statement === undefined ? [] : leaves(statement.fields)) if (typeof leaf === 'string' && /^[A-Z]{2}$/.test(leaf)) countries.add(leaf)
      // How many there are of a thing is told with it.
      if (statement?.kind === 'item') for (const number of leaves([statement.fields.quantity, statement.fields.description]).flatMap((leaf) => (typeof leaf === 'number' ? [leaf] : inWords.flatMap(([value, pattern]) => (leaf.toLowerCase().match(pattern) === null ? [] : [value]))))) figures.add(number)
      if (statement === undefined || ['photo', 'pixel-seal', 'key', 'anchor', 'finding'].includes(statement.kind)) continue
      const { label: _label, note: words, made: _made, sources: _sources, ...fields } = statement.fields as Record<string, unknown>
      note(statement.kind === 'mark' ? { ...fields, regions: [] } : fields)
      note(words)
      texts.push(...leaves(statement.kind === 'mark' ? words : [fields, words]).filter((leaf) => typeof leaf === 'string').map((leaf) => leaf.toLowerCase()))
      if (statement.kind === 'quantity' && statement.fields.unit !== null && /\bdays?\b/.test(statement.fields.unit) && statement.fields.value !== null) days.add(statement.fields.value)
      if (statement.kind === 'position') for (const match of westernDigits(statement.fields.wording ?? '').matchAll(inDays)) for (const number of [match[1], match[2]]) if (number !== undefined) days.add(Number(number))
    }
  }
  return { numbers, days, dates: [...dates], own, figures, texts, statements, countries }
}

/** What bears on a claim, what it names, and what those are about. */
export function standingNear(world: World, claim: Claim): ReadonlySet<StatementId> {
  const named = [...nearOf(world, claim), ...idsIn(claim)]
  return new Set([...named, ...named.flatMap((id) => aroundOf(world, id))])
}

/** Once for each claim of a world: a sentence, its title and its translations ask for the same. */
const near = new WeakMap<World, WeakMap<Claim, ReadonlySet<StatementId>>>()
function nearOf(world: World, claim: Claim): ReadonlySet<StatementId> {
  const known = near.get(world) ?? new WeakMap<Claim, ReadonlySet<StatementId>>()
  near.set(world, known)
  const found = known.get(claim) ?? relevantTo(world, claim)
  known.set(claim, found)
  return found
}

/** Numbers of a text, in digits and in words. */
export function numbersIn(text: string): number[] {
  const plain = westernDigits(text)
  const folded = plain.toLowerCase().replaceAll('’', "'")
  return [...[...plain.matchAll(/\d+(?:[.,\u00a0\u202f]\d+)*/gu)].map(([digits]) => numberOf(digits)), ...inWords.flatMap(([number, pattern]) => (folded.match(pattern) === null ? [] : [number]))]
}

export const currentOf = (world: World, id: StatementId): AnyStatement | undefined => {
  const sealed = world.sealed(id)
  return sealed === undefined ? undefined : (world.get(id, sealed.kind) as AnyStatement | undefined)
}

/** What a statement is about, when and where that was, and the documents that say so. */
const aroundOf = (world: World, id: StatementId, isFirst = true): StatementId[] => {
  const statement = currentOf(world, id)
  const near = statement === undefined ? [] : referencesOf(statement.kind, statement.fields).map(({ value }) => value).filter((value) => ['document', 'item', 'use', 'recovery', 'site'].includes(world.sealed(value)?.kind ?? ''))
  return isFirst ? [...near, ...near.flatMap((each) => aroundOf(world, each, false))] : near
}

export const idsIn = (value: unknown): StatementId[] => leaves(value).flatMap((leaf) => (typeof leaf === 'string' && /^[0-9a-f]{32}$/.test(leaf) ? [leaf] : []))

export function leaves(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value]
  if (Array.isArray(value)) return value.flatMap(leaves)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}

export const numberOf = (digits: string): number => Number(digits.replace(/[\u00a0\u202f]/gu, '').replace(/,(?=\d{3}(?!\d))/gu, '').replace(',', '.'))

/** Digits of Arabic and Persian as those of the West. */
export const westernDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.codePointAt(0)! & 15))
