/**
 * Identifier: a number from a register, with the office that issued it and perhaps a check digit, as one shape of marking
 * system. It names a thing or a register; it is no date, and its country is not that of the maker.
 * @module
 */
import type { CodeRow } from './code-table.ts'
import { against, inFavour, type Argument, type CountryRole, type Source } from './reading.ts'
import { markingSystem, type Example, type MarkingSystem, type Sense } from './system.ts'

export interface IdentifierRule {
  readonly id: string
  readonly title: string
  readonly layout: string
  readonly namedBy: RegExp
  readonly countryOf?: CountryRole
  readonly seenOn?: MarkingSystem['seenOn']
  readonly sources: readonly Source[]
  readonly pattern: RegExp
  readonly alphabet: string
  readonly longest: number
  /** Digits alone, of a length that other numbers have too: the form proves little. */
  readonly isBareNumber?: boolean
  readonly silentOn: string
  readonly lookalikes?: readonly string[]
  read(parts: Readonly<Record<string, string | undefined>>): readonly Sense[]
  /** What it names: "the freight container TOLU 473478". */
  names(sense: Sense): string
  readonly examples: readonly Example[]
}

export function identifier(rule: IdentifierRule): MarkingSystem {
  return markingSystem({
    id: rule.id,
    version: 1,
    title: rule.title,
    kind: 'identifier',
    namedBy: rule.namedBy,
    countryOf: rule.countryOf ?? 'issuer',
    seenOn: rule.seenOn ?? [],
    inUse: null,
    usedIn: [],
    sources: rule.sources,
    layout: rule.layout,
    pattern: rule.pattern,
    alphabet: rule.alphabet,
    longest: rule.longest,
    silentOn: rule.silentOn,
    lookalikes: rule.lookalikes ?? [],
    read: rule.read,
    meaning: ({ senses }, mark) => `${rule.names(senses[0]!)}, if ${mark} is that kind of number.`,
    weigh: ({ senses: [sense], texts }): Argument[] => [
      ...(sense?.check === 'valid' ? [inFavour('strong', 'Its check digit fits.')] : []),
      ...(sense?.check === 'invalid' ? [against('decisive', 'Its check digit does not fit: a character was copied wrong, or it is another kind of number.')] : []),
      ...(isNamed(texts, rule) ? [inFavour('strong', 'The mark itself names the kind of number.')]
        : rule.isBareNumber === true ? [against(sense?.check === 'valid' ? 'some' : 'strong', 'Nothing but its length tells it from another number.')] : []),
    ],
    examples: rule.examples,
  })
}

/** The words that name it in a context stand before it in the mark: "CAGE 12345". */
const isNamed = (texts: readonly string[], { namedBy }: IdentifierRule): boolean => texts.every((text) => /^[A-Z]{3,6}\b/u.test(text) && namedBy.test(text))

/** One sense for each row of the register, or one that names nobody. */
export function sensesOfRows(rows: readonly CodeRow[], sense: Omit<Sense, 'dates'>): Sense[] {
  if (rows.length === 0) return [{ dates: [], ...sense }]
  return rows.map(({ maker, country, source, note }) => ({
    dates: [], ...sense,
    ...(maker === null ? {} : { maker }),
    ...(country === null ? {} : { country }),
    ...(source === null ? { isUnverified: true } : { sources: [source] }),
    ...(note === null ? {} : { cautions: [note] }),
  }))
}

export const checkOf = (expected: number | string | null, written: string): 'valid' | 'invalid' => String(expected) === written ? 'valid' : 'invalid'
