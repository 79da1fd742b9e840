/**
 * Headstamps: Russian cartridge plants.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const ruHeadstamp = headstamp({
  id: 'ru-headstamp',
  title: 'Headstamps: Russian cartridge plants',
  usedIn: ['RU'],
  script: 'Cyrillic',
  table: codeTable(sources, `
    code | maker                       | country | from | to | source
    LVE  | Novosibirsk Cartridge Plant | RU      |      |    |
    БПЗ  | Barnaul Cartridge Plant     | RU      |      |    |
    ТПЗ  | Tula Cartridge Works        | RU      |      |    |
  `),
  sources: [],
  yearsFrom: 1990,
  examples: [
    { mark: 'LVE', gives: [{ date: null }] },
    { mark: 'LVE 2010', gives: [{ date: '2010' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
