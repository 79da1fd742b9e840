/**
 * Withheld words: statements that may speak against a claim and do not show of what they speak. A package must not be made stronger by keeping a rival to itself.
 * @module
 */
import type { AnyStatement, Claim, World } from '@proofmark/core/statements'
import { hides } from './soundness.ts'
import type { Word } from './weighed-words.ts'

/** By which fields a statement of a kind says of whom or what it is. */
const about: Readonly<Partial<Record<Claim['type'], Readonly<Partial<Record<AnyStatement['kind'], readonly string[]>>>>>> = {
  'made-by': { role: ['of', 'role'], identification: ['item', 'level', 'maker'] },
  'identified-as': { identification: ['item', 'level'] },
  'bears-mark': { mark: ['item'] },
  listed: { screening: ['party', 'list', 'listDate', 'entry', 'decision'] },
  'same-object': { sameness: ['a', 'b', 'of', 'judgement'] },
  'same-party': { sameness: ['a', 'b', 'of', 'judgement'] },
  custody: { custody: ['of'] },
  'held-by': { custody: ['of'] },
}

/** All statements that may bear on the claim for what they keep to themselves. */
export function withheldFor(world: World, claim: Claim): readonly AnyStatement[] {
  const kinds = about[claim.type]
  return kinds === undefined ? [] : world.current.filter((statement) => statement.hidden.length > 0 && hides(statement, ...(kinds[statement.kind] ?? [])))
}

export function withheldWords(world: World, claim: Claim): Word[] {
  const withheld = withheldFor(world, claim)
  return withheld.length === 0 ? [] : [{ holds: 'open', isSound: false, text: 'what is withheld may say otherwise', because: withheld.map(({ id }) => id) }]
}
