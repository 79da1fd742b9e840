/**
 * Holder: who has an item, as a statement names him, and when two of them are one: the same party, parties judged to be the same, or
 * the same words. Nobody named is nobody's equal, and nor is who is withheld.
 *
 * @module
 */
import type { AnyStatement, StatementId, World } from '@proofmark/core/statements'
import type { Holder } from '../supply-views.ts'
import { supplyIndex } from './supply-index.ts'

/** Holders that were asked for, by party: a chain with its siblings names the same few thousands of times. */
const known = new WeakMap<World, Map<StatementId, Holder>>()

export function holderOf(world: World, party: StatementId | null, text: string | null): Holder | null {
  const holders = known.get(world) ?? new Map<StatementId, Holder>()
  known.set(world, holders)
  const before = party === null || party === undefined ? undefined : holders.get(party)
  if (before !== undefined) return before
  const found = world.get(party, 'party')
  if (found !== undefined) {
    const names = found.fields.names ?? []
    const holder: Holder = { party: found.id, name: (names.find(({ use }) => use === 'primary') ?? names[0])?.text ?? null, country: found.fields.jurisdiction ?? null }
    holders.set(found.id, holder)
    return holder
  }
  // A party whose statement is not here; of one that was withdrawn, the words are left.
  if (party !== null && party !== undefined && world.sealed(party) === undefined) return { party, name: text ?? null, country: null, isWithheld: true }
  return text === null || text === undefined ? null : { party: null, name: text, country: null }
}

/** A holder that two fields of a statement name: by his party, by words, or by neither where that is withheld. */
export function holderIn(world: World, { hidden }: Pick<AnyStatement, 'hidden'>, field: 'from' | 'to' | 'by', party: StatementId | null, text: string | null): Holder | null {
  if (party === null && isHidden(hidden, field)) return { party: null, name: text ?? null, country: null, isWithheld: true }
  if (party === null && isHidden(hidden, `${field}Text`)) return withheldHolder
  return holderOf(world, party, text)
}

export const isHidden = (hidden: readonly string[], field: string): boolean => hidden.some((path) => path === `/${field}` || path.startsWith(`/${field}/`))

export const withheldHolder: Holder = { party: null, name: null, country: null, isWithheld: true }

export const nobody: Holder = { party: null, name: null, country: null }

/** Equal for holders that are one; `null`: nobody is named. */
export function holderKey(world: World, holder: Holder | null): string | null {
  if (holder === null) return null
  if (holder.party !== null) return `party ${supplyIndex(world).same.of(holder.party)}`
  // Words beside a withheld party are no name that tells whether two are one.
  return holder.name === null || holder.isWithheld ? null : `text ${holder.name}`
}

export const isSameHolder = (world: World, a: Holder | null, b: Holder | null): boolean => {
  const key = holderKey(world, a)
  return key !== null && key === holderKey(world, b)
}
