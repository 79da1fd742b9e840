/**
 * Languages of a briefing: which there are, how each runs, and how a date stands in each.
 *
 * Dates are the same number in each language: European digits, Gregorian calendar. What is not a day, a month, a year or a span of them stands as it is.
 * @module
 */
import { briefingWords } from './words.ts'

export const briefingLanguages = ['en', 'fr', 'uk', 'ar'] as const
export type BriefingLanguage = (typeof briefingLanguages)[number]
export type Direction = 'ltr' | 'rtl'

export const isBriefingLanguage = (text: string): text is BriefingLanguage => (briefingLanguages as readonly string[]).includes(text)

export const directionOf = (language: string): Direction => (/^(?:ar|fa|he|ur|ckb|ps)\b/.test(language) ? 'rtl' : 'ltr')

/** EDTF → words. To say it rounder or sharper would change it, so what is not plain stands as written. */
export function dateSaid(edtf: string, language: BriefingLanguage): string {
  const ends = edtf.split('/')
  if (ends.length === 2 && ends.every((end) => plain.test(end))) {
    return fill(briefingWords[language].dates.span, { from: dateSaid(ends[0]!, language), to: dateSaid(ends[1]!, language) })
  }
  const [, year, month, day] = plain.exec(edtf) ?? []
  if (year === undefined) return edtf
  const { months, ofMonths, day: dayPattern, month: monthPattern } = briefingWords[language].dates
  if (month === undefined) return year
  const at = Number(month) - 1
  if (day === undefined) return fill(monthPattern, { month: months[at]!, year })
  const said = language === 'fr' && day === '01' ? '1er' : `${Number(day)}`
  return fill(dayPattern, { day: said, month: ofMonths[at]!, year })
}

/** A stretch of a text; `isDate`: to be kept on one line, in its own order. */
export interface Stretch { readonly text: string; readonly isDate: boolean }

/**
 * Dates in words of this language told from what stands about them, so that no line ends within one and no name beside it turns it around.
 * Joined, the stretches are the text. Months are found in full, and in Arabic by either of their two names.
 */
export function dateStretches(text: string, language: BriefingLanguage): Stretch[] {
  const found: Stretch[] = []
  let at = 0
  for (const match of text.matchAll(dates(language))) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), isDate: false })
    found.push({ text: match[0], isDate: true })
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ text: text.slice(at), isDate: false })
  return found
}

/** Longest names first, so that none is taken for the beginning of another. */
function dates(language: BriefingLanguage): RegExp {
  const { months, ofMonths } = briefingWords[language].dates
  const names = [...new Set([...months, ...ofMonths].flatMap((name) => [name, ...name.split('/')]))].toSorted((a, b) => b.length - a.length).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:er)? (?:${names})(?: \\d{4})?|(?:${names}) \\d{4})(?![\\p{L}\\p{N}])`, 'gu')
}

/** A date that stands on one line where nothing but its signs can say so: no-break spaces, and a word joiner behind a stroke. */
export const keptDates = (text: string, language: BriefingLanguage): string =>
  dateStretches(text, language).map((each) => (each.isDate ? each.text.replaceAll(' ', '\u00a0').replaceAll('/', '/\u2060') : each.text)).join('')

const plain = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/

/** Values in place of `{name}`; an unknown name stays, so that a slip is seen. */
export const fill = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in values ? `${values[name]}` : whole))
