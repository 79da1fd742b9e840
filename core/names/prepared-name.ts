/**
 * Prepared name: a name as its readings, each a row of words, made once and compared often.
 *
 * A name in an alphabet has one reading. One in Han characters has several: its characters as they are, to be held against
 * Han characters, and what they sound like in Mandarin, Korean and Japanese, to be held against Latin letters. The legal form of a company is taken out and kept apart.
 * @module
 */
import { foldLetters, foldWords, type FoldedWord } from './folding.ts'
import { extractForm } from './legal-form.ts'
import { latinWords } from './latin-words.ts'
import { hanReadings, hangulReadings, kanaReadings } from './east-asian.ts'
import { otherScriptWords } from './other-scripts.ts'
import { plainName } from './plain-name.ts'
import { nativeOf, readingOf, type Reading } from './reading.ts'
import { mainScript, type Script } from './script.ts'
import type { FormClass } from './tables/legal-forms.ts'
import { twoWordMeanings, meaningOf, tellsOrganisation, vesselWords } from './vocabulary.ts'

export type NameKind = 'person' | 'organisation' | 'vessel'

export interface PreparedName {
  readonly text: string
  /** Folded, words in their order: equal where only capitals, marks and signs differ. */
  readonly folded: string
  readonly script: Script
  readonly kind: NameKind
  /** `null`: no word says what it is, and it is compared like a person. */
  readonly kindTold: NameKind | null
  readonly form: { readonly text: string; readonly formClass: FormClass } | null
  readonly readings: readonly Reading[]
  /** A comma tells which part is the surname. */
  readonly hasComma: boolean
}

/** Longest name that is looked at, in characters; what is behind counts as not there. */
export const longestName = 400

/** What keeps a text from being asked for as a name, in words that follow "expected"; `null`: nothing. */
export function whyNoName(text: string): string | null {
  if (!/[^\P{L}\p{Default_Ignorable_Code_Point}]|\p{N}/u.test(text)) return 'a name, with at least one letter or digit'
  return text.length > longestName ? `a name of at most ${longestName} characters, since no more of it is compared; found ${text.length}` : null
}

/** What was recorded before names had a limit is shown shortened. */
export const shownName = (text: string): string => (text.length > longestName ? `${text.slice(0, longestName)}…` : text)

/** `kind`: what the reader knows of the party; else the words tell. Never throws; a name without letters has no words. */
export function prepareName(given: string, kind: NameKind | null = null): PreparedName {
  const text = given.slice(0, longestName).trim()
  return (kind === null || kind === 'person' ? plainName(text, kind) : null) ?? preparedInFull(text, kind)
}

/** The long way, for any name. */
export function preparedInFull(text: string, kind: NameKind | null): PreparedName {
  const script = mainScript(text)
  const all = foldWords(text)
  const { words: rest, form, bare } = extractForm(all, foldLetters(text), script)
  const hasLetters = script !== 'han' && script !== 'kana' && script !== 'hangul'
  const joined = hasLetters ? otherScriptWords(givenFirst(rest)) : []
  const toldBy = kind ?? (form !== null ? 'organisation' : rest.length > 1 && vesselWords.has(rest[0]!.text) ? 'vessel' : tellsOf(joined.map((word) => word.text), bare) ? 'organisation' : null)
  const latin = hasLetters && (toldBy === null || toldBy === 'person') && hasInitials(rest) ? otherScriptWords(givenFirst(rest.flatMap(initialsOf))) : joined
  const isOrganisation = toldBy === 'organisation'
  const readings = script === 'han' ? hanReadings(bare, isOrganisation)
    : script === 'kana' ? kanaReadings(bare)
    : script === 'hangul' ? hangulReadings(bare, isOrganisation)
    : [readingOf(script, 'letters', latinWords(latin, toldBy)), ...(script === 'abugida' ? [nativeOf(script, bare)] : [])]
  const told = toldBy ?? (readings.some(({ words }) => words.some((word) => word.role === 'common')) ? 'organisation' : null)
  return { text, folded: all.map((word) => word.text).join(' '), script, kind: told ?? 'person', kindTold: told, form, readings, hasComma: all.some((word, at) => word.hasComma && at < 3) }
}

/** P. N. Sidorov: two or three letters with dots beside a name. More are an abbreviation, and so are they where nothing else is a name. */
const hasInitials = (words: readonly FoldedWord[]): boolean => words.some(isInitials) && words.some((word) => word.isOfLetters !== true && [...word.text].length > 2)
const isInitials = ({ isOfLetters, text, isBracketed }: FoldedWord): boolean => isOfLetters === true && !isBracketed && [...text].length <= 3
function initialsOf(word: FoldedWord): readonly FoldedWord[] {
  if (!isInitials(word)) return [word]
  const letters = [...word.text]
  return letters.map((text, at) => ({ text, isBracketed: false, hasComma: word.hasComma && at === letters.length - 1, hasDot: true }))
}

/** What stands behind a comma comes first: RAHMAN YASIN, Abdul is Abdul Rahman Yasin. Of several commas none says which. */
function givenFirst(words: readonly FoldedWord[]): readonly FoldedWord[] {
  const at = words.findIndex((word) => word.hasComma)
  if (at === -1 || at === words.length - 1 || words.some((word, index) => index > at && word.hasComma)) return words
  return [...words.slice(at + 1), ...words.slice(0, at + 1)]
}

function tellsOf(words: readonly string[], bare: string): boolean {
  return words.some((word, at) => { const meaning = meaningOf(word); return (meaning !== null && tellsOrganisation(meaning)) || (at > 0 && twoWordMeanings.get(`${words[at - 1]} ${word}`)?.wordClass === 'common') })
    || (/\p{Script=Han}/u.test(bare) && bare.replace(/\s/g, '').length > 5)
}
