/**
 * Reading of a name: its words by one way to read what is written.
 * @module
 */
import { isAscii, type Script } from './script.ts'
import { soundOf } from './sound.ts'
import type { Word } from './word.ts'

export interface Reading {
  readonly script: Script
  /** How Latin letters were found, such as `mandarin`; `native`: the characters of the script itself. */
  readonly by: string
  readonly words: readonly Word[]
  /** All sounds without spaces. */
  readonly joined: string
  /** Of all words: which classes of consonants are in it. */
  readonly mask: number
  /** Of all words. */
  readonly weight: number
}

const mostWords = 24

export function readingOf(script: Script, by: string, words: readonly Word[]): Reading {
  const kept = words.length <= mostWords ? words : words.slice(0, mostWords)
  let [mask, weight] = [0, 0]
  for (const word of kept) { mask |= word.mask; weight += word.weight }
  return new LazyReading(script, by, kept, mask, weight)
}

export const nativeOf = (script: Script, text: string): Reading => readingOf(script, 'native', text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).map(nativeWord))

/** Its characters are compared as they are. */
export const nativeWord = (text: string): Word => ({ text, sound: text, skeleton: '', mask: 0, letters: 0, near: 0, length: text.length, role: 'name', weight: 1, meaning: 0, lines: null, others: null, id: 0, value: null, isAbjad: false, isBracketed: false, isAbbreviation: false })

/** Of the letters in a row, since a break may part a sound: Myongc-hin is Myong-chin. */
function joinedSound(all: readonly Word[], script: Script): string {
  // A legal form is no part of what a name sounds like.
  const words = all.some(({ role }) => role === 'form') ? all.filter(({ role }) => role !== 'form') : all
  // An abbreviation keeps its letters; two letters may be what a break parted from a name (Kh alid).
  if (script === 'latin' && words.some(({ isAbbreviation, text }) => isAbbreviation && text.length > 2)) return words.map(({ isAbbreviation, text, sound }) => (isAbbreviation ? text : sound)).join('')
  return words.some((word) => word.isAbjad || !isAscii(word.text)) ? words.map((word) => word.sound).join('') : soundOf(words.map((word) => word.text).join(''))
}

/** Most names of a list are never held against another: what only a comparison needs is made by the first one. */
class LazyReading implements Reading {
  readonly script: Script
  readonly by: string
  readonly words: readonly Word[]
  readonly mask: number
  readonly weight: number
  #joined: string | null = null

  constructor(script: Script, by: string, words: readonly Word[], mask: number, weight: number) {
    this.script = script
    this.by = by
    this.words = words
    this.mask = mask
    this.weight = weight
  }

  get joined(): string {
    return (this.#joined ??= joinedSound(this.words, this.script))
  }
}
