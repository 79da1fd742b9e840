/**
 * Headstamps: Nigerian maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const ngHeadstamp = headstamp({
  id: 'ng-headstamp',
  title: 'Headstamps: Nigerian maker',
  usedIn: ['NG'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                            | country | from | to | source
    OFN  | Ordnance Factory Nigeria, Kaduna | NG      |      |    |
  `),
  sources: [],
  yearsFrom: 1964,
  examples: [
    { mark: 'OFN', gives: [{ date: null }] },
    { mark: 'OFN 1984', gives: [{ date: '1984' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
