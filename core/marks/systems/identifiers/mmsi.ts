/**
 * MMSI: nine digits of a ship's radio; the first three name the administration that issued it.
 * @module
 */
import { identifier, sensesOfRows } from '../../identifier.ts'
import { maritimeDigits } from '../../tables/maritime-digits.ts'

export const mmsi = identifier({
  id: 'mmsi',
  title: 'Maritime mobile service identity (MMSI)',
  layout: '9 digits; the country of the flag in the first three',
  namedBy: /\bMMSI\b|\bAIS\b/u,
  countryOf: 'register',
  sources: [{ title: 'US Coast Guard Navigation Center: forms of MMSI', url: 'https://navcen.uscg.gov/mmsi-formats' }],
  pattern: /^(?:MMSI:? ?)?(?<serial>(?<digits>[2-7]\d\d)\d{6})$/u,
  alphabet: '0123456789',
  longest: 15,
  isBareNumber: true,
  silentOn: 'the owner; a radio can be set to any number',
  read: ({ serial = '', digits = '' }) => {
    const rows = maritimeDigits.of(digits)
    return rows.length === 0 ? [] : sensesOfRows(rows, { serial })
  },
  names: ({ serial, country }) => `The ship station ${serial}, under the flag of ${country}`,
  examples: [
    { mark: '201000001', gives: [{ country: 'AL' }] },
    { mark: '999000001', gives: [] },
    { mark: '20100000', gives: [] },
  ],
})
