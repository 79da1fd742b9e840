/**
 * Typed text: a number and names, from what people type in their own script.
 * @module
 */

/** Digits of any script that Unicode knows as decimal, with a point or a comma; `null`: nothing; `undefined`: no number. */
export function numberIn(text: string): number | null | undefined {
  const plain = text.trim().replace(/\p{Nd}/gu, digitOf).replace('\u066b', '.').replace(',', '.')
  if (plain === '') return null
  return /^\d{1,15}(?:\.\d{0,12})?$/.test(plain) ? Number(plain) : undefined
}

/** Decimal digits stand in rows of ten (Unicode 16, 4.6), each of which begins at a multiple of sixteen, or six after one. */
function digitOf(char: string): string {
  let first = char.codePointAt(0)!
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1)) && char.codePointAt(0)! - first < 9) first--
  return String(char.codePointAt(0)! - first)
}

/** Names parted by commas, Arabic ones too, or semicolons. Nobody of an empty name. */
export const namesIn = (text: string): string[] => text.split(/[,;\u060c]/u).map((name) => name.trim()).filter((name) => name !== '')
