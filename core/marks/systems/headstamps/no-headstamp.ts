/**
 * Headstamps: Norwegian maker.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const noHeadstamp = headstamp({
  id: 'no-headstamp',
  title: 'Headstamps: Norwegian maker',
  usedIn: ['NO'],
  script: 'Latin',
  table: codeTable(sources, `
    code  | maker         | country | from | to | source
    RA    | Raufoss       | NO      |      |    |
    AYR   | Raufoss       | NO      |      |    |
    NAMMO | Nammo Raufoss | NO      |      |    |
  `),
  sources: [],
  yearsFrom: 1896,
  examples: [
    { mark: 'RA', gives: [{ date: null }] },
    { mark: 'RA 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
