/**
 * Screening: a decision on a candidate match with a list entry. A list is never quoted without its own date.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { edtf, maybeRef, maybeText, ref, text } from '../fields.ts'

export const screeningKind = statementKind({
  name: 'screening',
  version: 1,
  says: 'A decision on a candidate match between a party or a craft and a list entry, with the date of the list.',
  fields: {
    /** The record that was held against the list; a craft may stand on one too. */
    party: ref('party', 'craft'),
    list: text,
    listDate: edtf,
    entry: text,
    decision: z.enum(['match', 'no-match', 'undecided']),
    reasons: z.array(text).default([]),
    by: maybeRef('party'),
    basis: maybeText,
  },
})
