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
    code  | maker               | country | from | to | source
    R↑L   |                     | GB      |      |    | sitesgooglecom
    RG    | Radway Green, Crewe | GB      | 1940 |    |
    K     | Kynoch, Birmingham  | GB      |      |    |
  `),
  sources: [{ title: 'British Military Ammunition: Canadian headstamp codes', url: 'http://sites.google.com/site/britmilammo/-303-inch/-303-inch-inspection' }],
  yearsFrom: 1886,
  examples: [
    { mark: 'R↑L', gives: [{ date: null }] },
    { mark: 'R↑L 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
