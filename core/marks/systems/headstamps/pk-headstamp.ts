/**
 * Headstamps: Pakistan Ordnance Factories.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {
  englishmanoram: { title: 'Manorama: Pakistan-made rounds', url: 'https://english.manoramaonline.com/news/kerala/2020/02/24/police-have-leads-on-abandoned-pak-made-bullets-says-loknath-behera.html' },
}

export const pkHeadstamp = headstamp({
  id: 'pk-headstamp',
  title: 'Headstamps: Pakistan Ordnance Factories',
  usedIn: ['PK'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                            | country | from | to | source
    POF  | Pakistan Ordnance Factories, Wah | PK      |      |    | englishmanoram
  `),
  sources: [{ title: 'Manorama: Pakistan-made rounds', url: 'https://english.manoramaonline.com/news/kerala/2020/02/24/police-have-leads-on-abandoned-pak-made-bullets-says-loknath-behera.html' }],
  yearsFrom: 1947,
  examples: [
    { mark: 'POF', gives: [{ date: null }] },
    { mark: 'POF 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
