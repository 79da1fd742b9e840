/**
 * Headstamps: Zimbabwe.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

export const zwHeadstamp = headstamp({
  id: 'zw-headstamp',
  title: 'Headstamps: Zimbabwe',
  usedIn: ['ZW'],
  table: codeTable({}, `
    code | maker                       | country | from | to | source
    ZI   | Zimbabwe Defence Industries | ZW      | 1980 |    |
  `),
  sources: [],
  yearsFrom: 1940,
  examples: [
    { mark: 'ZI 90', gives: [{ date: '1990', isUnverified: true }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
