/**
 * Headstamps: Finnish makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const fiHeadstamp = headstamp({
  id: 'fi-headstamp',
  title: 'Headstamps: Finnish makers',
  usedIn: ['FI'],
  script: 'Latin',
  table: codeTable(sources, `
    code  | maker                         | country | from | to | source
    VPT   | Valtion Patruunatehdas, Lapua | FI      |      |    |
    LAPUA | Lapua                         | FI      |      |    |
    SAKO  | Sako, Riihimäki               | FI      |      |    |
  `),
  sources: [],
  yearsFrom: 1918,
  examples: [
    { mark: 'VPT', gives: [{ date: null }] },
    { mark: 'VPT 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
