/**
 * Correction: fields of an earlier statement that its readers should take otherwise. Both stay.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { ref, text } from '../fields.ts'

/** `value` is any JSON value; whether the corrected statement is still valid is checked as a whole. */
const change = z.strictObject({ field: z.string().regex(/^\/[A-Za-z]+$/, 'a field such as /transcription'), value: z.json() })

export const correctionKind = statementKind({
  name: 'correction',
  version: 1,
  says: 'Fields of an earlier statement that are to be taken otherwise, and why.',
  fields: { of: ref('*'), changes: z.array(change).min(1), reason: text },
})
