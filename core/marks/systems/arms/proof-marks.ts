/**
 * Proof marks without a year: which country's proof house tried the arm. A barrel can be proofed where it was sold and not where it was made.
 *
 * No row has a page that anybody has checked; each reading says so.
 * @module
 */
import { codeTable } from '../../code-table.ts'
import { inFavour } from '../../reading.ts'
import { markingSystem, type Sense } from '../../system.ts'

const houses = codeTable({}, `
  code          | maker                                                    | country | source
  PSF           | Banco Nazionale di Prova, Gardone Val Trompia            | IT      |
  BNP           | Birmingham Proof House                                   | GB      |
  NP            | London Proof House                                       | GB      |
  crown over N  | German proof house, nitro proof before 1940              | DE      |
  eagle over N  | German proof house, nitro proof from 1940                | DE      |
  ELG           | Banc d'Épreuves, Liège                                   | BE      |
  lion over PV  | Banc d'Épreuves, Liège                                   | BE      |
  star over R   | Banc d'Épreuves, Liège, inspection of a controller       | BE      |
  NPV           | Austrian proof house, Vienna or Ferlach                  | AT      |
  NPF           | Austrian proof house, Ferlach                            | AT      |
`)

const codes = houses.rows.map(({ code }) => code)

export const proofMarks = markingSystem({
  id: 'proof-mark', version: 1, title: 'Proof marks of European houses, without a year', kind: 'symbol', countryOf: 'register', seenOn: ['firearm'], inUse: null, usedIn: [],
  namedBy: /\bproof\b/iu, isUnverified: true, sources: [],
  layout: `letters, or in words: ${codes.join(', ')}`, pattern: new RegExp(`^<?(?<code>${codes.join('|')})>?$`, 'iu'), alphabet: '0', longest: 16,
  silentOn: 'the maker and the year: an arm is proofed where it is sold as well', lookalikes: [],
  read: ({ code = '' }): Sense[] => codes.filter((known) => known.toUpperCase() === code.toUpperCase()).flatMap((known) => houses.of(known)).map(({ maker, country }) => ({
    dates: [], isUnverified: true, ...(maker === null ? {} : { maker }), ...(country === null ? {} : { country }),
  })),
  meaning: ({ senses }, mark) => `Proofed by ${senses[0]?.maker}, if ${mark} is its mark.`, weigh: () => [inFavour('slight', 'The mark is in a table.')],
  examples: [
    { mark: 'PSF', context: 'proof mark on a barrel', gives: [{ country: 'IT', countryOf: 'register', date: null, isUnverified: true }] },
    { mark: 'crown over N', gives: [{ country: 'DE' }] },
    { mark: 'QQQ', gives: [] },
  ],
})
