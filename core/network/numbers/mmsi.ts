/**
 * MMSI: nine digits of a radio on board. The country is that of the flag when the number was given; a radio can be set to any number, so it
 * says what was sent, not what the ship is.
 * @module
 */
import { alphabets, type NumberKind, type NumberScheme } from './number-scheme.ts'
import { maritimeCountries } from './maritime-countries.ts'

/** Forms of ITU-R M.585, annex 1 and 2, each with where its three digits of the country stand. */
const forms: readonly (readonly [RegExp, NumberKind, number | null])[] = [
  [/^[2-7]\d{8}$/u, 'ship', 0], [/^00[2-7]\d{6}$/u, 'coast-station', 2], [/^0[2-7]\d{7}$/u, 'group-of-ships', 1], [/^111[2-7]\d{5}$/u, 'rescue-aircraft', 3],
  [/^99[2-7]\d{6}$/u, 'aid-to-navigation', 2], [/^98[2-7]\d{6}$/u, 'craft-of-a-ship', 2], [/^8[2-7]\d{7}$/u, 'handheld-radio', 1], [/^97[024]\d{6}$/u, 'distress-device', null],
]
const formOf = (number: string) => forms.find(([form]) => form.test(number))

export const mmsi: NumberScheme = {
  id: 'mmsi',
  title: 'Maritime mobile service identity (MMSI)',
  layout: '9 digits; of a ship the first three name the country of the flag',
  sources: [
    { title: 'Recommendation ITU-R M.585, Assignment and use of identities in the maritime mobile service', url: 'https://www.itu.int/rec/R-REC-M.585' },
    { title: 'ITU Table of Maritime Identification Digits', url: 'https://www.itu.int/en/ITU-R/terrestrial/fmd/Pages/mid.aspx' },
  ],
  alphabet: alphabets.digits,
  form: new RegExp(forms.map(([form]) => form.source).join('|'), 'u'),
  namedBy: /^MMSI:? ?/u,
  between: /[ .]/gu,
  countriesOf: (number) => {
    const at = formOf(number)?.[2] ?? null
    const country = at === null ? undefined : maritimeCountries.get(number.slice(at, at + 3))
    return country === undefined ? null : [country]
  },
  kindOf: (number) => formOf(number)![1],
}
