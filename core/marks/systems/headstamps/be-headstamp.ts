/**
 * Headstamps: Belgian maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const beHeadstamp = headstamp({
  id: 'be-headstamp',
  title: 'Headstamps: Belgian maker',
  usedIn: ['BE'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                       | country | from | to | source
    FN   | Fabrique Nationale, Herstal | BE      |      |    |
    FNB  | Fabrique Nationale, Herstal | BE      |      |    |
  `),
  sources: [],
  yearsFrom: 1889,
  examples: [
    { mark: 'FN', gives: [{ date: null }] },
    { mark: 'FN 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
