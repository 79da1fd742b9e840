/**
 * Headstamps: Romanian factory numbers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const roHeadstamp = headstamp({
  id: 'ro-headstamp',
  title: 'Headstamps: Romanian factory numbers',
  usedIn: ['RO'],
  table: codeTable(sources, `
    code | maker             | country | from | to | source
    21   | Cugir             | RO      |      |    |
    22   | Sadu              | RO      |      |    |
    323  | State factory 323 | RO      |      |    |
    324  | State factory 324 | RO      |      |    |
    325  | State factory 325 | RO      |      |    |
  `),
  sources: [],
  yearsFrom: 1945,
  examples: [
    { mark: '21', gives: [{ date: null }] },
    { mark: '21 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
