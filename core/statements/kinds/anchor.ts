/**
 * Anchor: the word of somebody outside on a head of this log, with the time that he says: a witness's cosignature, or a time stamp.
 *
 * Nobody can foresee it. So it enters the log, and what was signed over a head that holds it was made after that time.
 *
 * Format: spec/data-folder.md, "Anchors". Decision: docs/decisions/0013-anchors-in-the-log.md
 * @module
 */
import { z } from 'zod'
import { blob, text } from '../fields.ts'
import { statementKind } from '../kind.ts'

export const anchorKind = statementKind({
  name: 'anchor',
  version: 1,
  says: 'A witness cosigned, or an authority stamped, an earlier head of this log: the file that says so, and when.',
  fields: {
    what: z.enum(['cosignature', 'time-stamp']),
    /** The name of the witness's key, or the authority as its certificate names it. A claim; the file proves it. */
    by: text,
    /** The head that it speaks of, as in its checkpoint. */
    head: z.strictObject({
      size: z.number().int().positive(),
      root: z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'a root: 32 bytes in base64'),
    }),
    /** The note with the cosignature, or the RFC 3161 token. */
    blob,
  },
})
