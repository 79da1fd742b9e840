import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from './day.ts'
import { contains, formatLimit, isDay, overlap, outerWindow, type Limit, type Window } from './window.ts'

const limits: Limit[] = [null, 'open', day(0), day(1), day(2), day(3)]
const windows: Window[] = limits.flatMap((from) => limits.map((to) => ({ from, to })))
  .filter(({ from, to }) => !isDay(from) || !isDay(to) || from <= to)

suite('overlap', () => {
  test('holds exactly the days that lie in both (every pair of small windows)', () => {
    for (const a of windows) for (const b of windows) for (let n = -1; n <= 4; n++) {
      const both = overlap(a, b)
      const isShared = both !== null && contains(both, day(n))
      equal(isShared, contains(a, day(n)) && contains(b, day(n)), JSON.stringify({ a, b, n }))
    }
  })
  test('does not depend on the order, and silence changes nothing', () => {
    for (const a of windows) {
      for (const b of windows) deepEqual(overlap(a, b), overlap(b, a))
      deepEqual(overlap(a, { from: null, to: null }), a)
    }
  })
})

suite('contains', () => {
  test('both limits belong to the window; a limit that is not set excludes no day', () => {
    const within = (window: Window) => [-1, 0, 1, 2, 3].filter((n) => contains(window, day(n)))
    deepEqual(within({ from: day(0), to: day(2) }), [0, 1, 2])
    deepEqual(within({ from: null, to: day(0) }), [-1, 0])
    deepEqual(within({ from: day(2), to: 'open' }), [2, 3])
  })
})

suite('outerWindow and formatLimit', () => {
  test('reaches from the first begin to the last end', () => {
    const of = { begins: { from: day(0), to: day(9) }, ends: { from: null, to: 'open' }, qualified: [] } as const
    deepEqual(outerWindow(of), { from: day(0), to: 'open' })
  })
  test('keeps silent and open apart', () => {
    deepEqual([null, 'open' as const, day(0)].map(formatLimit), [null, 'open', '1970-01-01'])
  })
})
