/**
 * Headstamps: Chilean maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const clHeadstamp = headstamp({
  id: 'cl-headstamp',
  title: 'Headstamps: Chilean maker',
  usedIn: ['CL'],
  script: 'Latin',
  table: codeTable(sources, `
    code  | maker           | country | from | to | source
    FAMAE | Famae, Santiago | CL      |      |    |
  `),
  sources: [],
  yearsFrom: 1900,
  examples: [
    { mark: 'FAMAE', gives: [{ date: null }] },
    { mark: 'FAMAE 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
