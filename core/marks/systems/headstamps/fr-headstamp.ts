/**
 * Headstamps: French makers.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { headstamp } from '../../headstamp.ts'

const sources = {}

export const frHeadstamp = headstamp({
  id: 'fr-headstamp',
  title: 'Headstamps: French makers',
  usedIn: ['FR'],
  script: 'Latin',
  table: codeTable(sources, `
    code | maker                           | country | from | to | source
    SFM  | Société Française des Munitions | FR      |      |    |
    TE   | Cartoucherie de Toulouse        | FR      |      |    |
    VE   | Cartoucherie de Valence         | FR      |      |    |
    LM   | Cartoucherie du Mans, Le Mans   | FR      |      |    |
    RS   | Atelier de Rennes               | FR      |      |    |
    SF   | Société Française des Munitions | FR      |      |    |
    ECP  | École Centrale de Pyrotechnie   | FR      |      |    |
  `),
  sources: [],
  yearsFrom: 1880,
  examples: [
    { mark: 'SFM', gives: [{ date: null }] },
    { mark: 'SFM 1970', gives: [{ date: '1970' }] },
    { mark: 'EXAMPLE 1', gives: [] },
  ],
})
