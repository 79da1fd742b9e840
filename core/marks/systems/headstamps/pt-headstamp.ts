/**
 * Headstamps: Portuguese maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const ptHeadstamp = headstamp({
  id: 'pt-headstamp',
  title: 'Headstamps: Portuguese maker',
  usedIn: ['PT'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                                   | country | from | to | source
    FNM  | Fábrica Nacional de Munições, Moscavide | PT      |      |    |
    AE   | Arsenal do Exército, Lisboa             | PT      |      |    |
  `),
  sources: [],
  yearsFrom: 1900,
  examples: [
    { mark: 'FNM', gives: [{ date: null }] },
    { mark: 'FNM 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
