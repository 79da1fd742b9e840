/**
 * Headstamps: Korean maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const krHeadstamp = headstamp({
  id: 'kr-headstamp',
  title: 'Headstamps: Korean maker',
  usedIn: ['KR'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker            | country | from | to | source
    PS   | Poongsan, Angang | KR      |      |    |
    PSD  | Poongsan, Angang | KR      |      |    |
    PMC  | Poongsan         | KR      |      |    |
    KA   | Korean arsenal   | KR      |      |    |
  `),
  sources: [],
  yearsFrom: 1968,
  examples: [
    { mark: 'PS', gives: [{ date: null }] },
    { mark: 'PS 1988', gives: [{ date: '1988' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
