/**
 * Undertaking: one condition on end use, as a certificate, licence or contract carries it, or a consent that lifts one. Whether
 * a later transfer meets it is computed (core/tracing), never stated here.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybeRef, maybeText, refs } from '../fields.ts'

export const undertakingKind = statementKind({
  name: 'undertaking',
  version: 1,
  says: 'A condition on the end use or onward transfer of items, or a consent to one: by whom, to whom, in which words.',
  fields: {
    undertakingType: z.enum([
      'no-retransfer', 'no-reexport', 'retransfer-with-consent', 'end-use-only', 'end-user-only', 'consent-to-retransfer', 'other',
    ]),
    /** The papers that carry it. */
    documents: refs('document'),
    /** Who is bound; of a consent, who gives it. */
    givenBy: maybeRef('party'),
    /** To whom it was given: the exporting State or the seller; of a consent, who asked. */
    givenTo: maybeRef('party'),
    items: refs('item'),
    /** Who is meant to keep and use the items; of a consent, who may receive them. */
    endUser: maybeRef('party'),
    endUseText: maybeText,
    /** Whose consent an onward transfer needs. */
    consentOf: maybeRef('party'),
    since: maybeEdtf,
    until: maybeEdtf,
    /** The words of the paper; `null` where they are not public. */
    wording: maybeText,
    language: maybeText,
    lifts: refs('undertaking'),
  },
  check: (undertaking) =>
    undertaking.undertakingType === 'consent-to-retransfer' || undertaking.lifts.length === 0
      ? undertaking.undertakingType === 'other' && undertaking.wording === null
        ? { field: '/wording', expected: 'the words of a condition that has no type of its own' }
        : null
      : { field: '/lifts', expected: 'an empty list: only a consent lifts a condition' },
})
