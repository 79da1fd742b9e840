/**
 * Outlines of the land, part of the app: nothing is fetched. Each with the box around it, so that what lies outside a window is not drawn.
 *
 * Natural Earth at 1:50 million, as packed by world-atlas: good to find a region, too coarse for a street.
 * @module
 */
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-50m.json' with { type: 'json' }
import { project, windowSize, type MapWindow } from './mercator.ts'

export interface Outline { readonly path: string; readonly west: number; readonly east: number; readonly north: number; readonly south: number }

export type Ring = readonly (readonly [number, number])[]
const topology = world as unknown as Topology<{ countries: GeometryCollection }>

export const outlines: readonly Outline[] = feature(topology, topology.objects.countries).features.flatMap(({ geometry }) => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  return polygons.flatMap((rings) => projected(rings as unknown as Ring[], 'Z'))
})

/** Rings or lines of degrees as one path on the map. `end`: `Z` closes each. */
export function projected(rings: readonly Ring[], end: 'Z' | ''): readonly Outline[] {
  const here = outlineOf(rings.map((ring) => unbroken(ring).map((point) => project(point))), end)
  // What goes on over the edge of the map stands at its other edge as well.
  const shift = here.east > Math.PI ? -2 * Math.PI : here.west < -Math.PI ? 2 * Math.PI : 0
  return shift === 0 ? [here] : [here, outlineOf(rings.map((ring) => unbroken(ring).map((point) => { const [x, y] = project(point); return [x + shift, y] })), end)]
}

function outlineOf(rings: readonly Ring[], end: 'Z' | ''): Outline {
  const [xs, ys] = [rings.flatMap((ring) => ring.map(([x]) => x)), rings.flatMap((ring) => ring.map(([, y]) => y))]
  return { path: rings.map((ring) => `M${ring.map((point) => point.map((n) => n.toFixed(5)).join(' ')).join('L')}${end}`).join(''), west: least(xs), east: most(xs), north: least(ys), south: most(ys) }
}

/** A ring that crosses the line of the date goes on beyond 180 degrees, and not back through all the others. */
function unbroken(ring: Ring): Ring {
  let turn = 0
  return ring.map(([lon, lat], at) => {
    const step = at === 0 ? 0 : lon - ring[at - 1]![0]
    if (Math.abs(step) > 180) turn -= Math.sign(step) * 360
    return [lon + turn, lat] as const
  })
}

export function outlinesIn(view: MapWindow, of: readonly Outline[] = outlines): readonly Outline[] {
  const { x, y, unit } = view
  const [halfWidth, halfHeight] = [(windowSize.width / 2) * unit, (windowSize.height / 2) * unit]
  return of.filter(({ west, east, north, south }) => west <= x + halfWidth && east >= x - halfWidth && north <= y + halfHeight && south >= y - halfHeight)
}

// Declared, and not assigned, since the outlines above are made with them. A ring has more points than a call takes arguments.
function least(numbers: readonly number[]): number { return numbers.reduce((a, b) => Math.min(a, b), Infinity) }
function most(numbers: readonly number[]): number { return numbers.reduce((a, b) => Math.max(a, b), -Infinity) }
