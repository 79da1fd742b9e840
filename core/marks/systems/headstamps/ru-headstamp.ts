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
    code    | maker                                   | country | from | to | source
    LVE     | Novosibirsk Cartridge Plant             | RU      |      |    |
    БПЗ     | Barnaul Cartridge Plant                 | RU      |      |    |
    ТПЗ     | Tula Cartridge Works                    | RU      |      |    |
    ЛВЕ     | Novosibirsk Cartridge Plant             | RU      |      |    |
    TPZ     | Tula Cartridge Works                    | RU      |      |    |
    TULAMMO | Tula Cartridge Works                    | RU      |      |    |
    WOLF    | Tula Cartridge Works for Wolf           | RU      |      |    |
    КСПЗ    | Klimovsk Specialized Ammunition Plant   | RU      |      |    |
    KSPZ    | Klimovsk Specialized Ammunition Plant   | RU      |      |    |
    BARNAUL | Barnaul Cartridge Plant                 | RU      |      |    |
    БСЗ     | Barnaul Machine Tool Plant              | RU      |      |    |
    17      | Barnaul Cartridge Plant                 | RU      | 1992 |    |
    188     | Novosibirsk Low-Voltage Equipment Plant | RU      | 1992 |    |
    38      | Yuryuzan Mechanical Plant               | RU      | 1992 |    |
    3       | Ulyanovsk Machinery Plant               | RU      | 1992 |    |
    539     | Tula Cartridge Works                    | RU      | 1992 |    |
    711     | Klimovsk                                | RU      | 1992 |    |
  `),
  sources: [],
  yearsFrom: 1990,
  examples: [
    { mark: 'LVE', gives: [{ date: null }] },
    { mark: 'LVE 2010', gives: [{ date: '2010' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
