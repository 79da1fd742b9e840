/**
 * Headstamps: Venezuelan maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const veHeadstamp = headstamp({
  id: 've-headstamp',
  title: 'Headstamps: Venezuelan maker',
  usedIn: ['VE'],
  script: 'Latin',
  table: codeTable(sources, `
    code  | maker          | country | from | to | source
    CAVIM | CAVIM, Maracay | VE      |      |    |
  `),
  sources: [],
  yearsFrom: 1975,
  examples: [
    { mark: 'CAVIM', gives: [{ date: null }] },
    { mark: 'CAVIM 1995', gives: [{ date: '1995' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
