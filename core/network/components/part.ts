/**
 * Part: one record of a component as it stands in a weapon, with all that is said of it: roles, part numbers, marks, entries of lists.
 *
 * Nothing is chosen silently: every claim is here with its status, its author and its basis, and says whether it counts. A brand is a claim to a name: who made a part, and where, are other claims.
 * @module
 */
import type { Day } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import type { RoleName } from '../network.ts'
import { folded, partNumberOf, saidOrNull } from './said-nothing.ts'
import { countsOf, type Counts, type Status } from './standing.ts'

export interface PartRole {
  readonly statement: StatementId
  readonly role: RoleName
  /** Of its party record, or of those judged the same; `null`: named only by a source. */
  readonly party: StatementId | null
  /** `null`: a place only, withheld, or words that say nothing. */
  readonly name: string | null
  readonly country: string | null
  readonly place: string | null
  readonly status: Status
  readonly reason: string | null
  readonly by: string | null
  readonly basis: string | null
  readonly counts: Counts
  /** Statements that it rests on: itself, the party's record and its country. */
  readonly statements: readonly StatementId[]
}

export interface PartNumber {
  readonly statement: StatementId
  readonly value: string
  /** As it is compared; `null`: it is no number of a part. */
  readonly number: string | null
  readonly by: string | null
  readonly basis: string | null
  readonly status: Status
  readonly counts: Counts
}

export interface PartMark { readonly statement: StatementId; readonly transcription: string | null; readonly position: string | null; readonly state: string }

/** An entry of a list or register that is about this part, such as a row of a published list. */
export interface PartEntry { readonly statement: StatementId; readonly register: string; readonly value: string; readonly basis: string | null }

/** When it was made, as far as its own marks and reports bind it; `because`: the statements. `null`: that end is not bound. */
export interface PartDate { readonly from: Day | null; readonly to: Day | null; readonly because: readonly StatementId[] }

/** How many objects a record stands for. */
export interface Objects { readonly isRough: boolean; readonly least: number }

export interface Part {
  /** Of the first record. */
  readonly id: StatementId
  /** All records that somebody judged to be this part, itself first. */
  readonly records: readonly StatementId[]
  readonly description: string
  /** `null`: not said. */
  readonly itemClass: string | null
  /** What it is directly part of, and how many levels below the weapon it lies: 1 is a part of the weapon itself. */
  readonly whole: StatementId
  readonly depth: number
  readonly objects: Objects
  readonly roles: readonly PartRole[]
  readonly numbers: readonly PartNumber[]
  readonly marks: readonly PartMark[]
  readonly entries: readonly PartEntry[]
  readonly date: PartDate
}

/** What the network does not compute itself: which records are judged the same, each by the id of its class, and when an item was made. */
export interface Surroundings {
  readonly sameParty: (id: StatementId) => StatementId
  readonly sameItem: (id: StatementId) => StatementId
  readonly dateOf: (item: StatementId) => PartDate
}
export const noDate: PartDate = { from: null, to: null, because: [] }
export const alone: Surroundings = { sameParty: (id) => id, sameItem: (id) => id, dateOf: () => noDate }

/** `records`: one, or several that are judged the same; what is said of any of them is said of the part. */
export function partOf(world: World, records: readonly [Statement<'item'>, ...Statement<'item'>[]], whole: StatementId, depth: number, around: Surroundings): Part {
  const [first] = records
  const ids = records.map(({ id }) => id)
  const objects = records.map(objectsOf)
  return {
    id: first.id, records: ids, description: first.fields.description, itemClass: records.map(({ fields }) => saidOrNull(fields.itemClass)).find((each) => each !== null) ?? null, whole, depth,
    objects: objects.reduce((a, b) => (b.least > a.least ? b : a)), roles: rolesOf(world, ids, around), numbers: numbersOf(world, ids),
    marks: ids.flatMap((of) => world.referring(of, 'mark').filter(({ fields }) => fields.item === of)).map(({ id, fields }) => ({ statement: id, transcription: fields.transcription, position: fields.position, state: fields.state })),
    entries: ids.flatMap((of) => world.referring(of, 'identifier').filter(({ fields }) => fields.of === of && fields.status !== 'rejected')).map(({ id, fields }) => ({ statement: id, register: fields.register ?? fields.scheme, value: fields.value, basis: fields.basis })),
    date: ids.map(around.dateOf).reduce(tighter),
  }
}

