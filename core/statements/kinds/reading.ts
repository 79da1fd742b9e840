/**
 * Reading: what a mark is taken to mean, and where that hypothesis stands. A reading that is set aside stays, with its
 * reason. Where marks are not published, a reading may be of the item itself, as reported.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybe, maybeCountry, maybeEdtf, maybeRef, maybeText, text } from '../fields.ts'

export const readingKind = statementKind({
  name: 'reading',
  version: 1,
  says: 'What a mark is taken to mean by which scheme, and whether that is proposed, accepted or rejected, by whom and why.',
  fields: {
    mark: maybeRef('mark'),
    item: maybeRef('item'),
    /** A marking system of core/marks (juche, minguo …), `as-reported`, or `others`: every reading that nobody judged by itself. */
    scheme: text,
    /** Version of the decoder whose readings were weighed. Left out: `marks/1`. A later one must not change a judgement. */
    decoder: maybeText,
    schemeVersion: maybe(z.number().int().positive()),
    meaning: text,
    status: z.enum(['proposed', 'preferred', 'accepted', 'less-likely', 'rejected', 'undetermined']),
    date: maybeEdtf,
    /** Half of all wrong datings take one of these for another. */
    dateOf: maybe(z.enum(['production', 'proof', 'adoption', 'refurbishment'])),
    maker: maybeText,
    country: maybeCountry,
    lot: maybeText,
    serial: maybeText,
    by: maybeRef('party'),
    basis: maybeText,
    reason: maybeText,
  },
  check: (reading) =>
    (reading.mark === null) === (reading.item === null)
      ? { field: '/mark', expected: 'either the mark that is read, or the item where the marks are not published' }
      : reading.date !== null && reading.dateOf === null
        ? { field: '/dateOf', expected: 'what the date is of: production, proof, adoption or refurbishment' }
        : reading.status === 'rejected' && reading.reason === null
          ? { field: '/reason', expected: 'why the reading is rejected' }
          : null,
})
