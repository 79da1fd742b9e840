/**
 * Item groups: which items can be asked about together: the group they are members of, a lot as it was read, a consignment as it was transferred.
 * @module
 */
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { weighedReadings } from '@proofmark/core/tracing'

export interface ItemGroup {
  readonly how: 'one' | 'group' | 'lot' | 'consignment'
  /** The group, the transfer; of a lot its number as it was read. */
  readonly of: string
  readonly items: readonly StatementId[]
  readonly because: readonly StatementId[]
  /** The reading of a lot that nobody has accepted or preferred, of any of its items. */
  readonly isPossible: boolean
}

/** A lot, serial, maker or country that an item is read as having. `isHeld`: somebody accepts or prefers it. */
export interface ReadFact { readonly item: StatementId; readonly value: string; readonly isHeld: boolean; readonly because: readonly StatementId[] }

/**
 * What the live readings of an item's marks say of one field, and what was reported of the item itself. Where nobody weighed a reading, the decoder's word is
 * only possible; a country counts where it is the maker's.
 */
export function readFacts(world: World, item: StatementId, field: 'lot' | 'serial' | 'maker' | 'country'): ReadFact[] {
  const ofMarks = world.referring(item, 'mark').filter(({ fields }) => fields.item === item).flatMap((mark) => weighedReadings(world, mark).filter(({ standing }) => standing !== 'rejected').flatMap(({ judgements, decoder }) => {
    const latest = judgements.at(-1)
    // A person's word takes the place of the decoder's, also where it is silent.
    const value = latest !== undefined ? latest.fields[field] : decoder === null || (field === 'country' && decoder.countryOf !== 'maker') ? null : decoder[field]
    return value === null ? [] : [{ item, value, isHeld: latest !== undefined && isHeld(latest), because: latest === undefined ? [mark.id] : [latest.id, mark.id] }]
  }))
  const reports = world.referring(item, 'reading').filter(({ fields }) => fields.item === item && fields.status !== 'rejected')
  return [...ofMarks, ...reports.flatMap((report) => (report.fields[field] === null ? [] : [{ item, value: report.fields[field], isHeld: isHeld(report), because: [report.id] }]))]
}

const isHeld = ({ fields }: Statement<'reading'>) => fields.status === 'accepted' || fields.status === 'preferred'

/** The item alone first; then each group that has others in it. Nothing is chosen: a lot that is only possible says so. */
export function itemGroups(world: World, item: StatementId): ItemGroup[] {
  const own = world.get(item, 'item')
  if (own === undefined) return []
  const members = (group: StatementId) => world.referring(group, 'item').filter(({ fields }) => fields.memberOf === group).map(({ id }) => id)
  const groups = [own.fields.memberOf, item].flatMap((group): ItemGroup[] => {
    const all = group === null || world.get(group, 'item') === undefined ? [] : members(group)
    return group === null || all.length === 0 ? [] : [{ how: 'group', of: group, items: all, because: [group, ...all], isPossible: false }]
  })
  const consignments = world.referring(item, 'transfer').filter(({ fields }) => fields.items.includes(item) && fields.items.length > 1)
    .map((transfer): ItemGroup => ({ how: 'consignment', of: transfer.id, items: transfer.fields.items, because: [transfer.id], isPossible: false }))
  return [{ how: 'one', of: item, items: [item], because: [item], isPossible: false }, ...groups, ...lotsOf(world, own), ...consignments]
}

/** Items of the same case that are read as of the same lot. Two makers may number alike: where both are read and differ, it is not the same lot. */
function lotsOf(world: World, own: Statement<'item'>): ItemGroup[] {
  const lots = Map.groupBy(readFacts(world, own.id, 'lot'), ({ value }) => value)
  if (lots.size === 0) return []
  const makers = (item: StatementId) => new Set(readFacts(world, item, 'maker').map(({ value }) => nameKey(value)))
  const ownMakers = makers(own.id)
  return [...lots].flatMap(([lot, facts]): ItemGroup[] => {
    const same = itemsReadAs(world, lot).filter((id) => id !== own.id && world.get(id, 'item')?.fields.case === own.fields.case).flatMap((id) => readFacts(world, id, 'lot').filter(({ value }) => value === lot)).filter(({ item }) => {
      const theirs = makers(item)
      return ownMakers.size === 0 || theirs.size === 0 || [...theirs].some((maker) => ownMakers.has(maker))
    })
    if (same.length === 0) return []
    const all = [...facts, ...same]
    const held = (item: StatementId) => all.some((fact) => fact.item === item && fact.isHeld)
    const items = [...new Set(all.map((fact) => fact.item))]
    return [{ how: 'lot', of: lot, items, because: [...new Set(all.flatMap(({ because }) => because))], isPossible: !items.every(held) }]
  })
}

/** Items of which a person read the lot: a decoder's lot, which nobody weighed, gathers no items. */
const itemsReadAs = (world: World, lot: string): readonly StatementId[] => [...new Set(world.of('reading').filter(({ fields }) => fields.lot === lot).flatMap(({ fields }) => fields.item ?? world.get(fields.mark, 'mark')?.fields.item ?? []))]

/** Two ways to write one name: case and spaces do not count. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
