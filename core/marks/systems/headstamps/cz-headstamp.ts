/**
 * Headstamps: Czech and Slovak makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const czHeadstamp = headstamp({
  id: 'cz-headstamp',
  title: 'Headstamps: Czech and Slovak makers',
  usedIn: ['CS', 'CZ', 'SK'],
  script: 'Latin',
  table: codeTable(sources, `
    code  | maker                                 | country | from | to | source
    bxn   | Sellier & Bellot, Vlašim              | CZ      |      |    |
    zv    | Považské strojárne, Považská Bystrica | SK      |      |    |
    S&B   | Sellier & Bellot, Vlašim              | CZ      |      |    |
    aym   | Czechoslovak plant aym                | CS      |      |    |
    SBP   | Sellier & Bellot, Vlašim              | CZ      |      |    |
    SB   | Sellier & Bellot, Vlašim              | CZ      |      |    |
  `),
  sources: [],
  yearsFrom: 1918,
  examples: [
    { mark: 'bxn', gives: [{ date: null }] },
    { mark: 'bxn 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
