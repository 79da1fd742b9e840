/**
 * Headstamps: Israeli maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const ilHeadstamp = headstamp({
  id: 'il-headstamp',
  title: 'Headstamps: Israeli maker',
  usedIn: ['IL'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                      | country | from | to | source
    IMI  | Israel Military Industries | IL      |      |    |
    TZ   | Israel Military Industries | IL      |      |    |
    TZZ  | Israel Military Industries | IL      |      |    |
    תע   | Israel Military Industries | IL      |      |    |
  `),
  sources: [],
  yearsFrom: 1948,
  examples: [
    { mark: 'IMI', gives: [{ date: null }] },
    { mark: 'IMI 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
