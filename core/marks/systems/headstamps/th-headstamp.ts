/**
 * Headstamps: Thai maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const thHeadstamp = headstamp({
  id: 'th-headstamp',
  title: 'Headstamps: Thai maker',
  usedIn: ['TH'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker           | country | from | to | source
    RTA  | Royal Thai Army | TH      |      |    |
  `),
  sources: [],
  yearsFrom: 1900,
  examples: [
    { mark: 'RTA', gives: [{ date: null }] },
    { mark: 'RTA 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
