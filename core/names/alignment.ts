/**
 * Alignment: which word of one name stands for which of the other, whatever their order, and which stand for none.
 *
 * First the words that sound the same, then the most alike of the rest, then words that the other name writes as two or three.
 * The work arrays are reused from call to call, since a list is compared a hundred thousand times a second: what an alignment
 * holds is true until the next one is made.
 * @module
 */
import { lookAlikeLikeness, looksAlike } from './look-alike.ts'
import type { Reading } from './reading.ts'
import { characterLikeness, soundLikeness } from './word-likeness.ts'
import { cannotBeAlike, type Word } from './word.ts'

/** Why two words are taken for one another. */
export type PairReason = 'same' | 'same-sound' | 'spelling' | 'same-name' | 'short-form' | 'initial' | 'translated' | 'number' | 'joined' | 'cut-off' | 'look-alike'

const reasons: readonly PairReason[] = ['same', 'same-sound', 'spelling', 'same-name', 'short-form', 'initial', 'translated', 'number', 'joined', 'cut-off', 'look-alike']
const [same, sameSound, spelling, sameName, shortForm, initial, translated, number, joined, cutOff, lookAlike] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

const size = 24
/** Index of the partner, or -1. Of a joined pair the partner of each part is the word that joins them. */
const [toB, toA] = [new Int8Array(size), new Int8Array(size)]
const [likenessOfA, likenessOfB] = [new Float64Array(size), new Float64Array(size)]
const [reasonOfA, reasonOfB] = [new Uint8Array(size), new Uint8Array(size)]

export const alignment = { toB, toA, likenessOfA, likenessOfB, isSpelling: (at: number) => reasonOfA[at] === spelling || reasonOfA[at] === lookAlike, reasonOfA: (at: number) => reasons[reasonOfA[at]!]!, reasonOfB: (at: number) => reasons[reasonOfB[at]!]! }

/** Less alike than this is another word. */
export const leastLike = 0.6
/** Neighbours that make a word of the other side together are this alike to it at least. */
export const leastJoined = 0.75

let found = 0
let why = same

/** Both readings are in Latin letters, so that abbreviations are held by them. */
let areLatin = false

/** Sets `found` and `why`. */
function compareWords(a: Word, b: Word, isNative: boolean): void {
  likenessOf(a, b, isNative)
  if (areLatin && a.isAbbreviation && b.isAbbreviation && a.text !== b.text && a.role === 'name' && b.role === 'name') {
    found = Math.min(found, characterLikeness(a.text, b.text))
    why = spelling
  }
  if (isNative || !looksAlike(a.text, b.text) || !mayBeMisread(a, b)) return
  if (found < lookAlikeLikeness) found = lookAlikeLikeness
  if (why === spelling || why === sameSound) why = lookAlike
}

/** Factory 11 and Factory II are two numbers. */
const mayBeMisread = (a: Word, b: Word) => (a.value === null || b.value === null) && a.role !== 'form' && b.role !== 'form'

function likenessOf(a: Word, b: Word, isNative: boolean): void {
  found = 0
  why = spelling
  if (isNative) {
    found = characterLikeness(a.text, b.text)
    why = found === 1 ? same : spelling
    return
  }
  // A form and a garbled word, or two forms, are no words of one name.
  if (a.role === 'form' || b.role === 'form') return
  if (a.value !== null || b.value !== null) {
    if (a.value !== null && a.value === b.value && a.role === b.role) { found = a.text === b.text ? 1 : 0.98; why = number }
    return
  }
  if (a.sound === b.sound) {
    why = a.text === b.text ? same : sameSound
    found = why === same ? 1 : Math.max(0.93, 0.975 - 0.01 * Math.abs(a.text.length - b.text.length))
    return
  }
  if (a.meaning !== 0 && a.meaning === b.meaning) { found = 0.96; why = translated; return }
  if (a.role === 'initial' || b.role === 'initial') {
    // An initial stands for a name, not for a title or a bin.
    if (a.role !== b.role && a.text[0] === b.text[0] && (a.role === 'name' || b.role === 'name')) { found = 0.82; why = initial }
    return
  }
  if (a.role === 'particle' || b.role === 'particle' || a.role === 'title' || b.role === 'title') {
    // A son is no daughter, though bin and bint begin alike.
    if (a.role === b.role && a.text[0] === b.text[0] && (a.meaning === 0 || b.meaning === 0)) { found = 0.8; why = spelling }
    return
  }
  if (a.lines !== null && b.lines !== null) shareLine(a.lines, b.lines)
  if (a.others === null && b.others === null && cannotBeAlike(a, b, leastLike)) return
  const alike = keptLikeness(a, b)
  if (alike > found) { found = Math.min(alike, 0.985); why = alike > 0.99 ? sameSound : spelling }
  if (a.others !== null) for (const other of a.others) better(soundLikeness(other, b.sound, b.isAbjad ? 1 : 0, leastLike))
  if (b.others !== null) for (const other of b.others) better(soundLikeness(a.sound, other, a.isAbjad ? 1 : 0, leastLike))
}

