/**
 * Named: what a button of a list does, and to which of its rows: beside others of the same word it would say nothing to whoever does not see where it stands.
 * @module
 */

/** So many words tell a sentence from the others. */
const most = 6

/** The word that is seen comes first, so that it can be spoken to be pressed. `row`: its name and number, or nothing where its words tell it. */
export function named(act: string, row: string, text: string): string {
  const words = text.trim().split(/\s+/u).filter((word) => word !== '')
  const begins = words.slice(0, most).join(' ') + (words.length > most ? '…' : '')
  return `${act}: ${[row, begins === '' ? '' : `“${begins}”`].filter((part) => part !== '').join(' ')}`
}
