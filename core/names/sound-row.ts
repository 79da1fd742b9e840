/**
 * Sound row: sounds that are held against one that is asked for, as codes in one row.
 *
 * A list has tens of thousands of them, and each question is held against hundreds: their letters lie beside each other for the processor, and those of the question are read once.
 * @module
 */
import { costOfCodes, lengthOf, longest, readCodes, wholeLetter } from './word-likeness.ts'

export class SoundRow {
  readonly #codes: Uint8Array
  /** Where each begins; one more than there are. */
  readonly #starts: Uint32Array
  readonly #arePatterns: Uint8Array
  readonly #asked = new Uint8Array(longest)
  #askedLength = 0
  #isPatternAsked = false

  constructor(sounds: readonly string[]) {
    const starts = new Uint32Array(sounds.length + 1)
    for (const [at, sound] of sounds.entries()) starts[at + 1] = starts[at]! + Math.min(longest, sound.length)
    this.#starts = starts
    this.#codes = new Uint8Array(starts[sounds.length]!)
    this.#arePatterns = new Uint8Array(sounds.length)
    for (const [at, sound] of sounds.entries()) if (readCodes(sound, starts[at + 1]! - starts[at]!, this.#codes.subarray(starts[at]!))) this.#arePatterns[at] = 1
  }

  /** `likenessTo` is of this sound until another is asked for. */
  ask(sound: string): void {
    this.#askedLength = sound.length
    this.#isPatternAsked = readCodes(sound, Math.min(longest, sound.length), this.#asked)
  }

  /** What `soundLikeness` of the sound that is asked for and of the sound with this number says, where they are not the same; `length`: of all letters of the latter. */
  likenessTo(number: number, length: number, abjads: number, atLeast: number): number {
    const from = this.#starts[number]!
    const all = lengthOf(this.#askedLength, length, abjads)
    const most = (1 - atLeast) * all * wholeLetter
    const asked = this.#askedLength < longest ? this.#askedLength : longest
    const cost = costOfCodes(this.#asked, asked, this.#codes, from, this.#starts[number + 1]! - from, this.#isPatternAsked || this.#arePatterns[number] === 1, most, abjads === 1)
    return cost >= most ? 0 : 1 - cost / (all * wholeLetter)
  }
}
