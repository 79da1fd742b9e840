/**
 * Headstamps: East German factory numbers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const ddHeadstamp = headstamp({
  id: 'dd-headstamp',
  title: 'Headstamps: East German factory numbers',
  usedIn: ['DD', 'DE'],
  table: codeTable(sources, `
    code | maker                                     | country | from | to   | source
    04   | VEB Spreewerk, Lübben                     | DE      |      | 1990 |
    05   | VEB Mechanische Werkstätten, Königswartha | DE      |      | 1990 |
  `),
  sources: [],
  yearsFrom: 1949,
  examples: [
    { mark: '04', gives: [{ date: null }] },
    { mark: '04 1990', gives: [{ date: '1990' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
