/**
 * Mark set: marks of an index that are in all groups of lists, as numbers where they are few and as bits where they are many.
 * @module
 */
import { bitsOf, isBits, numbersOf, wordsOf, type GramLists } from './gram-lists.ts'

/** Ascending numbers, or one bit a mark. Can be the lists of the index themselves: not to be written to. */
export type MarkSet = { readonly kind: 'numbers'; readonly numbers: Uint32Array } | { readonly kind: 'bits'; readonly bits: Uint32Array }

/** Below this, looking at each mark costs less than another list. */
const fewEnough = 256
/** One number held against a list costs about as much as two words of bits: with fewer numbers than words by this factor, numbers are quicker. */
const wordsPerNumber = 2
/** A leap through a list of numbers costs as much as so many words or numbers in a row. */
const wordsPerLeap = 16

/** Lists of which a mark is in one at least; `count`: of all of them together. */
interface Group { readonly count: number; readonly lists: readonly number[] }

/** Bits that an answer is worked out in, and copied from: memory of its own for each step would cost more than the step. */
let [scratch, otherScratch] = [new Uint32Array(0), new Uint32Array(0)]

function otherBits(words: number): Uint32Array {
  if (otherScratch.length < words) otherScratch = new Uint32Array(words)
  return otherScratch.subarray(0, words)
}

/** Marks that are in one list of each group. More than are in all only where the rest are so few that each is looked at anyway: see `isWhole`. */
export function inAllGroups(lists: GramLists, groups: readonly (readonly number[])[]): { readonly set: MarkSet; readonly isWhole: boolean } {
  if (groups.length === 0) return { set: all(lists.count), isWhole: true }
  const ordered = groups.map((group): Group => ({ lists: group, count: group.reduce((sum, list) => sum + lists.counts[list]!, 0) })).toSorted((a, b) => a.count - b.count)
  const [first, ...rest] = ordered as [Group, ...Group[]]
  const words = wordsOf(lists.count)
  const filled = first.lists.filter((list) => lists.counts[list]! > 0)
  if (filled.length === 0) return { set: { kind: 'numbers', numbers: new Uint32Array(0) }, isWhole: true }
  if (filled.every((list) => !isBits(lists, list)) && first.count * wordsPerNumber < words) return narrowed(lists, filled.map((list) => numbersOf(lists, list)).reduce(inEither), rest)
  if (filled.length === 1 && rest.length === 0) return { set: isBits(lists, filled[0]!) ? { kind: 'bits', bits: bitsOf(lists, filled[0]!) } : { kind: 'numbers', numbers: numbersOf(lists, filled[0]!) }, isWhole: true }
  if (scratch.length < words) scratch = new Uint32Array(words)
  const bits = scratch.subarray(0, words)
  uniteInto(bits, lists, filled)
  for (const [at, { lists: group }] of rest.entries()) {
    const other = bitsOfAny(lists, group, otherBits(words))
    let count = 0
    for (let word = 0; word < words; word++) {
      const both = bits[word]! & other[word]!
      bits[word] = both
      if (both !== 0) count += bitsIn(both)
    }
    if (count * wordsPerNumber < words) return narrowed(lists, numbersIn(bits, count), rest.slice(at + 1))
  }
  return { set: { kind: 'bits', bits: bits.slice() }, isWhole: true }
}

function narrowed(lists: GramLists, from: Uint32Array, groups: readonly Group[]): { set: MarkSet; isWhole: boolean } {
  let numbers = from
  // A bit is looked up in a fraction of the time of a leap through numbers.
  const areBits = ({ lists: group }: Group): boolean => group.every((list) => isBits(lists, list))
  for (const { lists: group, count } of groups.toSorted((a, b) => Number(areBits(b)) - Number(areBits(a)))) {
    if (numbers.length <= fewEnough) return { set: { kind: 'numbers', numbers }, isWhole: false }
    const others = group.filter((list) => !isBits(lists, list))
    if (others.length === 0) numbers = withBit(numbers, group.map((list) => bitsOf(lists, list)))
    else if (others.length === group.length && numbers.length * wordsPerLeap < count + wordsOf(lists.count)) numbers = others.map((list) => inBoth(numbers, numbersOf(lists, list))).reduce(inEither)
    else numbers = withBit(numbers, [bitsOfAny(lists, group, otherBits(wordsOf(lists.count)))])
  }
  return { set: { kind: 'numbers', numbers }, isWhole: true }
}

/** In one of them at least. */
function withBit(numbers: Uint32Array, lists: readonly Uint32Array[]): Uint32Array {
  const kept = new Uint32Array(numbers.length)
  const [first, ...others] = lists as readonly [Uint32Array, ...Uint32Array[]]
  let count = 0
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!
    let word = first[number >>> 5]!
    for (let n = 0; n < others.length; n++) word |= others[n]![number >>> 5]!
    kept[count] = number
    count += (word >>> (number & 31)) & 1
  }
  return kept.subarray(0, count)
}

