/**
 * Headstamps: Greek maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const grHeadstamp = headstamp({
  id: 'gr-headstamp',
  title: 'Headstamps: Greek maker',
  usedIn: ['GR'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                      | country | from | to | source
    HXP  | Greek Powder and Cartridge | GR      |      |    |
  `),
  sources: [],
  yearsFrom: 1900,
  examples: [
    { mark: 'HXP', gives: [{ date: null }] },
    { mark: 'HXP 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
