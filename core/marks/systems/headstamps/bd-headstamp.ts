/**
 * Headstamps: Bangladeshi maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const bdHeadstamp = headstamp({
  id: 'bd-headstamp',
  title: 'Headstamps: Bangladeshi maker',
  usedIn: ['BD'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                                | country | from | to | source
    BOF  | Bangladesh Ordnance Factory, Gazipur | BD      |      |    |
  `),
  sources: [],
  yearsFrom: 1971,
  examples: [
    { mark: 'BOF', gives: [{ date: null }] },
    { mark: 'BOF 1991', gives: [{ date: '1991' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
