/** Order by hand: photographs that are moved together. Order and groups by time are in capture.test.ts. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { movedByOne, movedTogether } from './index.ts'

const moved = (ids: string, moving: string, at: string) => movedTogether([...ids], new Set(moving), at).join('')
const byOne = (ids: string, moving: string, by: 1 | -1) => movedByOne([...ids], new Set(moving), by).join('')

suite('movedTogether', () => {
  test('one that is moved to the place of another stands there', () => {
    for (const from of 'abcde') for (const to of 'abcde') equal(moved('abcde', from, to).indexOf(from), 'abcde'.indexOf(to), `${from} to ${to}`)
  })
  test('several keep their order, and stand together', () => {
    deepEqual([moved('abcde', 'bd', 'e'), moved('abcde', 'db', 'a'), moved('abcde', 'ae', 'c')], ['acebd', 'bdace', 'bcaed'])
  })
  test('to one of themselves, to one that is unknown, and of none, nothing is moved', () => {
    deepEqual([moved('abc', 'ab', 'b'), moved('abc', 'a', 'x'), moved('abc', 'x', 'a'), moved('abc', '', 'a'), moved('', 'a', 'a')], ['abc', 'abc', 'abc', 'abc', ''])
  })
  test('law: none is lost and none is added', () => {
    fc.assert(fc.property(fc.subarray([...'abcdefgh']), fc.subarray([...'abcdefgh']), fc.constantFrom(...'abcdefgh'), (ids, moving, at) => deepEqual(movedTogether(ids, new Set(moving), at).toSorted(), ids.toSorted())))
  })
})

suite('movedByOne', () => {
  test('goes one place on or back, and stays at the ends', () => {
    deepEqual([byOne('abcd', 'b', 1), byOne('abcd', 'b', -1), byOne('abcd', 'd', 1), byOne('abcd', 'a', -1), byOne('abcd', 'bc', 1), byOne('abcd', 'bc', -1), byOne('abcd', '', 1)], ['acbd', 'bacd', 'abcd', 'abcd', 'adbc', 'bcad', 'abcd'])
  })
  test('brings together those that stand apart', () => equal(byOne('abcde', 'bd', 1), 'acebd'))
})
