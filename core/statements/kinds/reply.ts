/**
 * Reply: the answer of an addressee, verbatim. Silence and refusal are facts about the record, never about guilt.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybeRef, maybeText, refs } from '../fields.ts'

/** GLOSSARY, list `responseKind`. */
export const responseKind = z.enum([
  'acknowledged', 'full', 'partial', 'restricted', 'delayed-with-reason', 'refused-with-reason', 'refused-without-reason', 'no-record-held',
  'records-destroyed-or-lapsed', 'item-misidentified', 'more-information-needed', 'forwarded', 'disputed', 'no-answer',
])

export const replyKind = statementKind({
  name: 'reply',
  version: 1,
  says: 'The answer to one or several requests: its kind, its words verbatim, its limits on use.',
  fields: {
    requests: refs('request'),
    from: maybeRef('party'),
    responseKind,
    dated: maybeEdtf,
    received: maybeEdtf,
    wording: maybeText,
    language: maybeText,
    reason: maybeText,
    conditions: maybeText,
    forwardedTo: maybeRef('party'),
    document: maybeRef('document'),
  },
  check: (reply) =>
    reply.requests.length === 0
      ? { field: '/requests', expected: 'the request or requests that are answered' }
      : reply.responseKind === 'refused-with-reason' && reply.reason === null
        ? { field: '/reason', expected: 'the reason that was given' }
        : null,
})
