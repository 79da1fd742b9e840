/**
 * Headstamps: Mexico.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

export const mxHeadstamp = headstamp({
  id: 'mx-headstamp',
  title: 'Headstamps: Mexico',
  usedIn: ['MX'],
  table: codeTable({}, `
    code   | maker                         | country | from | to | source
    AGUILA | Industrias Tecnos             | MX      |      |    |
    FM     | Fábrica de Municiones         | MX      |      |    |
    FNC    | Fábrica Nacional de Cartuchos | MX      |      |    |
  `),
  sources: [],
  yearsFrom: 1940,
  examples: [
    { mark: 'AGUILA 9mm', gives: [{ date: null, isUnverified: true }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
