/**
 * Lexicon: the distinct words of all listed names by their sound, found by what their consonants have in common.
 *
 * Each word has its skeleton (its consonants, without the classes that scripts confuse) and the skeletons with one consonant left out. A word that
 * lost, gained or changed one consonant shares one of them; vowels are not in them at all. What is found is then weighed
 * letter by letter, so that a key too many costs time and no precision.
 * @module
 */
import { cannotBeAlike, Kept, skeletonOf, soundingOf, soundOf, SoundRow, type Sounding, type Word } from '@proofmark/core/names'

/** Numbers of words, and how alike each is. */
export interface FoundWords {
  readonly words: Uint32Array
  readonly likenesses: Float64Array
}

export class Lexicon {
  readonly #numbers = new Map<string, number>()
  /** Their sounds, looked at only where they can be alike, and which of them are patterns of an abjad. */
  readonly #sounds: string[] = []
  readonly #abjads: boolean[] = []
  #row = new SoundRow([])
  /** What is known of a word without its letters one by one, `perWord` numbers each, in a row for the processor: see `close`. */
  #traits = new Uint32Array(0)
  readonly #byLine = new Map<number, number[]>()
  #keys = new Float64Array(0)
  /** In which round of looking a word was seen last. */
  #seen = new Uint32Array(0)
  #round = 0
  /** Names of a batch repeat their words. */
  readonly #kept = new Kept<FoundWords>(16_000)

  get count(): number { return this.#sounds.length }

  /** Number of the word; a reading more of the same writing (another surname spelling) is a word of its own. */
  numberOf({ sound, isAbjad, lines }: Word): number {
    const key = isAbjad ? `~${sound}` : sound
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#sounds.length
    this.#numbers.set(key, number)
    this.#sounds.push(sound)
    this.#abjads.push(isAbjad)
    for (const line of lines ?? []) {
      const words = this.#byLine.get(Math.abs(line))
      if (words === undefined) this.#byLine.set(Math.abs(line), [number])
      else words.push(number)
    }
    return number
  }

  /** Is the very sound of the word there? */
  has({ sound, isAbjad }: Word): boolean {
    return this.#numbers.has(isAbjad ? `~${sound}` : sound)
  }

  /**
   * Words of which two or three make this one, which nobody has as it stands: `kimsongil`, typed without spaces and capitals. By their very sounds, in small Latin letters;
   * a name that has other words beside it is found by those. O(n²) by its letters.
   */
  partsOf(text: string): ReadonlySet<number> {
    const parts = new Set<number>()
    if (text.length < shortestTyped || text.length > longestTyped || !/^[a-z]+$/.test(text)) return parts
    const known = (from: number, to: number): number | undefined => (to - from < shortestPart ? undefined : this.#numbers.get(soundOf(text.slice(from, to))))
    const ends = Array.from({ length: text.length }, (_, at) => known(at, text.length))
    for (let at = shortestPart; at < text.length; at++) {
      const first = known(0, at)
      if (first === undefined) continue
      const last = ends[at]
      if (last !== undefined) parts.add(first).add(last)
      for (let next = at + shortestPart; next < text.length; next++) {
        const third = ends[next]
        const second = third === undefined ? undefined : known(at, next)
        if (third !== undefined && second !== undefined) parts.add(first).add(second).add(third)
      }
    }
    return parts
  }

  /** Makes the keys; after it no word is added. */
  close(): void {
    let keys = new Float64Array(this.#sounds.length * 6 + 16)
    let count = 0
    this.#traits = new Uint32Array(this.#sounds.length * perWord)
    for (const [number, sound] of this.#sounds.entries()) {
      const skeleton = skeletonOf(sound)
      const { letters, near, length, mask, isAbjad } = soundingOf(sound, this.#abjads[number]!, skeleton)
      this.#traits.set([letters, near, length, mask | (isAbjad ? abjadBit : 0)], number * perWord)
      for (const key of keysOf(skeleton)) {
        if (count === keys.length) { const larger = new Float64Array(Math.ceil(count * 1.5)); larger.set(keys); keys = larger }
        keys[count++] = hashOf(key) * wordRoom + number
      }
    }
    this.#row = new SoundRow(this.#sounds)
    this.#keys = keys.slice(0, count).sort()
    this.#seen = new Uint32Array(this.#sounds.length)
  }

  /** Words that sound alike, with their likeness from `leastFound` on. */
  find(word: Word): FoundWords {
    const key = word.others === null ? `${word.isAbjad ? '~' : ''}${word.sound} ${word.lines === null ? '' : word.text}` : `${word.text} ${word.others.join(' ')}`
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept
    const found = this.#find(word)
    this.#kept.set(key, found)
    return found
  }

  #find(word: Word): FoundWords {
    const found = new Map<number, number>()
    for (const line of word.lines ?? []) for (const number of this.#byLine.get(Math.abs(line)) ?? []) found.set(number, 0.85)
    for (const sound of word.others === null ? [word.sound] : [word.sound, ...word.others]) {
      const round = ++this.#round
      const skeleton = skeletonOf(sound)
      const asked = soundingOf(sound, word.isAbjad, skeleton)
      this.#row.ask(sound)
      for (const key of keysOf(skeleton)) {
        const hash = hashOf(key)
        for (let at = this.#firstAt(hash * wordRoom); at < this.#keys.length; at++) {
          const number = this.#keys[at]! - hash * wordRoom
          if (number >= wordRoom) break
          if (this.#seen[number] === round) continue
          this.#seen[number] = round
          this.#readTraits(number)
          if (cannotBeAlike(asked, traits, leastFound)) continue
          const isSame = asked.length === traits.length && asked.letters === traits.letters && this.#sounds[number] === sound
          const likeness = isSame ? 1 : this.#row.likenessTo(number, traits.length, (word.isAbjad ? 1 : 0) + (traits.isAbjad ? 1 : 0), leastFound)
          if (likeness > (found.get(number) ?? 0)) found.set(number, likeness)
        }
      }
    }
    return { words: Uint32Array.from(found.keys()), likenesses: Float64Array.from(found.values()) }
  }

  #readTraits(number: number): void {
    const at = number * perWord
    traits.letters = this.#traits[at]!
    traits.near = this.#traits[at + 1]!
    traits.length = this.#traits[at + 2]!
    const rest = this.#traits[at + 3]!
    traits.mask = rest & ~abjadBit
    traits.isAbjad = (rest & abjadBit) !== 0
  }

  #firstAt(value: number): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#keys[middle]! < value) low = middle + 1
      else high = middle
    }
    return low
  }
}

const leastFound = 0.66
/** Il and Un are names; shorter ones are parts of nearly every word. Two names in fewer letters, or in more than a name has, are not looked for. */
const [shortestPart, shortestTyped, longestTyped] = [2, 4, 40]
const perWord = 4
const abjadBit = 1 << 16
/** Of the word that is looked at, for every one the same object: nothing is made for a word that cannot be alike. */
const traits: { -readonly [key in keyof Sounding]: Sounding[key] } = { sound: '', isAbjad: false, mask: 0, letters: 0, near: 0, length: 0 }
/** Numbers of words stay below it, so that hash and number share one number of 53 bits. */
const wordRoom = 2 ** 21
export const mostWords = wordRoom

function keysOf(skeleton: string): string[] {
  const short = skeleton.slice(0, 9)
  if (short.length < 3) return [short]
  const keys = [short]
  for (let at = 0; at < short.length; at++) if (short[at] !== short[at - 1]) keys.push(short.slice(0, at) + short.slice(at + 1))
  return keys
}

/** FNV-1a in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
