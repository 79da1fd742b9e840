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
    code | maker                                                      | country | from | to   | source
    MEN  | Metallwerk Elisenhütte, Nassau                             | DE      |      |      |
    DAG  | Dynamit Nobel                                              | DE      |      |      |
    GECO | Gustav Genschow, later Dynamit Nobel and RUAG              | DE      |      |      |
    RWS  | Dynamit Nobel and RUAG, Fürth                              | DE      |      |      |
    DNG  | Dynamit Nobel, Geco                                        | DE      |      |      |
    P    | Polte, Magdeburg                                           | DE      | 1934 | 1940 |
    aux  | Polte, Magdeburg                                           | DE      | 1941 | 1945 |
    auy  | Polte, Grüneberg                                           | DE      | 1941 | 1945 |
    auz  | Polte, Arnstadt                                            | DE      | 1941 | 1945 |
    asb  | Deutsche Waffen- und Munitionsfabriken, Berlin-Borsigwalde | DE      | 1941 | 1945 |
    fva  | Draht- und Metallwarenfabrik, Salzwedel                    | DE      | 1941 | 1945 |
    hla  | Metallwarenfabrik Treuenbrietzen, Sebaldushof              | DE      | 1941 | 1945 |
    hlc  | Zieh- und Stanzwerk, Schleusingen                          | DE      | 1941 | 1945 |
    eej  | Märkisches Walzwerk, Strausberg                            | DE      | 1941 | 1945 |
    dnf  | Rheinisch-Westfälische Sprengstoff, Stadeln                | DE      | 1941 | 1945 |
    dnh  | Rheinisch-Westfälische Sprengstoff, Durlach                | DE      | 1941 | 1945 |
    oxo  | Teuto-Metallwerke, Osnabrück                               | DE      | 1941 | 1945 |
    kam  | Hasag, Skarżysko-Kamienna                                  | DE      | 1941 | 1945 |
    wa   | Hasag, Leipzig                                             | DE      | 1941 | 1945 |
    va   | Kabel- und Metallwerke Neumeyer, Nürnberg                  | DE      | 1941 | 1945 |
  `),
  sources: [],
  yearsFrom: 1934,
  examples: [
    { mark: 'MEN', gives: [{ date: null }] },
    { mark: 'MEN 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