/** Words of a list come back again and again: what was found of two lately is kept, each pair in its one place. */
const places = 1 << 14
const [keptA, keptB, keptLikenesses] = [new Float64Array(places), new Float64Array(places), new Float64Array(places)]

function keptLikeness(a: Word, b: Word): number {
  const at = (Math.imul(a.id, 0x9e3779b1) ^ Math.imul(b.id, 0x85ebca6b)) >>> 18
  if (keptA[at] === a.id && keptB[at] === b.id) return keptLikenesses[at]!
  const alike = soundLikeness(a.sound, b.sound, (a.isAbjad ? 1 : 0) + (b.isAbjad ? 1 : 0), leastLike)
  keptA[at] = a.id
  keptB[at] = b.id
  keptLikenesses[at] = alike
  return alike
}

/** Another reading or spelling of the same writing is somewhat weaker than the first. */
export const ofOthers = 0.975

function better(alike: number): void {
  if (alike * ofOthers > found) { found = alike * ofOthers; why = alike > 0.99 ? sameSound : spelling }
}

function shareLine(a: readonly number[], b: readonly number[]): void {
  for (const one of a) {
    for (const other of b) {
      if (one === other && one > 0) { found = one >= 1000 ? 0.95 : 0.93; why = sameName; return }
      if (one === -other || (one === other && one < 0)) { found = 0.84; why = shortForm }
    }
  }
}

const matrix = new Float64Array(size * size)
const matrixWhy = new Uint8Array(size * size)

/** Fills `alignment`. O(|a|·|b|) comparisons of words at most. */
export function align(a: Reading, b: Reading): void {
  const [wordsA, wordsB, isNative] = [a.words, b.words, a.by === 'native']
  areLatin = a.script === 'latin' && b.script === 'latin'
  const [m, n] = [wordsA.length, wordsB.length]
  toB.fill(-1, 0, m)
  toA.fill(-1, 0, n)
  let left = m
  for (let i = 0; i < m; i++) {
    const word = wordsA[i]!
    for (let k = 0; k < n; k++) {
      // In the order of the other name: beginning with the word at the same place.
      const j = (i + k) % n
      const other = wordsB[j]!
      if (toA[j] !== -1 || word.text !== other.text || word.role !== other.role) continue
      take(i, j, 1, same)
      left--
      break
    }
  }
  if (left > 0 && n > m - left) {
    for (let i = 0; i < m; i++) {
      if (toB[i] !== -1) continue
      for (let j = 0; j < n; j++) {
        if (toA[j] !== -1) continue
        compareWords(wordsA[i]!, wordsB[j]!, isNative)
        matrix[i * size + j] = found
        matrixWhy[i * size + j] = why
      }
    }
    for (;;) {
      let [best, bestI, bestJ] = [leastLike - 1e-9, -1, -1]
      for (let i = 0; i < m; i++) {
        if (toB[i] !== -1) continue
        for (let j = 0; j < n; j++) {
          if (toA[j] !== -1) continue
          // Of two that are as alike, the one at the same place.
          const value = matrix[i * size + j]! - Math.abs(i - j) * 1e-4
          if (value > best) [best, bestI, bestJ] = [value, i, j]
        }
      }
      if (bestI === -1) break
      take(bestI, bestJ, matrix[bestI * size + bestJ]!, matrixWhy[bestI * size + bestJ]!)
    }
  }
  if (isNative || (m === 1 && n === 1)) return
  takeCutOff(wordsA, wordsB, m - 1, n - 1)
  joinInto(wordsA, wordsB, true)
  joinInto(wordsB, wordsA, false)
}

