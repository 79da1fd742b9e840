/**
 * Surnames of Chinese and Korean names: which spellings in Latin letters are one, and how Han characters are read in three languages.
 * @module
 */
import anyAscii from 'any-ascii'
import { chineseSurnames, japaneseNames, koreanReadings, koreanSurnames, simplified } from './tables/han-names.ts'

const lines = (table: string) => table.replaceAll('\n', '').split(';').map((line) => line.trim().split(' '))

const simpleOf = new Map<string, string>()
{
  const chars = [...simplified]
  for (let at = 0; at + 1 < chars.length; at += 2) if (!simpleOf.has(chars[at]!)) simpleOf.set(chars[at]!, chars[at + 1]!)
}
/** Simplified characters for traditional and Japanese ones. */
export const simplify = (text: string) => [...text].map((char) => simpleOf.get(char) ?? char).join('')

const spellings = new Map<string, number[]>()
const spell = (word: string, line: number) => spellings.set(word, [...new Set([...(spellings.get(word) ?? []), line])])

/** Han surname to its spellings, Pinyin first. */
export const chineseSurname = new Map<string, readonly string[]>()
for (const [at, [char, ...words]] of lines(chineseSurnames).entries()) {
  chineseSurname.set(char!, words)
  for (const word of words) spell(word, 1000 + at)
}
/** Hangul or Han surname to its spellings. */
export const koreanSurname = new Map<string, readonly string[]>()
for (const [at, [hangul, han, ...words]] of lines(koreanSurnames).entries()) {
  koreanSurname.set(hangul!, words)
  for (const char of [han!, simplify(han!)]) if (!koreanSurname.has(char)) koreanSurname.set(char, words)
  for (const word of words) spell(word, 2000 + at)
}
/** Which surnames a Latin spelling may stand for: numbers that two spellings of one surname share. */
export const surnameLines = (word: string): readonly number[] | null => spellings.get(word) ?? null

const korean = new Map(lines(koreanReadings).flatMap(([char, reading]) => [[char!, reading!], [simplify(char!), reading!]] as const))
/** Korean reading of characters, or null where one is not known. */
export function koreanReading(chars: string): string | null {
  let whole = ''
  for (const char of chars) {
    const reading = korean.get(char) ?? korean.get(simplify(char))
    if (reading === undefined) return null
    whole += reading
  }
  return whole
}

const japanese = new Map(lines(japaneseNames).map(([chars, reading]) => [chars!, reading!]))
/** Surname and given name of a Japanese name in characters, or null where either is not known. */
export function japaneseReading(chars: string): readonly [string, string] | null {
  for (let at = Math.min(3, chars.length - 1); at > 0; at--) {
    const [surname, given] = [japanese.get(chars.slice(0, at)), japanese.get(chars.slice(at))]
    if (surname !== undefined && given !== undefined) return [surname, given]
  }
  return null
}
export const japaneseWord = (chars: string): string | null => japanese.get(chars) ?? null

/** Mandarin reading, syllable by syllable. */
export const pinyinOf = (chars: string): readonly string[] => [...chars].map((char) => anyAscii(char).toLowerCase().trim()).filter(Boolean)
