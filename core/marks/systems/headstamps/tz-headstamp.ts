/**
 * Headstamps: Tanzanian maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const tzHeadstamp = headstamp({
  id: 'tz-headstamp',
  title: 'Headstamps: Tanzanian maker',
  usedIn: ['TZ'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker            | country | from | to | source
    MZ   | Mzinga, Morogoro | TZ      |      |    |
  `),
  sources: [],
  yearsFrom: 1970,
  examples: [
    { mark: 'MZ', gives: [{ date: null }] },
    { mark: 'MZ 1990', gives: [{ date: '1990' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
