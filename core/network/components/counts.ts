/**
 * Counts: how many parts, part types and makers, by weapon, class, maker, jurisdiction or year.
 *
 * A list of parts is never complete, so a number of parts is a least one, in a sample whose size stands beside it. Types and makers are told apart by what is written: one type may be written in
 * two ways and one maker have two records, so their numbers are only about right. What nobody determined is a row of its own. Where several claims stand undecided, a part is counted in none of their rows with certainty, and as possible in each.
 * @module
 */
import { formatDay } from '@proofmark/core/dates'
import type { StatementId } from '@proofmark/core/statements'
import { folded } from './said-nothing.ts'
import { subjectOf, type Part, type PartRole } from './part.ts'
import { claimsOf, makersOf, typeOf } from './part-type.ts'

/** `jurisdiction`: of the brand owner, or where only a seat is said, of that. `headquarters`: the seat alone, `fabrication`: where the part was made, each by a claim of its own. `year`: of manufacture. */
export const countings = ['weapon', 'class', 'maker', 'jurisdiction', 'headquarters', 'fabrication', 'year'] as const
export type CountBy = (typeof countings)[number]

/** `about`: some of the records say only about how many they are. */
export interface Least { readonly qualifier: 'at-least' | 'about'; readonly value: number }

export interface CountRow {
  /** The same at each visit. Empty: undetermined. */
  readonly key: string
  /** `null`: undetermined. Of a weapon its id. */
  readonly name: string | null
  readonly country: string | null
  readonly parts: Least
  /** Further parts that belong here if an open question is decided so. */
  readonly possibleParts: number
  /** How many fewer they are if every possible duplicate of one entry or one text is one part. */
  readonly fewerIfDuplicates: number
  /** As told apart by part number, else by text and maker; `untold`: records beside them of which nothing tells the type. */
  readonly types: { readonly qualifier: 'about'; readonly value: number; readonly untold: number }
  /** Brand owners as told apart by their records; `undetermined`: parts beside them of which no owner is determined. */
  readonly makers: { readonly qualifier: 'about'; readonly value: number; readonly undetermined: number }
  readonly weapons: number
  readonly items: readonly StatementId[]
  readonly possibleItems: readonly StatementId[]
  /** The items and the claims by which they are here. */
  readonly statements: readonly StatementId[]
}

export interface Counts {
  readonly by: CountBy
  /** Most parts first, then by name. */
  readonly rows: readonly CountRow[]
  readonly undetermined: CountRow | null
  readonly total: CountRow
  /** What was counted: records of parts in so many weapons. */
  readonly sample: { readonly weapons: number; readonly records: number }
}

export interface Listed { readonly weapon: StatementId; readonly part: Part }

interface Place { readonly key: string; readonly name: string | null; readonly country: string | null; readonly isCertain: boolean; readonly statements: readonly StatementId[] }

/** `extras`: parts that may be another one, said twice. */
export function countParts(all: readonly Listed[], by: CountBy, extras: ReadonlySet<StatementId>): Counts {
  const rows = new Map<string, { place: Place; certain: Listed[]; possible: Listed[]; statements: Set<StatementId> }>()
  for (const listed of all) {
    for (const place of placesOf(listed, by)) {
      const row = rows.get(place.key) ?? { place, certain: [], possible: [], statements: new Set<StatementId>() }
      rows.set(place.key, row)
      ;(place.isCertain ? row.certain : row.possible).push(listed)
      for (const id of [listed.part.id, ...place.statements]) row.statements.add(id)
    }
  }
  const made = [...rows.values()].map(({ place, certain, possible, statements }) => rowOf(place, certain, possible, [...statements], extras))
  const total = rowOf({ key: 'total', name: null, country: null }, all, [], all.map(({ part }) => part.id), extras)
  return {
    by, total, undetermined: made.find(({ key }) => key === '') ?? null, sample: { weapons: total.weapons, records: all.length },
    rows: made.filter(({ key }) => key !== '').toSorted((a, b) => b.parts.value - a.parts.value || b.possibleParts - a.possibleParts || (a.name! < b.name! ? -1 : a.name! > b.name! ? 1 : a.key < b.key ? -1 : 1)),
  }
}

