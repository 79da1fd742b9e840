/** The order of chosen findings, as the keyboard and the pointer change it. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { movedBy, movedTo, toggled } from './order-of.ts'

suite('the order of chosen findings', () => {
  test('grows at its end and loses what is taken out', () => {
    deepEqual(toggled(['a', 'b'], 'c'), ['a', 'b', 'c'])
    deepEqual(toggled(['a', 'b'], 'a'), ['b'])
  })
  test('moves one by places, and no further than its ends', () => {
    deepEqual(movedBy(['a', 'b', 'c'], 'c', -1), ['a', 'c', 'b'])
    deepEqual(movedBy(['a', 'b', 'c'], 'a', 9), ['b', 'c', 'a'])
    deepEqual(movedBy(['a', 'b'], 'a', -1), ['a', 'b'])
    deepEqual(movedBy(['a', 'b'], 'x', 1), ['a', 'b'])
  })
  test('puts one where another is, whichever way it comes', () => {
    deepEqual(movedTo(['a', 'b', 'c'], 'a', 'c'), ['b', 'c', 'a'])
    deepEqual(movedTo(['a', 'b', 'c'], 'c', 'a'), ['c', 'a', 'b'])
  })
})