/** A form or a column that was too short for the name: its last word is the beginning of the other's, behind two words or more that agree. */
function takeCutOff(a: readonly Word[], b: readonly Word[], i: number, j: number): void {
  if (i < 2 || j < 2 || toB[i] !== -1 || toA[j] !== -1) return
  const [one, other] = [a[i]!.text, b[j]!.text]
  if (Math.min(one.length, other.length) < 2 || a[i]!.value !== null || b[j]!.value !== null || !(one.startsWith(other) || other.startsWith(one))) return
  let agreed = 0
  for (let at = 0; at < i; at++) if (toB[at] !== -1 && a[at]!.role === 'name') agreed++
  if (agreed >= 2) take(i, j, 0.8, cutOff)
}

function take(i: number, j: number, alike: number, reason: number): void {
  toB[i] = j
  toA[j] = i
  likenessOfA[i] = likenessOfB[j] = alike
  reasonOfA[i] = reasonOfB[j] = reason
}

/** A word of `ones` that two or three neighbours in `others` make together. A weak pair is given up for a good join. */
function joinInto(ones: readonly Word[], others: readonly Word[], isFromA: boolean): void {
  const [toOthers, toOnes, likeness, likenessOther] = isFromA ? [toB, toA, likenessOfA, likenessOfB] : [toA, toB, likenessOfB, likenessOfA]
  const [reason, reasonOther] = isFromA ? [reasonOfA, reasonOfB] : [reasonOfB, reasonOfA]
  for (let i = 0; i < ones.length; i++) {
    const one = ones[i]!
    if (one.sound.length < 4 || one.value !== null || (toOthers[i] !== -1 && likeness[i]! > 0.9)) continue
    for (let j = 0; j + 1 < others.length; j++) {
      if (!isFree(toOnes, j, i) || !isFree(toOnes, j + 1, i) || !beginsAlike(one, others[j]!)) continue
      let text = others[j]!.sound
      for (let count = 2; count <= 3 && j + count <= others.length && isFree(toOnes, j + count - 1, i); count++) {
        text += others[j + count - 1]!.sound
        if (Math.abs(text.length - one.sound.length) > 2 + (one.isAbjad !== others[j]!.isAbjad ? 4 : 0)) continue
        const abjads = (one.isAbjad ? 1 : 0) + (others[j]!.isAbjad ? 1 : 0)
        let alike = soundLikeness(one.sound, text, abjads, leastJoined)
        for (const other of one.others ?? []) alike = Math.max(alike, ofOthers * soundLikeness(other, text, abjads, leastJoined))
        if (alike < leastJoined || (toOthers[i] !== -1 && alike < likeness[i]!)) continue
        release(toOthers, toOnes, i)
        toOthers[i] = j
        likeness[i] = alike * 0.98
        reason[i] = joined
        for (let part = j; part < j + count; part++) {
          toOnes[part] = i
          likenessOther[part] = alike * 0.98
          reasonOther[part] = joined
        }
        break
      }
    }
  }
}

export const beginsAlike = (a: Word, b: Word) => a.sound[0] === b.sound[0] || a.skeleton[0] === b.skeleton[0] || (a.others !== null && a.others.some((other) => other[0] === b.sound[0]))
const isFree = (toOnes: Int8Array, at: number, i: number) => toOnes[at] === -1 || toOnes[at] === i

function release(toOthers: Int8Array, toOnes: Int8Array, i: number): void {
  const partner = toOthers[i]!
  if (partner !== -1 && toOnes[partner] === i) toOnes[partner] = -1
}
