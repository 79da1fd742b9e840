/**
 * Comparison: two weapons, or two generations of one, part by part: what is recorded in both, in one only, of which another maker is named, and what became local.
 *
 * Parts are paired by part number, then by text and maker, then by a text with digits, then by the description of a unit that each has once. Anything else is listed unpaired.
 * "Only in one" is said of the records: that a part was not documented does not say that it was not there.
 * @module
 */
import type { StatementId } from '@proofmark/core/statements'
import type { Least } from './counts.ts'
import type { OwnCountry } from './own-country.ts'
import { folded } from './said-nothing.ts'
import { subjectOf, type Part } from './part.ts'
import { claimsOf, makersOf, numberOf, textOf, typeOf } from './part-type.ts'

export type PairedBy = 'part-number' | 'text-and-maker' | 'text' | 'description'

/** Parts of one type in one weapon. */
export interface TypeSide {
  readonly items: readonly StatementId[]
  readonly count: Least
  readonly makers: readonly { readonly name: string; readonly country: string | null; readonly counts: 'yes' | 'possibly' }[]
  readonly jurisdictions: readonly string[]
  readonly fabricatedIn: readonly string[]
  /** Brand owner or place of fabrication is of the weapon's own country; `unknown`: the country of one of them is not said. */
  readonly isLocal: 'yes' | 'no' | 'unknown'
  readonly statements: readonly StatementId[]
}

export interface PartType { readonly name: string; readonly number: string | null; readonly text: string | null; readonly itemClass: string | null; readonly side: TypeSide }

export interface Pair {
  readonly by: PairedBy
  readonly name: string
  readonly itemClass: string | null
  readonly first: TypeSide
  readonly second: TypeSide
  /** `other`: each names a maker, and none of them is the same. */
  readonly makers: 'same' | 'other' | 'not-told'
  /** What became of the second weapon's own country that was not of the first one's: `fabrication`, `brand`. */
  readonly becameLocal: readonly ('fabrication' | 'brand')[]
}

export interface Comparison {
  readonly pairs: readonly Pair[]
  readonly onlyFirst: readonly PartType[]
  readonly onlySecond: readonly PartType[]
  /** Records that nothing tells: no number, no text with a maker. */
  readonly unpaired: { readonly first: readonly StatementId[]; readonly second: readonly StatementId[] }
  readonly ownCountries: { readonly first: OwnCountry; readonly second: OwnCountry }
  readonly sample: { readonly first: number; readonly second: number }
}

export interface Side { readonly parts: readonly Part[]; readonly own: OwnCountry }

export function compareWeapons(first: Side, second: Side): Comparison {
  const pairs: Pair[] = []
  let [restFirst, restSecond] = [first.parts, second.parts]
  for (const by of ['part-number', 'text-and-maker', 'text', 'description'] as const) {
    const [a, b] = [grouped(restFirst, by), grouped(restSecond, by)]
    for (const [key, parts] of a) {
      const others = b.get(key)
      // A description that several parts have names no unit.
      if (others === undefined || (by === 'description' && (parts.length > 1 || others.length > 1))) continue
      pairs.push(pairOf(by, parts, others, first.own, second.own))
      restFirst = restFirst.filter((part) => !parts.includes(part))
      restSecond = restSecond.filter((part) => !others.includes(part))
    }
  }
  const isTold = (part: Part) => typeOf(part) !== null
  return {
    pairs: pairs.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    onlyFirst: typesOf(restFirst.filter(isTold), first.own), onlySecond: typesOf(restSecond.filter(isTold), second.own),
    unpaired: { first: restFirst.filter((part) => !isTold(part)).map(({ id }) => id), second: restSecond.filter((part) => !isTold(part)).map(({ id }) => id) },
    ownCountries: { first: first.own, second: second.own }, sample: { first: first.parts.length, second: second.parts.length },
  }
}

function grouped(parts: readonly Part[], by: PairedBy): Map<string, Part[]> {
  const groups = new Map<string, Part[]>()
  for (const part of parts) {
    const key = keyOf(part, by)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), part])
  }
  return groups
}

