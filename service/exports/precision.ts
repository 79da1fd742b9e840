/**
 * Precision: the circle within which a point is known, as a polygon, so that nobody takes a point for exact.
 *
 * Sixty-four sides that touch the circle from outside: the polygon is never smaller than what is known, and reaches beyond it by 1/cos(π/64) − 1 = 0.12 % of the radius
 * at most; its area is 64/π·tan(π/64) = 1.0008 of the circle's. The circle is drawn on a sphere with the mean radius of WGS 84, on which a distance differs from that on
 * the ellipsoid by 0.56 % at most. Both are small against how well anybody knows such a radius.
 *
 * Where a circle crosses the antimeridian it is cut there (RFC 7946, 3.1.9); around a pole it goes along the edge of the map.
 * @module
 */

/** Corners of the polygon. */
export const precisionCorners = 64
/** R1 = (2a + b) / 3 of WGS 84 in kilometres (Moritz, Geodetic Reference System 1980, J. Geodesy 74 (2000), p. 131). */
const earthKm = 6371.0088

type Position = readonly [lon: number, lat: number]
/** Closed, counter-clockwise, as RFC 7946 has it. */
export type Ring = readonly Position[]

/** Rings of one polygon each, in degrees. `radiusKm`: over 0 and below a quarter of the way around the Earth. */
export function precisionRings({ lon, lat }: { readonly lon: number; readonly lat: number }, radiusKm: number): readonly Ring[] {
  const [phi, rho] = [radians(lat), Math.atan(Math.tan(radiusKm / earthKm) / Math.cos(Math.PI / precisionCorners))]
  const corners = Array.from({ length: precisionCorners }, (_, at): Position => {
    // From east to north to west: counter-clockwise.
    const bearing = Math.PI / 2 - (2 * Math.PI * at) / precisionCorners
    const north = Math.asin(Math.min(1, Math.max(-1, Math.sin(phi) * Math.cos(rho) + Math.cos(phi) * Math.sin(rho) * Math.cos(bearing))))
    const east = Math.atan2(Math.sin(bearing) * Math.sin(rho) * Math.cos(phi), Math.cos(rho) - Math.sin(phi) * Math.sin(north))
    return [lon + degrees(east), degrees(north)]
  })
  const pole = lat + degrees(rho) > 90 ? 90 : lat - degrees(rho) < -90 ? -90 : null
  const whole = pole === null ? corners : aroundPole(corners, pole)
  // A circle reaches at most once around, so that three maps side by side hold it.
  return [-360, 0, 360].flatMap((shift) => {
    const cut = within(whole.map(([x, y]): Position => [x + shift, y]))
    return cut.some(([x]) => x !== cut[0]![0]) ? [[...cut, cut[0]!]] : []
  })
}

/** Which holds a pole holds every meridian: its edge from west to east, then back along the edge of the map. */
function aroundPole(corners: readonly Position[], pole: 90 | -90): readonly Position[] {
  const edge = corners.toSorted(([a], [b]) => a - b)
  const first = edge[0]!
  // The same corner once around stands at the other end, so that no meridian is missing.
  const closed: readonly Position[] = [...edge, [first[0] + 360, first[1]]]
  const ring: readonly Position[] = [...closed, [first[0] + 360, pole], [first[0], pole]]
  return pole === 90 ? ring : ring.toReversed()
}

/** What of it lies between 180° west and 180° east; the edges of the map are straight lines (Sutherland and Hodgman, CACM 17 (1974), p. 32). */
const within = (ring: readonly Position[]): readonly Position[] => cutAt(cutAt(ring, -180, (x) => x >= -180), 180, (x) => x <= 180)

function cutAt(ring: readonly Position[], edge: number, isIn: (x: number) => boolean): readonly Position[] {
  return ring.flatMap((to, at): readonly Position[] => {
    const from = ring.at(at - 1)!
    const crossing: Position = [edge, from[1] + ((to[1] - from[1]) * (edge - from[0])) / (to[0] - from[0])]
    return isIn(to[0]) ? (isIn(from[0]) ? [to] : [crossing, to]) : isIn(from[0]) ? [crossing] : []
  })
}

const radians = (of: number): number => (of * Math.PI) / 180
const degrees = (of: number): number => (of * 180) / Math.PI
