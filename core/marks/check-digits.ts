/**
 * Check digits: the arithmetic by which a number shows that it was copied right.
 *
 * They catch slips, not forgers: anybody can compute one. `null`: the text is not of the form, so nothing can be said.
 * @module
 */

const digitsOf = (text: string): number[] => [...text].map(Number)
const isDigits = (text: string): boolean => /^\d+$/u.test(text)

/** Luhn, ISO/IEC 7812-1, annex B: of a number without its check digit. Catches every single digit and most neighbours changed about. */
export function luhnDigit(text: string): number | null {
  if (!isDigits(text)) return null
  const sum = digitsOf(text).reverse().reduce((total, digit, at) => total + (at % 2 === 1 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0)
  return (10 - sum % 10) % 10
}

/** GS1 General Specifications, 7.9: weights 3 and 1 from the right; for GTIN, SSCC and GLN alike. Catches every single digit. */
export function gs1Digit(text: string): number | null {
  if (!isDigits(text)) return null
  const sum = digitsOf(text).reverse().reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0)
  return (10 - sum % 10) % 10
}

/** IMO number, resolution A.1117(30): six digits, weights 7 to 2; the last digit of the sum. */
export function imoDigit(text: string): number | null {
  return isDigits(text) && text.length === 6 ? digitsOf(text).reduce((total, digit, at) => total + digit * (7 - at), 0) % 10 : null
}

/** ISO 6346:1995, annex A: 10 to 38 for A to Z without multiples of 11, times powers of two, modulo 11, 10 as 0. A 0 is the weak one: it stands for 0 and 10. */
export function containerDigit(text: string): number | null {
  if (!/^[A-Z]{4}\d{6}$/u.test(text)) return null
  return [...text].reduce((total, char, at) => total + containerValue(char) * 2 ** at, 0) % 11 % 10
}

function containerValue(char: string): number {
  if (isDigits(char)) return Number(char)
  const place = char.charCodeAt(0) - 65
  return 10 + place + Math.floor((place + 9) / 10)
}

/** Air waybill, IATA resolution 600a: the seven digits of the serial modulo 7. */
export function waybillDigit(text: string): number | null {
  return isDigits(text) && text.length === 7 ? Number(text) % 7 : null
}

/** ISO 3779 and 49 CFR 565.15: letters as 1 to 9 without I, O, Q; weights; modulo 11, 10 as X. Binding in North America only. */
export function vehicleDigit(text: string): string | null {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/u.test(text)) return null
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
  const rest = [...text].reduce((total, char, at) => total + vehicleValue(char) * weights[at]!, 0) % 11
  return rest === 10 ? 'X' : String(rest)
}

const vehicleLetters = 'A1B2C3D4E5F6G7H8J1K2L3M4N5P7R9S2T3U4V5W6X7Y8Z9'
const vehicleValue = (char: string): number => isDigits(char) ? Number(char) : Number(vehicleLetters[vehicleLetters.indexOf(char) + 1])
