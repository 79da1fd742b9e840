/**
 * Review: a stage passed or refused by a named reviewer other than the author. Stages are configuration.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybeText, ref, text } from '../fields.ts'

export const reviewKind = statementKind({
  name: 'review',
  version: 1,
  says: 'A verification stage passed or refused, by whom and why.',
  fields: {
    of: ref('finding', 'item', 'mark', 'reading', 'identification', 'role', 'identifier', 'photo', 'transfer', 'diversion', 'sameness', 'screening', 'case', 'translation', 'briefing'),
    stage: text,
    outcome: z.enum(['passed', 'refused']),
    by: ref('party'),
    when: maybeEdtf,
    reason: maybeText,
  },
  check: (review) =>
    review.author !== null && review.author !== review.by
      ? { field: '/by', expected: 'the reviewer as the author of the review' }
      : review.outcome === 'refused' && review.reason === null
        ? { field: '/reason', expected: 'why the stage is refused' }
        : null,
})
