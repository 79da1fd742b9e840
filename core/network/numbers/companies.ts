/**
 * Numbers of companies that hold in every country: LEI, BIC and D-U-N-S.
 * @module
 */
import { alphabets, modulo97, type NumberScheme } from './number-scheme.ts'

export const lei: NumberScheme = {
  id: 'lei',
  title: 'Legal entity identifier (LEI)',
  layout: '18 letters and digits and 2 check digits',
  sources: [{ title: 'ISO 17442-1:2020, with ISO/IEC 7064 MOD 97-10', url: 'https://www.gleif.org/en/about-lei/iso-17442-the-lei-code-structure' }],
  alphabet: alphabets.all,
  form: /^[A-Z0-9]{18}\d{2}$/u,
  namedBy: /^LEI:? ?/u,
  between: /[ .-]/gu,
  isChecked: (number) => modulo97(number) === 1,
  kindOf: () => 'company',
}

export const bic: NumberScheme = {
  id: 'bic',
  title: 'Business identifier code (BIC)',
  layout: '4 characters of the party, 2 letters of the country, 2 characters of the place, 3 of the branch or none',
  sources: [{ title: 'ISO 9362:2022', url: 'https://www.swift.com/standards/data-standards/bic-business-identifier-code' }],
  alphabet: alphabets.all,
  form: /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/u,
  namedBy: /^(?:BIC|SWIFT)(?: ?CODE)?:? ?/u,
  between: /[ .-]/gu,
  countriesOf: (number) => [number.slice(4, 6)],
  kindOf: () => 'company',
}

export const duns: NumberScheme = {
  id: 'duns',
  title: 'D-U-N-S number',
  layout: '9 digits; the check digit that old ones have is no longer given',
  sources: [{ title: 'Dun & Bradstreet, D-U-N-S number', url: 'https://www.dnb.com/duns.html' }],
  alphabet: alphabets.digits,
  form: /^\d{9}$/u,
  namedBy: /^D-?U-?N-?S:? ?/u,
  between: /[ .-]/gu,
  kindOf: () => 'company',
}
