/**
 * Headstamps: Sudanese code.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const sdHeadstamp = headstamp({
  id: 'sd-headstamp',
  title: 'Headstamps: Sudanese code',
  usedIn: ['SD'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker | country | from | to | source
    SU   | Sudan | SD      |      |    |
  `),
  sources: [],
  yearsFrom: 1959,
  examples: [
    { mark: 'SU', gives: [{ date: null }] },
    { mark: 'SU 1979', gives: [{ date: '1979' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
