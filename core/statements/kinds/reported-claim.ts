/**
 * Reported claim: what another organisation's published text says, as typed claims, so that it can be held beside ours.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeText, ref, text } from '../fields.ts'
import { claim } from '../claim.ts'

export const reportedClaimKind = statementKind({
  name: 'reported-claim',
  version: 1,
  says: 'A published text asserts, holds possible or denies these claims, in these words.',
  fields: {
    document: ref('document'),
    at: maybeText,
    wording: text,
    language: maybeText,
    says: z.enum(['asserts', 'holds-possible', 'denies', 'leaves-open']),
    claims: z.array(claim).min(1).max(50),
  },
})
