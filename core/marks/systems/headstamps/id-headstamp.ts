/**
 * Headstamps: Indonesia.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

export const idHeadstamp = headstamp({
  id: 'id-headstamp',
  title: 'Headstamps: Indonesia',
  usedIn: ['ID'],
  table: codeTable({}, `
    code   | maker  | country | from | to | source
    PIN    | Pindad | ID      |      |    |
    PINDAD | Pindad | ID      |      |    |
  `),
  sources: [],
  yearsFrom: 1940,
  examples: [
    { mark: 'PIN 03', gives: [{ date: '2003', isUnverified: true }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
