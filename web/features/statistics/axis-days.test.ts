import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { axisDays } from './axis-days.ts'

suite('axis of days', () => {
  test('begins at 0, ends at or after the last day, and has few marks', () => {
    for (let last = 0; last < 30_000; last += 7) {
      const days = axisDays(last)
      ok(days[0] === 0 && days.at(-1)! >= last && days.length >= 2 && days.length <= 7, `${last}: ${days.join()}`)
    }
  })
  test('is in units that people count in', () => {
    deepEqual([axisDays(5), axisDays(35), axisDays(400)], [[0, 1, 2, 3, 4, 5], [0, 7, 14, 21, 28, 35], [0, 90, 180, 270, 360, 450]])
  })
})