function rowOf({ key, name, country }: Pick<Place, 'key' | 'name' | 'country'>, certain: readonly Listed[], possible: readonly Listed[], statements: readonly StatementId[], extras: ReadonlySet<StatementId>): CountRow {
  const types = new Set<string>()
  const makers = new Set<string>()
  let [untold, undetermined] = [0, 0]
  for (const { part } of certain) {
    const type = typeOf(part)
    if (type === null) untold++
    else types.add(type)
    const owners = makersOf(part)
    if (owners.length === 0) undetermined++
    // Of several that stand undecided one at least is right; which, nobody knows.
    else if (owners.every((owner) => subjectOf(owner) === subjectOf(owners[0]!))) makers.add(subjectOf(owners[0]!)!)
  }
  return {
    key, name, country, parts: leastOf(certain), possibleParts: leastOf(possible).value, fewerIfDuplicates: leastOf(certain.filter(({ part }) => extras.has(part.id))).value,
    types: { qualifier: 'about', value: types.size, untold }, makers: { qualifier: 'about', value: makers.size, undetermined },
    weapons: new Set(certain.map(({ weapon }) => weapon)).size, items: certain.map(({ part }) => part.id), possibleItems: possible.map(({ part }) => part.id), statements,
  }
}

const leastOf = (listed: readonly Listed[]): Least => ({ qualifier: listed.some(({ part }) => part.objects.isRough) ? 'about' : 'at-least', value: listed.reduce((sum, { part }) => sum + part.objects.least, 0) })

const undetermined: Place = { key: '', name: null, country: null, isCertain: true, statements: [] }

/** Where a part is counted; never empty. */
function placesOf({ weapon, part }: Listed, by: CountBy): Place[] {
  switch (by) {
    case 'weapon': return [{ ...undetermined, key: weapon, name: weapon }]
    case 'class': return part.itemClass === null ? [undetermined] : [{ ...undetermined, key: folded(part.itemClass), name: part.itemClass }]
    case 'maker': return byClaims(makersOf(part), (owner) => ({ key: subjectOf(owner)!, name: owner.name ?? owner.party!, country: owner.country }))
    case 'jurisdiction': { const owners = claimsOf(part, 'brand-owner').filter(({ country }) => country !== null); return byCountry(owners.length > 0 ? owners : claimsOf(part, 'headquarters')) }
    case 'headquarters': return byCountry(claimsOf(part, 'headquarters'))
    case 'fabrication': return byCountry(claimsOf(part, 'place-of-fabrication'))
    case 'year': return [yearOf(part)]
  }
}

const byCountry = (claims: readonly PartRole[]) => byClaims(claims.filter(({ country }) => country !== null), ({ country }) => ({ key: country!, name: country!, country: country! }))

function byClaims(claims: readonly PartRole[], nameIt: (claim: PartRole) => { key: string; name: string; country: string | null }): Place[] {
  const named = Map.groupBy(claims, (claim) => nameIt(claim).key)
  if (named.size === 0) return [undetermined]
  const places = [...named.values()].map((each): Place => ({ ...nameIt(each[0]!), isCertain: named.size === 1 && each.some(({ counts }) => counts === 'yes'), statements: each.flatMap(({ statements }) => statements) }))
  // A part that is certain in no row is undetermined as well: the rows and this one add up to all.
  return places.some(({ isCertain }) => isCertain) ? places : [...places, undetermined]
}

/** One year, or the years between which it was made. A part of which one end is open is undetermined. */
function yearOf({ date: { from, to, because } }: Part): Place {
  if (from === null || to === null) return undetermined
  const [first, last] = [formatDay(from).slice(0, 4), formatDay(to).slice(0, 4)]
  const name = first === last ? first : `${first}/${last}`
  return { key: name, name, country: null, isCertain: true, statements: because }
}
