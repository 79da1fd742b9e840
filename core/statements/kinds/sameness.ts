/**
 * Sameness: somebody's judgement that two records are, or are not, the same. Never an edit; a withdrawal undoes it.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeRef, maybeText, ref, text } from '../fields.ts'

export const samenessKind = statementKind({
  name: 'sameness',
  version: 1,
  says: 'Two records are, or are not, the same party, item, lot, consignment or craft: by whom and why.',
  fields: {
    a: ref('party', 'item', 'craft', 'document', 'site', 'use', 'recovery'),
    b: ref('party', 'item', 'craft', 'document', 'site', 'use', 'recovery'),
    judgement: z.enum(['same', 'not-same', 'undecided']),
    of: z.enum(['party', 'item', 'lot', 'consignment', 'craft', 'document', 'event']),
    reason: text,
    by: maybeRef('party'),
    basis: maybeText,
  },
  check: (sameness) => (sameness.a === sameness.b ? { field: '/b', expected: 'another record than a' } : null),
})
