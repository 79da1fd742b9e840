/**
 * Word of a name, prepared: all that comparing needs of it, worked out once.
 * @module
 */
import { isAbbreviation } from './abbreviation.ts'
import { Kept } from './kept.ts'
import { nameLinesOf } from './vocabulary.ts'
import { skeletonOf, soundOf } from './sound.ts'
import { surnameLines } from './surnames.ts'
import { leastSoundCost, lettersOf, nearLetters } from './word-likeness.ts'

/** What the word does in the name; `name` tells parties apart, all others less. */
export type Role = 'name' | 'initial' | 'particle' | 'title' | 'number' | 'common' | 'filler' | 'place' | 'generation' | 'form'

export interface Word {
  /** Small Latin letters, or characters of the native script in a native reading. */
  readonly text: string
  readonly sound: string
  readonly skeleton: string
  /** One bit a class of consonants: what cannot be alike is seen without comparing letters. */
  readonly mask: number
  /** Letters of the sound, and these with all that are confused with one of them (word-likeness.ts). */
  readonly letters: number
  readonly near: number
  /** Of the sound. */
  readonly length: number
  readonly role: Role
  readonly weight: number
  /** Words of one meaning in two languages have one number; 0: none is known. */
  readonly meaning: number
  /** Lines of the tables of given names and surnames in which the word stands. */
  readonly lines: readonly number[] | null
  /** Other sounds of the same writing: readings of a Han character, spellings of a surname. */
  readonly others: readonly string[] | null
  /** Another number for another word that was made: what was found of two words is kept by it. */
  readonly id: number
  /** Of a number; else null. */
  readonly value: number | null
  /** A pattern of an abjad or abugida: short vowels are not written. */
  readonly isAbjad: boolean
  readonly isBracketed: boolean
  /** It has no vowel (abbreviation.ts). */
  readonly isAbbreviation: boolean
}

const weights: Readonly<Record<Role, number>> = { name: 1, initial: 0.7, particle: 0.05, title: 0.08, number: 0.8, common: 0.4, filler: 0.2, place: 0.6, generation: 0.3, form: 0.1 }

export interface WordTraits {
  readonly role?: Role
  readonly meaning?: number
  readonly others?: readonly string[] | null
  readonly value?: number | null
  readonly isAbjad?: boolean
  readonly isBracketed?: boolean
  /** Of a pattern, whose sounds are given and not worked out. */
  readonly sound?: string
}

const kept = new Kept<Word>(50_000)

/** Plain words come back again and again in a list: they are made once, and are the same object. */
export function plainWord(text: string, role: Role, meaning = 0): Word {
  const key = role === 'name' ? text : `${role} ${text}`
  let word = kept.get(key)
  if (word === undefined) {
    word = wordOf(text, { role, meaning })
    kept.set(key, word)
  }
  return word
}

export function wordOf(text: string, { role = 'name', meaning = 0, others = null, value = null, isAbjad = false, isBracketed = false, sound = soundOf(text) }: WordTraits = {}): Word {
  const skeleton = skeletonOf(sound)
  const letters = lettersOf(sound)
  return { text, sound, skeleton, mask: maskOf(skeleton), letters, near: nearLetters(letters), length: sound.length, role, weight: weights[role], meaning, lines: isAbjad || role !== 'name' ? null : linesOf(text), others, id: ++lastId, value, isAbjad, isBracketed, isAbbreviation: isAbbreviation(text) }
}

let lastId = 0

const bitOf = new Uint16Array(128)
// An h is too often lost to be held against anybody.
for (const [char, bit] of Object.entries({ b: 1, f: 1, d: 2, k: 4, l: 8, r: 8, m: 16, n: 16, s: 32 })) bitOf[char.charCodeAt(0)] = bit

function linesOf(text: string): readonly number[] | null {
  const [given, family] = [nameLinesOf(text), surnameLines(text)]
  return given === null ? family : family === null ? given : [...given, ...family]
}

/** How many classes of consonants one of the masks has and the other has not: the larger of both ways. */
export function maskDistance(a: number, b: number): number {
  const [ofA, ofB] = [bits[a & ~b]!, bits[b & ~a]!]
  return ofA > ofB ? ofA : ofB
}

const bits = new Uint8Array(64)
for (let at = 1; at < 64; at++) bits[at] = bits[at >> 1]! + (at & 1)

/** What is known of a sound without looking at its letters one by one. */
export type Sounding = Pick<Word, 'sound' | 'isAbjad' | 'mask' | 'letters' | 'near' | 'length'>

export function soundingOf(sound: string, isAbjad: boolean, skeleton: string = skeletonOf(sound)): Sounding {
  const letters = lettersOf(sound)
  return { sound, isAbjad, mask: maskOf(skeleton), letters, near: nearLetters(letters), length: sound.length }
}

/**
 * Seen without comparing letters: classes of consonants or letters that the other has not, and letters too many. Letters are a bound; classes are a rule of
 * their own: words of other consonants are unlike, though a g, k or j may be written for an h or an i, which have no class. `wanted`, from `atLeast` on: what is wanted of the
 * letters alone, where the rule of the classes stays that of `atLeast`.
 */
export function cannotBeAlike(a: Sounding, b: Sounding, atLeast: number, wanted = atLeast): boolean {
  const [lengthA, lengthB] = [a.length, b.length]
  // In this order, as the likeness is worked out: at the edge another one rounds otherwise.
  const most = (1 - atLeast) * (lengthA > lengthB ? lengthA : lengthB) * 20
  // The waw of an abjad may be a v: there the lips say nothing.
  if (a.isAbjad !== b.isAbjad) return maskDistance(a.mask & ~1, b.mask & ~1) * 20 >= most
  if (maskDistance(a.mask, b.mask) * 20 >= most) return true
  const mostCost = wanted === atLeast ? most : (1 - wanted) * (lengthA > lengthB ? lengthA : lengthB) * 20
  if ((lengthA > lengthB ? lengthA - lengthB : lengthB - lengthA) * 13 >= mostCost) return true
  return !a.isAbjad && leastSoundCost(a.letters, a.near, b.letters, b.near) >= mostCost
}

function maskOf(skeleton: string): number {
  let mask = 0
  for (let at = 0; at < skeleton.length; at++) mask |= bitOf[skeleton.charCodeAt(at)]!
  return mask
}
