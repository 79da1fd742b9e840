/**
 * Site: a documentation event. Where and when materiel was shown, by whom, on what terms. It is neither the place of
 * recovery nor the place of use.
 * @module
 */
import { statementKind } from '../kind.ts'
import { maybeEdtf, maybePlace, maybeRef, maybeText, refs } from '../fields.ts'

export const siteKind = statementKind({
  name: 'site',
  version: 1,
  says: 'A documentation event: where and when items were documented, who held them, on what terms they were shown.',
  fields: {
    what: maybeText,
    when: maybeEdtf,
    place: maybePlace,
    custodian: maybeRef('party'),
    custodianText: maybeText,
    accessConditions: maybeText,
    consent: maybeText,
    team: refs('party'),
  },
})
