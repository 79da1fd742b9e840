/** An area that is typed: the numbers of a box, a circle and a polygon, and what is told of a wrong one. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { AreaAsked } from '@proofmark/core/item-search'
import { placesText, readArea, typedOf } from './area.ts'

const areas: readonly AreaAsked[] = [
  { kind: 'box', box: [170.5, -10, -170.25, 20.123456], certainty: 'must' },
  { kind: 'radius', centre: [45.2, 36.5], km: 120.5, certainty: 'can' },
  { kind: 'polygon', corners: [[10, 50], [12.5, 50], [11, 52]], certainty: 'can' },
]

suite('an area that is typed', () => {
  test('reads back to the same area', () => {
    for (const area of areas) deepEqual(readArea(area.kind, typedOf(area), area.certainty), { area, faults: [] })
  })
  test('half typed is no area and no fault', () => {
    deepEqual(readArea('box', { ...typedOf(null), west: '10' }, 'can'), { area: null, faults: [] })
    deepEqual(readArea('polygon', typedOf(null), 'can'), { area: null, faults: [] })
  })
  test('names the field that is wrong', () => {
    deepEqual(readArea('box', { ...typedOf(areas[0]!), west: '190', south: 'ten' }, 'can').faults, [{ field: 'west', code: 'wrong' }, { field: 'south', code: 'wrong' }])
    deepEqual(readArea('box', { ...typedOf(areas[0]!), south: '30' }, 'can').faults, [{ field: 'north', code: 'latitudes' }])
    deepEqual(readArea('radius', { ...typedOf(areas[1]!), km: '20015' }, 'can').faults, [])
    deepEqual(readArea('radius', { ...typedOf(areas[1]!), km: '20016' }, 'can').faults, [{ field: 'km', code: 'wrong' }])
    deepEqual(readArea('radius', { ...typedOf(areas[1]!), km: '0' }, 'can').faults, [{ field: 'km', code: 'wrong' }])
    deepEqual(readArea('polygon', { ...typedOf(null), corners: '1, 2\n3\n4, 5' }, 'can').faults, [{ field: 'corners', code: 'few', line: 2 }])
    deepEqual(readArea('polygon', { ...typedOf(null), corners: '1, 2\n3, 4' }, 'can').faults, [{ field: 'corners', code: 'fewCorners' }])
    deepEqual(readArea('polygon', { ...typedOf(null), corners: '60, 0\n60, 90\n60, 180\n60, -90' }, 'can').faults, [{ field: 'corners', code: 'pole' }])
  })
  test('a minus sign as people set it is read', () => { equal(readArea('radius', { ...typedOf(areas[1]!), lat: '−36.5' }, 'can').area?.kind, 'radius') })
})

suite('placesText', () => {
  test('longitude first, as in the address, and which way each goes', () => {
    const text = (area: AreaAsked) => (area.kind === 'polygon' ? '' : placesText(area))
    deepEqual(areas.map(text), ['170.5° E – 170.25° W, 10° S – 20.12° N', '45.2° E, 36.5° N', ''])
  })
})
