/**
 * Transfer: one leg of the chain of supply. Authorised or not is always somebody's assertion. Never custody of evidence.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybePlace, maybeRef, maybeText, refs } from '../fields.ts'

export const transferKind = statementKind({
  name: 'transfer',
  version: 1,
  says: 'A leg of the chain of supply: from, to, what, when, on which basis, authorised or not according to whom.',
  fields: {
    from: maybeRef('party'),
    fromText: maybeText,
    to: maybeRef('party'),
    toText: maybeText,
    items: refs('item'),
    transferKind: z.enum([
      'sale', 'supply', 'donation', 're-transfer', 'loss', 'theft', 'capture', 'seizure', 'surrender', 'undetermined',
    ]),
    when: maybeEdtf,
    place: maybePlace,
    authorised: z.enum(['yes', 'no', 'unknown']).default('unknown'),
    assertedBy: maybeRef('party'),
    basis: maybeText,
    documents: refs('document'),
  },
})
