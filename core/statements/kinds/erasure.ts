/**
 * Erasure: openings of fields were destroyed. The commitments stay in the log, and every proof still holds.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { ref, text } from '../fields.ts'

export const erasureKind = statementKind({
  name: 'erasure',
  version: 1,
  says: 'The values of these fields of a statement were destroyed, and why.',
  fields: { of: ref('*'), paths: z.array(z.string().regex(/^\/[A-Za-z/]+$/, 'a field such as /names')).min(1), reason: text },
})
