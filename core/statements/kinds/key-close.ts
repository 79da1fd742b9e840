/**
 * Key-close: a key signs nothing more from this index on; what it signed before stands.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { ref, text } from '../fields.ts'

export const keyCloseKind = statementKind({
  name: 'key-close',
  version: 1,
  says: 'A key is closed from here on: because it was lost, stolen, replaced or is no longer needed.',
  fields: { key: ref('key'), why: z.enum(['lost', 'stolen', 'replaced', 'no-longer-needed']), reason: text },
})
