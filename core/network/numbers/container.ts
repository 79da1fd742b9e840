/**
 * Container number: owner, group, six digits and a check digit. It stays with the box, whoever ships it.
 * @module
 */
import { containerDigit } from '@proofmark/core/marks'
import { alphabets, type NumberScheme } from './number-scheme.ts'

export const container: NumberScheme = {
  id: 'container',
  title: 'Freight container number',
  layout: '3 letters of the owner, U, J or Z, 6 digits, a check digit',
  sources: [{ title: 'ISO 6346:2022, Freight containers, annex A', url: 'https://www.iso.org/standard/83558.html' }],
  alphabet: alphabets.all,
  form: /^[A-Z]{3}[UJZ]\d{7}$/u,
  namedBy: /^CONTAINER(?: ?NO\.?)?:? ?/u,
  between: /[ .\-/]/gu,
  isChecked: (number) => containerDigit(number.slice(0, 10)) === Number(number[10]),
}
