/**
 * Formats: numbers, days and lists for reading, as the language of the screen writes them. Marks, hashes, codes, coordinates and EDTF are not
 * for these: they stay as they are.
 * @module
 */
import { language, locales, useLanguage, type Language } from './language.ts'

export interface Formats {
  number(value: number): string
  /** `2024-07-08`, or a whole month or year; anything else, as an EDTF with doubt or an interval, is given back. English keeps the exact form. */
  day(text: string): string
  /** With a comma or a word between them, so that names of several words stay apart. */
  list(parts: readonly string[]): string
}

export function formatsIn(of: Language): Formats {
  const locale = locales[of]
  // Each is made once: to make one takes longer than to write a hundred numbers.
  const [numbers, lists] = [new Intl.NumberFormat(locale), new Intl.ListFormat(locale, { style: 'long', type: 'unit' })]
  return {
    number: (value) => numbers.format(value),
    day(text) {
      const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text)
      if (of === 'en' || parts === null) return text
      const [, year, month, day] = parts
      const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))
      if (!new Date(time).toISOString().startsWith(text)) return text // no such day
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', calendar: 'gregory', ...(day === undefined ? {} : { day: 'numeric' }) }).format(time)
    },
    list: (parts) => lists.format(parts),
  }
}

const made = new Map<Language, Formats>()

/** In the language of the screen now. */
export function formats(of: Language = language()): Formats {
  const known = made.get(of) ?? formatsIn(of)
  made.set(of, known)
  return known
}

/** `formats`, and again when the language changes. */
export const useFormats = (): Formats => formats(useLanguage())
