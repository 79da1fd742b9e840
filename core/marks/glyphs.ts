/**
 * Glyphs: which characters stand for which digit, and in which script.
 *
 * The idea: a transcription keeps ١١٣ as it was printed; a marking system asks what number that is. Arabic and
 * Persian print the same digits but for 4, 5 and 6, so the script is named only where the character itself tells it.
 * Letters that look like digits are a different matter: they are tried as digits only where a system finds nothing
 * otherwise, and the reading says so.
 *
 * Standard: Unicode 15.0, 22.3 Numerals (decimal digits come in runs of ten, zero first).
 * @module
 */

interface DigitScript {
  readonly name: string
  readonly zero: number
}

const scripts: readonly DigitScript[] = [
  { name: 'Arabic-Indic', zero: 0x0660 },
  { name: 'Persian (extended Arabic-Indic)', zero: 0x06f0 },
  { name: 'Devanagari', zero: 0x0966 },
  { name: 'Bengali', zero: 0x09e6 },
  { name: 'Thai', zero: 0x0e50 },
  { name: 'Myanmar', zero: 0x1040 },
  { name: 'Khmer', zero: 0x17e0 },
  { name: 'full-width', zero: 0xff10 },
]

/** The digits of Latin, Cyrillic and Greek text. */
export const plainDigits = '0123456789'

/** `script: null` for 0 to 9 themselves. `null`: the character is no digit. */
export function digitOf(char: string): { readonly digit: string; readonly script: string | null } | null {
  if (char.length !== 1) return null
  if (char >= '0' && char <= '9') return { digit: char, script: null }
  const point = char.charCodeAt(0)
  const script = scripts.find(({ zero }) => point >= zero && point <= zero + 9)
  return script === undefined ? null : { digit: String(point - script.zero), script: script.name }
}

/** All characters that print this digit, itself first: what a search for a digit has to try. */
export function spellingsOfDigit(digit: string): readonly string[] {
  return [digit, ...scripts.map(({ zero }) => String.fromCharCode(zero + Number(digit)))]
}

/** Letters that a stamp can make indistinguishable from a digit. Latin, Greek and Cyrillic forms. */
const lookalikes: Readonly<Record<string, string>> = {
  O: '0', o: '0', 'Ο': '0', 'О': '0', 'о': '0', I: '1', l: '1', 'І': '1', '|': '1', 'З': '3',
}

/** The digit that this letter can be mistaken for, or `null`. */
export const lookalikeDigit = (char: string): string | null => lookalikes[char] ?? null
