/**
 * Words: text cut into words that are looked for. Any script; letters of one script are never another's, no word is cut to a stem.
 *
 * Capitals and small letters are one, and so are forms that differ by compatibility (NFKC). Marks above or below a letter are dropped on both sides, so that é is found
 * by e and й by и; vowels that a script writes as marks of its own stay. Scripts without spaces are cut where the platform cuts them (UAX #29).
 * @module
 */

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
/** Beyond, a word is no word: a hash, a line of noise. */
const longestWord = 64
/** Scripts written without spaces between words: only there cutting needs a dictionary, which is slow. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export const folded = (text: string): string => (isPlain(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/[\p{M}&&\p{Script=Inherited}]/gv, '').normalize('NFKC').toLowerCase().replace(/ς/gu, 'σ'))

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** In their order, as they are compared. */
export function wordsOf(text: string): string[] {
  const plain = folded(text)
  const words = unspaced.test(plain) ? [...segmenter.segment(plain)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : [])) : plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  return words.map((word) => word.slice(0, longestWord))
}
