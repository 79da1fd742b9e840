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
  const twice = (key: string, size = 5) => { let made = 0; return { work: () => [1, 2].map(() => onceWithinSteps(key, () => { made++; spend(2); return 'value'.padEnd(size) })), made: () => made } }
  test('counts each key once within one, and again within the next, whether it is made again or not', () => {
    const { work, made } = twice('once')
    deepEqual([withinSteps(9, work), withinSteps(9, work), made()], [{ value: ['value', 'value'], steps: 2 }, { value: ['value', 'value'], steps: 2 }, 1])
    deepEqual([work(), made()], [['value', 'value'], 1], 'outside too')
  })
  test('ends at the same step whether it was made before or not', () => {
    const { work } = twice('ends')
    deepEqual([withinSteps(1, work), withinSteps(2, work)?.steps, withinSteps(1, work), withinSteps(2, work)?.steps], [null, 2, null, 2])
  })
  test('what is very large, or long ago, is made again, and costs the same', () => {
    const [large, old, outside] = [twice('large', 2 ** 22), twice('old'), twice('outside')]
    for (const { work } of [large, old]) withinSteps(9, work)
    outside.work()
    for (let n = 0; n < 20; n++) withinSteps(9, twice(`filling ${n}`, 2 ** 20).work)
    deepEqual([large, old, outside].map(({ work, made }) => [withinSteps(9, work)?.steps, made()]), [[2, 2], [2, 2], [2, 2]])
  })
})

suite('steps of a network', () => {
  test('grow with the events, and are the same each time', () => {
    const steps = (count: number) => withinSteps(1e9, () => solve(Array.from({ length: count }, (_, n) => `e${n}`), Array.from({ length: count - 1 }, (_, n) => order(`e${n}`, `e${n + 1}`, [])).flat()))!.steps
    equal(steps(50), steps(50))
    equal(steps(500) > 9 * steps(50), true)
  })
})