const tighter = (a: PartDate, b: PartDate): PartDate => ({
  from: a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from, to: a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to, because: [...new Set([...a.because, ...b.because])],
})

/** The least number of objects; a number that is only about right is taken as it stands, and says so. */
function objectsOf({ fields: { quantity }, hidden }: Statement<'item'>): Objects {
  if (quantity === null || quantity.value === null || hidden.some((path) => path.startsWith('/quantity'))) return { isRough: false, least: 1 }
  const above = quantity.qualifier === 'more-than' || quantity.qualifier === 'well-over'
  return { isRough: quantity.qualifier === 'about' || quantity.qualifier === 'almost' || quantity.qualifier === 'most', least: above ? Math.floor(quantity.value) + 1 : quantity.value }
}

/** A maker named by an identification is read as the owner of a brand only where its taxonomy says so (decision 0030). */
const brandTaxonomies: readonly (string | null)[] = ['brand-owner', 'brand']

export function rolesOf(world: World, ids: readonly StatementId[], { sameParty }: Pick<Surroundings, 'sameParty'>): PartRole[] {
  const stated = ids.flatMap((of) => world.referring(of, 'role').filter(({ fields }) => fields.of === of)).map(({ id, fields, hidden }): Omit<PartRole, 'counts'> => {
    const party = world.get(fields.party, 'party')
    const country = fields.country ?? fields.place?.country ?? party?.fields.jurisdiction ?? null
    return {
      statement: id, role: fields.role, party: party === undefined ? null : sameParty(party.id), name: hidden.includes('/party') || hidden.includes('/partyText') ? null : saidOrNull(party === undefined ? fields.partyText : nameOf(party)),
      country, place: fields.place?.text ?? null, status: fields.status, reason: fields.reason, by: byWhom(world, fields), basis: fields.basis, statements: party === undefined ? [id] : [id, party.id],
    }
  })
  const brands = ids.flatMap((of) => world.referring(of, 'identification').filter(({ fields }) => fields.item === of && fields.level === 'maker' && brandTaxonomies.includes(fields.taxonomy))).map(({ id, fields }): Omit<PartRole, 'counts'> => (
    { statement: id, role: 'brand-owner', party: null, name: saidOrNull(fields.maker ?? fields.value), country: fields.country, place: null, status: fields.status, reason: fields.reason, by: byWhom(world, fields), basis: fields.basis, statements: [id] }))
  const all = [...stated, ...brands]
  const counts = new Map<string, Counts>()
  for (const ofRole of Map.groupBy(all, ({ role }) => role).values()) {
    const each = countsOf(ofRole.map((claim) => ({ status: claim.status, subject: subjectOf(claim) })))
    ofRole.forEach(({ statement }, at) => counts.set(statement, each[at]!))
  }
  return all.map((claim) => ({ ...claim, counts: counts.get(claim.statement)! }))
}

/** Who or where it is, so that claims of one can be told from claims of another. A name that is alike joins no records. */
export const subjectOf = ({ party, name, country, place }: Pick<PartRole, 'party' | 'name' | 'country' | 'place'>): string | null =>
  party ?? (name !== null ? `name ${folded(name)}` : country !== null ? `country ${country}` : place !== null ? `place ${folded(place)}` : null)

function numbersOf(world: World, ids: readonly StatementId[]): PartNumber[] {
  const said = ids.flatMap((of) => world.referring(of, 'identification').filter(({ fields }) => fields.item === of && fields.level === 'model' && fields.taxonomy === 'part-number'))
    .map(({ id, fields }) => ({ statement: id, value: fields.value, number: partNumberOf(fields.value), by: byWhom(world, fields), basis: fields.basis, status: fields.status }))
  const counts = countsOf(said.map(({ status, number }) => ({ status, subject: number })))
  return said.map((each, at) => ({ ...each, counts: counts[at]! }))
}

const byWhom = (world: World, { by, byText }: { readonly by: StatementId | null; readonly byText: string | null }): string | null => {
  const party = world.get(by, 'party')
  return party === undefined ? byText : nameOf(party)
}

const nameOf = ({ fields }: Statement<'party'>): string | null => (fields.names.find(({ use }) => use === 'primary') ?? fields.names[0])?.text ?? null
