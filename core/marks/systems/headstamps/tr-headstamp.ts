/**
 * Headstamps: Turkish maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const trHeadstamp = headstamp({
  id: 'tr-headstamp',
  title: 'Headstamps: Turkish maker',
  usedIn: ['TR'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                                 | country | from | to | source
    MKE  | Makina ve Kimya Endüstrisi, Kırıkkale | TR      |      |    |
  `),
  sources: [],
  yearsFrom: 1950,
  examples: [
    { mark: 'MKE', gives: [{ date: null }] },
    { mark: 'MKE 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
