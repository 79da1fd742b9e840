/**
 * Headstamps: Hungarian factory number.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const huHeadstamp = headstamp({
  id: 'hu-headstamp',
  title: 'Headstamps: Hungarian factory number',
  usedIn: ['HU'],
  table: codeTable(sources, `
    code | maker                      | country | from | to | source
    21   | Hungarian state factory 21 | HU      |      |    |
    23   | Hungarian state factory 23 | HU      |      |    |
    MFS  | Matravideki Femmuvek       | HU      |      |    |
  `),
  sources: [],
  yearsFrom: 1945,
  examples: [
    { mark: '21', gives: [{ date: null }] },
    { mark: '21 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
