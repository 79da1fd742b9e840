/**
 * Words of alphabets, abjads and abugidas in Latin letters, word by word.
 * @module
 */
import anyAscii from 'any-ascii'
import { arabicPattern, arabicWords, hebrewPattern } from './abjad.ts'
import { latinFromCyrillic } from './cyrillic.ts'
import type { FoldedWord } from './folding.ts'
import { isAscii, scriptOf } from './script.ts'
import { patronymicOf } from './vocabulary.ts'

export interface LatinWord extends FoldedWord {
  /** A pattern of sounds instead of letters (abjad.ts). */
  readonly pattern: string | null
}

export function otherScriptWords(words: readonly FoldedWord[]): LatinWord[] {
  return words.flatMap((word): LatinWord[] => {
    const script = scriptOf(word.text) ?? 'latin'
    switch (script) {
      case 'latin': return [{ ...word, text: isAscii(word.text) ? word.text : plain(word.text), pattern: null }]
      case 'cyrillic': return [{ ...word, text: latinFromCyrillic(word.text), pattern: null }]
      case 'greek': return [{ ...word, text: latinFromGreek(word.text), pattern: null }]
      case 'arabic': return arabicWords(word.text).map((each) => (each === 'al' ? { ...word, text: 'al', pattern: null } : inAbjad(word, each, arabicPattern)))
      case 'hebrew': return [inAbjad(word, word.text, hebrewPattern)]
      case 'abugida': return [{ ...word, pattern: abugidaPattern(word.text) }]
      default: return plain(word.text).split(/\s+/).filter(Boolean).map((each) => ({ ...word, text: each, pattern: null }))
    }
  })
}

/** A particle of descent is the one of Latin letters; every other word is a pattern. */
function inAbjad(word: FoldedWord, text: string, patternOf: (text: string) => string): LatinWord {
  const patronymic = patronymicOf(text)
  return patronymic === null ? { ...word, text, pattern: patternOf(text) } : { ...word, text: patronymic.latin, pattern: null }
}

const plain = (text: string) => anyAscii(text).toLowerCase().replace(/[^a-z0-9 ]/g, '')

/** ISO 843 with the digraphs that names are spelled by: ου u, μπ b, ντ d, γκ g. */
function latinFromGreek(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '')
  return plain(bare.replace(/ου/g, 'u').replace(/αυ/g, 'av').replace(/ευ/g, 'ev').replace(/^μπ/g, 'b').replace(/^ντ/g, 'd').replace(/γγ|^γκ/g, 'g').replace(/μπ/g, 'mp').replace(/ντ/g, 'nt').replace(/χ/g, 'kh').replace(/[υ]/g, 'y'))
}

/** Letters as any-ascii gives them; a and o that go without saying are not written. */
function abugidaPattern(text: string): string {
  return plain(text).replace(/sh/g, 'x').replace(/ch/g, 'q').replace(/([kgdtpb])h/g, '$1').replace(/y/g, 'i').replace(/w/g, 'v').replace(/(.)\1+/g, '$1')
}
