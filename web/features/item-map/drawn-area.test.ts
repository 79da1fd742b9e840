/** What a hand draws is what is asked: over the date line, the long way round, and to the edge of the map. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { distanceKm, emptyQuery, ItemIndex, queryParametersOf, readQuery, type AreaAsked, type Position } from '@proofmark/core/item-search'
import { wholeEarth } from '../map/mercator.ts'
import { pathsOf, ringOf } from './area-ring.ts'
import { areaOf, polygonOf, positionAt } from './drawn-area.ts'

/** Whether an address says the area, and says the same. */
const readsBack = (area: AreaAsked) => { const read = readQuery(queryParametersOf({ ...emptyQuery, area })); ok(read.ok, JSON.stringify(read)); deepEqual(read.query.area, area) }
const holds = (area: AreaAsked, [lon, lat]: Position): boolean => {
  const index = new ItemIndex()
  index.put({ id: 1, facets: {}, events: {}, point: { lat, lon, precisionKm: 0.001, of: 'site' }, texts: [] })
  return index.search({ ...emptyQuery, area }).count === 1
}
/** By the number of edges east of it, of the ring as it was drawn. */
const isInside = (ring: readonly Position[], [x, y]: Position) => ring.filter(([ax, ay], at) => { const [bx, by] = ring[(at + 1) % ring.length]!; return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax }).length % 2 === 1

suite('an area drawn by hand', () => {
  test('a box over the date line holds what lies in it, and not the rest of the Earth', () => {
    const area = areaOf('box', [170, -20], [195, 10])
    deepEqual(area, { kind: 'box', box: [170, -20, -165, 10], certainty: 'can' })
    deepEqual([[175, 0], [-170, 0], [0, 0], [-160, 0]].map((at) => holds(area, at as unknown as Position)), [true, true, false, false])
    deepEqual(areaOf('box', [-180, 0], [180, 10]), { kind: 'box', box: [-180, 0, 180, 10], certainty: 'can' })
  })
  test('a polygon over the date line, and one whose edges are drawn the long way', () => {
    const over = polygonOf([[170, 50], [200, 50], [200, 70], [170, 70]])
    deepEqual([[-170, 60], [175, 60], [0, 60]].map((at) => holds(over, at as unknown as Position)), [true, true, false])
    const round = polygonOf([[-170, 50], [170, 50], [170, 70], [-170, 70]])
    deepEqual([[0, 60], [-100, 60], [175, 60], [0, 40]].map((at) => holds(round, at as unknown as Position)), [true, true, false, false])
    for (const area of [over, round, polygonOf([[-120, 10], [0, 20], [120, 10]])]) readsBack(area)
  })
  test('drawn to the edge of the map it reaches the pole', () => {
    const [, north] = positionAt(wholeEarth, { px: 100, py: -200 })
    equal(north, 90)
    ok(holds(polygonOf([[-180, north], [180, north], [180, 60], [-180, 60]]), [40, 89]))
  })
  test('beyond the edges of the map lies nothing: what is drawn there is drawn to the edge', () => {
    deepEqual([positionAt(wholeEarth, { px: 0, py: 200 }), positionAt(wholeEarth, { px: 640, py: 200 })].map(([lon]) => lon), [-180, 180])
    const round = polygonOf([[0, 150], [640, 150], [640, 200], [0, 200]].map(([px, py]) => positionAt(wholeEarth, { px: px!, py: py! })))
    readsBack(round)
    deepEqual([[100, 20], [-100, 20], [0, -40]].map((at) => holds(round, at as unknown as Position)), [true, true, false])
  })
  test('law: a polygon is never refused, and holds what lies inside as it was drawn', () => {
    const corner = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -80, max: 80 }))
    fc.assert(fc.property(fc.array(corner, { minLength: 3, maxLength: 5 }), fc.integer({ min: -1790, max: 1790 }), fc.integer({ min: -790, max: 790 }), (drawn, tenthsLon, tenthsLat) => {
      const lons = drawn.map(([lon]) => lon)
      fc.pre(Math.max(...lons) - Math.min(...lons) <= 360)
      const area = polygonOf(drawn)
      readsBack(area)
      const at = [tenthsLon / 10 + 0.05, tenthsLat / 10 + 0.05] as const
      // Next to an edge rounding decides.
      const isNear = [-360, 0, 360].some((turn) => [[-0.02, 0], [0.02, 0], [0, -0.02], [0, 0.02]].some(([x, y]) => isInside(drawn, [at[0] + turn + x!, at[1] + y!]) !== isInside(drawn, [at[0] + turn, at[1]])))
      if (!isNear) equal(holds(area, at), [-360, 0, 360].some((turn) => isInside(drawn, [at[0] + turn, at[1]])))
    }), { numRuns: 150 })
  })
  test('a circle goes through the place where the hand let go, and over the date line it is drawn at both edges', () => {
    const area = areaOf('radius', [175, 10], [190, 20])
    ok(area.kind === 'radius' && Math.abs(area.km - distanceKm([175, 10], [190, 20])) < 1)
    equal(pathsOf(ringOf(area), wholeEarth, 'Z').length, 2)
  })
  test('the rim of a circle is as far from its middle as it says, also where it holds a pole', () => {
    for (const centre of [[20, 0], [-170, 60], [30, 80], [0, -85]] as const) {
      const ring = ringOf({ kind: 'radius', centre, km: 1500, certainty: 'can' }).filter(([, lat]) => Math.abs(lat) < 90)
      for (const at of ring) ok(Math.abs(distanceKm(centre, at) - 1500) < 1, `${centre}: ${at}`)
    }
  })
})
