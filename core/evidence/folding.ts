/**
 * Folding: texts that differ for a machine and are one for a reader are made one before they are compared.
 *
 * Small and capital letters, composed and decomposed ones, wide and narrow ones (Unicode NFKC); digits of other scripts; and
 * signs that nobody sees, such as a soft hyphen in the middle of a name.
 *
 * @module
 */

/** Characters without a shape of their own: soft hyphen, joiners, marks of direction, byte order mark. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** First digits of the scripts of our readers besides ASCII: Arabic, Persian, Devanagari (Unicode, Nd). */
const zeros = [0x0660, 0x06f0, 0x0966]

export const foldDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
  const code = digit.charCodeAt(0)
  return String(code - zeros.findLast((zero) => zero <= code)!)
})

/** Letters and digits as they are compared. Not for signs of degrees, which NFKC turns into letters. */
export const foldLetters = (text: string): string => foldDigits(text.replace(unseen, '').normalize('NFKC').toLowerCase().normalize('NFC'))

/** The words of a text, folded, with whether each was written as an initial (`N.`, `N`). */
export function wordsOf(text: string): { readonly word: string; readonly isInitial: boolean }[] {
  return [...text.replace(unseen, '').normalize('NFKC').matchAll(/[\p{L}\p{M}\p{N}]+(?:['’`ʼ][\p{L}\p{M}]+)*/gu)].map((match) => {
    const [word] = match
    const isSingle = [...word].length === 1
    const isCapital = word !== word.toLowerCase()
    return { word: foldLetters(word), isInitial: isSingle && (isCapital || match.input[match.index + word.length] === '.') }
  })
}
