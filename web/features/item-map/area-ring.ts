/**
 * Area ring: the edge of an area as it is drawn on a map, exactly as places are held against it: boxes and polygons with edges straight in longitude and latitude, which
 * a Mercator map bends, and circles true on the sphere, which it stretches.
 * @module
 */
import { unrolled, type AreaAsked, type Position } from '@proofmark/core/item-search'
import { earthKm, pixelOf, windowSize, type MapWindow } from '../map/mercator.ts'

const radians = Math.PI / 180
/** Degrees between two points of an edge, and points of a circle: no corner is seen then. */
const [step, points] = [4, 180]

/** In its order; longitudes go on beyond 180 degrees. */
export function ringOf(area: AreaAsked): readonly Position[] {
  if (area.kind === 'radius') return circle(area.centre, area.km / earthKm)
  if (area.kind === 'polygon') return edges([...unrolled(area.corners), unrolled(area.corners)[0]!])
  const [west, south, eastAsked, north] = area.box
  const east = eastAsked < west ? eastAsked + 360 : eastAsked
  return edges([[west, south], [east, south], [east, north], [west, north], [west, south]])
}

/** A line from corner to corner with points between. */
export const edges = (corners: readonly Position[]): readonly Position[] => corners.flatMap(([lon, lat], at): Position[] => {
  const [fromLon, fromLat] = corners[at - 1] ?? [lon, lat]
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(lon - fromLon), Math.abs(lat - fromLat)) / step))
  return Array.from({ length: steps }, (_, n) => [fromLon + ((lon - fromLon) * (n + 1)) / steps, fromLat + ((lat - fromLat) * (n + 1)) / steps] as const)
})

/** `reach`: radians. One that holds a pole goes round the Earth, and is closed along the pole. */
function circle([lon, lat]: Position, reach: number): readonly Position[] {
  const rim = unrolled(Array.from({ length: points + 1 }, (_, at): Position => {
    const bearing = (2 * Math.PI * at) / points
    const there = Math.asin(Math.sin(lat * radians) * Math.cos(reach) + Math.cos(lat * radians) * Math.sin(reach) * Math.cos(bearing))
    return [lon + Math.atan2(Math.sin(bearing) * Math.sin(reach) * Math.cos(lat * radians), Math.cos(reach) - Math.sin(lat * radians) * Math.sin(there)) / radians, there / radians]
  }))
  const pole = lat + reach / radians > 90 ? 90 : lat - reach / radians < -90 ? -90 : null
  return pole === null ? rim : [...rim, [rim.at(-1)![0], pole], [rim[0]![0], pole]]
}

/** A path for each turn of the Earth that comes into the window: over the 180th meridian an area goes on at the other side. */
export function pathsOf(ring: readonly Position[], view: MapWindow, end: 'Z' | ''): readonly string[] {
  const lons = ring.map(([lon]) => lon)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [middle, half] = [view.x / radians, Math.min(180, ((windowSize.width / 2) * view.unit) / radians)]
  return [-360, 0, 360].filter((turn) => west + turn <= middle + half && east + turn >= middle - half)
    .map((turn) => `M${ring.map(([lon, lat]) => { const { px, py } = pixelOf(view, { lat, lon: lon + turn }); return `${px.toFixed(1)} ${py.toFixed(1)}` }).join('L')}${end}`)
}
