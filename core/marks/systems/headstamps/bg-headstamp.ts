/**
 * Headstamps: Bulgarian factory number.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const bgHeadstamp = headstamp({
  id: 'bg-headstamp',
  title: 'Headstamps: Bulgarian factory number',
  usedIn: ['BG'],
  table: codeTable(sources, `
    code               | maker             | country | from | to | source
    10                 | Arsenal, Kazanlak | BG      |      |    |
    ((10))             | Arsenal, Kazanlak | BG      |      |    |
    <double circle:10> | Arsenal, Kazanlak | BG      |      |    |
    (10)               | Arsenal, Kazanlak | BG      |      |    |
  `),
  sources: [],
  yearsFrom: 1945,
  examples: [
    { mark: '((10)) 84', gives: [{ date: '1984', country: 'BG' }] },
    { mark: '10', gives: [{ date: null }] },
    { mark: '10 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
