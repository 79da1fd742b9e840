/**
 * Recovery: how an item came out of use or out of a holder's hands. Not the same event as its use or its documentation.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybe, maybeEdtf, maybePlace, maybeRef, maybeText } from '../fields.ts'

/** Situations of recovery as the field uses them (GLOSSARY: recovery-situation). */
const situation = z.enum([
  'captured', 'surrendered', 'cached', 'seized', 'remnant-of-strike', 'recovered-by-state-forces', 'found', 'purchased', 'undetermined',
])

export const recoveryKind = statementKind({
  name: 'recovery',
  version: 1,
  says: 'Where, when, by whom and how an item was recovered.',
  fields: { when: maybeEdtf, place: maybePlace, by: maybeRef('party'), byText: maybeText, situation: maybe(situation), how: maybeText },
})
