/**
 * Weapon parts: all parts of a weapon through as many levels as are recorded, and which items of a case are weapons.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { Statement, StatementId, World } from '@proofmark/core/statements'
import { alone, partOf, type Part, type Surroundings } from './part.ts'

/** Each part once, however many records are judged to be it. Nearest level first, then in the order of the log. Of a group of weapons, the parts of its members too. Empty: none is recorded. */
export function partsOf(world: World, weapon: StatementId, around: Surroundings = alone): Part[] {
  const found = new Map<StatementId, { readonly records: [Statement<'item'>, ...Statement<'item'>[]]; readonly whole: StatementId; readonly depth: number }>()
  const seen = new Set([weapon])
  // Not by calling itself: how deep a call may go is not the same on every machine.
  let level: { readonly item: StatementId; readonly depth: number }[] = [{ item: weapon, depth: 0 }, ...membersOf(world, weapon, seen).map((item) => ({ item, depth: 0 }))]
  while (level.length > 0) {
    const below: typeof level = []
    for (const { item, depth } of level) {
      for (const part of world.referring(item, 'item')) {
        if (part.fields.partOf !== item || seen.has(part.id)) continue
        spend(100)
        seen.add(part.id)
        const known = found.get(around.sameItem(part.id))
        if (known === undefined) found.set(around.sameItem(part.id), { records: [part], whole: item, depth: depth + 1 })
        else known.records.push(part)
        below.push({ item: part.id, depth: depth + 1 })
      }
    }
    level = below
  }
  return [...found.values()].map(({ records, whole, depth }) => partOf(world, records, whole, depth, around))
}

function membersOf(world: World, group: StatementId, seen: Set<StatementId>): StatementId[] {
  const members: StatementId[] = []
  for (let at = 0, of = [group]; at < of.length; at++) {
    for (const member of world.referring(of[at]!, 'item')) {
      if (member.fields.memberOf !== of[at] || seen.has(member.id)) continue
      seen.add(member.id)
      members.push(member.id)
      of.push(member.id)
    }
  }
  return members
}

/** Wholes of a case, or of all cases, that have parts on record; in the order of the log. */
export function weaponsOf(world: World, ofCase: StatementId | null): Statement<'item'>[] {
  return itemsOf(world, ofCase).filter((item) => world.get(item.fields.partOf, 'item') === undefined && world.referring(item.id, 'item').some(({ fields }) => fields.partOf === item.id))
}

/** Items that are said to be parts of something by what is said of them, and of which no whole is on record: they are counted in no weapon, and named. */
export function looseParts(world: World, ofCase: StatementId | null): Statement<'item'>[] {
  return itemsOf(world, ofCase).filter((item) => world.get(item.fields.partOf, 'item') === undefined && !world.referring(item.id, 'item').some(({ fields }) => fields.partOf === item.id)
    && (world.referring(item.id, 'role').some(({ fields }) => fields.of === item.id && fields.role === 'brand-owner') || world.referring(item.id, 'identification').some(({ fields }) => fields.taxonomy === 'part-number')))
}

const itemsOf = (world: World, ofCase: StatementId | null) => (ofCase === null ? world.of('item') : world.referring(ofCase, 'item').filter(({ fields }) => fields.case === ofCase))
