/**
 * GTIN: the number under a bar code, 8, 12, 13 or 14 digits with a check digit. The first three name the office that issued it.
 * @module
 */
import { gs1Digit } from '../../check-digits.ts'
import { checkOf, identifier, sensesOfRows } from '../../identifier.ts'
import { gs1Prefixes } from '../../tables/gs1-prefixes.ts'

export const gtin = identifier({
  id: 'gtin',
  title: 'Global trade item number (GTIN, EAN, UPC)',
  layout: '8, 12, 13 or 14 digits, the last a check digit',
  namedBy: /\bbar ?codes?\b|\b(?:GTIN|EAN|UPC)\b/iu,
  sources: [{ title: 'python-stdnum: EAN', url: 'https://github.com/arthurdejong/python-stdnum' }],
  pattern: /^(?<body>\d{7}|\d{11,13})(?<check>\d)$/u,
  alphabet: '0123456789',
  longest: 14,
  isBareNumber: true,
  silentOn: 'where the thing was made: the prefix is of the office that issued the number',
  read: ({ body = '', check = '' }) => {
    const whole = `${body}${check}`
    // A GTIN-14 begins with the kind of packing, a GTIN-12 with an unwritten 0.
    const prefix = whole.length === 14 ? whole.slice(1, 4) : whole.length === 12 ? `0${whole.slice(0, 2)}` : whole.slice(0, 3)
    return sensesOfRows(whole.length === 8 ? [] : gs1Prefixes.of(prefix), { serial: whole, check: checkOf(gs1Digit(body), check) })
  },
  names: ({ serial, country }) => `The trade item ${serial}${country === undefined ? '' : `, number issued in ${country}`}`,
  examples: [
    { mark: '9780471117094', gives: [{ check: 'valid' }] },
    { mark: '98412345678908', gives: [{ check: 'valid' }] },
    { mark: '9780471117095', gives: [{ check: 'invalid' }] },
    { mark: '978047111708', gives: [{ check: 'invalid' }] },
    { mark: '97804711170', gives: [] },
  ],
})
