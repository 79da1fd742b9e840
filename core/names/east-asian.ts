/**
 * Names in Han characters, kana and Hangul: their characters as they are, and what they sound like.
 *
 * A surname of one character (or one of the few of two) comes first; the given name follows without a space. The same characters are
 * read in Mandarin, in Korean and in Japanese, and nothing in them says which: all readings are kept.
 * @module
 */
import anyAscii from 'any-ascii'
import { latinFromSyllable, type Romanisation } from './hangul.ts'
import { nativeWord, readingOf, type Reading } from './reading.ts'
import { soundOf } from './sound.ts'
import { chineseSurname, japaneseReading, japaneseWord, koreanReading, koreanSurname, pinyinOf, simplify } from './surnames.ts'
import { wadeGilesOf } from './tables/chinese-syllables.ts'
import { runTerms } from './vocabulary.ts'
import { wordOf, type Word } from './word.ts'

const runsOf = (text: string) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)

export function hanReadings(text: string, isOrganisation: boolean): Reading[] {
  const runs = runsOf(text)
  const whole = simplify(runs.join(''))
  const native = readingOf('han', 'native', [nativeWord(whole)])
  if (isOrganisation || whole.length > 5) return [native, readingOf('han', 'mandarin', runs.flatMap((run) => terms(run, (rest) => mandarinWord(rest, false))))]
  const mandarin = runs.length > 1 ? runs.map((run) => mandarinWord(run, run.length <= 2 && chineseSurname.has(simplify(run)))) : mandarinName(runs[0] ?? '')
  const readings = [native, readingOf('han', 'mandarin', mandarin)]
  const joined = runs.join('')
  const korean = koreanSurname.get(joined[0] ?? '') ?? koreanSurname.get(simplify(joined[0] ?? ''))
  const given = korean === undefined || joined.length < 2 ? null : koreanReading(joined.slice(1))
  if (korean !== undefined && given !== null) readings.push(readingOf('han', 'korean', [surname(korean), wordOf(given)]))
  const japanese = japaneseReading(joined)
  if (japanese !== null) readings.push(readingOf('han', 'japanese', japanese.map((each) => wordOf(each))))
  else if (japaneseWord(joined) !== null) readings.push(readingOf('han', 'japanese', [wordOf(japaneseWord(joined)!)]))
  return readings
}

const surname = ([first, ...others]: readonly string[]): Word => wordOf(first!, { others: others.map(soundOf) })

function mandarinName(run: string): Word[] {
  const simple = simplify(run)
  const length = chineseSurname.has(simple.slice(0, 2)) && simple.length > 2 ? 2 : 1
  if (run.length < 2) return run === '' ? [] : [mandarinWord(run, chineseSurname.has(simple))]
  return [mandarinWord(run.slice(0, length), true), mandarinWord(run.slice(length), false)]
}

function mandarinWord(run: string, isSurname: boolean): Word {
  const known = isSurname ? chineseSurname.get(simplify(run)) : undefined
  if (known !== undefined) return surname(known)
  const syllables = pinyinOf(run)
  const wade = syllables.map((each) => wadeGilesOf(each))
  return wordOf(syllables.join(''), { others: wade.includes(null) ? null : [soundOf(wade.join(''))] })
}

/** Words of trade and places by their meaning, the rest by its sound. */
function terms(run: string, read: (rest: string) => Word): Word[] {
  if (run === '') return []
  for (const [term, { id, meaning, wordClass }] of runTerms) {
    const at = run.indexOf(term)
    if (at !== -1 && term.length > (wordClass === 'filler' || wordClass === 'place' ? 1 : 0)) return [...terms(run.slice(0, at), read), wordOf(meaning, { role: wordClass, meaning: id }), ...terms(run.slice(at + term.length), read)]
  }
  return [read(run)]
}

export function kanaReadings(text: string): Reading[] {
  const runs = runsOf(text)
  const latin = runs.map((run) => anyAscii(run).toLowerCase().replace(/[^a-z0-9]/g, '').replace(/ou|oo/g, 'o').replace(/uu/g, 'u').replace(/ii/g, 'i'))
  return [readingOf('kana', 'native', runs.map(nativeWord)), readingOf('kana', 'japanese', latin.map((each) => wordOf(each)))]
}

export function hangulReadings(text: string, isOrganisation: boolean): Reading[] {
  const runs = runsOf(text)
  // By its letters, so that one letter of a syllable is one change and not a whole syllable.
  const native = readingOf('hangul', 'native', runs.map((run) => nativeWord(run.normalize('NFD'))))
  const latin = (run: string, system: Romanisation) => [...run].map((char) => latinFromSyllable(char, system) ?? anyAscii(char).toLowerCase()).join('').replace(/[^a-z0-9]/g, '')
  const read = (system: Romanisation) => readingOf('hangul', system, runs.flatMap((run) => {
    if (isOrganisation) return terms(run, (rest) => wordOf(latin(rest, system))).filter((word) => word.text !== '')
    const known = runs.length === 1 && run.length >= 2 && run.length <= 4 ? koreanSurname.get(run[0]!) : runs.length > 1 && run.length === 1 ? koreanSurname.get(run) : undefined
    const rest = known === undefined ? run : run.slice(1)
    const word = latin(rest, system)
    return [...(known === undefined ? [] : [surname(known)]), ...(word === '' ? [] : [wordOf(word)])]
  }))
  return [native, read('mccune'), read('revised')]
}
