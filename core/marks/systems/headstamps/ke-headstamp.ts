/**
 * Headstamps: Kenyan maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const keHeadstamp = headstamp({
  id: 'ke-headstamp',
  title: 'Headstamps: Kenyan maker',
  usedIn: ['KE'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                                         | country | from | to | source
    KOFC | Kenya Ordnance Factories Corporation, Eldoret | KE      |      |    |
  `),
  sources: [],
  yearsFrom: 1996,
  examples: [
    { mark: 'KOFC', gives: [{ date: null }] },
    { mark: 'KOFC 2016', gives: [{ date: '2016' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
