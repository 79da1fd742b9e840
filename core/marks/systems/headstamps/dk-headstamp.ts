/**
 * Headstamps: Denmark.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

export const dkHeadstamp = headstamp({
  id: 'dk-headstamp',
  title: 'Headstamps: Denmark',
  usedIn: ['DK'],
  table: codeTable({}, `
    code | maker                      | country | from | to | source
    AMA  | Ammunitionsarsenalet       | DK      |      |    |
    HA   | Haerens Ammunitionsarsenal | DK      |      |    |
  `),
  sources: [],
  yearsFrom: 1940,
  examples: [
    { mark: 'AMA 67', gives: [{ date: '1967', isUnverified: true }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
