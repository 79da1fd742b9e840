/**
 * @module
 */
import { deepEqual, equal, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { onceWithinSteps, spend, withinSteps } from './effort.ts'
import { order } from './constraint.ts'
import { solve } from './network.ts'

suite('withinSteps', () => {
  test('gives the value with the steps that it took, up to the last one, and nothing beyond', () => {
    const work = () => { spend(3); spend(4); return 'done' }
    deepEqual([withinSteps(8, work), withinSteps(7, work), withinSteps(6, work)], [{ value: 'done', steps: 7 }, { value: 'done', steps: 7 }, null])
  })
  test('passes on what else is thrown, and counts nothing outside', () => {
    throws(() => withinSteps(9, () => { throw new RangeError('other') }), RangeError)
    spend(1e9)
    equal(withinSteps(1, () => { spend(1); return 1 })?.steps, 1)
  })
  test('within another one counts by itself', () => {
    equal(withinSteps(5, () => { withinSteps(100, () => spend(50)); spend(5); return 'outer' })?.value, 'outer')
  })
})

suite('onceWithinSteps', () => {
  test('makes and counts each key once within one, and anew within the next', () => {
    let made = 0
    const twice = () => [1, 2].map(() => onceWithinSteps('key', () => { spend(2); return ++made }))
    deepEqual([withinSteps(9, twice), withinSteps(9, twice)], [{ value: [1, 1], steps: 2 }, { value: [2, 2], steps: 2 }])
    deepEqual(twice(), [3, 4], 'outside nothing is kept')
  })
})

suite('steps of a network', () => {
  test('grow with the events, and are the same each time', () => {
    const steps = (count: number) => withinSteps(1e9, () => solve(Array.from({ length: count }, (_, n) => `e${n}`), Array.from({ length: count - 1 }, (_, n) => order(`e${n}`, `e${n + 1}`, [])).flat()))!.steps
    equal(steps(50), steps(50))
    equal(steps(500) > 9 * steps(50), true)
  })
})
