/**
 * Area: whether a place that is known within a radius can lie in an area, and whether it must.
 *
 * Distances are on a sphere, which is wrong by half a per cent at most (the ellipsoid of WGS 84 is flatter by that much); edges of boxes and polygons are
 * straight in longitude and latitude, as GeoJSON says (RFC 7946, section 3.1.1).
 * @module
 */
import type { AreaAsked, Position } from './item-query.ts'

/** Mean radius of the earth, IUGG 1980. */
const earthKm = 6371.0088
const radians = Math.PI / 180
/** Of a degree of latitude, and of longitude at the equator. */
export const kmOfDegree = earthKm * radians

/** Half the girth of the Earth, in whole kilometres: nothing lies further from anything. */
export const farthestKm = Math.floor(Math.PI * earthKm)

/** Great circle, by haversines. Kilometres. */
export function distanceKm([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const [dLat, dLon] = [(lat2 - lat1) * radians, (lon2 - lon1) * radians]
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(dLon / 2) ** 2
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Whether the circle of `km` around the point meets the area (`can`) or lies in it (`must`). */
type InArea = (lat: number, lon: number, km: number) => boolean

export function areaTest(area: AreaAsked): InArea {
  const isMust = area.certainty === 'must'
  if (area.kind === 'radius') return (lat, lon, km) => {
    // Most places are too far north or south, which is seen without an arc sine.
    if (Math.abs(lat - area.centre[1]) * kmOfDegree > area.km + km + 1) return false
    const apart = distanceKm(area.centre, [lon, lat])
    return isMust ? apart + km <= area.km : apart - km <= area.km
  }
  const corners = area.kind === 'polygon' ? unrolled(area.corners) : boxRing(area.box)
  const ring: Ring = { xs: Float64Array.from(corners, ([x]) => x), ys: Float64Array.from(corners, ([, y]) => y) }
  const [west, east, south, north] = [Math.min(...ring.xs), Math.max(...ring.xs), Math.min(...ring.ys), Math.max(...ring.ys)]
  const isIn = (x: number, y: number, km: number): boolean => (isMust ? isInside(ring, x, y) && !isNearEdge(ring, x, y, km) : isInside(ring, x, y) || isNearEdge(ring, x, y, km))
  return (lat, lon, km) => {
    // First by degrees: most places are far away. A circle reaches further in longitude the nearer it is to a pole.
    const reach = km / kmOfDegree
    if (lat + reach < south || lat - reach > north) return false
    const wide = Math.abs(lat) + reach >= 89 ? 360 : reach / Math.cos((Math.abs(lat) + reach) * radians)
    // The ring may lie beyond 180 degrees: then the place is looked at there too.
    for (let turn = -1; turn <= 1; turn++) {
      const x = lon + 360 * turn
      if (x + wide >= west && x - wide <= east && isIn(x, lat, km)) return true
    }
    return false
  }
}

/** Corners in their order, in degrees. */
interface Ring { readonly xs: Float64Array; readonly ys: Float64Array }

/** East of west, where the box crosses the 180th meridian. */
const boxRing = ([west, south, east, north]: readonly [number, number, number, number]): Position[] => { const to = east < west ? east + 360 : east; return [[west, south], [to, south], [to, north], [west, north]] }

/** Corners as a ring that does not jump: each at most half the world from the one before, since an edge goes the short way. Longitudes go on beyond 180 degrees. */
export function unrolled(corners: readonly Position[]): Position[] {
  const ring: Position[] = []
  for (const [lon, lat] of corners) {
    const before = ring.at(-1)?.[0] ?? lon
    ring.push([lon + 360 * Math.round((before - lon) / 360), lat])
  }
  return ring
}

/** Whether the edges, each the short way and one of them over the 180th meridian, end a whole turn from where they began: then the ring has no inside in longitude and latitude. */
export function goesRoundPole(corners: readonly Position[]): boolean {
  const ring = unrolled(corners)
  return ring.some(([lon], at) => lon !== corners[at]![0]) && Math.abs((ring.at(-1)?.[0] ?? 0) - (ring[0]?.[0] ?? 0)) > 180
}

/** By the number of edges east of the point; what lies on an edge is near it anyway. */
function isInside({ xs, ys }: Ring, x: number, y: number): boolean {
  let inside = false
  for (let at = 0, before = xs.length - 1; at < xs.length; before = at++) {
    const [x1, y1, x2, y2] = [xs[at]!, ys[at]!, xs[before]!, ys[before]!]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** Whether an edge comes nearer than `km`, on the plane that touches the earth at the point: right to a few per mille for circles of some hundred kilometres. */
function isNearEdge({ xs, ys }: Ring, x: number, y: number, km: number): boolean {
  if (km === 0) return false
  const perLon = kmOfDegree * Math.cos(y * radians)
  for (let at = 0, before = xs.length - 1; at < xs.length; before = at++) {
    const [ax, ay] = [(xs[before]! - x) * perLon, (ys[before]! - y) * kmOfDegree]
    const [bx, by] = [(xs[at]! - x) * perLon, (ys[at]! - y) * kmOfDegree]
    const [dx, dy] = [bx - ax, by - ay]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
    const [px, py] = [ax + along * dx, ay + along * dy]
    if (px * px + py * py < km * km) return true
  }
  return false
}
