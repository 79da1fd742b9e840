/**
 * Identifier: a number under which a register knows a party, a craft or an item. Two records with different numbers of one register
 * are not the same; whether a number can be one (its check digit) is computed, never refused: a source may have it wrong.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeCountry, maybeEdtf, maybeRef, maybeText, ref, text } from '../fields.ts'

export const identifierKind = statementKind({
  name: 'identifier',
  version: 1,
  says: 'A register knows a party, a craft or an item under this number: which register, since when, according to whom.',
  fields: {
    of: ref('party', 'craft', 'item'),
    scheme: z.enum([
      'registration', 'tax', 'lei', 'duns', 'bic', 'imo-ship', 'imo-company', 'mmsi', 'call-sign', 'official-number', 'aircraft-registration', 'icao-address',
      'constructor-number', 'container', 'other',
    ]),
    value: text,
    /** Who keeps the register, where the scheme does not say it. */
    register: maybeText,
    country: maybeCountry,
    since: maybeEdtf,
    until: maybeEdtf,
    by: maybeRef('party'),
    byText: maybeText,
    basis: maybeText,
    status: z.enum(['proposed', 'preferred', 'accepted', 'less-likely', 'rejected', 'undetermined']).default('proposed'),
    reason: maybeText,
  },
  check: (said) => (said.scheme === 'other' && said.register === null ? { field: '/register', expected: 'which register: the scheme has no name of its own here' } : null),
})
