/**
 * Key: a public key enters the log, with its role and holder. Valid from the index of this statement on.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeText } from '../fields.ts'

/** Who may sign what: `root` adds keys; the others sign statements of their role; `log` signs checkpoints. */
export const keyRole = z.enum(['root', 'collector', 'reviewer', 'publisher', 'log'])

export const keyKind = statementKind({
  name: 'key',
  version: 1,
  says: 'A public key is added, with its role and its holder.',
  fields: {
    /** C2SP verifier key: name+hash+base64. */
    verifierKey: z.string().regex(/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/, 'a verifier key: name+hash+base64'),
    role: keyRole,
    holder: maybeText,
  },
})
