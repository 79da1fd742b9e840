/**
 * Known lists: which lists the program can read, who publishes them, and in which formats.
 *
 * None of them comes with the program: a list that is shipped is old on the day it is used.
 * @module
 */
export type ListFormat = 'un-xml' | 'ofac-csv' | 'ofac-xml' | 'ofac-advanced-xml' | 'eu-xml' | 'eu-csv' | 'uk-xml' | 'uk-csv' | 'ftm-lines' | 'targets-csv' | 'us-denied-tsv' | 'us-csl-csv' | 'mapped-csv'

export interface KnownList {
  readonly list: string
  readonly title: string
  readonly publisher: string
  readonly formats: readonly ListFormat[]
}

export const knownLists: readonly KnownList[] = [
  { list: 'un', title: 'United Nations Security Council consolidated list', publisher: 'United Nations Security Council', formats: ['un-xml'] },
  { list: 'ofac-sdn', title: 'Specially Designated Nationals', publisher: 'US Treasury, Office of Foreign Assets Control', formats: ['ofac-xml', 'ofac-advanced-xml', 'ofac-csv'] },
  { list: 'ofac-cons', title: 'Consolidated list without the Specially Designated Nationals', publisher: 'US Treasury, Office of Foreign Assets Control', formats: ['ofac-xml', 'ofac-advanced-xml', 'ofac-csv'] },
  { list: 'eu', title: 'Consolidated list of financial sanctions of the European Union', publisher: 'European Commission', formats: ['eu-xml', 'eu-csv'] },
  { list: 'uk', title: 'UK Sanctions List', publisher: 'Foreign, Commonwealth and Development Office', formats: ['uk-xml', 'uk-csv'] },
  { list: 'opensanctions', title: 'A collection of OpenSanctions', publisher: 'OpenSanctions', formats: ['ftm-lines', 'targets-csv'] },
  { list: 'us-denied', title: 'Denied Persons List', publisher: 'US Department of Commerce, Bureau of Industry and Security', formats: ['us-denied-tsv'] },
  { list: 'us-csl', title: 'Consolidated Screening List', publisher: 'US Department of Commerce, International Trade Administration', formats: ['us-csl-csv'] },
]

export const knownList = (list: string): KnownList | null => knownLists.find((each) => each.list === list) ?? null
