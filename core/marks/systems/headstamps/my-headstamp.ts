/**
 * Headstamps: Malaysia.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

export const myHeadstamp = headstamp({
  id: 'my-headstamp',
  title: 'Headstamps: Malaysia',
  usedIn: ['MY'],
  table: codeTable({}, `
    code | maker           | country | from | to | source
    SME  | SME Ordnance    | MY      |      |    |
    MAL  | Malaysian plant | MY      |      |    |
  `),
  sources: [],
  yearsFrom: 1940,
  examples: [
    { mark: 'SME 90', gives: [{ date: '1990', isUnverified: true }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
