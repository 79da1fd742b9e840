/**
 * Plain names: the short way for most persons of a list, in Latin letters and spaces, none of whose words asks for more than itself.
 *
 * Each word then stands for itself whatever stands beside it, and is worked out once. A word that begins a legal form, tells
 * an organisation, joins its neighbour (Abd, Din) or counts only at the beginning gives the name back to the long way. Both give the same.
 * @module
 */
import { Kept } from './kept.ts'
import { joinsNeighbour, oneSpelling, oneWord } from './latin-words.ts'
import type { PreparedName } from './prepared-name.ts'
import { readingOf } from './reading.ts'
import { generationWords, legalFormsOf, meaningOf, partsOfTwoWordMeanings, tellsOrganisation, titleWords, vesselWords } from './vocabulary.ts'
import type { Word } from './word.ts'

/** `null`: not a plain name. `text` is trimmed. */
export function plainName(text: string, kind: 'person' | null): PreparedName | null {
  let isParted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 32) isParted = true
    else if ((code | 32) < 97 || (code | 32) > 122) return null
  }
  // A word alone may be two that a capital parts.
  if (!isParted) return null
  let folded = text.toLowerCase()
  const words: Word[] = []
  for (let from = 0; from < folded.length;) {
    const space = folded.indexOf(' ', from)
    const end = space === -1 ? folded.length : space
    if (end > from) {
      const word = plainWordOf(folded.slice(from, end))
      if (word === null) return null
      words.push(word)
    }
    from = end + 1
  }
  if (folded.includes('  ')) folded = folded.replace(/ +/g, ' ')
  return { text, folded, script: 'latin', kind: 'person', kindTold: kind, form: null, readings: [readingOf('latin', 'letters', words)], hasComma: false }
}

const kept = new Kept<Word | 'asks-for-more'>(120_000)

function plainWordOf(text: string): Word | null {
  let word = kept.get(text)
  if (word === undefined) {
    word = asksForMore(text) ? 'asks-for-more' : oneWord(oneSpelling(text), { isPerson: true, isBracketed: false, hasDot: false, isFirst: false, isAlone: false, kind: 'person' })
    kept.set(text, word)
  }
  return word === 'asks-for-more' ? null : word
}

function asksForMore(text: string): boolean {
  const meaning = meaningOf(text)
  return legalFormsOf(text).length > 0 || vesselWords.has(text) || generationWords.has(text) || joinsNeighbour(text) || partsOfTwoWordMeanings.has(text) || (meaning !== null && tellsOrganisation(meaning)) || (titleWords.has(oneSpelling(text)) && text.length < 4)
}
