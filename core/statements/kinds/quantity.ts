/**
 * Quantity: a number with its qualifier, unit, base, date and claimant. Figures with different bases do not contradict
 * each other, so each is a statement of its own (docs/decisions/0003).
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { country, maybe, maybeEdtf, maybeRef, maybeText, qualifier, text } from '../fields.ts'

export const quantityKind = statementKind({
  name: 'quantity',
  version: 1,
  says: 'A count or share: qualifier, value, unit, of what, as of when, according to whom.',
  fields: {
    of: maybeRef('item', 'party', 'transfer', 'use', 'case'),
    base: maybeText,
    qualifier,
    value: maybe(z.number().nonnegative()),
    unit: text,
    /** Countries and territories counted, where they are named. */
    members: z.array(country).default([]),
    asOf: maybeEdtf,
    claimant: maybeRef('party'),
    reportedBy: maybeText,
  },
})
