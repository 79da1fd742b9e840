/**
 * Headstamps: Swedish factory numbers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const seHeadstamp = headstamp({
  id: 'se-headstamp',
  title: 'Headstamps: Swedish factory numbers',
  usedIn: ['SE'],
  table: codeTable(sources, `
    code  | maker                  | country | from | to | source
    070   | Norma, Åmotfors        | SE      |      |    |
    026   | Vanäsverken, Karlsborg | SE      |      |    |
    NORMA | Norma, Åmotfors        | SE      |      |    |
  `),
  sources: [],
  yearsFrom: 1900,
  examples: [
    { mark: '070', gives: [{ date: null }] },
    { mark: '070 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
