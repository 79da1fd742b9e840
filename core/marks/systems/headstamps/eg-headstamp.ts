/**
 * Headstamps: Egyptian factory numbers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const egHeadstamp = headstamp({
  id: 'eg-headstamp',
  title: 'Headstamps: Egyptian factory numbers',
  usedIn: ['EG'],
  table: codeTable(sources, `
    code | maker               | country | from | to | source
    10   | Factory 10          | EG      |      |    |
    27   | Factory 27, Shoubra | EG      |      |    |
  `),
  sources: [],
  yearsFrom: 1950,
  examples: [
    { mark: '10', gives: [{ date: null }] },
    { mark: '10 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
