/**
 * IMO numbers: of ships, which stay with the hull for life, and of the companies that own and run them. Both have seven digits, so the check
 * digit is all that tells them apart where nobody says which is meant; about one company number in ten would pass as a ship's.
 * @module
 */
import { imoDigit } from '@proofmark/core/marks'
import { alphabets, weighted, type NumberScheme } from './number-scheme.ts'

export const imoShip: NumberScheme = {
  id: 'imo-ship',
  title: 'IMO ship identification number',
  layout: '7 digits, the last a check digit; "IMO" may stand before it',
  sources: [{ title: 'IMO resolution A.1117(30), IMO Ship Identification Number Scheme', url: 'https://www.imo.org/en/ourwork/iiis/pages/imo-identification-number-schemes.aspx' }],
  alphabet: alphabets.digits,
  form: /^[1-9]\d{6}$/u,
  namedBy: /^IMO(?: ?NO\.?| ?NUMBER)?:? ?/u,
  between: /[ .]/gu,
  isChecked: (number) => imoDigit(number.slice(0, 6)) === Number(number[6]),
}

/** The scheme does not print its arithmetic: the weights are those by which published numbers of companies are right (the test holds 81 of them against it). */
export const imoCompany: NumberScheme = {
  id: 'imo-company',
  title: 'IMO unique company and registered owner identification number',
  layout: '7 digits, the last a check digit; "IMO" may stand before it',
  sources: [{ title: 'IMO resolution MSC.160(78), IMO Unique Company and Registered Owner Identification Number Scheme', url: 'https://www.imo.org/en/ourwork/iiis/pages/imo-identification-number-schemes.aspx' }],
  alphabet: alphabets.digits,
  form: /^\d{7}$/u,
  namedBy: /^IMO(?: ?NO\.?| ?NUMBER)?:? ?/u,
  between: /[ .]/gu,
  isChecked: (number) => (11 - weighted(number, [8, 6, 4, 2, 9, 7]) % 11) % 10 === Number(number[6]),
  kindOf: () => 'company',
}
