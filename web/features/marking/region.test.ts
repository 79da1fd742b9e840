/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { nudged, overlap, regionOf } from './region.ts'

const box = { x: 0.2, y: 0.2, width: 0.4, height: 0.2 }

suite('a region', () => {
  test('lies between two corners, in any order, within the photo; a slip is none', () => {
    deepEqual(regionOf([0.6, 0.4], [0.2, 0.2]), box)
    deepEqual(regionOf([-1, 0.5], [0.5, 2]), { x: 0, y: 0.5, width: 0.5, height: 0.5 })
    equal(regionOf([0.3, 0.3], [0.301, 0.9]), null)
  })
  test('moves and grows within the photo', () => {
    deepEqual(nudged(box, [0.9, -0.9], false), { ...box, x: 0.6, y: 0 })
    deepEqual(nudged(box, [0.9, -0.9], true), { ...box, width: 0.8, height: 0.005 })
  })
  test('overlaps another by its share of the smaller', () => {
    equal(overlap(box, box), 1)
    equal(overlap(box, { x: 0.7, y: 0.2, width: 0.1, height: 0.1 }), 0)
    ok(Math.abs(overlap(box, { x: 0.5, y: 0.2, width: 0.2, height: 0.1 }) - 0.5) < 1e-9)
  })
})
