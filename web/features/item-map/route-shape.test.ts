/** Routes on the map: the short way, wider for more, and bent so that there and back are two lines. */
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { wholeEarth } from '../map/mercator.ts'
import { bentLine, endsOf, widthOf } from './route-shape.ts'

const route = (from: number, to: number) => ({ from: { lat: 0, lon: from, radiusKm: 1 }, to: { lat: 0, lon: to, radiusKm: 1 }, count: 1, broken: 0 })

suite('a route on the map', () => {
  test('goes the short way over the 180th meridian, at both edges of the map', () => {
    equal(endsOf(route(10, 30), wholeEarth).length, 1)
    const both = endsOf(route(170, -170), wholeEarth)
    deepEqual(both.map(([from, to]) => Math.round(Math.abs(to.px - from.px))), [21, 21])
    ok(both[0]![1].px > both[0]![0].px && both[1]![0].px < both[1]![1].px)
  })
  test('there and back are two lines', () => {
    const [a, b] = [{ px: 0, py: 0 }, { px: 100, py: 0 }]
    notEqual(bentLine(a, b, 1).path.split('Q')[1]!.split(' ')[1], bentLine(b, a, 1).path.split('Q')[1]!.split(' ')[1])
    equal(bentLine(a, { px: 3, py: 0 }, 1).arrow, '', 'too short for an arrow')
  })
  test('is wider for more items, up to a width that leaves the map to be seen', () => {
    ok(widthOf(1) < widthOf(10) && widthOf(10) < widthOf(1000))
    equal(widthOf(10 ** 9), widthOf(10 ** 7))
  })
})
