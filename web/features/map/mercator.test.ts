/** Windows of the map: pixels and points lead back to each other, and a click says no more than it can. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readCoordinates } from '@proofmark/core/evidence'
import { coordinatesText, kmOfPixel, latLonAt, moved, pixelOf, precisionAt, roundUp, wholeEarth, windowAround, windowSize, zoomed } from './mercator.ts'

const points = [{ lat: 0, lon: 0 }, { lat: 36.512, lon: 45.204 }, { lat: -33.9, lon: 151.2 }, { lat: 71.3, lon: -156.8 }, { lat: -54.8, lon: -68.3 }]
/** Kilometres along the sphere, by another formula than the map uses. */
const apart = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) => {
  const r = Math.PI / 180
  const h = Math.sin(((b.lat - a.lat) * r) / 2) ** 2 + Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h))
}

suite('windows of the map', () => {
  test('a point and its pixel lead back to each other, however near', () => {
    for (const point of points) for (const precision of [0.001, 0.1, 10, 500]) {
      const view = windowAround(point, precision)
      const shown = moved(zoomed(view, 1.7, { px: 10, py: 300 }), 31, -17)
      ok(apart(latLonAt(shown, pixelOf(shown, point)), point) < 1e-6)
      ok(apart(latLonAt(view, { px: windowSize.width / 2, py: windowSize.height / 2 }), point) < 1e-6)
    }
  })
  test('coming nearer leaves what is under the pointer where it is', () => {
    for (const point of points) {
      const from = windowAround({ lat: point.lat * 0.9, lon: point.lon * 0.9 }, 100)
      const at = pixelOf(from, point)
      const near = pixelOf(zoomed(from, 3, at), point)
      ok(Math.hypot(near.px - at.px, near.py - at.py) < 1e-6)
    }
  })
  test('a pixel is as long on the ground as the sphere says', () => {
    for (const { lat, lon } of points) {
      const view = windowAround({ lat, lon }, 1)
      const [a, b] = [latLonAt(view, { px: 300, py: 200 }), latLonAt(view, { px: 340, py: 200 })]
      ok(Math.abs(apart(a, b) / 40 / kmOfPixel(view, a.lat) - 1) < 1e-4, `${apart(a, b) / 40}`)
    }
  })
  test('a click is known within what five pixels are, written with digits that read back to it and to nothing else', () => {
    for (const point of points) {
      let view = wholeEarth
      for (let step = 0; step < 40; step++) {
        const precision = precisionAt(view, point.lat)
        ok(precision >= Math.min(5000, kmOfPixel(view, point.lat) * 4.99))
        const readings = readCoordinates(coordinatesText(point, precision))
        equal(readings.length, 1, coordinatesText(point, precision))
        ok(apart(readings[0]!, point) <= precision, `${coordinatesText(point, precision)} within ${precision}`)
        view = zoomed(view, 1.5)
      }
      deepEqual([precisionAt(view, 0) >= 0.005, precisionAt(view, 0) <= 0.02], [true, true])
    }
  })
  test('ends at the whole Earth and at about a kilometre', () => {
    equal(zoomed(wholeEarth, 0.1).unit, wholeEarth.unit)
    const near = zoomed(wholeEarth, 1e9)
    ok(Math.abs(near.unit * windowSize.width * 6371.0088 - 1) < 1e-9)
    deepEqual(zoomed(near, 2).unit, near.unit)
    const far = moved(wholeEarth, 1e6, 1e6)
    ok(Math.abs(latLonAt(far, { px: 320, py: 200 }).lat) <= 85.0001)
  })
  test('rounds up to 1, 2 or 5', () => deepEqual([0.011, 0.05, 0.051, 1, 1.01, 3, 7, 313].map(roundUp), [0.02, 0.05, 0.1, 1, 2, 5, 10, 500]))
})
