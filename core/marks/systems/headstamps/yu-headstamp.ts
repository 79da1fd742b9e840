/**
 * Headstamps: Yugoslav makers and their successors.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const yuHeadstamp = headstamp({
  id: 'yu-headstamp',
  title: 'Headstamps: Yugoslav makers and their successors',
  usedIn: ['YU', 'RS', 'BA'],
  table: codeTable(sources, `
    code  | maker                                            | country | from | to | source
    PPU   | Prvi Partizan, Užice                             | RS      |      |    |
    ППУ   | Prvi Partizan, Užice                             | RS      |      |    |
    IK    | Igman, Konjic                                    | BA      |      |    |
    nny   | Prvi Partizan, Užice (ППУ read as Latin letters) | RS      |      |    |
    ИК    | Igman, Konjic                                    | BA      |      |    |
    11    | Yugoslav plant 11                                | YU      |      |    |
    12    | Yugoslav plant 12                                | YU      |      |    |
    14    | Yugoslav plant 14                                | YU      |      |    |
    BELOM | Belom, Užice                                     | RS      |      |    |
    IGMAN | Igman, Konjic                                    | BA      |      |    |
  `),
  sources: [],
  yearsFrom: 1945,
  examples: [
    { mark: 'PPU', gives: [{ date: null }] },
    { mark: 'PPU 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
