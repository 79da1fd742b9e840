/**
 * Headstamps: Spanish makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const esHeadstamp = headstamp({
  id: 'es-headstamp',
  title: 'Headstamps: Spanish makers',
  usedIn: ['ES'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                        | country | from | to | source
    FNT  | Fábrica Nacional de Toledo   | ES      |      |    |
    SB   | Santa Bárbara                | ES      |      |    |
    SB-T | Santa Bárbara, Toledo        | ES      |      |    |
    SB-P | Santa Bárbara, Palencia      | ES      |      |    |
    FNP  | Fábrica Nacional de Palencia | ES      |      |    |
    PS   | Pirotecnia de Sevilla        | ES      |      |    |
  `),
  sources: [],
  yearsFrom: 1880,
  examples: [
    { mark: 'FNT', gives: [{ date: null }] },
    { mark: 'FNT 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
