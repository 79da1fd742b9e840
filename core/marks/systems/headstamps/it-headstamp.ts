/**
 * Headstamps: Italian makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const itHeadstamp = headstamp({
  id: 'it-headstamp',
  title: 'Headstamps: Italian makers',
  usedIn: ['IT'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                                        | country | from | to | source
    SMI  | Società Metallurgica Italiana, Campo Tizzoro | IT      |      |    |
    BPD  | Bombrini Parodi Delfino, Colleferro          | IT      |      |    |
    GFL  | Giulio Fiocchi, Lecco                        | IT      |      |    |
  `),
  sources: [],
  yearsFrom: 1880,
  examples: [
    { mark: 'SMI', gives: [{ date: null }] },
    { mark: 'SMI 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
