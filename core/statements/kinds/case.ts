/**
 * Case: an investigation, with what an opponent asks first: under which mandate, paid by whom, to which standard.
 * @module
 */
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybeText, text } from '../fields.ts'

export const caseKind = statementKind({
  name: 'case',
  version: 1,
  says: 'An investigation: its mandate, who pays for it, and the standard of proof aimed at.',
  fields: {
    title: text,
    summary: maybeText,
    mandate: maybeText,
    fundingStatement: maybeText,
    standardOfProof: maybeText,
    method: maybeText,
    opened: maybeEdtf,
  },
})
