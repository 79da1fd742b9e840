/**
 * Secret file: the scalar of one side and its serials in the order of its list. It stays on this machine, is readable by its user alone,
 * and is deleted when the exchange is over.
 *
 * Specification: spec/matching.md
 * @module
 */
import { z } from 'zod'
import { canonicalText, parseCanonical, utf8 } from '@proofmark/core/bytes'
import { parseScalar, type MatchSecret } from '@proofmark/core/matching'

const secret = z.strictObject({
  format: z.literal('proofmark/match-secret/v1'),
  side: z.enum(['offer', 'answer']),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  context: z.string(),
  /** SHA-256 of the file that was sent with it. */
  sent: z.string().regex(/^[0-9a-f]{64}$/),
  scalar: z.string().refine((text) => parseScalar(text) !== null),
  serials: z.array(z.string().nullable()),
})

export type SecretFile = MatchSecret & { readonly sent: string }

export const formatSecret = (of: SecretFile): string => `${canonicalText({ ...of, format: 'proofmark/match-secret/v1' })}\n`

/** `null`: it is none, or damaged; what it holds stands in no message. */
export function parseSecret(text: string): SecretFile | null {
  const read = parseCanonical(utf8(text.replace(/\n$/, '')))
  const parsed = read.ok ? secret.safeParse(read.value) : null
  if (parsed?.success !== true) return null
  const { format: _, ...rest } = parsed.data
  return rest
}
