/**
 * Mark set: marks of an index that are in all groups of lists, as numbers where they are few and as bits where they are many.
 * @module
 */
import { bitsOf, isBits, numbersOf, wordsOf, type GramLists } from './gram-lists.ts'

/** Ascending numbers, or one bit a mark. */
export type MarkSet = { readonly kind: 'numbers'; readonly numbers: Uint32Array } | { readonly kind: 'bits'; readonly bits: Uint32Array }

/** Below this, looking at each mark costs less than another list. */
const fewEnough = 256

/** A group of several lists, put together. */
interface Group { readonly count: number; readonly lists: readonly number[] }

/** Marks that are in one list of each group. More than are in all only where the rest are so few that each is looked at anyway: see `isWhole`. */
export function inAllGroups(lists: GramLists, groups: readonly (readonly number[])[]): { readonly set: MarkSet; readonly isWhole: boolean } {
  if (groups.length === 0) return { set: all(lists.count), isWhole: true }
  const ordered = groups.map((group): Group => ({ lists: group, count: group.reduce((sum, list) => sum + lists.counts[list]!, 0) })).toSorted((a, b) => a.count - b.count)
  const [first, ...rest] = ordered as [Group, ...Group[]]
  if (first.lists.length === 1 && !isBits(lists, first.lists[0]!)) return narrowed(lists, numbersOf(lists, first.lists[0]!), rest)
  const bits = unionOf(lists, first.lists).slice()
  for (const [at, group] of rest.entries()) {
    const other = unionOf(lists, group.lists)
    let left = 0
    for (let word = 0; word < bits.length; word++) left |= (bits[word]! &= other[word]!)
    if (left === 0) break
    if (countOf(bits) < fewEnough * 8) return narrowed(lists, numbersIn(bits), rest.slice(at + 1))
  }
  return { set: { kind: 'bits', bits }, isWhole: true }
}

function narrowed(lists: GramLists, from: Uint32Array, groups: readonly Group[]): { set: MarkSet; isWhole: boolean } {
  let [numbers, isWhole] = [from, true]
  for (const group of groups) {
    if (numbers.length <= fewEnough) { isWhole = false; break }
    numbers = group.lists.length === 1 && !isBits(lists, group.lists[0]!) ? inBoth(numbers, numbersOf(lists, group.lists[0]!)) : withBit(numbers, unionOf(lists, group.lists))
  }
  return { set: { kind: 'numbers', numbers }, isWhole }
}

function withBit(numbers: Uint32Array, bits: Uint32Array): Uint32Array {
  const kept = new Uint32Array(numbers.length)
  let count = 0
  for (const number of numbers) if ((bits[number >>> 5]! >>> (number & 31)) & 1) kept[count++] = number
  return kept.subarray(0, count)
}

/** Both ascending; the longer one is leapt through. */
function inBoth(short: Uint32Array, long: Uint32Array): Uint32Array {
  const kept = new Uint32Array(short.length)
  let [count, at] = [0, 0]
  for (const number of short) {
    let step = 1
    while (at + step < long.length && long[at + step]! < number) step *= 2
    let [low, high] = [at, Math.min(at + step, long.length)]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (long[middle]! < number) low = middle + 1
      else high = middle
    }
    at = low
    if (long[at] === number) kept[count++] = number
  }
  return kept.subarray(0, count)
}

/** Not to be written to where it is one list of bits. */
function unionOf(lists: GramLists, group: readonly number[]): Uint32Array {
  if (group.length === 1 && isBits(lists, group[0]!)) return bitsOf(lists, group[0]!)
  const union = new Uint32Array(wordsOf(lists.count))
  for (const list of group) {
    if (isBits(lists, list)) {
      const bits = bitsOf(lists, list)
      for (let word = 0; word < union.length; word++) union[word]! |= bits[word]!
    } else for (const number of numbersOf(lists, list)) union[number >>> 5]! |= 1 << (number & 31)
  }
  return union
}

function all(count: number): MarkSet {
  const bits = new Uint32Array(wordsOf(count)).fill(0xffffffff)
  if (count % 32 !== 0) bits[bits.length - 1] = (2 ** (count % 32)) - 1
  return { kind: 'bits', bits }
}

export function sizeOf(set: MarkSet): number {
  return set.kind === 'numbers' ? set.numbers.length : countOf(set.bits)
}

export function countOf(bits: Uint32Array): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) if (bits[word] !== 0) count += bitsIn(bits[word]!)
  return count
}

/** Bits set in a word, by the sums of pairs, of fours and of bytes (Hacker's Delight, 5-1). */
export function bitsIn(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function numbersIn(bits: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(countOf(bits))
  let count = 0
  eachNumber({ kind: 'bits', bits }, (number) => { numbers[count++] = number })
  return numbers
}

/** In ascending order, until `visit` answers false. */
export function eachNumber(set: MarkSet, visit: (number: number) => boolean | void): void {
  if (set.kind === 'numbers') {
    for (const number of set.numbers) if (visit(number) === false) return
    return
  }
  const { bits } = set
  for (let word = 0; word < bits.length; word++) {
    let left = bits[word]!
    while (left !== 0) {
      const lowest = left & -left
      if (visit(word * 32 + 31 - Math.clz32(lowest)) === false) return
      left ^= lowest
    }
  }
}

export function has(set: MarkSet, number: number): boolean {
  if (set.kind === 'bits') return ((set.bits[number >>> 5]! >>> (number & 31)) & 1) === 1
  let [low, high] = [0, set.numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (set.numbers[middle]! < number) low = middle + 1
    else high = middle
  }
  return set.numbers[low] === number
}
