/**
 * Use: a strike, an attack, a firing. The launcher and the place of launch are claims of their own and stay out of it.
 * @module
 */
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybePlace, maybeText, text } from '../fields.ts'

export const useKind = statementKind({
  name: 'use',
  version: 1,
  says: 'A strike or attack: where, when, what was struck.',
  fields: { what: text, when: maybeEdtf, place: maybePlace, struck: maybeText },
})
