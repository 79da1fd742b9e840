/**
 * Aircraft registration: a nationality mark and what the register gave. It changes with the register; the constructor's number does not.
 * @module
 */
import { aircraftPrefixes } from '@proofmark/core/marks'
import { alphabets, type NumberScheme } from './number-scheme.ts'

export const aircraftRegistration: NumberScheme = {
  id: 'aircraft-registration',
  title: 'Aircraft registration mark',
  layout: 'nationality mark, hyphen, 2 to 6 characters; N and digits without a hyphen',
  sources: [{ title: 'ICAO Annex 7, Aircraft Nationality and Registration Marks; marks notified to ICAO', url: 'https://www.icao.int/safety/airnavigation/nationalitymarks' }],
  alphabet: `${alphabets.all}`,
  form: /^(?:[A-Z0-9]{1,4}-[A-Z0-9]{2,6}|N[1-9]\d{0,4}[A-HJ-NP-Z]{0,2}|(?:HL|JA)\d[A-Z0-9]{2,4})$/u,
  namedBy: /^(?:TAIL|REG(?:ISTRATION)?)(?: ?NO\.?| ?NUMBER)?:? ?/u,
  between: /[ .]/gu,
  countriesOf: (number) => {
    const [prefix = '', rest = ''] = number.includes('-') ? number.split('-') : number.startsWith('N') ? ['N', number.slice(1)] : [number.slice(0, 2), number.slice(2)]
    // A register of a territory goes before that of its State: VP-B is Bermuda, B-H Hong Kong.
    const own = [2, 1].map((letters) => aircraftPrefixes.of(`${prefix}-${rest.slice(0, letters)}`)).find((found) => found.length > 0) ?? aircraftPrefixes.of(prefix)
    const countries = [...new Set(own.flatMap(({ country }) => country ?? []))].toSorted()
    return countries.length === 0 ? null : countries
  },
}
