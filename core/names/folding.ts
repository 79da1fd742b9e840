/**
 * Folding: a name as words that can be held against each other, whatever marks, dots and capitals it was typed with.
 *
 * Compatibility forms (fullwidth, ligatures) and marks on Latin letters go; letters with dots are one word (L.X.C. is lxc), which a person's name parts again; an
 * apostrophe joins, a hyphen divides. What was in brackets stays known as such, since there stands a branch or another name.
 *
 * Standard: Unicode Standard Annex 15 (normalisation forms).
 * @module
 */

import { Kept } from './kept.ts'
import { isAscii } from './script.ts'

export interface FoldedWord {
  readonly text: string
  readonly isBracketed: boolean
  /** A comma follows: a surname before its given names. */
  readonly hasComma: boolean
  readonly hasDot: boolean
  /** It was letters with dots: an abbreviation of a company, or the initials of a person. */
  readonly isOfLetters?: true
}

const special: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'a', ħ: 'h', ŋ: 'n', ĳ: 'ij', ŀ: 'l', ƶ: 'z' }

/** Capitals, compatibility forms and marks of Latin letters are gone. Other scripts keep theirs, which may be letters. */
export function foldLetters(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  // A space joins with nothing: what stands between two is folded once, since words come back.
  return text.includes(' ') ? text.split(' ').map(foldedPart).join(' ') : foldedPart(text)
}

const kept = new Kept<string>(20_000)

function foldedPart(text: string): string {
  let folded = kept.get(text)
  if (folded === undefined) kept.set(text, folded = foldedAnew(text))
  return folded
}

function foldedAnew(text: string): string {
  const small = text.normalize('NFKC').toLowerCase()
  if (isAscii(small)) return small
  return small.normalize('NFD').replace(/([a-z])[\u0300-\u036f]+/g, '$1').replace(/[ßæœøłđðþıəħŋĳŀƶ]/g, (char) => special[char]!).normalize('NFC')
}

/** A camel hump parts words that were typed together (SergeiLavrov), where all else is not in capitals. */
const partHumps = (text: string) => (text.includes(' ') ? text : isAscii(text) ? text.replace(/([a-z]{2})([A-Z][a-z])/g, '$1 $2') : text.replace(/(\p{Ll}{2})(\p{Lu}\p{Ll})/gu, '$1 $2'))

export function foldWords(text: string): FoldedWord[] {
  if (/^[A-Za-z ]*$/.test(text)) return partHumps(text).toLowerCase().split(' ').filter(Boolean).map((word) => ({ text: word, isBracketed: false, hasComma: false, hasDot: false }))
  return isAscii(text) ? tokens(asciiSigns(partHumps(text).toLowerCase()), asciiToken) : tokens(anySigns(foldLetters(partHumps(text).replaceAll('№', ' '))), anyToken)
}

const asciiToken = /([a-z0-9]+[.\ue000]?)|([([])|([)\]])|([,;])/g
const anyToken = /([\p{L}\p{M}\p{N}]+[.\ue000]?)|([([（【])|([)\]）】])|([,،、;])/gu

/** The same rules twice: most names are ASCII, and for these the short classes are several times as fast. */
function asciiSigns(text: string): string {
  let signs = text.includes("'") || text.includes('`') ? text.replace(/['`]/g, '') : text
  if (signs.includes('&')) signs = signs.replaceAll('&', ' and ')
  if (signs.includes('.')) signs = signs.replace(/\b(?:[a-z]\.\s?){2,}(?:[a-z](?![a-z0-9]))?/g, joinLetters)
  if (signs.includes('/')) signs = signs.replace(/\bm\/v\b/g, 'mv').replace(/\ba\/s\b/g, 'as')
  return /\d/.test(signs) ? signs.replace(/\bno\.?\s*(?=\d)/g, '') : signs
}

function anySigns(text: string): string {
  return text.replaceAll('&', ' and ').replace(/(?<![\p{L}\p{N}])no\.?\s*(?=\d)/gu, '')
    .replace(/['ʼʹ`´ʿʾ"ˈʻ‘’\u05f3\u05f4\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, (char) => (char === '"' ? ' ' : ''))
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu, joinLetters)
    .replace(/(?<![\p{L}\p{N}])m\/v(?![\p{L}\p{N}])/gu, 'mv').replace(/(?<![\p{L}\p{N}])a\/s(?![\p{L}\p{N}])/gu, 'as')
}

/** No text has it: it marks a word that was letters with dots. */
const ofLetters = '\ue000'
const joinLetters = (letters: string) => `${letters.replace(/[.\s]/g, '')}${ofLetters} `

function tokens(folded: string, token: RegExp): FoldedWord[] {
  const words: FoldedWord[] = []
  let depth = 0
  for (const [part, letters, open, close, comma] of folded.matchAll(token)) {
    if (open !== undefined) depth++
    else if (close !== undefined) depth = Math.max(0, depth - 1)
    else if (comma !== undefined) { const last = words.at(-1); if (last !== undefined) words[words.length - 1] = { ...last, hasComma: true } }
    else if (letters !== undefined) words.push({ text: /[.\ue000]$/.test(part) ? part.slice(0, -1) : part, isBracketed: depth > 0, hasComma: false, hasDot: part.endsWith('.'), ...(part.endsWith(ofLetters) ? { isOfLetters: true as const } : {}) })
  }
  return words
}
