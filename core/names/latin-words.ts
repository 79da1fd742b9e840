/**
 * Words in Latin letters get their roles: initial, particle, title, number, common word, place, or a name that tells parties apart.
 *
 * Arabic names that are written as one word or as several become one word here: Abd al-Aziz, Abdul Aziz, Abdulaziz; Nour al-Din, Noureddine.
 * @module
 */
import type { LatinWord } from './other-scripts.ts'
import type { NameKind } from './prepared-name.ts'
import { isFormAnywhere } from './legal-form.ts'
import { isTens, numberOf, romanOf } from './numbers.ts'
import { generationWords, legalFormsOf, meaningOf, particleWords, patronymicOf, titleWords, twoWordMeanings, vesselWords } from './vocabulary.ts'
import { syllablesOf, wadeGilesOf } from './tables/chinese-syllables.ts'
import { soundOf } from './sound.ts'
import { plainWord, wordOf, type Role, type Word } from './word.ts'

export function latinWords(given: readonly LatinWord[], kind: NameKind | null): Word[] {
  const isPerson = kind === null || kind === 'person'
  const words = isPerson ? servants(given) : given
  const made: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const { text, pattern, isBracketed, hasDot } = words[at]!
    if (pattern !== null) {
      const meaning = isPerson ? null : meaningOf(text)
      if (meaning !== null) made.push(wordOf(text, { role: meaning.wordClass, meaning: meaning.id, sound: pattern, isAbjad: true, isBracketed }))
      else made.push(wordOf(text, { sound: pattern, isAbjad: true, isBracketed }))
      continue
    }
    if (!isPerson && at + 1 < words.length) {
      const two = twoWordMeanings.get(`${text} ${words[at + 1]!.text}`)
      if (two !== undefined) { made.push(wordOf(text + words[at + 1]!.text, { role: two.wordClass, meaning: two.id, isBracketed })); at++; continue }
    }
    const number = numberAt(words, at, isPerson)
    if (number !== null) {
      made.push(wordOf(text, { role: isPerson && generationWords.has(text) ? 'generation' : 'number', value: number.value, isBracketed }))
      at += number.more
      continue
    }
    made.push(oneWord(text, { isPerson, isBracketed, hasDot, isFirst: at === 0, isAlone: words.length === 1, kind }))
  }
  return made
}

interface Place { readonly isPerson: boolean; readonly isBracketed: boolean; readonly hasDot: boolean; readonly isFirst: boolean; readonly isAlone: boolean; readonly kind: NameKind | null }

export function oneWord(text: string, { isPerson, isBracketed, hasDot, isFirst, isAlone, kind }: Place): Word {
  const make = (role: Role, meaning = 0) => (isBracketed ? wordOf(text, { role, meaning, isBracketed }) : plainWord(text, role, meaning))
  if (kind !== 'person' && kind !== 'vessel' && (isAlone ? legalFormsOf(text).some(({ words }) => words.length === 1) : !isPerson && isFormAnywhere(text))) return make('form')
  if (isAlone) return named(text, isPerson, isBracketed)
  if (isPerson && generationWords.has(text)) return wordOf(text, { role: 'generation', value: text.startsWith('j') ? 2 : text.startsWith('s') ? 1 : (romanOf(text) ?? 0), isBracketed })
  if (text.length === 1 && /[a-z]/.test(text) && (hasDot || (text !== 'y' && text !== 'e'))) return make(isPerson ? 'initial' : 'name')
  if (particleWords.has(text) && !(hasDot && isPerson)) return make('particle', patronymicOf(text)?.id)
  if (isPerson && titleWords.has(text) && (isFirst || text.length > 2)) return make('title')
  if (kind === 'vessel' && isFirst && vesselWords.has(text)) return make('title')
  if (!isPerson) {
    const meaning = meaningOf(text)
    if (meaning !== null) return make(meaning.wordClass, meaning.id)
  }
  return named(text, isPerson, isBracketed)
}

