/**
 * Holder: who has an item, as a statement names him, and when two of them are one: the same party, parties judged to be the same, or
 * the same words. Nobody named is nobody's equal.
 *
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'
import type { Holder } from '../supply-views.ts'
import { supplyIndex } from './supply-index.ts'

export function holderOf(world: World, party: StatementId | null, text: string | null): Holder | null {
  const found = world.get(party, 'party')
  if (found !== undefined) {
    const names = found.fields.names ?? []
    return { party: found.id, name: (names.find(({ use }) => use === 'primary') ?? names[0])?.text ?? null, country: found.fields.jurisdiction ?? null }
  }
  return text === null || text === undefined ? null : { party: null, name: text, country: null }
}

export const nobody: Holder = { party: null, name: null, country: null }

/** Equal for holders that are one; `null`: nobody is named. */
export function holderKey(world: World, holder: Holder | null): string | null {
  if (holder === null) return null
  if (holder.party !== null) return `party ${supplyIndex(world).parties.of(holder.party)}`
  return holder.name === null ? null : `text ${holder.name}`
}

export const isSameHolder = (world: World, a: Holder | null, b: Holder | null): boolean => {
  const key = holderKey(world, a)
  return key !== null && key === holderKey(world, b)
}
