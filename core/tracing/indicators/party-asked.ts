/**
 * Party asked: which holder somebody means who writes an id, a label or a name. Letter case of a name says nothing; parties judged to be the same are one.
 * @module
 */
import { spend } from '@proofmark/core/dates'
import type { StatementId, World } from '@proofmark/core/statements'
import { supplyIndex } from '../supply/supply-index.ts'

export const folded = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en')

export interface AskedParty { readonly keys: ReadonlySet<string>; readonly parties: readonly StatementId[]; /** Words by which a source may name it, folded. */ readonly words: ReadonlySet<string> }

/** Empty parties: none is recorded; words of a source may still be equal to what was written. */
export function partyAsked(world: World, text: string): AskedParty {
  const name = folded(text)
  const { same: records } = supplyIndex(world)
  const all = world.of('party')
  spend(all.length)
  const named = all.filter(({ id, fields }) => id === text.trim() || fields.label === text.trim() || (fields.names ?? []).some((each) => folded(each.text) === name))
  const classes = new Set(named.map(({ id }) => records.of(id)))
  const same = all.filter(({ id }) => classes.has(records.of(id)))
  return {
    keys: new Set([...classes].map((each) => `party ${each}`)),
    parties: same.map(({ id }) => id),
    words: new Set([name, ...same.flatMap(({ fields }) => (fields.names ?? []).map((each) => folded(each.text)))]),
  }
}
