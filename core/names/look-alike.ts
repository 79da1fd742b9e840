/**
 * Look-alike: two words that differ only in signs that many typefaces draw alike (II for Il, 0 for O).
 *
 * Who read the one for the other saw the same; whether it happened nobody knows. So it is told as a reason, and is far from the same word.
 * Capitals are gone when words are compared: i, l and 1 are one shape here, since I, l and 1 are.
 * @module
 */

/** By the code of the character; 0: it is drawn like no other. */
const shapes = new Uint8Array(128)
for (const [at, signs] of ['il1|', 'o0'].entries()) for (const sign of signs) shapes[sign.charCodeAt(0)] = at + 1

/** How alike such words are: where a band begins that a person looks at, not one that speaks for itself. */
export const lookAlikeLikeness = 0.8

/** As many characters, two or more; each the same or of one shape; not the same text. Commutative. */
export function looksAlike(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2 || a === b) return false
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (one !== other && (one > 127 || other > 127 || shapes[one] === 0 || shapes[one] !== shapes[other])) return false
  }
  return true
}
