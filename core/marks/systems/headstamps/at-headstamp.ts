/**
 * Headstamps: Austrian makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  muzejniarcheol: { title: 'Muzejní archeologie: stamps of 7.62 x 25 mm cases', url: 'https://www.muzejniarcheologie.cz/8-x-50-mm-r-mannlicher/' },
}

export const atHeadstamp = headstamp({
  id: 'at-headstamp',
  title: 'Headstamps: Austrian makers',
  usedIn: ['AT'],
  script: 'Latin',
  table: codeTable(sources, `
    code         | maker              | country | from | to | source
    GR           | Georg Roth, Vienna | AT      |      |    | muzejniarcheol
    HP           | Hirtenberger       | AT      |      |    |
    HIRTENBERGER | Hirtenberger       | AT      |      |    |
    OJP          | Kromag, Hirtenberg | AT      |      |    |
  `),
  sources: [{ title: 'Muzejní archeologie: stamps of 7.62 x 25 mm cases', url: 'https://www.muzejniarcheologie.cz/8-x-50-mm-r-mannlicher/' }],
  yearsFrom: 1880,
  examples: [
    { mark: 'GR', gives: [{ date: null }] },
    { mark: 'GR 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
