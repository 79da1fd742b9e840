/**
 * Out of reach: readings of which it is seen, without aligning them, that their score with the one that is asked for stays below what is asked.
 *
 * Of most names that share a word with the one that is asked for, another word stands for none of the other side. What such words, and words that are too many, take from a score
 * is bounded here by their weights; which words can stand for each other at all by how alike they are. Whatever is doubtful counts as if it could, so that nothing within reach is lost.
 * Names of a list share their words: what was found of one is kept while the question lasts.
 * @module
 */
import { beginsAlike, leastJoined, leastLike, ofOthers } from './alignment.ts'
import { looksAlike } from './look-alike.ts'
import type { Reading } from './reading.ts'
import { personOmission } from './score.ts'
import { cannotBeAlike, maskDistance, type Word } from './word.ts'
import { leastSoundCost, soundCost, soundLikeness } from './word-likeness.ts'

/** In a row of `#likenesses`: not worked out, and no less than what it will be. */
const open = 2

/** One reading and what is asked of its score with others. */
export class Reach {
  readonly #asked: Reading
  readonly #atLeast: number
  /** Less alike than this two words that are names in full stand for each other in no name within reach: two words of letters, and where one is a pattern. */
  readonly #leastOfAny: Least
  /** Of a word of another side where its row begins in `#likenesses`: how alike it may be to each word asked for, and at the end 1 where neighbours of these may make it. */
  readonly #rows = new Map<Word, number>()
  #likenesses: Float64Array<ArrayBuffer>
  #used = 0

  constructor(asked: Reading, atLeast: number) {
    this.#asked = asked
    this.#atLeast = atLeast
    this.#leastOfAny = leastOf(asked.words.length, atLeast)
    this.#likenesses = new Float64Array((asked.words.length + 1) * 128)
  }

