/**
 * Respelling: how a name in Latin letters may be written in another script, to look for it in sources of that script.
 *
 * There is never one sure spelling back. Each is a place to begin looking, and comparing goes the other way (romanised text
 * against Latin letters), so that nothing rests on a spelling made here. A name in Han characters can be found only where a surname is known.
 * @module
 */
import { arabicFromLatin, hebrewFromLatin } from './abjad.ts'
import { cyrillicFromLatin } from './cyrillic.ts'
import { foldWords } from './folding.ts'
import { syllableFromLatin } from './hangul.ts'
import { chineseSurname, koreanSurname } from './surnames.ts'

export type TargetScript = 'cyrillic' | 'arabic' | 'hebrew' | 'greek' | 'hangul' | 'han-surname'

/** Likely spellings, likeliest first; none where the script has none for this name. Only Latin letters are respelled. */
export function respell(name: string, script: TargetScript): readonly string[] {
  const words = foldWords(name).map((word) => word.text).filter((word) => /^[a-z]+$/.test(word))
  if (words.length === 0) return []
  switch (script) {
    case 'cyrillic': return [words.map((word) => capital(cyrillicFromLatin(word))).join(' ')]
    case 'greek': return [words.map((word) => capital(greekFromLatin(word))).join(' ')]
    case 'hebrew': return [words.map(hebrewFromLatin).join(' ')]
    case 'arabic': return [words.map((word) => (/^(?:al|el|ul)$/.test(word) ? 'ال' : arabicFromLatin(word))).join(' ').replaceAll('ال ', 'ال')]
    case 'hangul': return hangulOf(words)
    case 'han-surname': return [...new Set(words.flatMap((word) => [...chineseSurname].flatMap(([char, spellings]) => (spellings.includes(word) ? [char] : []))))]
  }
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

const greekOf: readonly (readonly [string, string])[] = [
  ['th', 'θ'], ['ph', 'φ'], ['ch', 'χ'], ['kh', 'χ'], ['ps', 'ψ'], ['ou', 'ου'],
  ...Object.entries({ a: 'α', b: 'μπ', c: 'κ', d: 'ντ', e: 'ε', f: 'φ', g: 'γ', h: 'χ', i: 'ι', j: 'τζ', k: 'κ', l: 'λ', m: 'μ', n: 'ν', o: 'ο', p: 'π', q: 'κ', r: 'ρ', s: 'σ', t: 'τ', u: 'ου', v: 'β', w: 'ου', x: 'ξ', y: 'υ', z: 'ζ' }),
]

function greekFromLatin(word: string): string {
  let greek = ''
  for (let at = 0; at < word.length;) {
    const [from, to] = greekOf.find(([latin]) => word.startsWith(latin, at))!
    greek += to
    at += from.length
  }
  return greek.replace(/σ$/, 'ς')
}

/** Surname by its known spellings, the rest syllable by syllable; none where a word is no Korean syllable. */
function hangulOf(words: readonly string[]): readonly string[] {
  const given = words.slice(1).map((word) => syllableFromLatin(word) ?? syllablesFrom(word))
  if (given.includes(null)) return []
  return [...koreanSurname].flatMap(([char, spellings]) => (/\p{Script=Hangul}/u.test(char) && spellings.includes(words[0]!) ? [char + given.join('')] : []))
}

function syllablesFrom(word: string): string | null {
  if (word === '') return ''
  for (let length = Math.min(6, word.length); length > 0; length--) {
    const one = syllableFromLatin(word.slice(0, length))
    const rest = one === null ? null : syllablesFrom(word.slice(length))
    if (one !== null && rest !== null) return one + rest
  }
  return null
}
