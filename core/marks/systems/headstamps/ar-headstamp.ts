/**
 * Headstamps: Argentine maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const arHeadstamp = headstamp({
  id: 'ar-headstamp',
  title: 'Headstamps: Argentine maker',
  usedIn: ['AR'],
  script: 'Latin',
  table: codeTable(sources, `
    code  | maker                                       | country | from | to | source
    FLB   | Fábrica Militar Fray Luis Beltrán, Santa Fe | AR      |      |    |
    FMFLB | Fábrica Militar Fray Luis Beltrán           | AR      |      |    |
    FMSF  | Fábrica Militar San Francisco               | AR      |      |    |
  `),
  sources: [],
  yearsFrom: 1930,
  examples: [
    { mark: 'FLB', gives: [{ date: null }] },
    { mark: 'FLB 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
