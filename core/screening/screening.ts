/**
 * Screening: whether a party may stand on a list, as candidates with reasons for a person to decide on.
 *
 * A hit is the best of all pairs of names, with what dates of birth and numbers say apart from it. A weak alias of the issuer
 * counts less. Nothing is decided here.
 * @module
 */
import { bandOf, bareNumber, compareNames, evidenceOf, Kept, prepareName, shownName, weighed, type Band, type Evidence, type NameComparison, type NameKind, type PartyFacts, type PreparedName } from '@proofmark/core/names'
import { comparableCountries } from './countries.ts'
import type { ListEntry, ListedName, ParsedList } from './list-entry.ts'
import { NameIndex } from './name-index.ts'

/**
 * From this score on a candidate is shown by itself. Chosen from a labelled set: of 338 spellings of listed names 98 in 100 lie above it,
 * of 15,000 invented persons 2 in 1,000 (the test screening-figures.long.test.ts prints the figures for others).
 */
export const usualThreshold = 0.84

export interface ScreeningHit extends Evidence {
  readonly entry: ListEntry
  readonly listedName: ListedName
  readonly askedName: string
  readonly score: number
  readonly band: Band
  /** What the names alone say. */
  readonly names: NameComparison
}

/** What the issuer calls weak is weak evidence here too. */
const weakAlias = 0.97

/** Several lists are asked for one party, one behind the other. */
const lately = new Kept<PreparedName>(64)

function prepareAsked(name: string, kind: NameKind | null): PreparedName {
  const key = `${kind ?? ''} ${name}`
  let prepared = lately.get(key)
  if (prepared === undefined) lately.set(key, prepared = prepareName(name, kind))
  return prepared
}

export class ScreeningList {
  readonly list: ParsedList
  readonly #index: NameIndex
  readonly #names: readonly ListedName[]
  /** Entries by a number that names a thing: it is looked up whatever the names say. */
  readonly #byIdentifier = new Map<string, number[]>()

  constructor(list: ParsedList) {
    this.list = list
    const names = list.entries.flatMap(({ names: all, kind }, entry) => all.map((name) => ({ ...name, entry, kind })))
    this.#names = names
    this.#index = new NameIndex(names)
    for (const [at, { identifiers }] of list.entries.entries()) {
      for (const { value } of identifiers) {
        const bare = bareNumber(value)
        const there = this.#byIdentifier.get(bare)
        if (there !== undefined) there.push(at)
        else if (bare.length >= 5) this.#byIdentifier.set(bare, [at])
      }
    }
  }

  get nameCount(): number { return this.#names.length }

  /** At most `limit`, one an entry, best first, from `atLeast` on. A party without names gives no hits. */
  screen(asked: PartyFacts, { limit = 10, atLeast = usualThreshold }: { limit?: number; atLeast?: number } = {}): ScreeningHit[] {
    const best = new Map<number, { score: number; names: number; place: number; asked: string; evidence: Evidence }>()
    const take = (entry: number, place: number, names: number, name: string) => {
      const listed = this.list.entries[entry]!
      const evidence = evidenceOf(asked, { kind: listed.kind, born: listed.born, countries: comparableCountries(listed.countries, asked.countries), identifiers: listed.identifiers })
      const score = weighed(this.#names[place]!.quality === 'low' ? names * weakAlias : names, evidence)
      if (score >= atLeast && score > (best.get(entry)?.score ?? -1)) best.set(entry, { score, names, place, asked: name, evidence })
    }
    for (const name of asked.names) {
      const prepared = prepareAsked(name, asked.kind)
      // What is known beside the names can lift a score: so far below the line candidates are looked at, where anything is known.
      const isMoreKnown = asked.born.length > 0 || asked.countries.length > 0 || asked.identifiers.length > 0
      for (const hit of this.#index.search(prepared, { limit: limit * 4, atLeast: isMoreKnown ? Math.max(0.3, atLeast - 0.25) : atLeast })) take(hit.entry, hit.place, hit.score, name)
    }
    for (const entry of asked.identifiers.flatMap(({ value }) => this.#byIdentifier.get(bareNumber(value)) ?? [])) {
      if (!best.has(entry) && asked.names.length > 0) take(entry, this.#names.indexOf(this.#names.find(({ text }) => text === this.list.entries[entry]!.names[0]!.text)!), compareNames(asked.names[0]!, this.list.entries[entry]!.names[0]!.text).score, asked.names[0]!)
    }
    return [...best].toSorted(([a, one], [b, other]) => other.score - one.score || a - b).slice(0, limit).map(([entry, { score, place, asked: name, evidence }]) => {
      const [of, listedName] = [this.list.entries[entry]!, this.#names[place]!]
      return { entry: of, listedName: { text: listedName.text, quality: listedName.quality }, askedName: shownName(name), score, band: bandOf(score), names: compareNames(prepareAsked(name, asked.kind), prepareName(listedName.text, of.kind)), ...evidence }
    })
  }
}

