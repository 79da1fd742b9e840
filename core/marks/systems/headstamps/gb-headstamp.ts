/**
 * Headstamps: British makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  sitesgooglecom: { title: 'British Military Ammunition: Canadian headstamp codes', url: 'http://sites.google.com/site/britmilammo/-303-inch/-303-inch-inspection' },
}

export const gbHeadstamp = headstamp({
  id: 'gb-headstamp',
  title: 'Headstamps: British makers',
  usedIn: ['GB'],
  script: 'Latin',
  table: codeTable(sources, `
    code   | maker                          | country | from | to   | source
    R↑L    |                                | GB      |      |      | sitesgooglecom
    RG     | Radway Green, Crewe            | GB      | 1940 |      |
    K      | Kynoch, Birmingham             | GB      |      |      |
    RORG   | Royal Ordnance, Radway Green   | GB      | 1985 |      |
    RL     | Royal Laboratory, Woolwich     | GB      |      | 1957 |
    GB     | Greenwood & Batley, Leeds      | GB      |      |      |
    BE     | Blackpole, Worcester           | GB      | 1939 | 1945 |
    SR     | Spennymoor                     | GB      | 1941 | 1945 |
    HN     | Hirwaun                        | GB      | 1941 | 1945 |
    CP     | Crompton Parkinson             | GB      | 1940 | 1945 |
    RW     | Rudge-Whitworth                | GB      |      |      |
    J      | Birmingham Metal and Munitions | GB      |      |      |
    B      | Birmingham Metal and Munitions | GB      |      |      |
    KYNOCH | Kynoch, Birmingham             | GB      |      |      |
  `),
  sources: [{ title: 'British Military Ammunition: Canadian headstamp codes', url: 'http://sites.google.com/site/britmilammo/-303-inch/-303-inch-inspection' }],
  yearsFrom: 1886,
  examples: [
    { mark: 'R↑L', gives: [{ date: null }] },
    { mark: 'R↑L 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
