/**
 * Abbreviations: words without a vowel, such as the initials of a firm. Nobody says them as one word, so that two that an ear confuses (QST, KCST) are two: in Latin letters
 * they are held by these. A name that is written without vowels (Vlk, Krk) is held so too; capitals say nothing, since whole lists are written in them. Beside another script only the
 * sound is there to be compared.
 *
 * Source: our own rule; in the languages that are written in Latin letters a, e, i, o, u and y are vowels.
 * @module
 */
const withoutVowel = /^[b-df-hj-np-tv-xz]{2,}$/

/** Of a word in small Latin letters; a letter alone is an initial. */
export const isAbbreviation = (text: string): boolean => withoutVowel.test(text)
