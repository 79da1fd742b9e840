/**
 * States: how the name of a country is shown, as a setting of this browser. What is recorded is never changed by it: the code, or the words
 * of the source, stand beside.
 *
 * `common`: the name that people of the language use (CLDR, by `Intl.DisplayNames`). `un`: the name that the United Nations use (UNTERM; short
 * form), where it is another. `code`: as recorded. No name says anything of the legal status of a territory.
 *
 * @module
 */
import { useSyncExternalStore } from 'react'
import { nameOfCountry } from '@proofmark/core/marks'
import { language, locales, type Language } from './language.ts'
import { unNames } from './un-names.ts'

export const stateNamings = ['un', 'common', 'code'] as const
export type StateNaming = (typeof stateNamings)[number]

const storedAs = 'proofmark.states'
let chosen: StateNaming | null = null
const listeners = new Set<() => void>()

function stored(): string | null {
  try {
    return localStorage.getItem(storedAs)
  } catch {
    return null // storage is refused
  }
}

export function stateNaming(): StateNaming {
  chosen ??= stateNamings.find((each) => each === stored()) ?? 'un'
  return chosen
}

export function setStateNaming(to: StateNaming): void {
  chosen = to
  try {
    localStorage.setItem(storedAs, to)
  } catch {
    // Storage is refused: the choice holds until the page is left.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** States that ended: `Intl` would name a successor, and what was made in their time is not the successor's. */
const ended = ['SU', 'YU', 'CS', 'DD']

/** Codes that ISO 3166-1 (8.1.3) leaves to users name no country; but CLDR has a name for XK. */
export const isLeftToUsers = (code: string): boolean => /^(?:AA|Q[M-Z]|X(?!K)[A-Z]|ZZ)$/.test(code)
const codeWord: Readonly<Record<Language, string>> = { en: 'code', fr: 'code', uk: 'код', ar: 'الرمز' }

/** `code`: ISO 3166-1 alpha-2, or 3166-3 for States that ended; one that is left to users is called a code, anything else is shown as it stands. */
export function stateName(code: string, naming: StateNaming, of: Language = language()): string {
  if (naming === 'code' || !/^[A-Z]{2}$/.test(code)) return code
  if (isLeftToUsers(code)) return `${codeWord[of]} ${code}`
  const un = unNames[code]?.[of]
  if (un !== undefined && (naming === 'un' || ended.includes(code))) return un
  // English has the names that the decoder's own sentences use.
  if (of === 'en') return nameOfCountry(code)
  return new Intl.DisplayNames([locales[of]], { type: 'region', fallback: 'code' }).of(code) ?? code
}

export const useStateNaming = (): StateNaming => useSyncExternalStore(subscribe, stateNaming)
