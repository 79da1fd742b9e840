/**
 * Headstamps: German makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const deHeadstamp = headstamp({
  id: 'de-headstamp',
  title: 'Headstamps: German makers',
  usedIn: ['DE'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                          | country | from | to | source
    MEN  | Metallwerk Elisenhütte, Nassau | DE      |      |    |
    DAG  | Dynamit Nobel                  | DE      |      |    |
  `),
  sources: [],
  yearsFrom: 1950,
  examples: [
    { mark: 'MEN', gives: [{ date: null }] },
    { mark: 'MEN 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
