/**
 * Components view: the parts of the weapons of a case, or of one weapon, with roles, dates, counts, possible duplicates and what others counted; and two weapons compared.
 *
 * Here core/network, which knows components, and core/tracing, which knows dates, meet. The definitions of what is counted: docs/components.md
 * @module
 */
import { formatDay } from '@proofmark/core/dates'
import {
  compareWeapons, countings, countParts, duplicatesIn, extrasOf, looseParts, ownCountry, partsOf, publishedOf, weaponsOf, type Comparison, type Counts, type Duplicate, type Listed, type OwnCountry, type Part, type Published, type Surroundings,
} from '@proofmark/core/network'
import { sameRecords, type Statement, type StatementId, type World } from '@proofmark/core/statements'
import { isGroup, weighedReadings } from '@proofmark/core/tracing'
import { datedPart, youngestOf, type DatedPart, type Youngest } from './part-dates.ts'
import { titleOf } from './titles.ts'

/** Version of the definitions by which is counted and compared. */
export const componentRules = 'components/1'

export interface PartView extends Omit<Part, 'date'> {
  readonly weapon: StatementId
  /** Days; `null`: that end is not bound. */
  readonly made: { readonly from: string | null; readonly to: string | null; readonly because: readonly StatementId[] }
}

/** What a mark of a part is read as: people's readings, and dates that the decoder gives and nobody weighed. */
export interface PartReading { readonly mark: StatementId; readonly meaning: string; readonly date: string | null; readonly status: string }

export interface WeaponSummary {
  readonly id: StatementId
  readonly label: string | null
  readonly title: string
  /** It stands for several objects, or for an unknown number. */
  readonly isGroup: boolean
  readonly own: OwnCountry
  readonly youngest: Youngest
}

export interface ComponentsView {
  /** `null`: of one weapon, or of all that is recorded. */
  readonly case: StatementId | null
  readonly rules: typeof componentRules
  readonly weapons: readonly WeaponSummary[]
  readonly parts: readonly PartView[]
  readonly counts: readonly Counts[]
  readonly duplicates: readonly Duplicate[]
  readonly published: readonly Published[]
  /** Components that are in no recorded weapon: not counted. */
  readonly loose: readonly StatementId[]
}

/** Of a case, or of everything that is recorded (`null`). */
export function caseComponents(world: World, ofCase: StatementId | null): ComponentsView {
  const around = surroundings(world)
  const weapons = weaponsOf(world, ofCase)
  const view = viewOf(world, weapons, around, ofCase)
  return { ...view, loose: looseParts(world, ofCase).map(({ id }) => id) }
}

/** Of one weapon, or of a group of weapons with its members; `null`: there is no such item now. */
export function weaponComponents(world: World, id: StatementId): ComponentsView | null {
  const item = world.get(id, 'item')
  return item === undefined ? null : viewOf(world, [item], surroundings(world), null)
}

export interface ComparedView extends Comparison { readonly rules: typeof componentRules; readonly first: ComponentsView; readonly second: ComponentsView }

/** `null`: one of them is no item now. */
export function comparedComponents(world: World, first: StatementId, second: StatementId): ComparedView | null {
  const around = surroundings(world)
  const [a, b] = [world.get(first, 'item'), world.get(second, 'item')]
  if (a === undefined || b === undefined) return null
  const side = (item: Statement<'item'>) => ({ parts: partsOf(world, item.id, around), own: ownCountry(world, item.id, around) })
  return { ...compareWeapons(side(a), side(b)), rules: componentRules, first: viewOf(world, [a], around, null), second: viewOf(world, [b], around, null) }
}

/** Readings of the marks of these parts, those that give a date of the decoder alone last. */
export function partReadings(world: World, parts: readonly Pick<PartView, 'marks'>[]): PartReading[] {
  return parts.flatMap(({ marks }) => marks).flatMap(({ statement }) => {
    const mark = world.get(statement, 'mark')
    const readings = mark === undefined ? [] : weighedReadings(world, mark).map((reading) => ({ mark: statement, meaning: reading.judgements.at(-1)?.fields.meaning ?? reading.decoder?.meaning ?? reading.scheme, date: reading.judgements.at(-1)?.fields.date ?? reading.date, status: reading.standing as string }))
    return readings.filter(({ status, date }) => status !== 'unweighed' || date !== null).toSorted((x, y) => Number(x.status === 'unweighed') - Number(y.status === 'unweighed'))
  })
}

interface Dated extends Surroundings { readonly dateOf: (item: StatementId) => DatedPart }

function surroundings(world: World): Dated {
  const same = sameRecords(world)
  const dates = new Map<StatementId, DatedPart>()
  return {
    sameParty: same.of, sameItem: same.of,
    dateOf: (item) => { const known = dates.get(item) ?? datedPart(world, item); dates.set(item, known); return known },
  }
}

function viewOf(world: World, weapons: readonly Statement<'item'>[], around: Dated, ofCase: StatementId | null): ComponentsView {
  const inWeapons = weapons.map((weapon) => ({ weapon, parts: partsOf(world, weapon.id, around) }))
  const listed: Listed[] = inWeapons.flatMap(({ weapon, parts }) => parts.map((part) => ({ weapon: weapon.id, part })))
  const duplicates = duplicatesIn(listed)
  const extras = extrasOf(duplicates)
  const groups = weapons.flatMap(({ fields }) => fields.memberOf ?? [])
  return {
    case: ofCase, rules: componentRules, loose: [],
    weapons: inWeapons.map(({ weapon, parts }) => ({ id: weapon.id, label: weapon.fields.label, title: titleOf(world, weapon), isGroup: isGroup(weapon), own: ownCountry(world, weapon.id, around), youngest: youngestOf(world, weapon, parts, around.dateOf) })),
    parts: listed.map(({ weapon, part: { date, ...part } }) => ({ ...part, weapon, made: { from: date.from === null ? null : formatDay(date.from), to: date.to === null ? null : formatDay(date.to), because: date.because } })),
    counts: countings.map((by) => countParts(listed, by, extras)),
    duplicates,
    published: publishedOf(world, new Set([...(ofCase === null ? [] : [ofCase]), ...groups, ...listed.flatMap(({ part }) => part.records), ...weapons.map(({ id }) => id)])),
  }
}
