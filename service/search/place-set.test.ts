/** Places as a text: back the same, short, and refused where it is none. */
import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formatPlaces, parsePlaces } from './place-set.ts'

suite('places as a text', () => {
  test('come back the same', () => {
    for (const places of [[], [0], [0, 1, 2], [5, 133, 134, 20_000_000], [4_294_967_295], Array.from({ length: 1000 }, (_, n) => n * n)]) deepEqual([...parsePlaces(formatPlaces(places))!], places)
  })
  test('take a byte where all follow each other', () => equal(formatPlaces(Array.from({ length: 3000 }, (_, n) => n)).length, 4000))
  test('that descend are refused, and so is what was cut off', () => {
    throws(() => formatPlaces([3, 3]), RangeError)
    ok(parsePlaces('gA==') === null)
    ok(parsePlaces('!') === null)
  })
})
