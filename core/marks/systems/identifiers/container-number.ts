/**
 * Container number: owner (3 letters), kind of equipment (U, J, Z or R), serial (6 digits), check digit.
 * @module
 */
import { containerDigit } from '../../check-digits.ts'
import { checkOf, identifier } from '../../identifier.ts'

export const containerNumber = identifier({
  id: 'container-number',
  title: 'Freight container number (ISO 6346)',
  layout: 'owner 3 letters, U J Z or R, 6 digits, check digit',
  namedBy: /\bcontainers?\b|ISO 6346/iu,
  sources: [{ title: 'python-stdnum: ISO 6346', url: 'https://github.com/arthurdejong/python-stdnum' }],
  pattern: /^(?<owner>[A-Z]{3}) ?(?<kind>[UJZR]) ?(?<serial>\d{6})[ -]?(?<check>\d)$/u,
  alphabet: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  longest: 14,
  silentOn: 'the country and who holds it: owner codes are in a register outside',
  read: ({ owner = '', kind = '', serial = '', check = '' }) => [{
    dates: [], serial: `${owner}${kind}${serial}`, check: checkOf(containerDigit(`${owner}${kind}${serial}`), check),
  }],
  names: ({ serial }) => `The container ${serial}, owner code ${serial?.slice(0, 3)}`,
  examples: [
    { mark: 'TOLU4734787', gives: [{ check: 'valid', serial: 'TOLU473478' }] },
    { mark: 'TOLU4734788', gives: [{ check: 'invalid' }] },
    { mark: 'TOLU473478?', gives: [{ check: 'valid' }] },
    { mark: 'TOLX4734787', gives: [] },
  ],
})
