/**
 * Vocabulary: the tables of words, ready to be looked up word by word.
 * @module
 */
import { isAscii } from './script.ts'
import { commonWords, fillers, places } from './tables/org-words.ts'
import { generations, givenNames, particles, patronymics, titles, vessels } from './tables/personal-words.ts'
import { legalForms, type FormClass } from './tables/legal-forms.ts'

export type WordClass = 'common' | 'filler' | 'place'

export interface Meaning {
  readonly id: number
  readonly meaning: string
  readonly wordClass: WordClass
}

const meanings = new Map<string, Meaning>()
/** Meanings of two words, such as Hong Kong, by their first. */
export const twoWordMeanings = new Map<string, Meaning>()
/** Each word of these: beside another it may say something else. */
export const partsOfTwoWordMeanings = new Set<string>()
/** Han and other terms that stand without spaces inside a name, longest first. */
export const runTerms: [string, Meaning][] = []

for (const [wordClass, table] of [['filler', fillers], ['common', commonWords], ['place', places]] as const) {
  for (const line of table.split('\n')) {
    const [meaning, others] = line.split(':') as [string, string]
    const entry = { id: meanings.size + 1, meaning, wordClass }
    if (meaning.includes(' ')) {
      twoWordMeanings.set(meaning, entry)
      for (const word of meaning.split(' ')) partsOfTwoWordMeanings.add(word)
    }
    for (const spelling of [meaning, ...others.trim().split(/\s+/)].filter((each) => each !== '' && !each.includes(' '))) {
      if (!meanings.has(spelling)) meanings.set(spelling, entry)
      if (!isAscii(spelling)) runTerms.push([spelling, entry])
    }
  }
}
runTerms.sort(([a], [b]) => b.length - a.length)

export const meaningOf = (word: string): Meaning | null => meanings.get(word) ?? null

/** Words that an organisation has and a person may have too: they alone make nobody an organisation. */
const ambiguous = new Set('black white gold star east west north south new first general city office air motor oil design world region service state center capital gas national global central'.split(' '))
export const tellsOrganisation = ({ meaning, wordClass }: Meaning) => wordClass !== 'place' && !ambiguous.has(meaning)

const setOf = (text: string) => new Set(text.split(/\s+/))
export const titleWords = setOf(titles)
export const vesselWords = setOf(vessels)
export const particleWords = setOf(particles)
export const generationWords = setOf(generations)

/** Number of the meaning, below 0 where those of organisations lie above, and the first spelling of its line. */
const patronymicSpellings = new Map(patronymics.split('\n').flatMap((line, at) => { const [first, ...others] = line.split(' ') as [string, ...string[]]; return [first, ...others].map((spelling) => [spelling, { id: -1 - at, latin: first }] as const) }))
/** `null`: the word is no particle of descent. Arabic letters with a composed hamza. */
export const patronymicOf = (word: string): { readonly id: number; readonly latin: string } | null => patronymicSpellings.get(word) ?? null

/** Which names a given name is a form of: numbers of lines; a negative number where it is a short form. */
const nameLines = new Map<string, number[]>()
for (const [at, line] of givenNames.split('\n').entries()) {
  const [forms, short] = line.split('|') as [string, string]
  for (const form of forms.split(' ')) nameLines.set(form, [...(nameLines.get(form) ?? []), at + 1])
  for (const form of short.split(' ').filter(Boolean)) nameLines.set(form, [...(nameLines.get(form) ?? []), -(at + 1)])
}
export const nameLinesOf = (word: string): readonly number[] | null => nameLines.get(word) ?? null

/** Legal forms as sequences of words, by their first word, longest first. */
export interface LegalForm { readonly words: readonly string[]; readonly formClass: FormClass }
const formsByWord = new Map<string, LegalForm[]>()
/** Forms of scripts that put no space before them, longest first. */
export const runForms: [string, FormClass][] = []

for (const [formClass, list] of Object.entries(legalForms) as [FormClass, string][]) {
  for (const form of list.replaceAll('\n', '').split('|').filter(Boolean)) {
    if (!isAscii(form)) runForms.push([form, formClass])
    const words = form.split(' ')
    formsByWord.set(words[0]!, [...(formsByWord.get(words[0]!) ?? []), { words, formClass }].toSorted((a, b) => b.words.length - a.words.length))
  }
}
runForms.sort(([a], [b]) => b.length - a.length)

export const legalFormsOf = (word: string): readonly LegalForm[] => formsByWord.get(word) ?? []
