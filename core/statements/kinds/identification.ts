/**
 * Identification: type, model, maker or country of an item, at a stated level. Competing ones stand side by side.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeCountry, maybeEdtf, maybeRef, maybeText, ref, text } from '../fields.ts'

export const identificationKind = statementKind({
  name: 'identification',
  version: 1,
  says: 'Type, model, maker or country of an item at a stated level of a named taxonomy: by whom and on what basis.',
  fields: {
    item: ref('item'),
    level: z.enum(['class', 'type', 'model', 'variant', 'series', 'maker', 'country-of-manufacture', 'counterfeit']),
    value: text,
    /** Several, where the identifier leaves it open ("KN-23 or KN-24"). */
    alternatives: z.array(text).default([]),
    /** The identifier's own word for how sure: likely, definitely … */
    qualifier: maybeText,
    taxonomy: maybeText,
    maker: maybeText,
    country: maybeCountry,
    by: maybeRef('party'),
    byText: maybeText,
    when: maybeEdtf,
    basis: maybeText,
    status: z.enum(['proposed', 'preferred', 'accepted', 'less-likely', 'rejected', 'undetermined']).default('proposed'),
    reason: maybeText,
  },
})
