/**
 * MEID: the number of a CDMA telephone, 14 hexadecimal digits from A0 on, or as 18 decimal ones, and a check digit over each form.
 * @module
 */
import { luhnDigit } from '../../check-digits.ts'
import { checkOf, identifier } from '../../identifier.ts'
import type { Sense } from '../../system.ts'

export const meid = identifier({
  id: 'meid',
  title: 'Mobile equipment identifier (MEID)',
  layout: '14 hexadecimal digits, or 18 decimal, and perhaps a check digit',
  namedBy: /\bMEID\b|\bCDMA\b/u,
  sources: [{ title: 'python-stdnum: MEID', url: 'https://github.com/arthurdejong/python-stdnum' }],
  pattern: /^(?:(?<hex>[A-F][0-9A-F](?: ?[0-9A-F]{2}){6})(?: ?(?<hexCheck>[0-9A-F]))?|(?<maker>\d{5} ?\d{5}) ?(?<serial>\d{4} ?\d{4})(?: ?(?<check>\d))?)$/u,
  alphabet: '0123456789ABCDEF',
  longest: 24,
  isBareNumber: true,
  silentOn: 'subscriber, owner and country',
  read: ({ hex, hexCheck, maker = '', serial = '', check }): Sense[] => {
    if (hex !== undefined) {
      const text = hex.replaceAll(' ', '')
      return [{ dates: [], serial: text, ...(hexCheck === undefined ? {} : { check: checkOf(hexDigit(text), hexCheck) }) }]
    }
    const [high, low] = [maker.replace(' ', ''), serial.replace(' ', '')]
    const [first, second] = [Number(high).toString(16).toUpperCase().padStart(8, '0'), Number(low).toString(16).toUpperCase().padStart(6, '0')]
    // Numbers below A0 are those of other systems; more than fits is none.
    if (first.length > 8 || second.length > 6 || first < 'A0000000') return []
    return [{ dates: [], serial: `${first}${second}`, ...(check === undefined ? {} : { check: checkOf(luhnDigit(`${high}${low}`), check) }) }]
  },
  names: ({ serial }) => `The mobile equipment ${serial?.replace(/(.{2})(?=.)/gu, '$1 ')}`,
  examples: [
    { mark: '29360 87365 0070 3710 0', gives: [{ check: 'valid', serial: 'AF0123450ABCDE' }] },
    { mark: 'AF 01 23 45 0A BC DE C', gives: [{ check: 'valid', serial: 'AF0123450ABCDE' }] },
    { mark: 'AF 01 23 45 0A BC DE D', gives: [{ check: 'invalid' }] },
    { mark: '11111 11111 1111 1111', gives: [] },
  ],
})

/** Luhn over digits of base 16, as 3GPP2 X.S0008 has it. */
function hexDigit(text: string): string {
  const sum = [...text].reverse().reduce((total, char, at) => {
    const value = Number.parseInt(char, 16) * (at % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / 16) + value % 16
  }, 0)
  return ((16 - sum % 16) % 16).toString(16).toUpperCase()
}
