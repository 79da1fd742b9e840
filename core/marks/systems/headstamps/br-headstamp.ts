/**
 * Headstamps: Brazilian maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const brHeadstamp = headstamp({
  id: 'br-headstamp',
  title: 'Headstamps: Brazilian maker',
  usedIn: ['BR'],
  script: 'Latin',
  table: codeTable(sources, `
    code    | maker                                             | country | from | to | source
    CBC     | Companhia Brasileira de Cartuchos, Ribeirão Pires | BR      |      |    |
    MAGTECH | Companhia Brasileira de Cartuchos                 | BR      |      |    |
  `),
  sources: [],
  yearsFrom: 1926,
  examples: [
    { mark: 'CBC', gives: [{ date: null }] },
    { mark: 'CBC 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
