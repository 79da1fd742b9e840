/**
 * Hangul in Latin letters, syllable by syllable, by two systems.
 *
 * A Hangul syllable is composed by arithmetic from a first consonant, a vowel and a last consonant, so that the tables are short.
 * McCune-Reischauer is given without its breves and apostrophes, as lists print it (정은: Chongun); Revised Romanization as
 * proclaimed (Jeongeun). Both without the changes between syllables: names are mostly written syllable by syllable.
 *
 * Sources: Unicode Standard 3.12 (composition), Republic of Korea Ministry of Culture notice 2000-8, McCune and Reischauer 1939.
 * @module
 */

const first = {
  revised: 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' '),
  mccune: 'k kk n t tt r m p pp s ss - ch tch ch k t p h'.split(' '),
}
const vowel = {
  revised: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  mccune: 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' '),
}
const last = '- k k ks n nj n t l k m p l l p l m p ps t t ng t t k t p t'.split(' ')

export type Romanisation = keyof typeof first

const romanOf = (part: string | undefined) => (part === undefined || part === '-' ? '' : part)

/** One syllable; `null` for any other character. */
export function latinFromSyllable(char: string, system: Romanisation): string | null {
  const code = char.codePointAt(0)! - 0xac00
  if (code < 0 || code >= 11_172) return null
  return romanOf(first[system][Math.floor(code / 588)]) + romanOf(vowel[system][Math.floor((code % 588) / 28)]) + romanOf(last[code % 28])
}

const parts = { first: first.revised, vowel: vowel.revised, last: ['', 'k', '', '', 'n', '', '', 't', 'l', '', '', '', '', '', '', '', 'm', 'p', '', '', '', 'ng'] }

/** Hangul of one syllable of Revised Romanization (`seong`: 성), or null. */
export function syllableFromLatin(latin: string): string | null {
  for (let f = 0; f < parts.first.length; f++) {
    const begin = romanOf(parts.first[f])
    if (!latin.startsWith(begin)) continue
    for (let v = 0; v < parts.vowel.length; v++) {
      const middle = begin + parts.vowel[v]!
      if (!latin.startsWith(middle)) continue
      const end = latin.slice(middle.length)
      const l = end === '' ? 0 : parts.last.indexOf(end)
      if (l >= 0) return String.fromCodePoint(0xac00 + f * 588 + v * 28 + l)
    }
  }
  return null
}
