/**
 * Comparing two parties: their names, and apart from them dates of birth, countries and identifiers.
 *
 * The best pair of names gives the score; what else is known moves it and is told with it, so that a reader sees
 * what the names alone say. What is unknown moves nothing. A number of one register that differs protects two parties from being taken for one.
 * @module
 */
import { bounds, isDay, outerWindow, parseEdtf, overlap, type Window } from '@proofmark/core/dates'
import { bandOf, type Band } from './band.ts'
import { compareNames, scoreNames, type NameComparison } from './compare-names.ts'
import { compareNumbers } from './number-register.ts'
import { prepareName, type NameKind } from './prepared-name.ts'

export interface PartyFacts {
  readonly names: readonly string[]
  /** `null`: the words of the names tell. */
  readonly kind: NameKind | null
  /** EDTF; several where sources differ. */
  readonly born: readonly string[]
  /** Codes of ISO 3166-1, two letters. */
  readonly countries: readonly string[]
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[]
}

export type BirthEvidence = 'same-day' | 'windows-meet' | 'slip-of-one-part' | 'differ' | 'unknown'
export type SetEvidence = 'one-in-common' | 'differ' | 'unknown'

export interface PartyComparison {
  readonly score: number
  readonly band: Band
  /** Of the two names that are most alike. */
  readonly names: NameComparison
  readonly namePair: readonly [string, string]
  readonly birth: BirthEvidence
  readonly countries: SetEvidence
  readonly identifiers: SetEvidence
}

/** `null`: one of the two has no name. Commutative in its score. */
export function compareParties(a: PartyFacts, b: PartyFacts): PartyComparison | null {
  let best: { score: number; a: string; b: string } | null = null
  const preparedB = b.names.map((name) => prepareName(name, b.kind))
  for (const name of a.names) {
    const prepared = prepareName(name, a.kind)
    for (const [at, other] of preparedB.entries()) {
      const score = scoreNames(prepared, other)
      if (best === null || score > best.score) best = { score, a: name, b: b.names[at]! }
    }
  }
  if (best === null) return null
  const evidence = evidenceOf(a, b)
  const score = weighed(best.score, evidence)
  return { score, band: bandOf(score), names: compareNames(prepareName(best.a, a.kind), prepareName(best.b, b.kind)), namePair: [best.a, best.b], ...evidence }
}

/** What is known of two parties beside their names. */
export interface Evidence {
  readonly birth: BirthEvidence
  readonly countries: SetEvidence
  readonly identifiers: SetEvidence
}

export function evidenceOf(a: Omit<PartyFacts, 'names'>, b: Omit<PartyFacts, 'names'>): Evidence {
  return {
    birth: compareBirths(a.born, b.born),
    countries: compareSets(a.countries.map((code) => code.toUpperCase()), b.countries.map((code) => code.toUpperCase())),
    identifiers: compareNumbers(a.identifiers, b.identifiers),
  }
}

/** The score of two names, moved by what else is known; in four digits. */
export function weighed(names: number, { birth, countries, identifiers }: Evidence): number {
  let score = names
  // What speaks for sameness closes a part of what is missing to 1, so that it never makes a plateau.
  const towards = (part: number) => { score += (1 - score) * part }
  if (identifiers === 'one-in-common') score = Math.max(score, 0.75) + (1 - Math.max(score, 0.75)) * 0.7
  if (birth === 'same-day' && names >= 0.5) towards(0.3)
  if (birth === 'windows-meet' && names >= 0.5) towards(0.08)
  if (countries === 'one-in-common' && names >= 0.5) towards(0.05)
  if (birth === 'differ') score *= 0.7
  if (birth === 'slip-of-one-part') score *= 0.97
  if (countries === 'differ') score *= 0.95
  if (identifiers === 'differ') score *= 0.6
  return Math.round(score * 10_000) / 10_000
}

/** Of several dates the pair that agrees best. A slip of one part: another day, month or year only, or day and month changed places; years at most ten apart. */
export function compareBirths(a: readonly string[], b: readonly string[]): BirthEvidence {
  const [windowsA, windowsB] = [a.flatMap(windowOf), b.flatMap(windowOf)]
  if (windowsA.length === 0 || windowsB.length === 0) return 'unknown'
  const order: readonly BirthEvidence[] = ['same-day', 'windows-meet', 'slip-of-one-part', 'differ']
  let best = 3
  for (const [textA, windowA] of windowsA) for (const [textB, windowB] of windowsB) best = Math.min(best, order.indexOf(birthPair(textA, windowA, textB, windowB)))
  return order[best]!
}

function windowOf(text: string): [string, Window][] {
  const parsed = parseEdtf(text)
  return parsed.ok ? [[text, outerWindow(bounds(parsed.value))]] : []
}

function birthPair(textA: string, a: Window, textB: string, b: Window): BirthEvidence {
  if (overlap(a, b) !== null) return isDay(a.from) && a.from === a.to && b.from === b.to && a.from === b.from ? 'same-day' : 'windows-meet'
  const [partsA, partsB] = [textA.split('-'), textB.split('-')]
  const years = Math.abs(Number(partsA[0]) - Number(partsB[0]))
  if (partsA.length === 3 && partsB.length === 3) {
    const different = partsA.filter((part, at) => part !== partsB[at]).length
    if (different === 1 && years <= 10) return 'slip-of-one-part'
    if (years === 0 && partsA[1] === partsB[2] && partsA[2] === partsB[1]) return 'slip-of-one-part'
  } else if (daysApart(a, b) <= 366 * (/[~?%]/.test(textA + textB) ? 5 : 2)) return 'slip-of-one-part'
  return 'differ'
}

function compareSets(a: readonly string[], b: readonly string[]): SetEvidence {
  if (a.length === 0 || b.length === 0) return 'unknown'
  return a.some((one) => b.includes(one)) ? 'one-in-common' : 'differ'
}

/** Years that somebody remembers are off by one or two, and more where they are said to be about right. */
function daysApart(a: Window, b: Window): number {
  const [first, second] = isDay(a.to) && isDay(b.from) && a.to < b.from ? [a.to, b.from] : isDay(b.to) && isDay(a.from) && b.to < a.from ? [b.to, a.from] : [0, Infinity]
  return second - first
}
