/**
 * Shown words: what of a text is shown in a language: its translation where somebody sealed one, the original where it is wanted or nothing else is there.
 * @module
 */
import type { Language } from '../../words/language.ts'
import type { Translation } from './translation-api.ts'

export interface ShownWords {
  readonly text: string
  /** `original`: as it was written; `lacking`: the same, for want of a translation in this language. */
  readonly as: 'translation' | 'original' | 'lacking'
}

/** Findings say in no field in which language they are: English, unless somebody translated them into English (core/briefing/translated.ts). */
const originalLanguage: Language = 'en'

/** `translation`: `null`: there is none; `undefined`: not known yet. */
export function shownWords(text: string, language: Language, translation: Translation | null | undefined, wantsOriginal: boolean): ShownWords {
  if (wantsOriginal || translation === undefined || (translation === null && language === originalLanguage)) return { text, as: 'original' }
  const found = translation?.pieces.find(({ source }) => source === text)
  return found === undefined ? { text, as: 'lacking' } : { text: found.text, as: 'translation' }
}

/** Whether the address asks for the words as they were written. */
export const wantsOriginal = (address: string): boolean => new URL(address, 'http://proofmark.invalid').searchParams.get('words') === 'original'

/** The same address with, or without, the words as they were written. */
export function withWords(address: string, original: boolean): string {
  const { pathname, search, hash } = new URL(address, 'http://proofmark.invalid')
  const rest = search.slice(1).split('&').filter((pair) => pair !== '' && !pair.startsWith('words='))
  const pairs = original ? [...rest, 'words=original'] : rest
  return pathname + (pairs.length === 0 ? '' : `?${pairs.join('&')}`) + hash
}

export interface TranslationStanding {
  /** How many there are, and how many of them somebody translated. */
  readonly of: number
  readonly translated: number
  /** Each translation that is used, once. */
  readonly made: Translation['made']
}

export function standingOf(all: readonly (Translation | null)[]): TranslationStanding {
  const there = all.filter((each) => each !== null)
  return { of: all.length, translated: there.length, made: [...new Map(there.flatMap(({ made }) => made.map((each) => [each.id, each] as const))).values()] }
}

/** One line for all translations that were made alike. */
export function alike(made: Translation['made']): readonly { readonly method: Translation['made'][number]['method']; readonly by: string | null; readonly checkedBy: string | null; readonly ids: readonly string[] }[] {
  const groups = Map.groupBy(made, ({ method, by, checkedBy }) => JSON.stringify([method, by, checkedBy]))
  return [...groups.values()].map((group) => ({ method: group[0]!.method, by: group[0]!.by, checkedBy: group[0]!.checkedBy, ids: group.map(({ id }) => id) }))
}
