/**
 * Headstamps: Polish factory numbers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const plHeadstamp = headstamp({
  id: 'pl-headstamp',
  title: 'Headstamps: Polish factory numbers',
  usedIn: ['PL'],
  table: codeTable(sources, `
    code  | maker                     | country | from | to | source
    21    | Mesko, Skarżysko-Kamienna | PL      |      |    |
    343   | State factory 343         | PL      |      |    |
    MESKO | Mesko, Skarżysko-Kamienna | PL      |      |    |
  `),
  sources: [],
  yearsFrom: 1945,
  examples: [
    { mark: '21', gives: [{ date: null }] },
    { mark: '21 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
