/**
 * Headstamps: the Netherlands.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

export const nlHeadstamp = headstamp({
  id: 'nl-headstamp',
  title: 'Headstamps: the Netherlands',
  usedIn: ['NL'],
  table: codeTable({}, `
    code | maker                                  | country | from | to | source
    NWM  | Nederlandsche Wapen- en Munitiefabriek | NL      |      |    |
    AI   | Artillerie-Inrichtingen                | NL      |      |    |
    EMZ  | Eurometaal                             | NL      |      |    |
  `),
  sources: [],
  yearsFrom: 1940,
  examples: [
    { mark: 'NWM 68', gives: [{ date: '1968', isUnverified: true }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
