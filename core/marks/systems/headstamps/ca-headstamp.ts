/**
 * Headstamps: Canadian makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  sitesgooglecom: { title: 'British Military Ammunition: Canadian headstamp codes', url: 'http://sites.google.com/site/britmilammo/headstamp-codes/canada' },
  metaldetecting: { title: 'metaldetectingforum.com, page on this code', url: 'http://www.metaldetectingforum.com/showthread.php?s=6032e708eac05b16a105fc48136a9cb8&p=2365199' },
  forumcartridge: { title: 'International Ammunition Association forum', url: 'https://forum.cartridgecollectors.org/t/dominion-brand-ammunition-questions/5112' },
}

export const caHeadstamp = headstamp({
  id: 'ca-headstamp',
  title: 'Headstamps: Canadian makers',
  usedIn: ['CA'],
  script: 'Latin',
  table: codeTable(sources, `
    code     | maker                                                    | country | from | to   | source
    D        | Dominion Cartridge Company                               | CA      | 1918 | 1918 | sitesgooglecom
    DA       | Dominion Arsenal, Quebec                                 | CA      | 1945 | 1958 | sitesgooglecom
    DAC      | Dominion Arsenal, Quebec                                 | CA      | 1920 | 1945 | sitesgooglecom
    DAL      | Dominion Arsenal, Lindsay (printed Lindsey)              | CA      | 1917 | 1921 | sitesgooglecom
    DC       | Dominion Cartridge Company                               | CA      | 1895 | 1918 | sitesgooglecom
    D↑C      | Dominion Cartridge Factory (Dominion Arsenal after 1900) | CA      | 1890 | 1899 | sitesgooglecom
    DCA      | Dominion Arsenal, Quebec                                 | CA      | 1935 | 1935 | sitesgooglecom
    DI       | Defence Industries Ltd                                   | CA      | 1940 | 1945 | sitesgooglecom
    DI       | Defence Industries Ltd, Brownsburg, Quebec               | CA      | 1940 | 1946 | metaldetecting
    IVI      | Industries Valcartier                                    | CA      | 1982 | 1992 | sitesgooglecom
    LAC      | Dominion Arsenal, Lindsay (printed Lindsey)              | CA      | 1914 | 1917 | sitesgooglecom
    RR Co    | Ross Rifle Co., Quebec                                   | CA      | 1915 | 1916 | sitesgooglecom
    TR       | Three Rivers (Dominion Rubber Munitions Co.)             | CA      | 1943 | 1944 | sitesgooglecom
    DCCO     | Dominion Cartridge Company / CIL, Brownsburg             | CA      |      | 1947 | forumcartridge
    DOMINION | CIL, Brownsburg                                          | CA      | 1947 | 1969 | forumcartridge
    IMPERIAL | CIL, from 1976 IVI                                       | CA      | 1969 |      | forumcartridge
  `),
  sources: [{ title: 'British Military Ammunition: Canadian headstamp codes', url: 'http://sites.google.com/site/britmilammo/headstamp-codes/canada' }, { title: 'metaldetectingforum.com, page on this code', url: 'http://www.metaldetectingforum.com/showthread.php?s=6032e708eac05b16a105fc48136a9cb8&p=2365199' }],
  yearsFrom: 1885,
  examples: [
    { mark: 'D', gives: [{ from: '1918-01-01', to: '1918-12-31' }, { date: null }] },
    { mark: 'D 1918', gives: [{ date: '1918' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
