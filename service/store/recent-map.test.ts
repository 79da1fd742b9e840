/** @module */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { recentMap } from './recent-map.ts'

suite('a recent map', () => {
  test('keeps what was put or asked for lately, and no more than it may', () => {
    const map = recentMap<number, string>(8)
    for (let n = 0; n < 100; n++) {
      map.set(n, `of ${n}`)
      // What is asked for each time stays.
      equal(map.get(0), 'of 0')
      deepEqual([n, n - 1, n - 2].filter((each) => each >= 0).map((each) => map.get(each)), [n, n - 1, n - 2].filter((each) => each >= 0).map((each) => `of ${each}`))
    }
    const there = Array.from({ length: 100 }, (_, n) => n).filter((n) => map.get(n) !== undefined)
    equal(there.length <= 8 && there.length >= 4, true, `${there.length} are there`)
    map.clear()
    equal(map.get(99), undefined)
  })
})
