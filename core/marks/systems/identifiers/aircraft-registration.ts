/**
 * Aircraft registration: the prefix names the register; some prefixes are shared, some have changed hands.
 * @module
 */
import { identifier, sensesOfRows } from '../../identifier.ts'
import { aircraftPrefixes } from '../../tables/aircraft-prefixes.ts'

export const aircraftRegistration = identifier({
  id: 'aircraft-registration',
  title: 'Aircraft registration mark',
  layout: 'prefix - 2 to 5 characters; N and digits without a hyphen',
  namedBy: /\baircraft\b|\bairplanes?\b|\bhelicopters?\b|tail number/iu,
  countryOf: 'register',
  seenOn: ['aircraft'],
  sources: [{ title: 'List of aircraft registration prefixes', url: 'https://wikimili.com/en/List_of_aircraft_registration_prefixes' }],
  pattern: /^(?:(?<prefix>[A-Z0-9]{1,4})-(?<rest>[A-Z0-9]{2,6})|(?<prefix>N)(?<rest>[1-9]\d{0,4}[A-HJ-NP-Z]{0,2}))$/u,
  alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  longest: 11,
  silentOn: 'owner and maker; a mark can be painted on anything',
  read: ({ prefix = '', rest = '' }) => {
    // A register of a territory goes before that of its State: VP-B is Bermuda, B-H Hong Kong.
    const own = [2, 1].map((letters) => aircraftPrefixes.of(`${prefix}-${rest.slice(0, letters)}`)).find((found) => found.length > 0)
    const rows = own ?? aircraftPrefixes.of(prefix)
    return rows.length === 0 || (/^\d+$/u.test(prefix) && !/^[A-Z]{4}$/u.test(rest)) ? [] : sensesOfRows(rows, { serial: prefix === 'N' ? `N${rest}` : `${prefix}-${rest}` })
  },
  names: ({ serial, country }) => `The aircraft ${serial}${country === undefined ? '' : `, on the register of ${country}`}`,
  examples: [
    { mark: 'YA-ABC', gives: [{ country: 'AF' }] },
    { mark: 'QQQ-ABC', gives: [] },
    { mark: 'VP-BAB', gives: [{ country: 'BM' }] },
    { mark: 'YA', gives: [] },
  ],
})
