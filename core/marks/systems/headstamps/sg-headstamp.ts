/**
 * Headstamps: Singaporean maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const sgHeadstamp = headstamp({
  id: 'sg-headstamp',
  title: 'Headstamps: Singaporean maker',
  usedIn: ['SG'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                             | country | from | to | source
    CIS  | Chartered Industries of Singapore | SG      |      |    |
  `),
  sources: [],
  yearsFrom: 1967,
  examples: [
    { mark: 'CIS', gives: [{ date: null }] },
    { mark: 'CIS 1987', gives: [{ date: '1987' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
