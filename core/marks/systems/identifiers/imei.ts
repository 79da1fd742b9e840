/**
 * IMEI: the number of a mobile telephone, 8 digits of its type, 6 of the serial, a check digit; without it, or with a software
 * version of 2 digits in its place, it cannot be checked.
 * @module
 */
import { luhnDigit } from '../../check-digits.ts'
import { checkOf, identifier } from '../../identifier.ts'

export const imei = identifier({
  id: 'imei',
  title: 'Mobile equipment identity (IMEI)',
  layout: 'type 8 digits, serial 6, check digit (or version 2, or nothing)',
  namedBy: /\bIMEI\b|\b(?:mobile )?(?:tele)?phones?\b|\bmodems?\b/iu,
  sources: [{ title: 'python-stdnum: IMEI', url: 'https://github.com/arthurdejong/python-stdnum' }],
  pattern: /^(?:IMEI:? ?)?(?<type>\d{2}[- ]?\d{6})[- ]?(?<serial>\d{6})(?:[- ]?(?<tail>\d{1,2}))?$/u,
  alphabet: '0123456789',
  longest: 26,
  isBareNumber: true,
  silentOn: 'subscriber, owner and country; numbers are copied and rewritten',
  read: ({ type = '', serial = '', tail = '' }) => {
    const digits = `${type.replace(/[- ]/u, '')}${serial}`
    return [{ dates: [], serial: `${digits}${tail}`, ...(tail.length === 1 ? { check: checkOf(luhnDigit(digits), tail) } : {}) }]
  },
  names: ({ serial }) => `The mobile equipment ${serial}, type ${serial?.slice(0, 8)}`,
  examples: [
    { mark: '35-686800-004141-8', gives: [{ check: 'valid', serial: '356868000041418' }] },
    { mark: '35-417803-685978-1', gives: [{ check: 'invalid' }] },
    { mark: '35-686800-004141', gives: [{ check: null }] },
    { mark: '3568680000414', gives: [] },
  ],
})
