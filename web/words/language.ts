/**
 * Language: that of the screens. Evidence keeps its own, whatever is chosen here.
 * @module
 */
import { useSyncExternalStore } from 'react'

export const languages = ['en', 'fr', 'uk', 'ar'] as const
export type Language = (typeof languages)[number]

/** Each in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', uk: 'Українська', ar: 'العربية' }

/** For `Intl`: numbers and dates of the screens. Arabic is written with the digits 0 to 9, as the marks and dates beside it are. */
export const locales: Readonly<Record<Language, string>> = { en: 'en', fr: 'fr', uk: 'uk', ar: 'ar-u-nu-latn' }

const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', fr: 'ltr', uk: 'ltr', ar: 'rtl' }

/** As `public/theme.js` reads it before the first paint. */
const storedAs = 'proofmark.language'

const isLanguage = (text: string | null | undefined): text is Language => languages.includes(text as Language)

/** The one that was chosen here, else the first of the browser's that there is, else English. */
export function firstLanguage(stored: string | null, wanted: readonly string[]): Language {
  if (isLanguage(stored)) return stored
  return wanted.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

function stored(): string | null {
  try {
    return localStorage.getItem(storedAs)
  } catch {
    return null // storage is refused
  }
}

let chosen: Language | null = null
const listeners = new Set<() => void>()

export function language(): Language {
  chosen ??= typeof document === 'undefined' ? 'en' : firstLanguage(stored(), navigator.languages)
  return chosen
}

export function setLanguage(to: Language): void {
  chosen = to
  try {
    localStorage.setItem(storedAs, to)
  } catch {
    // Storage is refused: the choice holds until the page is left.
  }
  showLanguage()
  for (const listener of listeners) listener()
}

/** Tells the document, for its direction, its hyphens and its voice. */
export function showLanguage(): void {
  document.documentElement.lang = language()
  document.documentElement.dir = directions[language()]
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, language)
