/**
 * Headstamps: the Philippines.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

export const phHeadstamp = headstamp({
  id: 'ph-headstamp',
  title: 'Headstamps: the Philippines',
  usedIn: ['PH'],
  table: codeTable({}, `
    code    | maker                               | country | from | to | source
    AFP     | Government Arsenal                  | PH      |      |    |
    GA      | Government Arsenal                  | PH      |      |    |
    ARMSCOR | Arms Corporation of the Philippines | PH      |      |    |
  `),
  sources: [],
  yearsFrom: 1940,
  examples: [
    { mark: 'AFP 90', gives: [{ date: '1990', isUnverified: true }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
