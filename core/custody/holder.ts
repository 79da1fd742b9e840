/**
 * Holder: somebody who gives or takes evidence, as a statement names them.
 *
 * Two holders are the same where one party is named by its id, or where the same words stand. Words that happen to be the name of a party
 * are not that party until somebody says so: a gap too many is seen and mended, one too few is not.
 * @module
 */
import type { StatementId, World } from '@proofmark/core/statements'

/** `key`: equal for the same holder only. `name` is never empty. */
export interface Holder { readonly key: string; readonly party: StatementId | null; readonly name: string }

/** `null`: nobody is named, or what was said cannot be read any more. */
export function holderOf(world: World, party: StatementId | null, text: string | null): Holder | null {
  if (party !== null) {
    const names = world.get(party, 'party')?.fields.names ?? []
    return { key: `party ${party}`, party, name: (names.find(({ use }) => use === 'primary') ?? names[0])?.text ?? text ?? party }
  }
  const words = text?.trim() ?? ''
  return words === '' ? null : { key: `text ${words.normalize('NFC')}`, party: null, name: words }
}
