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

const plain = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/

/** Values in place of `{name}`; an unknown name stays, so that a slip is seen. */
export const fill = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in values ? `${values[name]}` : whole))
