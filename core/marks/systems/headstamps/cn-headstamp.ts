/**
 * Headstamps: Chinese factory numbers.
 *
 * A factory number and, mostly, a year of two digits; pages that list only "number/number" do not say that the second is a year.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  survey9dok: { title: 'Small-calibre ammunition in Sudan (Small Arms Survey)', url: 'https://9dok.net/article/small-calibre-ammunition-following-thread-ammunition-tracing-sudan.y4w4ovwr' },
  ar15com: { title: 'AR15.com: 7.62 x 39 cutaways, China', url: 'https://www.ar15.com/forums/ar-15/7_62x39_Cutaways_Peoples_Rep_China/16-530607/' },
  dontaicom: { title: 'Don Tai: cases picked up in Beijing in 1989', url: 'http://dontai.com/wp/2009/06/04/modern-chinese-history-shell-casings-6-4/' },
}

export const cnHeadstamp = headstamp({
  id: 'cn-headstamp',
  title: 'Headstamps: Chinese factory numbers',
  usedIn: ['CN'],
  table: codeTable(sources, `
    code    | maker                  | country | from | to   | source
    41      | Factory 41             | CN      | 1991 | 2010 | survey9dok
    945     | Factory 945            | CN      | 2006 | 2011 | survey9dok
    501     | Factory 501            | CN      | 1977 | 1981 | ar15com
    71      | Factory 71             | CN      | 1989 | 1989 | ar15com
    31      | Factory 31             | CN      | 1990 | 1993 | ar15com
    311     | Factory 311            | CN      | 1986 | 1990 | ar15com
    351     | Factory 351            | CN      | 1992 | 1992 | ar15com
    947     | Factory 947            | CN      |      |      | dontaicom
    601     | Factory 601            | CN      |      |      | dontaicom
    61      | State factory 61       | CN      |      |      |
    81      | State factory 81       | CN      |      |      |
    101     | State factory 101      | CN      |      |      |
    111     | State factory 111      | CN      |      |      |
    121     | State factory 121      | CN      |      |      |
    201     | State factory 201      | CN      |      |      |
    301     | State factory 301      | CN      |      |      |
    321     | State factory 321      | CN      |      |      |
    661     | State factory 661      | CN      |      |      |
    671     | State factory 671      | CN      |      |      |
    791     | State factory 791      | CN      |      |      |
    811     | State factory 811      | CN      |      |      |
    911     | State factory 911      | CN      |      |      |
    CJ      | Changjiang, Chongqing  | CN      |      |      |
    11      | State factory 11       | CN      |      |      |
    9121    | State factory 9121     | CN      |      |      |
    441     | State factory 441      | CN      |      |      |
    964     | State factory 964      | CN      |      |      |
    974     | State factory 974      | CN      |      |      |
    NORINCO | China North Industries | CN      |      |      |
  `),
  sources: [{ title: 'Small-calibre ammunition in Sudan (Small Arms Survey)', url: 'https://9dok.net/article/small-calibre-ammunition-following-thread-ammunition-tracing-sudan.y4w4ovwr' }, { title: 'AR15.com: 7.62 x 39 cutaways, China', url: 'https://www.ar15.com/forums/ar-15/7_62x39_Cutaways_Peoples_Rep_China/16-530607/' }],
  yearsFrom: 1949,
  isNumberOftenNoYear: true,
  examples: [
    { mark: '41', gives: [{ date: null }] },
    { mark: '41 2010', gives: [{ date: '2010' }, { date: null }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