  /** `true`: `scoreReadings` of the two is less than what is asked. `false` says nothing. */
  isOut(b: Reading, isOrganisation: boolean): boolean {
    const a = this.#asked
    if (this.#atLeast < 0.4 || a.by === 'native' || b.by === 'native') return false
    // By the letters that words have, which is seen at once, and only then by how alike they are.
    if (!this.#isBelow(b, isOrganisation, false) && !this.#isBelow(b, isOrganisation, true)) return false
    return !this.#isJoined(b) && !inARow(a, b)
  }

  /** Whether what words can stand for each other gives less than what is asked. */
  #isBelow(b: Reading, isOrganisation: boolean, isExact: boolean): boolean {
    const a = this.#asked
    const [wordsA, wordsB] = [a.words, b.words]
    const [m, n] = [wordsA.length, wordsB.length]
    const least = leastOf(Math.min((a.weight + b.weight) / 2, m, n), this.#atLeast)
    // Which words of each side have a partner, and what is left over at least.
    let [partneredA, partneredB, leftA, leftB, slack] = [0, 0, a.weight, b.weight, 0]
    for (let j = 0; j < n; j++) {
      const other = wordsB[j]!
      const row = this.#rowOf(other)
      for (let i = 0; i < m; i++) {
        const word = wordsA[i]!
        let likeness = this.#likenesses[row + i]!
        if (likeness === open && isExact) this.#likenesses[row + i] = likeness = worked(word, other, leastFor(word, other, this.#leastOfAny))
        if (likeness < leastFor(word, other, least) && !(i === m - 1 && j === n - 1 && i > 1 && j > 1 && isBeginning(word.text, other.text))) continue
        // Where a word stands for one of another weight, the weights of both sides say less of what is left out.
        slack += Math.abs(word.weight - other.weight)
        if ((partneredA >> i & 1) === 0) { partneredA |= 1 << i; leftA -= word.weight }
        if ((partneredB >> j & 1) === 0) { partneredB |= 1 << j; leftB -= other.weight }
      }
    }
    // No word weighs more than 1: no more of one side are taken than have a partner on the other.
    leftA = Math.max(leftA, a.weight - bitCount(partneredB))
    leftB = Math.max(leftB, b.weight - bitCount(partneredA))
    const matched = (a.weight - leftA + b.weight - leftB) / 2
    const conflict = Math.min(leftA, leftB)
    const omitted = Math.abs(a.weight - b.weight) - slack
    const most = mostOf(Math.max(0, matched), Math.max(0, conflict)) * (omitted < 0.01 ? 1 : isOrganisation ? organisationLeft(a, b, omitted, matched) : personOmission(omitted / (matched + omitted), matched))
    return most < this.#atLeast - 1e-6
  }

  /** Whether neighbours on one side may be one word of the other. A pair of single words is not looked at. */
  #isJoined({ words }: Reading): boolean {
    const asked = this.#asked.words
    if (asked.length > 1) {
      for (const word of words) {
        const at = this.#rowOf(word) + asked.length
        if (this.#likenesses[at] === open) this.#likenesses[at] = canBeMadeOf(word, asked) ? 1 : 0
        if (this.#likenesses[at] === 1) return true
      }
    }
    if (words.length > 1) for (const word of asked) if (canBeMadeOf(word, words)) return true
    return false
  }

  #rowOf(word: Word): number {
    const known = this.#rows.get(word)
    if (known !== undefined) return known
    const { words } = this.#asked
    const row = this.#used
    this.#used += words.length + 1
    if (this.#used > this.#likenesses.length) this.#likenesses = new Float64Array(this.#likenesses.buffer.transfer(this.#likenesses.byteLength * 2))
    for (let at = 0; at < words.length; at++) this.#likenesses[row + at] = seen(words[at]!, word, leastFor(words[at]!, word, this.#leastOfAny))
    this.#likenesses[row + words.length] = open
    this.#rows.set(word, row)
    return row
  }
}

const mostOf = (matched: number, conflict: number) => (matched === 0 ? 0 : matched / (matched + conflict) * (1 - 0.3 * Math.min(1, conflict / 0.8)))

/** Fillers, and what stands in brackets, may be left out: then it costs less. */
function organisationLeft(a: Reading, b: Reading, omitted: number, matched: number): number {
  let fillers = 0
  for (const { words } of [a, b]) for (const { role, weight } of words) if (role === 'filler') fillers += weight
  return omitted - fillers < 0.15 ? 1 : Math.max(0.2, 0.86 - 0.3 * omitted / (matched + omitted))
}

interface Least { readonly ofLetters: number; readonly ofPatterns: number }

/** How alike two words of full weight must be, if all else agrees and `matched` is all that words weigh that stand for each other: the other way of `worth` (score.ts), which takes 0.05 for a slip of the pen where neither is a pattern. */
const leastOf = (matched: number, atLeast: number): Least => ({ ofLetters: leastWorth(1.05 - (1 - atLeast) * matched) - 1e-9, ofPatterns: leastWorth(1 - (1 - atLeast) * matched) - 1e-9 })

const leastWorth = (worth: number) => (worth <= 0.14 ? leastLike : worth <= 0.62 ? 0.75 - (0.62 - worth) / 3.2 : worth <= 0.92 ? 0.75 + (worth - 0.62) / 2 : Math.min(0.97, 0.9 + (worth - 0.92) / 0.8))

const leastFor = (a: Word, b: Word, { ofLetters, ofPatterns }: Least) => (a.weight !== 1 || b.weight !== 1 ? leastLike - 1e-9 : a.isAbjad || b.isAbjad ? ofPatterns : ofLetters)

/** What is seen without comparing letters: 1 where the words may stand for each other by something else, 0 where they never do, else open. */
function seen(a: Word, b: Word, least: number): number {
  if (a.sound === b.sound || a.text === b.text || a.value !== null || b.value !== null || (a.meaning !== 0 && a.meaning === b.meaning)) return 1
  if (looksAlike(a.text, b.text)) return 1
  if (a.role === 'form' || b.role === 'form') return 0
  if (a.role === 'initial' || b.role === 'initial') return a.text[0] === b.text[0] ? 1 : 0
  if (a.role === 'particle' || b.role === 'particle' || a.role === 'title' || b.role === 'title') return a.role === b.role ? 1 : 0
  if (a.lines !== null && b.lines !== null && shareLine(a.lines, b.lines)) return 1
  if (a.others !== null || b.others !== null) return open
  return cannotBeAlike(a, b, leastLike, a.isAbjad || b.isAbjad ? leastLike : least) ? 0 : open
}

/** How alike they are taken to be when they are aligned, or 0 where that is less than `least`. */
function worked(a: Word, b: Word, least: number): number {
  const abjads = (a.isAbjad ? 1 : 0) + (b.isAbjad ? 1 : 0)
  let alike = soundLikeness(a.sound, b.sound, abjads, least)
  for (const other of a.others ?? []) alike = Math.max(alike, ofOthers * soundLikeness(other, b.sound, b.isAbjad ? 1 : 0, least))
  for (const other of b.others ?? []) alike = Math.max(alike, ofOthers * soundLikeness(a.sound, other, a.isAbjad ? 1 : 0, least))
  return alike
}

function shareLine(a: readonly number[], b: readonly number[]): boolean {
  for (const one of a) for (const other of b) if (one === other || one === -other) return true
  return false
}

const isBeginning = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

/** Whether two or three neighbours of `others` may be this one word: by how many letters they have (of an abjad six more or fewer, else two), by which, and by their order. */
function canBeMadeOf(one: Word, others: readonly Word[]): boolean {
  if (one.length < 4 || one.value !== null) return false
  for (let j = 0; j + 1 < others.length; j++) {
    const [first, second, third] = [others[j]!, others[j + 1]!, others[j + 2]]
    const apart = one.isAbjad === first.isAbjad ? 2 : 6
    const two = first.length + second.length
    if (two > one.length + apart || !beginsAlike(one, first)) continue
    const [letters, near] = [first.letters | second.letters, first.near | second.near]
    if (two >= one.length - apart && mayBeJoined(one, first, two, letters, near) && isJoined(one, first, first.sound + second.sound)) return true
    if (third !== undefined && Math.abs(two + third.length - one.length) <= apart && mayBeJoined(one, first, two + third.length, letters | third.letters, near | third.near) && isJoined(one, first, first.sound + second.sound + third.sound)) return true
  }
  return false
}

const mayBeJoined = (one: Word, first: Word, length: number, letters: number, near: number) =>
  one.others !== null || one.isAbjad || first.isAbjad || leastSoundCost(one.letters, one.near, letters, near) < (1 - leastJoined) * Math.max(one.length, length) * 20

const isJoined = (one: Word, first: Word, sound: string) =>
  one.others !== null || soundLikeness(one.sound, sound, (one.isAbjad ? 1 : 0) + (first.isAbjad ? 1 : 0), leastJoined) >= leastJoined

/** Whether all letters in a row are near enough to count (`fallback` of score.ts). */
function inARow(a: Reading, b: Reading): boolean {
  if (maskDistance(a.mask, b.mask) > 1 || Math.abs(a.joined.length - b.joined.length) > 3) return false
  return soundCost(a.joined, b.joined, 34, a.words[0]?.isAbjad !== b.words[0]?.isAbjad) < 34
}

function bitCount(set: number): number {
  let count = 0
  for (let left = set; left !== 0; left &= left - 1) count++
  return count
}
