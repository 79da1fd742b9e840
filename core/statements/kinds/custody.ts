/**
 * Custody: one step in the chain of custody of *evidence*, since it was documented. Never the chain of supply.
 * @module
 */
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybePlace, maybeRef, maybeText, refs } from '../fields.ts'

export const custodyKind = statementKind({
  name: 'custody',
  version: 1,
  says: 'Who handed evidence to whom, when, why and under which seal.',
  fields: {
    of: refs('item', 'photo', 'document'),
    from: maybeRef('party'),
    fromText: maybeText,
    to: maybeRef('party'),
    toText: maybeText,
    when: maybeEdtf,
    place: maybePlace,
    why: maybeText,
    seal: maybeText,
  },
})
