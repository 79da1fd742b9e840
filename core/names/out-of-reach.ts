/**
 * Out of reach: two readings of which it is seen, without aligning them, that their score stays below what is asked.
 *
 * Of most names that share a word with the one that is asked for, another word stands for none of the other side. What such words, and words that are too many, take from a score
 * is bounded here by their weights; which words can stand for each other at all by their letters. Whatever is doubtful counts as if it could, so that nothing within reach is lost.
 * @module
 */
import { leastLike } from './alignment.ts'
import { looksAlike } from './look-alike.ts'
import type { Reading } from './reading.ts'
import { personOmission } from './score.ts'
import { cannotBeAlike, maskDistance, type Word } from './word.ts'
import { leastSoundCost, soundCost } from './word-likeness.ts'

/** `true`: `scoreReadings` of the two is less than `atLeast`. `false` says nothing. */
export function isOutOfReach(a: Reading, b: Reading, isOrganisation: boolean, atLeast: number): boolean {
  if (atLeast < 0.4 || a.by === 'native' || b.by === 'native') return false
  const [wordsA, wordsB] = [a.words, b.words]
  const [m, n] = [wordsA.length, wordsB.length]
  const least = leastWanted(a, b, atLeast)
  // Which words of B have a partner, how many of A have, and what is left over on each side at least.
  let [partnered, count, leftA, leftB, slack] = [0, 0, 0, b.weight, 0]
  for (let i = 0; i < m; i++) {
    const word = wordsA[i]!
    let isPartnered = false
    for (let j = 0; j < n; j++) {
      const other = wordsB[j]!
      if (!canStandFor(word, other, least) && !(i === m - 1 && j === n - 1 && i > 1 && j > 1 && isBeginning(word.text, other.text))) continue
      isPartnered = true
      // Where a word stands for one of another weight, the weights of both sides say less of what is left out.
      slack += Math.abs(word.weight - other.weight)
      if ((partnered >> j & 1) === 0) { partnered |= 1 << j; leftB -= other.weight }
    }
    if (isPartnered) count++
    else leftA += word.weight
  }
  // No word weighs more than 1: no more of one side are taken than have a partner on the other.
  leftA = Math.max(leftA, a.weight - bitCount(partnered))
  leftB = Math.max(leftB, b.weight - count)
  const matched = (a.weight - leftA + b.weight - leftB) / 2
  const conflict = Math.min(leftA, leftB)
  const omitted = Math.abs(a.weight - b.weight) - slack
  const most = mostOf(Math.max(0, matched), Math.max(0, conflict)) * (omitted < 0.01 ? 1 : isOrganisation ? organisationLeft(a, b, omitted, matched) : personOmission(omitted / (matched + omitted), matched))
  return most < atLeast - 1e-6 && !canJoin(wordsA, wordsB) && !canJoin(wordsB, wordsA) && !inARow(a, b)
}

const mostOf = (matched: number, conflict: number) => (matched === 0 ? 0 : matched / (matched + conflict) * (1 - 0.3 * Math.min(1, conflict / 0.8)))

/** Fillers, and what stands in brackets, may be left out: then it costs less. */
function organisationLeft(a: Reading, b: Reading, omitted: number, matched: number): number {
  let fillers = 0
  for (const { words } of [a, b]) for (const { role, weight } of words) if (role === 'filler') fillers += weight
  return omitted - fillers < 0.15 ? 1 : Math.max(0.2, 0.86 - 0.3 * omitted / (matched + omitted))
}

/** How alike two words of full weight must be, if all else agrees: the other way of `worth` (score.ts). */
function leastWanted(a: Reading, b: Reading, atLeast: number): number {
  const matched = Math.min((a.weight + b.weight) / 2, a.words.length, b.words.length)
  const worthy = 1.05 - (1 - atLeast) * matched
  return worthy <= 0.14 ? leastLike : worthy <= 0.62 ? 0.75 - (0.62 - worthy) / 3.2 : worthy <= 0.92 ? 0.75 + (worthy - 0.62) / 2 : Math.min(0.97, 0.9 + (worthy - 0.92) / 0.8)
}

function canStandFor(a: Word, b: Word, least: number): boolean {
  if (a.sound === b.sound || a.text === b.text || a.value !== null || b.value !== null || (a.meaning !== 0 && a.meaning === b.meaning)) return true
  if (looksAlike(a.text, b.text)) return true
  if (a.role === 'form' || b.role === 'form') return false
  if (a.role === 'initial' || b.role === 'initial') return a.text[0] === b.text[0]
  if (a.role === 'particle' || b.role === 'particle' || a.role === 'title' || b.role === 'title') return a.role === b.role
  if (a.others !== null || b.others !== null || !cannotBeAlike(a, b, leastLike, a.weight === 1 && b.weight === 1 ? least : leastLike)) return true
  return a.lines !== null && b.lines !== null && shareLine(a.lines, b.lines)
}

function shareLine(a: readonly number[], b: readonly number[]): boolean {
  for (const one of a) for (const other of b) if (one === other || one === -other) return true
  return false
}

const isBeginning = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

/** Whether two or three neighbours of `others` may be one word of `ones`: by how many letters they have (of an abjad six more or fewer, else two), and which. */
function canJoin(ones: readonly Word[], others: readonly Word[]): boolean {
  for (const one of ones) {
    if (one.length < 4 || one.value !== null) continue
    for (let j = 0; j + 1 < others.length; j++) {
      const [first, second, third] = [others[j]!, others[j + 1]!, others[j + 2]]
      const apart = one.isAbjad === first.isAbjad ? 2 : 6
      const two = first.length + second.length
      if (two > one.length + apart || (one.others === null && one.sound[0] !== first.sound[0] && one.skeleton[0] !== first.skeleton[0])) continue
      const [letters, near] = [first.letters | second.letters, first.near | second.near]
      if (two >= one.length - apart && mayBeJoined(one, first, two, letters, near)) return true
      if (third !== undefined && Math.abs(two + third.length - one.length) <= apart && mayBeJoined(one, first, two + third.length, letters | third.letters, near | third.near)) return true
    }
  }
  return false
}

const mayBeJoined = (one: Word, first: Word, length: number, letters: number, near: number) =>
  one.others !== null || one.isAbjad || first.isAbjad || leastSoundCost(one.letters, one.near, letters, near) < 0.25 * Math.max(one.length, length) * 20

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
