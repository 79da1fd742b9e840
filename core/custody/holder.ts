/**
 * Holder: who held a thing, as a party of the record, in words, or not said. Two holders are the same only where the record says so:
 * one party, or one text, or a text that is a name of the party. Anything else is not known to be the same, and not known to differ.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'

/** `party` and `text` as in a custody statement; both `null`: nobody was named. */
export interface Holder { readonly party: StatementId | null; readonly text: string | null }

export const isNamed = ({ party, text }: Holder): boolean => party !== null || plain(text) !== ''

/** `isNamed` of both is for the caller to ask. */
export function isSameHolder(world: World, a: Holder, b: Holder): boolean {
  if (a.party !== null && b.party !== null) return a.party === b.party
  const [names, others] = [namesOf(world, a), namesOf(world, b)]
  return names.some((name) => others.includes(name))
}

const namesOf = (world: World, { party, text }: Holder): string[] =>
  [...(party === null ? [] : (world.get(party, 'party')?.fields.names ?? []).map((name) => plain(name.text))), plain(text)].filter((name) => name !== '')

/** Capitals and spaces make no other holder. */
const plain = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
