/**
 * Headstamps: South African maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const zaHeadstamp = headstamp({
  id: 'za-headstamp',
  title: 'Headstamps: South African maker',
  usedIn: ['ZA'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                    | country | from | to | source
    PMP  | Pretoria Metal Pressings | ZA      |      |    |
    U    | Royal Mint, Pretoria     | ZA      |      |    |
  `),
  sources: [],
  yearsFrom: 1930,
  examples: [
    { mark: 'PMP', gives: [{ date: null }] },
    { mark: 'PMP 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
