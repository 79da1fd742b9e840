/**
 * Headstamps: Ukrainian cartridge plant.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const uaHeadstamp = headstamp({
  id: 'ua-headstamp',
  title: 'Headstamps: Ukrainian cartridge plant',
  usedIn: ['UA'],
  script: 'Cyrillic',
  table: codeTable(sources, `
    code | maker                   | country | from | to | source
    ЛПЗ  | Luhansk Cartridge Works | UA      |      |    |
    270  | Luhansk Cartridge Works | UA      | 1992 |    |
    LCW  | Luhansk Cartridge Works | UA      |      |    |
  `),
  sources: [],
  yearsFrom: 1992,
  examples: [
    { mark: 'ЛПЗ', gives: [{ date: null }] },
    { mark: 'ЛПЗ 2012', gives: [{ date: '2012' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
