/**
 * Comparison: features of two items, held side by side. What follows is the author's conclusion, not a score.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeRef, maybeText, ref, text } from '../fields.ts'

const feature = z.strictObject({ feature: text, result: z.enum(['same', 'consistent', 'different', 'not-comparable']), note: maybeText })

export const comparisonKind = statementKind({
  name: 'comparison',
  version: 1,
  says: 'Features of two items: same, consistent or different, and what follows.',
  fields: { a: ref('item'), b: ref('item'), features: z.array(feature).default([]), conclusion: maybeText, by: maybeRef('party') },
})
