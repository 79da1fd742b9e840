/**
 * Name forms: a name in another order, with initials, with a middle name between, or written in another alphabet.
 *
 * Alphabets are compared by the sounds that their transliterations share: Вигадана, Vyhadana and Vigadana are one. Arabic
 * writes few vowels, so there consonants alone are compared, and only for whole names of two words or more.
 *
 * Decision: docs/decisions/0018-what-a-leak-check-reads.md
 * @module
 */
import anyAscii from 'any-ascii'
import { foldLetters, wordsOf } from './folding.ts'

export interface Name {
  readonly words: readonly string[]
  readonly sounds: readonly string[]
}

type Words = ReturnType<typeof wordsOf>

export const nameOf = (text: string): Name => {
  const words = wordsOf(text).map(({ word }) => word).filter((word) => word.length > 1)
  return { words, sounds: words.map(soundOf) }
}

/** All that the words sound like: so that most texts are done with after one look for each name. */
export function soundsOf(words: Words): ReadonlySet<string> {
  const sounds = new Set<string>()
  for (const word of new Set(words.map(({ word }) => word))) {
    const sound = soundOf(word)
    sounds.add(word).add(sound).add(consonants(sound))
  }
  return sounds
}

/** Does any word of the name stand there, as it is or in another alphabet? Without one, `nameFormIn` finds nothing. */
export const hasPartOf = (sounds: ReadonlySet<string>, { words, sounds: own }: Name): boolean =>
  words.some((word, at) => sounds.has(word) || sounds.has(own[at]!) || sounds.has(consonants(own[at]!)))

/** How the words give the name away, or null. The name as it is written is found elsewhere (`repeats`). `isPerson`: initials count. */
export function nameFormIn(words: Words, { words: own, sounds }: Name, isPerson: boolean): string | null {
  if (own.length === 0 || own.join('').length < 4) return null
  for (let from = 0; from < words.length; from++) {
    // One word more may stand between: a middle name or its initial.
    for (const count of own.length < 2 ? [1] : [own.length, own.length + 1]) {
      const window = words.slice(from, from + count)
      if (window.length < count) continue
      const form = formOf(window, own, sounds, isPerson)
      if (form !== null) return form
    }
  }
  return isPerson && own.length > 2 ? partialFormIn(words, own, sounds) : null
}

/** Of a name of three words or more two are enough, one of them whole: N. Example for Nemo Smythe-Example. */
function partialFormIn(words: Words, own: readonly string[], sounds: readonly string[]): string | null {
  const wholeAt = ({ word }: Words[number]) => own.findIndex((each, at) => each.length >= 4 && (each === word || isSameSound(word, each, sounds[at]!, own.length)))
  for (let at = 1; at < words.length; at++) {
    const pair = [words[at - 1]!, words[at]!]
    const [a, b] = pair.map(wholeAt)
    if (a !== -1 && b !== -1 && a !== b) return 'in part'
    const [whole, other] = a !== -1 ? [a!, pair[1]!] : [b!, pair[0]!]
    if (whole !== -1 && other.isInitial && own.some((word, index) => index !== whole && isInitialOf(other.word, word, sounds[index]!))) return 'in part, with initials'
  }
  return null
}

function formOf(window: Words, own: readonly string[], sounds: readonly string[], isPerson: boolean): string | null {
  const free = new Set(window.keys())
  const take = (fits: (each: Words[number]) => boolean): number => {
    const at = [...free].find((index) => fits(window[index]!)) ?? -1
    free.delete(at)
    return at
  }
  let [whole, initials, others] = [0, 0, 0]
  const places: number[] = []
  const left: number[] = []
  own.forEach((word, index) => {
    const at = take((each) => each.word === word)
    if (at === -1) left.push(index)
    else { whole++; places.push(at) }
  })
  for (const index of left) {
    const heard = take((each) => isSameSound(each.word, own[index]!, sounds[index]!, own.length))
    if (heard !== -1) { others++; places.push(heard); continue }
    const at = isPerson ? take((each) => each.isInitial && isInitialOf(each.word, own[index]!, sounds[index]!)) : -1
    if (at === -1) return null
    initials++
    places.push(at)
  }
  if (whole + others === 0 || (own.length > 1 && initials > 0 && !isLongEnough(window, own, sounds))) return null
  if (others > 0) return initials > 0 ? 'in another alphabet, with initials' : 'in another alphabet'
  if (initials > 0) return 'with initials'
  const isInOrder = places.every((place, at) => at === 0 || place > places[at - 1]!)
  return isInOrder ? (free.size > 0 ? 'with a word between' : 'with other signs between') : 'in another order'
}

/** An initial beside a word of two letters says nothing. */
const isLongEnough = (window: Words, own: readonly string[], sounds: readonly string[]) =>
  window.some(({ word }) => word.length >= 3 && (own.includes(word) || sounds.includes(soundOf(word))))

const isInitialOf = (initial: string, word: string, sound: string) => word.startsWith(initial) || sound[0] === soundOf(initial)[0]

function isSameSound(word: string, own: string, sound: string, count: number): boolean {
  if (word.length < 3 || sound.length < 3) return false
  const heard = soundOf(word)
  if (heard === sound) return heard.length >= 4 || count > 1
  const isWithoutVowels = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
  if (count < 2 || isWithoutVowels.test(word) === isWithoutVowels.test(own)) return false
  const [a, b] = [consonants(heard), consonants(sound)]
  return a.length >= 3 && a === b
}

const consonants = (sound: string) => sound.replace(/[aeiou]/g, '')

/** What transliterations of one word share. */
export function soundOf(word: string): string {
  return anyAscii(foldLetters(word)).toLowerCase().replace(/[^a-z]/g, '')
    .replace(/shch|sch|sh/g, 's').replace(/zh/g, 'z').replace(/kh|gh|g/g, 'h').replace(/tch|ch|ts|tz|cz/g, 'c').replace(/ph/g, 'f').replace(/th/g, 't')
    .replace(/ou|oo/g, 'u').replace(/ee|iy|yi|ij|ii|ie|ye|je/g, 'i').replace(/[yj]/g, 'i').replace(/w/g, 'v').replace(/q|ck/g, 'k').replace(/x/g, 'ks')
    .replace(/([a-z])\1+/g, '$1').replace(/i+/g, 'i')
}

/** Words of a person's name that stand alone in the text: they may be chance, so a person looks at them. */
export const partsIn = (words: Words, { words: own }: Name): string[] => {
  const shown = new Set(words.map(({ word }) => word))
  return own.filter((word) => word.length >= 3 && shown.has(word))
}