function keyOf(part: Part, by: PairedBy): string | null {
  const text = textOf(part)
  switch (by) {
    case 'part-number': return numberOf(part)
    case 'text-and-maker': { const maker = makerKeys(part).join(' | '); return text === null || maker === '' ? null : `${text} of ${maker}` }
    case 'text': return text !== null && /\d/.test(text) ? text : null
    case 'description': return `${folded(part.description)} (${folded(part.itemClass ?? '')})`
  }
}

const makerKeys = (part: Part): string[] => makersOf(part).map((owner) => subjectOf(owner)!).toSorted()

function typesOf(parts: readonly Part[], own: OwnCountry): PartType[] {
  return [...Map.groupBy(parts, (part) => typeOf(part)!).values()]
    .map((each) => ({ name: nameOf(each[0]!), number: numberOf(each[0]!), text: writtenOn(each[0]!), itemClass: each[0]!.itemClass, side: sideOf(each, own) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function pairOf(by: PairedBy, a: readonly Part[], b: readonly Part[], ownA: OwnCountry, ownB: OwnCountry): Pair {
  const [first, second] = [sideOf(a, ownA), sideOf(b, ownB)]
  const [makersA, makersB] = [new Set(a.flatMap(makerKeys)), new Set(b.flatMap(makerKeys))]
  const makers = makersA.size === 0 || makersB.size === 0 ? 'not-told' : [...makersA].some((maker) => makersB.has(maker)) ? 'same' : 'other'
  const became = (countriesA: readonly string[], countriesB: readonly string[]) => ownB.country !== null && countriesA.length > 0 && !countriesA.includes(ownB.country) && countriesB.includes(ownB.country)
  return {
    by, name: nameOf(a[0]!), itemClass: a[0]!.itemClass ?? b[0]!.itemClass, first, second, makers,
    becameLocal: [...(became(first.fabricatedIn, second.fabricatedIn) ? ['fabrication' as const] : []), ...(became(first.jurisdictions, second.jurisdictions) ? ['brand' as const] : [])],
  }
}

function sideOf(parts: readonly Part[], own: OwnCountry): TypeSide {
  const owners = parts.flatMap(makersOf)
  const places = parts.flatMap((part) => claimsOf(part, 'place-of-fabrication'))
  const countries = (claims: readonly { readonly country: string | null }[]) => [...new Set(claims.flatMap(({ country }) => country ?? []))].toSorted()
  const [jurisdictions, fabricatedIn] = [countries(parts.flatMap((part) => claimsOf(part, 'brand-owner'))), countries(places)]
  const known = [...jurisdictions, ...fabricatedIn]
  return {
    items: parts.map(({ id }) => id), count: { qualifier: parts.some(({ objects }) => objects.isRough) ? 'about' : 'at-least', value: parts.reduce((sum, { objects }) => sum + objects.least, 0) },
    makers: [...new Map(owners.map((owner) => [subjectOf(owner)!, { name: owner.name ?? owner.party!, country: owner.country, counts: owner.counts === 'yes' ? 'yes' as const : 'possibly' as const }])).values()],
    jurisdictions, fabricatedIn, isLocal: own.country === null || known.length === 0 ? 'unknown' : known.includes(own.country) ? 'yes' : 'no',
    statements: [...new Set(parts.flatMap((part) => [part.id, ...part.numbers.filter(({ counts }) => counts !== 'no').map(({ statement }) => statement), ...part.marks.map(({ statement }) => statement), ...part.roles.filter(({ counts }) => counts !== 'no').flatMap(({ statements }) => statements)]))],
  }
}

/** As people know it: the part number as written, else what is written on it, else the description. */
const nameOf = (part: Part): string => part.numbers.find(({ counts, number }) => counts !== 'no' && number !== null)?.value ?? writtenOn(part) ?? part.description

function writtenOn({ marks }: Part): string | null {
  const texts = marks.flatMap(({ transcription }) => transcription ?? [])
  return texts.length === 0 ? null : texts.join(' | ')
}
