/**
 * Finding: what the investigation publishes: sentences that open on typed claims. Its status is not a field: it is
 * computed from the statements, so that a later statement changes it without anybody editing the finding.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybe, maybeText, refs, text } from '../fields.ts'
import { keyedClaim } from '../claim.ts'

const sentence = z.strictObject({ text, claims: z.array(z.string()).default([]) })

/** A reading, identification or explanation that was weighed and set aside, with what would decide. */
const alternative = z.strictObject({ text, setAsideBecause: text, wouldDecide: maybeText })

export const findingKind = statementKind({
  name: 'finding',
  version: 1,
  says: 'Claims and the sentences that carry them, with standard of proof, confidence, caveats and alternatives set aside.',
  fields: {
    title: text,
    sentences: z.array(sentence).min(1),
    claims: z.array(keyedClaim).min(1),
    standardOfProof: maybeText,
    confidence: maybe(z.enum(['low', 'moderate', 'high'])),
    confidenceReason: maybeText,
    caveats: z.array(text).default([]),
    alternatives: z.array(alternative).default([]),
    /** Parties of whom the finding says something of substance: each has a right of reply. */
    substantivelyReferenced: refs('party'),
    /** Version of the rules by which the claims are evaluated. */
    rules: text.default('findings/1'),
  },
  check: (finding) => {
    const keys = finding.claims.map((keyed) => keyed.key)
    const twice = keys.find((key, at) => keys.indexOf(key) !== at)
    if (twice !== undefined) return { field: '/claims', expected: `each claim key once; "${twice}" stands twice` }
    const unknown = finding.sentences.flatMap((s) => s.claims).find((key) => !keys.includes(key))
    return unknown === undefined ? null : { field: '/sentences', expected: `a claim of this finding; "${unknown}" is none` }
  },
})
