/**
 * Languages of a letter: which there are, how each writes, and a date in each.
 * @module
 */
import { parseEdtf } from '@proofmark/core/dates'

export const letterLanguages = ['en', 'fr', 'uk', 'ar'] as const
export type LetterLanguage = (typeof letterLanguages)[number]
export type Direction = 'ltr' | 'rtl'

export const isLetterLanguage = (text: string): text is LetterLanguage => (letterLanguages as readonly string[]).includes(text)

/** `tag`: what a word processor takes for spelling. `dates`: European digits and the Gregorian calendar everywhere, so that a date is the same number in each letter. */
export const writing: Readonly<Record<LetterLanguage, { readonly direction: Direction; readonly tag: string; readonly dates: string }>> = {
  en: { direction: 'ltr', tag: 'en-GB', dates: 'en-GB' },
  fr: { direction: 'ltr', tag: 'fr-FR', dates: 'fr-FR' },
  uk: { direction: 'ltr', tag: 'uk-UA', dates: 'uk-UA' },
  ar: { direction: 'rtl', tag: 'ar-SA', dates: 'ar-u-nu-latn-ca-gregory' },
}

/** Between a label and what it labels; French sets a space before it. */
export const colonOf = (language: LetterLanguage): string => (language === 'fr' ? '\u00a0: ' : ': ')

/** A whole day in the words of the language; any other EDTF as it stands, since to say it rounder or sharper would change it. */
export function dateSaid(edtf: string, language: LetterLanguage): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf) || !parseEdtf(edtf).ok) return edtf
  const said = new Intl.DateTimeFormat(writing[language].dates, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${edtf}T00:00:00Z`))
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said
}
