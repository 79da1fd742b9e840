/**
 * Known lists: which lists the program can read, who publishes them, and in which formats.
 *
 * None of them comes with the program: a list that is shipped is old on the day it is used.
 * @module
 */
export type ListFormat = 'un-xml' | 'ofac-csv'

export interface KnownList {
  readonly list: string
  readonly title: string
  readonly publisher: string
  readonly formats: readonly ListFormat[]
}

export const knownLists: readonly KnownList[] = [
  { list: 'un', title: 'United Nations Security Council consolidated list', publisher: 'United Nations Security Council', formats: ['un-xml'] },
  { list: 'ofac-sdn', title: 'Specially Designated Nationals', publisher: 'US Treasury, Office of Foreign Assets Control', formats: ['ofac-csv'] },
]

export const knownList = (list: string): KnownList | null => knownLists.find((each) => each.list === list) ?? null
