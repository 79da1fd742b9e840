/** Areas of precision: they hold the circle, reach little beyond it, and lie on the map, also at its edges and around the poles. */
import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { precisionCorners, precisionRings, type Ring } from './precision.ts'

const [earthKm, radians] = [6371.0088, Math.PI / 180]
/** On the sphere, from the formula of haversines. */
function kmBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const [dLat, dLon] = [(b[1] - a[1]) * radians, (b[0] - a[0]) * radians]
  return 2 * earthKm * Math.asin(Math.sqrt(Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(dLon / 2) ** 2))
}
/** Of the sphere, in km²: a ring of straight lines in longitude and sine of latitude. */
const areaOf = (ring: Ring): number => ring.slice(1).reduce((sum, [x, y], at) => sum + (x - ring[at]![0]) * radians * (Math.sin(y * radians) + Math.sin(ring[at]![1] * radians)) / 2, 0) * -(earthKm ** 2)
const signedArea = (ring: Ring): number => ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at]![0] * y - x * ring[at]![1], 0) / 2
const isIn = ([x, y]: readonly [number, number], ring: Ring): boolean => ring.slice(1).reduce((is, [bx, by], at) => { const [ax, ay] = ring[at]!; return (ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !is : is }, false)
const centres = [[0, 0], [35.2, 48.4], [179.9, 10.5], [-179.9, 89.5], [180, 0], [-180, -60], [12, 90], [-77, -89.99], [100, -89.5]] as const
const radii = [0.05, 5, 70, 1000, 5000] as const

suite('precisionRings', () => {
  test('its corners lie a little beyond the radius, all at the same distance', () => {
    for (const [lon, lat] of centres) for (const radius of radii) {
      const distances = precisionRings({ lon, lat }, radius).flat().filter(([x, y]) => Math.abs(x) < 180 && Math.abs(y) < 90).map((corner) => kmBetween([lon, lat], corner))
      // Where the map is cut, lines between corners have corners too.
      ok(distances.filter((km) => km > radius && km < radius * 1.0025).length >= precisionCorners - 1, JSON.stringify({ lon, lat, radius, distances }))
    }
  })
  test('holds every point of the circle, and none far beyond it', () => {
    for (const [lon, lat] of centres) for (const radius of radii.slice(0, 4)) {
      const rings = precisionRings({ lon, lat }, radius)
      for (let bearing = 1.3; bearing < 360; bearing += 7.1) for (const share of [0.5, 0.999, 1.02]) {
        const [phi, rho, theta] = [lat * radians, (radius * share) / earthKm, bearing * radians]
        const y = Math.asin(Math.sin(phi) * Math.cos(rho) + Math.cos(phi) * Math.sin(rho) * Math.cos(theta))
        const x = lon * radians + Math.atan2(Math.sin(theta) * Math.sin(rho) * Math.cos(phi), Math.cos(rho) - Math.sin(phi) * Math.sin(y))
        const point = [((((x / radians + 180) % 360) + 360) % 360) - 180, y / radians] as const
        equal(rings.some((ring) => isIn(point, ring)), share < 1, JSON.stringify({ lon, lat, radius, bearing, share, point }))
      }
    }
  })
  test('is closed, counter-clockwise and on the map; crosses the antimeridian in two parts', () => {
    for (const [lon, lat] of centres) for (const radius of radii) {
      const rings = precisionRings({ lon, lat }, radius)
      for (const ring of rings) {
        equal(String(ring[0]), String(ring.at(-1)))
        ok(ring.every(([x, y]) => x >= -180 && x <= 180 && y >= -90 && y <= 90), JSON.stringify(ring))
        ok(signedArea(ring) > 0, JSON.stringify({ lon, lat, radius, ring }))
      }
    }
    equal(precisionRings({ lon: 179.9, lat: 10.5 }, 5).length, 1)
    equal(precisionRings({ lon: 179.9, lat: 10.5 }, 50).length, 2)
    equal(precisionRings({ lon: 180, lat: 0 }, 1).length, 2)
  })
  test('its area is 1.0008 of the circle\'s', () => {
    for (const radius of [5, 70, 1000]) {
      const found = precisionRings({ lon: 35.2, lat: 48.4 }, radius).reduce((sum, ring) => sum + areaOf(ring), 0)
      const circle = 2 * Math.PI * earthKm ** 2 * (1 - Math.cos(radius / earthKm))
      ok(Math.abs(found / circle - 1.0008) < 0.0012, `${radius} km: ${found / circle}`)
    }
  })
})
