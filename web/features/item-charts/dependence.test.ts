/** How much hangs on one source. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { dependenceOf, percentOf } from './dependence.ts'

const bar = (value: string, certain: number, possible: number) => ({ value, label: value, certain, possible })

suite('what a count rests on', () => {
  test('items are counted once, those with several sources on none alone', () => {
    const [a, b] = [bar('a', 6, 2), bar('b', 1, 2)]
    deepEqual(dependenceOf({ count: 12, bars: [a, b], notCounted: [{ reason: 'nobody-says', count: 3 }] }), { sources: 2, named: 9, unnamed: 3, onOne: 7, largest: a })
    deepEqual(dependenceOf({ count: 2, bars: [bar('a', 0, 2), bar('b', 0, 2)], notCounted: [] }).largest, null)
    deepEqual(dependenceOf({ count: 0, bars: [], notCounted: [] }), { sources: 0, named: 0, unnamed: 0, onOne: 0, largest: null })
  })
  test('a share is never none or all where it is not', () => {
    deepEqual([percentOf(0, 9), percentOf(1, 1000), percentOf(1, 3), percentOf(999, 1000), percentOf(9, 9), percentOf(0, 0)], ['0', '<1', '33', '>99', '100', '0'])
  })
})
