/**
 * IMO number: seven digits that stay with the hull of a ship for life, the last a check digit. Some real ships fail it.
 * @module
 */
import { imoDigit } from '../../check-digits.ts'
import { checkOf, identifier } from '../../identifier.ts'

export const imoNumber = identifier({
  id: 'imo-number',
  title: 'IMO ship identification number',
  layout: '[IMO] 7 digits, the last a check digit',
  namedBy: /\bIMO\b|\b(?:ship|vessel|tanker)s?\b/iu,
  sources: [{ title: 'python-stdnum: IMO', url: 'https://github.com/arthurdejong/python-stdnum' }],
  pattern: /^(?:IMO:? ?)?(?<serial>\d{6})(?<check>\d)$/u,
  alphabet: '0123456789',
  longest: 13,
  isBareNumber: true,
  silentOn: 'flag, owner and name, which change; a few real ships have a number whose check digit fails',
  read: ({ serial = '', check = '' }) => serial.startsWith('0') ? [] : [{ dates: [], serial: `${serial}${check}`, check: checkOf(imoDigit(serial), check) }],
  names: ({ serial }) => `The ship IMO ${serial}`,
  examples: [
    { mark: '8814275', context: 'ship', gives: [{ check: 'valid', country: null }] },
    { mark: '8814274', gives: [{ check: 'invalid' }] },
    { mark: '881427?', gives: [{ check: 'valid', serial: '8814275' }] },
    { mark: '88142755', gives: [] },
  ],
})
