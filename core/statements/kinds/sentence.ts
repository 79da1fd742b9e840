/**
 * Sentence: what a sentence of a finding is that no claim bears: context, opinion, or a fact for which a reviewer answers by name.
 *
 * Its words are repeated, so that it holds for these words only: a sentence that is changed is unbound again.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeRef, maybeText, ref, text } from '../fields.ts'

export const sentenceKind = statementKind({
  name: 'sentence',
  version: 1,
  says: 'A sentence of a finding that no claim bears is context or opinion, or was let pass by a named reviewer with a reason.',
  fields: {
    of: ref('finding', 'briefing'),
    /** Word for word as it stands there. */
    text,
    nature: z.enum(['context', 'opinion', 'waived']),
    by: maybeRef('party'),
    reason: maybeText,
  },
  check: (sentence) =>
    sentence.nature !== 'waived' ? null
      : sentence.by === null ? { field: '/by', expected: 'the reviewer who lets the sentence pass' }
        : sentence.author !== null && sentence.author !== sentence.by ? { field: '/by', expected: 'the reviewer as the author of the waiver' }
          : sentence.reason === null ? { field: '/reason', expected: 'why the sentence may stand without a claim' } : null,
})
