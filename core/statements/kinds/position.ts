/**
 * Position: what a party says, verbatim, with language, forum and source. A paraphrase is kept apart from the quotation.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybeRef, maybeText, refs, text } from '../fields.ts'

export const positionKind = statementKind({
  name: 'position',
  version: 1,
  says: 'What a party says of a claim, a finding, an item or another party: its words, form, forum and stance.',
  fields: {
    party: maybeRef('party'),
    partyText: maybeText,
    speaker: maybeRef('party'),
    speakerText: maybeText,
    about: refs('finding', 'party', 'item', 'mark', 'reading', 'identification', 'use', 'role', 'identifier', 'transfer', 'undertaking', 'diversion', 'proceeding', 'case', 'quantity', 'recovery', 'sameness', 'screening', 'photo', 'document', 'briefing'),
    form: z.enum(['quote', 'paraphrase', 'vote']),
    wording: text,
    language: maybeText,
    forum: maybeText,
    when: maybeEdtf,
    stance: z.enum([
      'asserts', 'supports', 'disputes', 'denies', 'declines', 'limits', 'investigating', 'attacks-method', 'attacks-independence',
      'attacks-format', 'asserts-law',
    ]),
  },
  check: (position) =>
    position.party === null && position.partyText === null
      ? { field: '/party', expected: 'the party that says so, or partyText where it is not named' }
      : null,
})
