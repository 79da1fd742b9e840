/**
 * Script: in which writing a name stands, since each writes another part of the sound.
 *
 * An alphabet writes vowels and consonants; an abjad (Arabic, Hebrew) few vowels; an abugida (Devanagari, Thai) leaves out the
 * vowel that goes without saying. Han characters carry a meaning and have one reading a language.
 *
 * Standard: Unicode Standard Annex 24 (script names), ISO 15924.
 * @module
 */

export type Script = 'latin' | 'cyrillic' | 'greek' | 'arabic' | 'hebrew' | 'han' | 'kana' | 'hangul' | 'abugida' | 'other'

/** Of one letter or word; `null` for marks, digits, spaces and signs, which belong to no script. */
export function scriptOf(char: string): Script | null {
  const code = char.codePointAt(0)!
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 'latin' : null
  // Of a word whose first letter is none of Latin: the first script of the table that has any letter of it.
  if (char.length > (code > 0xffff ? 2 : 1)) return looked(char)
  let script = known.get(code)
  if (script === undefined) known.set(code, script = looked(char))
  return script
}

/** A letter is looked up once. */
const known = new Map<number, Script | null>()

function looked(char: string): Script | null {
  if (!/\p{L}/u.test(char)) return null
  for (const [script, pattern] of patterns) if (pattern.test(char)) return script
  return 'other'
}

const patterns: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u], ['cyrillic', /\p{Script=Cyrillic}/u], ['arabic', /\p{Script=Arabic}/u], ['han', /\p{Script=Han}/u],
  ['hangul', /\p{Script=Hangul}/u], ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u], ['greek', /\p{Script=Greek}/u], ['hebrew', /\p{Script=Hebrew}/u],
  ['abugida', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u],
]

/** The script of most letters of the text; `latin` where there are none. One pass. */
export function mainScript(text: string): Script {
  if (isAscii(text)) return 'latin'
  const counts = new Map<Script, number>()
  for (const char of text) {
    const script = scriptOf(char)
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  let best: Script = 'latin'
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script
  // One kana among Han characters makes the name Japanese.
  return best === 'han' && counts.has('kana') ? 'kana' : best
}

export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
