/**
 * Headstamps: Soviet factory numbers.
 *
 * Factory numbers are those of the plants; one number went with a plant that was moved, so a number can be two plants.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  muzejniarcheol: { title: 'Muzejní archeologie: stamps of 7.62 x 25 mm cases', url: 'https://www.muzejniarcheologie.cz/en/akce-a-vystavy/2-sv-valka/7-62-x-25-mm-tokarev/' },
  muzejniarcheol2: { title: 'Muzejní archeologie: stamps of 7.62 x 25 mm cases', url: 'https://www.muzejniarcheologie.cz/7-62-x-25-mm-tokarev/' },
  cartridgecolle: { title: 'Cartridge Collector: 5.6 x 46 biathlon', url: 'https://cartridgecollector.net/cartridge/56-x-46-russian-biathlon/' },
  dkgtradingcom: { title: 'dkgtrading.com, page on this code', url: 'https://dkgtrading.com/barnaul-history' },
  perceptiosvcom: { title: 'Percepcja: Barnaul machine-tool plant', url: 'https://perceptiosv.com/Барнаульский_станкостроительный_завод' },
}

export const suHeadstamp = headstamp({
  id: 'su-headstamp',
  title: 'Headstamps: Soviet factory numbers',
  usedIn: ['SU'],
  script: 'Cyrillic',
  table: codeTable(sources, `
    code | maker                                                                              | country | from | to   | source
    T    | Tula Munitions Plant (founded 1880)                                                | SU      | 1880 |      | muzejniarcheol
    38   | Tula, plant 38 (small arms part after the split of 1937)                           | SU      | 1937 | 1941 | muzejniarcheol
    38   | Yuryuzan Mechanical Plant                                                          | SU      | 1941 | 2002 | muzejniarcheol2
    3    | Ulyanovsk Ammunition Plant                                                         | SU      |      |      | muzejniarcheol
    539  | Tula Cartridge Plant after the restart of 1942                                     | SU      | 1942 |      | muzejniarcheol
    ТПЗ  | Tulskiy patronnyy zavod, Tula                                                      | SU      | 1942 |      | muzejniarcheol
    539  | Tula                                                                               | SU      | 1967 | 1968 | cartridgecolle
    711  | Klimovsk (Podolsk)                                                                 | SU      |      |      | cartridgecolle
    17   | Barnaul: called Plant 17 in 1941-1948, Machine-Tool Plant after                    | SU      | 1941 | 1948 | dkgtradingcom
    17   | Podolsk electromechanical plant, moved to Barnaul in 1941 with its name and number | SU      | 1918 | 1941 | perceptiosvcom
    60   | Voroshilovgrad (now Luhansk) cartridge plant before the evacuation                 | SU      |      | 1941 | perceptiosvcom
    44   | experimental cartridge plant, Moscow                                               | SU      |      | 1941 | perceptiosvcom
    176  | Tula plant 176, artillery cartridges only after 1937                               | SU      | 1937 |      | muzejniarcheol
    17   | Barnaul Machine Tool Plant                                                         | RU      | 1941 |      |
    17   | Podolsk plant                                                                      | RU      |      | 1941 |
    60   | Frunze (Bishkek) Machine-Building Plant                                            | KG      | 1941 |      |
    60   | Voroshilovgrad plant, Luhansk                                                      | UA      |      | 1941 |
    188  | Novosibirsk Low-Voltage Equipment Plant                                            | RU      |      |      |
    270  | Luhansk Cartridge Works                                                            | UA      | 1944 |      |
    710  | Podolsk plant                                                                      | RU      |      |      |
    46   | plant 46, Sverdlovsk and before that Kuntsevo                                      | SU      |      |      |
    50   | plant 50                                                                           | SU      |      |      |
    54   | plant 54                                                                           | SU      |      |      |
    58   | plant 58                                                                           | SU      |      |      |
    184  | plant 184                                                                          | SU      |      |      |
    187  | plant 187, Tula                                                                    | SU      |      |      |
    304  | plant 304, Kuntsevo                                                                | SU      |      |      |
    513  | plant 513                                                                          | SU      |      |      |
    526  | plant 526                                                                          | SU      |      |      |
    528  | plant 528                                                                          | SU      |      |      |
    529  | plant 529                                                                          | SU      |      |      |
    540  | plant 540, Irkutsk                                                                 | SU      |      |      |
    541  | plant 541, Chelyabinsk                                                             | SU      |      |      |
    543  | plant 543, Kazan                                                                   | SU      |      |      |
    544  | plant 544, Glazov                                                                  | SU      |      |      |
    545  | plant 545                                                                          | SU      |      |      |
    546  | plant 546                                                                          | SU      |      |      |
    547  | plant 547                                                                          | SU      |      |      |
    606  | plant 606                                                                          | SU      |      |      |
    611  | plant 611                                                                          | SU      |      |      |
    П    | Podolsk                                                                            | SU      |      |      |
    Л    | Lugansk                                                                            | SU      |      |      |
    У    | Ulyanovsk                                                                          | SU      |      |      |
    Т    | Tula                                                                               | SU      |      |      |
  `),
  sources: [{ title: 'Muzejní archeologie: stamps of 7.62 x 25 mm cases', url: 'https://www.muzejniarcheologie.cz/en/akce-a-vystavy/2-sv-valka/7-62-x-25-mm-tokarev/' }, { title: 'Muzejní archeologie: stamps of 7.62 x 25 mm cases', url: 'https://www.muzejniarcheologie.cz/7-62-x-25-mm-tokarev/' }],
  yearsFrom: 1918,
  examples: [
    { mark: 'T', gives: [{ date: null }] },
    { mark: 'T 1881', gives: [{ date: '1881' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
