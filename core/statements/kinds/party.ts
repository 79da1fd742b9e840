/**
 * Party: a state, company, armed group, organisation or person. Names are kept as they are used, errors included:
 * a quotation keeps its errors and the party its aliases. Private persons stay pseudonymous.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybe, maybeCountry, maybeQuantity, maybeRef, maybeText, sources, text } from '../fields.ts'

const partyName = z.strictObject({
  text,
  /** ISO 15924 and BCP 47, where the name's form matters. */
  script: maybeText,
  language: maybeText,
  use: z.enum(['primary', 'alias', 'as-quoted', 'pseudonym']).default('primary'),
  sources,
})

/** A dated statement of funding or interest (GLOSSARY: disclosure). */
const disclosure = z.strictObject({ text, verified: z.enum(['yes', 'no', 'unknown']).default('unknown'), sources })

export const partyKind = statementKind({
  name: 'party',
  version: 1,
  says: 'A state, company, armed group, organisation or person, with its names, roles and jurisdiction.',
  fields: {
    names: z.array(partyName).min(1),
    partyType: z.enum(['state', 'company', 'armed-group', 'organisation', 'body', 'person', 'group']),
    roles: z.array(text).default([]),
    jurisdiction: maybeCountry,
    affiliation: maybeRef('party'),
    /** For a person: only public officials and public speakers are named. */
    publicRole: maybe(z.enum(['public-official', 'public-speaker', 'private'])),
    competence: maybeText,
    disclosures: z.array(disclosure).default([]),
    members: maybeQuantity,
  },
  check: (party) =>
    party.partyType === 'person' && party.publicRole === 'private' && party.names.some((name) => name.use !== 'pseudonym')
      ? { field: '/names', expected: 'a pseudonym: private persons are not named' }
      : null,
})
