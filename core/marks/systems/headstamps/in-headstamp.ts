/**
 * Headstamps: Indian ordnance factories.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  forgottenbattl: { title: 'forgottenbattlefields.blogspot.com, page on this code', url: 'http://forgottenbattlefields.blogspot.com/2012_05_06_archive.html' },
  aviationindian: { title: 'aviationindia.net, page on this code', url: 'http://www.aviationindia.net/2017/06/bullet-mystery-has-officials-at-igi.html' },
}

export const inHeadstamp = headstamp({
  id: 'in-headstamp',
  title: 'Headstamps: Indian ordnance factories',
  usedIn: ['IN'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                                                          | country | from | to   | source
    S    | Indian Government Ammunition Factory, Southern Circuit, Kirkee | IN      | 1910 | 1910 | forgottenbattl
    KF   | ordnance factory (stamp said to show the factory)              | IN      |      |      | aviationindian
    OFV  | Ordnance Factory Varangaon                                     | IN      |      |      |
    VF   | Varangaon Factory                                              | IN      |      |      |
    DF   | Dum Dum Factory                                                | IN      |      |      |
  `),
  sources: [{ title: 'forgottenbattlefields.blogspot.com, page on this code', url: 'http://forgottenbattlefields.blogspot.com/2012_05_06_archive.html' }, { title: 'aviationindia.net, page on this code', url: 'http://www.aviationindia.net/2017/06/bullet-mystery-has-officials-at-igi.html' }],
  yearsFrom: 1890,
  examples: [
    { mark: 'S', gives: [{ from: '1910-01-01', to: '1910-12-31' }, { date: null }] },
    { mark: 'S 1910', gives: [{ date: '1910' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
