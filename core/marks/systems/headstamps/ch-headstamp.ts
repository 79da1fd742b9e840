/**
 * Headstamps: Swiss makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const chHeadstamp = headstamp({
  id: 'ch-headstamp',
  title: 'Headstamps: Swiss makers',
  usedIn: ['CH'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                                  | country | from | to | source
    T    | Eidgenössische Munitionsfabrik Thun    | CH      |      |    |
    A    | Eidgenössische Munitionsfabrik Altdorf | CH      |      |    |
  `),
  sources: [],
  yearsFrom: 1880,
  examples: [
    { mark: 'T', gives: [{ date: null }] },
    { mark: 'T 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