/** Both ascending; the longer one is leapt through. */
function inBoth(one: Uint32Array, other: Uint32Array): Uint32Array {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const kept = new Uint32Array(short.length)
  let [count, at] = [0, 0]
  for (let n = 0; n < short.length; n++) {
    const number = short[n]!
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

/** Both ascending. */
export function inEither(one: Uint32Array, other: Uint32Array): Uint32Array {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one
  const united = new Uint32Array(one.length + other.length)
  let [count, a, b] = [0, 0, 0]
  while (a < one.length && b < other.length) {
    const [first, second] = [one[a]!, other[b]!]
    united[count++] = first < second ? first : second
    if (first <= second) a++
    if (second <= first) b++
  }
  while (a < one.length) united[count++] = one[a++]!
  while (b < other.length) united[count++] = other[b++]!
  return united.subarray(0, count)
}

/** Bits of the marks that are in one of the lists; written into `spare` unless it is one list that has them. Not to be written to. */
export function bitsOfAny(lists: GramLists, group: readonly number[], spare: Uint32Array): Uint32Array {
  if (group.length === 1 && isBits(lists, group[0]!)) return bitsOf(lists, group[0]!)
  uniteInto(spare, lists, group)
  return spare
}

function uniteInto(into: Uint32Array, lists: GramLists, group: readonly number[]): void {
  const [first, ...others] = group.filter((list) => isBits(lists, list))
  if (first === undefined) into.fill(0)
  else into.set(bitsOf(lists, first))
  for (const list of others) {
    const bits = bitsOf(lists, list)
    for (let word = 0; word < into.length; word++) into[word]! |= bits[word]!
  }
  for (const list of group) if (!isBits(lists, list)) {
    const numbers = numbersOf(lists, list)
    for (let at = 0; at < numbers.length; at++) into[numbers[at]! >>> 5]! |= 1 << (numbers[at]! & 31)
  }
}

/** Numbers of a set that `isKept` takes. */
export function thoseThat(set: MarkSet, isKept: (number: number) => boolean): MarkSet {
  const numbers = set.kind === 'numbers' ? set.numbers : numbersIn(set.bits, countOf(set.bits))
  const kept = new Uint32Array(numbers.length)
  let count = 0
  for (let at = 0; at < numbers.length; at++) if (isKept(numbers[at]!)) kept[count++] = numbers[at]!
  return { kind: 'numbers', numbers: kept.subarray(0, count) }
}

/** Without those of another set. */
export function butThose(set: MarkSet, taken: MarkSet): MarkSet {
  if (taken.kind === 'numbers' && taken.numbers.length === 0) return set
  if (set.kind === 'numbers') return thoseThat(set, (mark) => !has(taken, mark))
  const bits = set.bits.slice()
  if (taken.kind === 'bits') for (let word = 0; word < bits.length; word++) bits[word]! &= ~taken.bits[word]!
  else for (const mark of taken.numbers) bits[mark >>> 5]! &= ~(1 << (mark & 31))
  return { kind: 'bits', bits }
}

/** The same, where only marks of `doubtful` (one bit each) need to be asked for. */
export function exceptThose(set: MarkSet, doubtful: Uint32Array, isKept: (number: number) => boolean): MarkSet {
  if (set.kind === 'numbers') return thoseThat(set, (number) => ((doubtful[number >>> 5]! >>> (number & 31)) & 1) === 0 || isKept(number))
  const bits = set.bits.slice()
  eachNumber({ kind: 'bits', bits: set.bits.map((word, at) => word & doubtful[at]!) }, (number) => { if (!isKept(number)) bits[number >>> 5]! &= ~(1 << (number & 31)) })
  return { kind: 'bits', bits }
}

/** `gone`: one bit a mark that is taken out; `null`: none. */
export function without(set: MarkSet, gone: Uint32Array | null): MarkSet {
  if (gone === null) return set
  return set.kind === 'numbers' ? thoseThat(set, (mark) => ((gone[mark >>> 5]! >>> (mark & 31)) & 1) === 0) : { kind: 'bits', bits: set.bits.map((word, at) => word & ~gone[at]!) }
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
function bitsIn(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function numbersIn(bits: Uint32Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let at = 0
  for (let word = 0; word < bits.length; word++) {
    let left = bits[word]!
    while (left !== 0) {
      const lowest = left & -left
      numbers[at++] = word * 32 + 31 - Math.clz32(lowest)
      left ^= lowest
    }
  }
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
