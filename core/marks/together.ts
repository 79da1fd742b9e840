/**
 * Together: several marks of one object, and which of their readings can hold at once.
 *
 * The idea: one object was made in one stretch of time by makers of one State, however many marks it bears. Readings that cannot share
 * a day of production, or name makers of different States, exclude each other; a proof is not before the making, a design not after it.
 * Nothing is dropped: combinations that cannot hold are counted, and each pair that excludes the other is named with its reason.
 * @module
 */
import { formatDay, parseDay, type Day } from '@proofmark/core/dates'
import { areOneState, nameOfCountry } from './named-countries.ts'
import type { Reading } from './reading.ts'

/** What of a reading decides whether it can hold beside another. */
export type DatedReading = Pick<Reading, 'scheme' | 'date' | 'from' | 'to' | 'dateOf' | 'country' | 'countryOf' | 'weight'>

export interface Combination {
  /** One reading of each mark, by its place among the readings of that mark. */
  readonly places: readonly number[]
  /** Days on which the object can have been made, by all of them; `null`: none of them bounds that side. */
  readonly from: string | null
  readonly to: string | null
  /** Sum of the weights. For order only. */
  readonly weight: number
}

export interface Conflict {
  /** Mark and reading, by their places. */
  readonly a: readonly [mark: number, reading: number]
  readonly b: readonly [mark: number, reading: number]
  readonly because: string
}

export interface Together {
  /** By falling weight. */
  readonly combinations: readonly Combination[]
  readonly conflicts: readonly Conflict[]
  /** Of all combinations, how many cannot hold. */
  readonly excluded: number
  /** `false`: there are more combinations than were tried. */
  readonly isComplete: boolean
}

/** Combinations tried: ten readings of each of four marks, and some room. */
const mostTried = 20_000

/** `readings`: those of each mark. For no mark at all there is one combination, of nothing. */
export function together(readings: readonly (readonly DatedReading[])[]): Together {
  const facts = readings.map((ofMark) => ofMark.map(factsOf))
  const conflicts = conflictsOf(facts)
  const excludes = new Set(conflicts.map(({ a, b }) => `${a.join()} ${b.join()}`))
  const combinations: Combination[] = []
  let [tried, excluded] = [0, 0]
  const total = readings.reduce((product, { length }) => product * length, 1)
  for (const places of product(readings.map(({ length }) => length))) {
    if (++tried > mostTried) break
    const isExcluded = places.some((b, second) => places.slice(0, second).some((a, first) => excludes.has(`${first},${a} ${second},${b}`)))
    const made = isExcluded ? null : windowOf(places.map((place, mark) => facts[mark]![place]!))
    if (made === null) excluded++
    else combinations.push({ places, ...made, weight: Math.round(places.reduce((sum, place, mark) => sum + readings[mark]![place]!.weight, 0) * 100) / 100 })
  }
  combinations.sort((a, b) => b.weight - a.weight || compare(a.places, b.places))
  return { combinations, conflicts, excluded, isComplete: total <= mostTried }
}

interface Facts {
  readonly earliest: Day | null
  readonly latest: Day | null
  readonly madeIn: string | null
  readonly words: string
}

/** What a reading says of when and where the object was made. */
function factsOf({ from, to, dateOf, country, countryOf, scheme, date }: DatedReading): Facts {
  const [first, last] = [from === null ? null : parseDay(from), to === null ? null : parseDay(to)]
  return {
    // A design is not younger than the thing; a proof is not older than it.
    earliest: dateOf === 'production' || dateOf === 'adoption' ? first : null,
    latest: dateOf === 'production' || dateOf === 'proof' ? last : null,
    madeIn: countryOf === 'maker' ? country : null,
    words: `${scheme}${date === null ? '' : ` ${from} to ${to}`}`,
  }
}

function conflictsOf(facts: readonly (readonly Facts[])[]): Conflict[] {
  const found: Conflict[] = []
  for (let first = 0; first < facts.length; first++) for (let second = first + 1; second < facts.length; second++) {
    for (const [a, one] of facts[first]!.entries()) for (const [b, other] of facts[second]!.entries()) {
      const because = whyNot(one, other)
      if (because !== null) found.push({ a: [first, a], b: [second, b], because })
    }
  }
  return found
}

function whyNot(one: Facts, other: Facts): string | null {
  if (one.madeIn !== null && other.madeIn !== null && !areOneState(one.madeIn, other.madeIn)) {
    return `${one.words} names ${nameOfCountry(one.madeIn)} as the maker, ${other.words} ${nameOfCountry(other.madeIn)}.`
  }
  if (isBefore(one.latest, other.earliest)) return `By ${one.words} it was made by ${formatDay(one.latest!)}, by ${other.words} not before ${formatDay(other.earliest!)}.`
  if (isBefore(other.latest, one.earliest)) return `By ${other.words} it was made by ${formatDay(other.latest!)}, by ${one.words} not before ${formatDay(one.earliest!)}.`
  return null
}

const isBefore = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a < b

/** Days that all of them allow; `null`: none. */
function windowOf(facts: readonly Facts[]): { from: string | null; to: string | null } | null {
  const [earliest, latest] = [facts.flatMap((fact) => fact.earliest ?? []), facts.flatMap((fact) => fact.latest ?? [])]
  const from = earliest.length === 0 ? null : earliest.reduce((a, b) => (b > a ? b : a))
  const to = latest.length === 0 ? null : latest.reduce((a, b) => (b < a ? b : a))
  return from !== null && to !== null && from > to ? null : { from: from === null ? null : formatDay(from), to: to === null ? null : formatDay(to) }
}

/** All lists with a number below each length, the last counting fastest. */
function* product(lengths: readonly number[]): Generator<number[]> {
  if (lengths.includes(0)) return
  const places = lengths.map(() => 0)
  for (;;) {
    yield [...places]
    let at = places.length - 1
    while (at >= 0 && ++places[at]! >= lengths[at]!) places[at--] = 0
    if (at < 0) return
  }
}

const compare = (a: readonly number[], b: readonly number[]): number => a.reduce((found, place, n) => found || place - (b[n] ?? 0), 0)
