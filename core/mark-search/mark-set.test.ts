/** Mark sets: lists held together, as numbers and as bits, are what plain sets of numbers are. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { wordsOf, type GramLists } from './gram-lists.ts'
import { eachNumber, exceptThose, inAllGroups, sizeOf, thoseThat, without, type MarkSet } from './mark-set.ts'

/** Lists kept as the index keeps them: as bits where they have more than one mark in 32. */
function listsOf(count: number, members: readonly (readonly number[])[]): GramLists {
  const [numbers, bits, starts]: [number[], number[], number[]] = [[], [], []]
  for (const list of members) {
    if (list.length <= wordsOf(count)) { starts.push(numbers.length); for (const mark of list) numbers.push(mark); continue }
    starts.push(bits.length)
    const words = new Uint32Array(wordsOf(count))
    for (const mark of list) words[mark >>> 5]! |= 1 << (mark & 31)
    for (const word of words) bits.push(word)
  }
  return { count, counts: Uint32Array.from(members, (list) => list.length), starts: Uint32Array.from(starts), numbers: Uint32Array.from(numbers), bits: Uint32Array.from(bits) }
}
const numbersOf = (set: MarkSet): number[] => { const numbers: number[] = []; eachNumber(set, (number) => { numbers.push(number) }); return numbers }
/** Marks by an arithmetic of their own for each list, from one in two to one in some hundreds; lists overlap. */
const membersOf = (count: number, every: number, salt: number): number[] => Array.from({ length: count }, (_, n) => n).filter((n) => (Math.imul(n + salt, 0x9e3779b1) >>> 8) % every === 0)

suite('mark set', () => {
  test('law: lists held together are plain sets held together, and more only where few are left', () => {
    const every = fc.constantFrom(2, 3, 7, 20, 40, 90, 400)
    const numbersBelow = (count: number) => Array.from({ length: count }, (_, n) => n)
    fc.assert(fc.property(fc.oneof(fc.integer({ min: 1, max: 12_000 }), fc.constant(200_000)), fc.array(fc.array(fc.tuple(every, fc.nat(5)), { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (count, asked) => {
      const members = asked.flat().map(([one, salt]) => membersOf(count, one, salt))
      let next = 0
      const groups = asked.map((group) => group.map(() => next++))
      const { set, isWhole } = inAllGroups(listsOf(count, members), groups)
      const sets = members.map((list) => new Set(list))
      const expected = numbersBelow(count).filter((n) => groups.every((group) => group.some((list) => sets[list]!.has(n))))
      const found = numbersOf(set)
      deepEqual(sizeOf(set), found.length)
      if (isWhole) deepEqual(found, expected)
      else {
        ok(found.length <= 256 && found.every((number, at) => at === 0 || found[at - 1]! < number))
        const all = new Set(found)
        deepEqual(expected.filter((number) => !all.has(number)), [])
      }
    }), { numRuns: 30, examples: [[200_000, [[[400, 0]], [[90, 1]]]]] })
  })
  test('law: taking out is the same of numbers and of bits', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(199)), fc.uniqueArray(fc.nat(199)), (some, gone) => {
      const ascending = Uint32Array.from(some).toSorted()
      const bitsOf = (numbers: readonly number[]) => { const bits = new Uint32Array(7); for (const number of numbers) bits[number >>> 5]! |= 1 << (number & 31); return bits }
      const isOdd = (number: number) => number % 2 === 1
      for (const set of [{ kind: 'numbers', numbers: ascending }, { kind: 'bits', bits: bitsOf(some) }] as const) {
        deepEqual(numbersOf(without(set, bitsOf(gone))), [...ascending].filter((number) => !gone.includes(number)))
        deepEqual(numbersOf(thoseThat(set, isOdd)), [...ascending].filter(isOdd))
        deepEqual(numbersOf(exceptThose(set, bitsOf(gone), isOdd)), [...ascending].filter((number) => !gone.includes(number) || isOdd(number)))
      }
      deepEqual(without({ kind: 'numbers', numbers: ascending }, null), { kind: 'numbers', numbers: ascending })
    }))
  })
})
