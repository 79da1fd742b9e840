/**
 * Request: a trace request with the content of the International Tracing Instrument, or a notice for the right of reply.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybeRef, maybeText, refs } from '../fields.ts'

export const requestKind = statementKind({
  name: 'request',
  version: 1,
  says: 'What was asked of whom, when and by when: a trace request, or a notice before publication.',
  fields: {
    purpose: z.enum(['trace', 'right-of-reply']),
    reference: maybeText,
    addressees: refs('party'),
    requestingAgency: maybeRef('party'),
    items: refs('item'),
    marks: refs('mark'),
    finding: maybeRef('finding'),
    recoveryCircumstances: maybeText,
    groundsOfIllegality: maybeText,
    intendedUse: maybeText,
    identification: maybeText,
    other: maybeText,
    confidentialityUndertaking: maybeText,
    sent: maybeEdtf,
    deadline: maybeEdtf,
    chasers: z.array(z.strictObject({ sent: maybeEdtf, text: maybeText })).default([]),
    language: maybeText,
  },
  check: (request) => (request.addressees.length === 0 ? { field: '/addressees', expected: 'at least one addressee' } : null),
})
