/**
 * Proceeding: what a body did on a day: a meeting, a vote, the beginning or end of a mandate (docs/decisions/0003).
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybeRef, maybeText, ref, text } from '../fields.ts'

export const proceedingKind = statementKind({
  name: 'proceeding',
  version: 1,
  says: 'A meeting, vote or change of mandate of a body: when, what was decided, who voted how.',
  fields: {
    body: maybeRef('party'),
    when: maybeEdtf,
    what: text,
    outcome: maybeText,
    votes: z.array(z.strictObject({ party: ref('party'), vote: z.enum(['for', 'against', 'abstained', 'veto']) })).default([]),
    document: maybeRef('document'),
  },
})
