/**
 * Headstamps: Uganda.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

export const ugHeadstamp = headstamp({
  id: 'ug-headstamp',
  title: 'Headstamps: Uganda',
  usedIn: ['UG'],
  table: codeTable({}, `
    code | maker             | country | from | to | source
    LI   | Luwero Industries | UG      |      |    |
    LIL  | Luwero Industries | UG      |      |    |
  `),
  sources: [],
  yearsFrom: 1940,
  examples: [
    { mark: 'LI 98', gives: [{ date: '1998', isUnverified: true }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
