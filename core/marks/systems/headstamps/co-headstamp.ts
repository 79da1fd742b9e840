/**
 * Headstamps: Colombian maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const coHeadstamp = headstamp({
  id: 'co-headstamp',
  title: 'Headstamps: Colombian maker',
  usedIn: ['CO'],
  script: 'Latin',
  table: codeTable(sources, `
    code    | maker           | country | from | to | source
    IM      | Indumil, Bogotá | CO      |      |    |
    INDUMIL | Indumil, Bogotá | CO      |      |    |
  `),
  sources: [],
  yearsFrom: 1950,
  examples: [
    { mark: 'IM', gives: [{ date: null }] },
    { mark: 'IM 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
