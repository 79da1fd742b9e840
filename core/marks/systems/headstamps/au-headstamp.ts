/**
 * Headstamps: Australian makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  page5180243: { title: 'Small arms ammunition factory, Australia', url: 'http://5.180.24.3/info/small-arms-ammunition-factory' },
  theuncensoredw: { title: 'Small Arms Ammunition Factory, older edition', url: 'http://the-uncensored-wiki.com:20171/2017-wikipedia_en_all_novid_2017-08/A/Small_Arms_Ammunition_Factory.html' },
  kiwixcasplantj: { title: 'Small Arms Ammunition Factory, edition of 2018', url: 'https://kiwix.casplantje.nl/wikipedia_en_all_maxi_2018-10/A/Small_Arms_Ammunition_Factory.html' },
  wikisumwiki: { title: 'wikisum.wiki, page on this code', url: 'https://wikisum.wiki/wiki/Small_Arms_Ammunition_Factories' },
}

export const auHeadstamp = headstamp({
  id: 'au-headstamp',
  title: 'Headstamps: Australian makers',
  usedIn: ['AU'],
  script: 'Latin',
  table: codeTable(sources, `
    code     | maker                                             | country | from | to   | source
    CAC      | Colonial Ammunition Company, Footscray, Melbourne | AU      | 1888 | 1918 | page5180243
    ->CAC<-  | Colonial Ammunition Company, Footscray            | AU      | 1918 | 1920 | page5180243
    ->CAC<-  | Colonial Ammunition Company, Footscray            | AU      | 1918 | 1921 | theuncensoredw
    ->SAAF<- | Small Arms Ammunition Factory, Footscray          | AU      | 1921 | 1923 | page5180243
    ->SAAF<- | Small Arms Ammunition Factory, Footscray          | AU      | 1921 | 1924 | theuncensoredw
    A↑F      | Ammunition Factory, Footscray                     | AU      | 1924 | 1925 | page5180243
    ↑F       | Ammunition Factory, Footscray                     | AU      | 1925 | 1926 | page5180243
    MF       | Military Factory, old Footscray plant             | AU      | 1926 | 1945 | page5180243
    MF1      | old Footscray plant                               | AU      | 1940 | 1940 | kiwixcasplantj
    MF2      | new Footscray plant, later SAAF No. 2             | AU      | 1940 |      | theuncensoredw
    MH       | SAAF, Hendon, South Australia                     | AU      |      | 1945 | wikisumwiki
    MJ       | SAAF, Hendon, South Australia                     | AU      |      | 1945 | wikisumwiki
    MQ       | SAAF, Rocklea, Queensland                         | AU      |      | 1945 | wikisumwiki
    MW       | SAAF, Welshpool, Western Australia                | AU      |      | 1945 | wikisumwiki
    AFF      | Ammunition Factory Footscray                      | AU      |      | 1994 | wikisumwiki
    ADI      | Australian Defence Industries                     | AU      | 1989 |      |
  `),
  sources: [{ title: 'Small arms ammunition factory, Australia', url: 'http://5.180.24.3/info/small-arms-ammunition-factory' }, { title: 'Small Arms Ammunition Factory, older edition', url: 'http://the-uncensored-wiki.com:20171/2017-wikipedia_en_all_novid_2017-08/A/Small_Arms_Ammunition_Factory.html' }],
  yearsFrom: 1888,
  examples: [
    { mark: 'CAC', gives: [{ from: '1888-01-01', to: '1918-12-31' }, { date: null }] },
    { mark: 'CAC 1918', gives: [{ date: '1918' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
