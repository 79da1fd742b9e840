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
    code    | maker                                        | country | from | to | source
    SMI     | Società Metallurgica Italiana, Campo Tizzoro | IT      |      |    |
    BPD     | Bombrini Parodi Delfino, Colleferro          | IT      |      |    |
    GFL     | Giulio Fiocchi, Lecco                        | IT      |      |    |
    FIOCCHI | Giulio Fiocchi, Lecco                        | IT      |      |    |
    LBC     | Leon Beaux, Milano                           | IT      |      |    |
    PC      | Pirotecnico di Capua                         | IT      |      |    |
  `),
  sources: [],
  yearsFrom: 1880,
  hasYearsOfThree: true,
  examples: [
    { mark: 'SMI 952', gives: [{ date: '1952', country: 'IT' }] },
    { mark: 'SMI', gives: [{ date: null }] },
    { mark: 'SMI 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
