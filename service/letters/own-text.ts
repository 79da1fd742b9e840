/**
 * Own text: words of evidence, set so that they can neither steer the page nor be turned around by the words about them.
 *
 * A serial such as `12 34` would stand as `34 12` in an Arabic sentence (Unicode Bidirectional Algorithm, rule W2 to N1). Marks of direction at
 * both of its ends keep it; such marks that come with the text are foreign, and are shown by their numbers instead of obeyed.
 *
 * Standard: UAX #9
 * @module
 */
import type { Direction } from './language.ts'

/** C0 and C1 but tab and line feed, what steers direction, what is invisible, lone halves of a pair, and what XML does not hold. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu

/** Each such character as `‹U+202E›`; CR LF and CR are line feeds. */
export const shownText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(steering, (char) => `‹U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`)

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const strong = /\p{L}/u

/** By its first letter; `null`: it has none. */
export function directionOf(text: string): Direction | null {
  const first = strong.exec(text)?.[0]
  return first === undefined ? null : rightToLeft.test(first) ? 'rtl' : 'ltr'
}

/** The text between marks of its own direction, where the line around it goes the other way; digits alone go left to right. */
export function isolated(text: string, around: Direction): string {
  const own = directionOf(text) ?? 'ltr'
  if (own === around) return text
  const mark = own === 'rtl' ? '\u200f' : '\u200e'
  return `${mark}${text}${mark}`
}

export interface Stretch { readonly text: string; readonly direction: Direction }

/** The stretches of a line that go one way each, for programs that want every run told; joined they are the text. */
export function stretchesOf(text: string, around: Direction): readonly Stretch[] {
  // From the first to the last sign that goes against the line, what lies between included.
  const against = around === 'rtl'
    ? /\u200e[^\u200e]*\u200e|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Han}\p{Nd}](?:[^\p{Script=Arabic}\p{Script=Hebrew}]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Han}\p{Nd}])?/gu
    : /\u200f[^\u200f]*\u200f|[\p{Script=Arabic}\p{Script=Hebrew}](?:[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Han}]*[\p{Script=Arabic}\p{Script=Hebrew}])?/gu
  const found: Stretch[] = []
  let at = 0
  for (const match of text.matchAll(against)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), direction: around })
    found.push({ text: match[0], direction: around === 'rtl' ? 'ltr' : 'rtl' })
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ text: text.slice(at), direction: around })
  return found
}