/** Only where Pinyin has letters of its own a word has another sound by Wade-Giles: x, q, zh, or a z and c that sounds ts. */
const hasPinyinLetter = /[xqzc]/

function named(text: string, isPerson: boolean, isBracketed: boolean): Word {
  if (!isPerson || text.length < 4 || text.length > 14 || !hasPinyinLetter.test(text)) return isBracketed ? wordOf(text, { isBracketed }) : plainWord(text, 'name')
  const syllables = syllablesOf(text) ?? (wadeGilesOf(text) === null ? null : [text])
  return wordOf(text, { isBracketed, others: syllables === null ? null : [soundOf(syllables.map((each) => wadeGilesOf(each)).join(''))] })
}

function numberAt(words: readonly LatinWord[], at: number, isPerson: boolean): { value: number; more: number } | null {
  const text = words[at]!.text
  const value = isPerson && !/\d/.test(text) ? null : numberOf(text)
  if (value !== null) {
    const unit = isTens(value) && at + 1 < words.length ? numberOf(words[at + 1]!.text) : null
    return unit !== null && unit > 0 && unit < 10 ? { value: value + unit, more: 1 } : { value, more: 0 }
  }
  // A lone V or X is an initial in a person's name.
  if (isPerson || at === 0 || text.length > 6) return null
  const roman = romanOf(text)
  return roman === null || roman === 0 ? null : { value: roman, more: 0 }
}

/** Abd and its article with the word that follows; and words that end in al-Din. */
function servants(words: readonly LatinWord[]): readonly LatinWord[] {
  if (!words.some(({ text, pattern }) => text.startsWith('ab') || text.endsWith('n') || text.endsWith('ne') || pattern === 'Ebd')) return words
  const joined: LatinWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word.pattern === 'Ebd' && at + 1 < words.length) {
      const next = words[at + 1]!.text === 'al' && at + 2 < words.length ? at + 2 : at + 1
      joined.push({ ...word, text: word.text + words[next]!.text, pattern: `Ebd${words[next]!.pattern ?? words[next]!.text}` })
      at = next
      continue
    }
    if (word.pattern === null && servant.test(word.text) && at + 1 < words.length && words[at + 1]!.pattern === null) {
      const next = /^(?:al|el|ul|ur|ar|as|us|an|un|ad|ud)$/.test(words[at + 1]!.text) && at + 2 < words.length ? at + 2 : at + 1
      joined.push({ ...words[next]!, text: `abd${words[next]!.text}` })
      at = next
      continue
    }
    if (word.pattern === null && ofFaith.test(word.text) && joined.length > 0) {
      let last = joined.at(-1)!
      if (/^(?:al|el|ul|ud|ad|ed)$/.test(last.text) && joined.length > 1) { joined.pop(); last = joined.at(-1)! }
      if (last.pattern === null) { joined[joined.length - 1] = { ...word, text: `${last.text}din` }; continue }
    }
    joined.push(word.pattern === null ? { ...word, text: oneSpelling(word.text) } : word)
  }
  return joined
}

const servant = /^(?:abd|abed|abdul|abdal|abdel|abdol|abdoul|abdu|abdur|abdus|abdun|abdool)$/
const ofFaith = /^(?:din|deen|dine|dien|eddine|uddin|addin|aldin|eddin)$/

/** Becomes one word with the next or the last. */
export const joinsNeighbour = (text: string) => servant.test(text) || ofFaith.test(text)

export const oneSpelling = (text: string) => text
  .replace(/^(?:abdul|abdal|abdel|abdol|abdoul|abdool|abdur(?=r)|abdus(?=s)|abdun(?=n))(?=.{2})/, 'abd')
  .replace(/(?<=..)(?:[aeuo]d|[aeu]l)-?d(?:in|een|ine|ien)$/, 'din')
