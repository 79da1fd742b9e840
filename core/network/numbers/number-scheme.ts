/**
 * Number scheme: the form of the numbers of one register, its check digit, and what country a number names.
 *
 * What a source writes is kept, whatever comes of it: a number whose check digit is wrong is a slip of somebody's pen or the true number of a
 * ship that was numbered wrong, and both happen. Nothing here refuses a number.
 * @module
 */

export type NumberSchemeId =
  | 'imo-ship' | 'imo-company' | 'mmsi' | 'call-sign' | 'container' | 'icao-address' | 'aircraft-registration'
  | 'lei' | 'bic' | 'duns' | 'ru-inn' | 'ru-ogrn' | 'cn-uscc' | 'eu-vat'

export interface NumberScheme {
  readonly id: NumberSchemeId
  readonly title: string
  /** In words, as a message can say it. */
  readonly layout: string
  /** Where form and check digit are laid down. */
  readonly sources: readonly { readonly title: string; readonly url: string | null }[]
  /** Characters that an unreadable place can hold. */
  readonly alphabet: string
  /** Of the number without spaces and signs between its parts, in capitals, without the name of its register in front. */
  readonly form: RegExp
  /** The name of the register, as it is written in front of a number. */
  readonly namedBy: RegExp
  /** Signs between parts that are no part of the number. */
  readonly between: RegExp
  /** Of a number that is of the form; left out: the scheme has no check digit, or a number of this form has none. */
  isChecked?(number: string): boolean | null
  /** Two capitals of ISO 3166-1; several where the mark is shared; `null`: the number names none. */
  countriesOf?(number: string): readonly string[] | null
  /** What kind of thing the number is of, where the number itself tells it. */
  kindOf?(number: string): NumberKind
}

export type NumberKind = 'ship' | 'group-of-ships' | 'coast-station' | 'rescue-aircraft' | 'aid-to-navigation' | 'craft-of-a-ship' | 'handheld-radio' | 'distress-device' | 'company' | 'person' | 'branch'

const digits = '0123456789'
export const alphabets = { digits, hex: `${digits}ABCDEF`, all: `${digits}ABCDEFGHIJKLMNOPQRSTUVWXYZ` } as const

/** A sum of digits times weights, from the left. */
export const weighted = (text: string, weights: readonly number[]): number => weights.reduce((sum, weight, at) => sum + Number(text[at]) * weight, 0)

/** ISO 7064, MOD 97-10: letters as 10 to 35, the whole as one number modulo 97. */
export function modulo97(text: string): number {
  let rest = 0
  for (const char of text) {
    const value = parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
