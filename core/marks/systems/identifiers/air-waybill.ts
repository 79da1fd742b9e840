/**
 * Air waybill: the airline (3 digits), a serial (7) and its check digit, the serial modulo 7.
 * @module
 */
import { waybillDigit } from '../../check-digits.ts'
import { checkOf, identifier, sensesOfRows } from '../../identifier.ts'
import { airlineNumbers } from '../../tables/airline-numbers.ts'

export const airWaybill = identifier({
  id: 'air-waybill',
  title: 'Air waybill number',
  layout: '[airline 3 digits -] serial 7, check digit 0 to 6',
  namedBy: /\b(?:air )?waybills?\b|\bAWB\b/iu,
  sources: [{ title: 'Kabytech: air waybill check digit', url: 'https://kabytech.com/en/docs/tutorials/awb-check-digit-validation' }],
  pattern: /^(?:AWB:? ?)?(?:(?<airline>\d{3})[- ]?)?(?<serial>\d{4} ?\d{3})[- ]?(?<check>\d)$/u,
  alphabet: '0123456789',
  longest: 20,
  isBareNumber: true,
  silentOn: 'sender, receiver and goods; the airline issued the paper and may not have flown the goods',
  read: ({ airline, serial = '', check = '' }) => {
    const digits = serial.replace(' ', '')
    const sense = { serial: `${airline === undefined ? '' : `${airline}-`}${digits}${check}`, check: checkOf(waybillDigit(digits), check) }
    return sensesOfRows(airline === undefined ? [] : airlineNumbers.of(airline), sense)
  },
  names: ({ serial, maker }) => `The air waybill ${serial}${maker === undefined ? '' : ` of ${maker}`}`,
  examples: [
    { mark: '589 8114074 3', gives: [{ check: 'valid' }] },
    { mark: '1234567-5', gives: [{ check: 'valid', maker: null }] },
    { mark: '176-12345676', gives: [{ check: 'invalid' }, { check: 'invalid' }] },
    { mark: '176-123456', gives: [] },
  ],
})
