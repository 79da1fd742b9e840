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

type Ring = readonly (readonly [number, number])[]
const topology = world as unknown as Topology<{ countries: GeometryCollection }>

export const outlines: readonly Outline[] = feature(topology, topology.objects.countries).features.flatMap(({ geometry }) => {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  return polygons.map((rings): Outline => {
    const drawn = (rings as unknown as Ring[]).map((ring) => ring.map((point) => project(point)))
    const [xs, ys] = [drawn.flatMap((ring) => ring.map(([x]) => x)), drawn.flatMap((ring) => ring.map(([, y]) => y))]
    return { path: drawn.map((ring) => `M${ring.map((point) => point.map((n) => n.toFixed(5)).join(' ')).join('L')}Z`).join(''), west: least(xs), east: most(xs), north: least(ys), south: most(ys) }
  })
})

export function outlinesIn({ x, y, unit }: MapWindow): readonly Outline[] {
  const [halfWidth, halfHeight] = [(windowSize.width / 2) * unit, (windowSize.height / 2) * unit]
  return outlines.filter(({ west, east, north, south }) => west <= x + halfWidth && east >= x - halfWidth && north <= y + halfHeight && south >= y - halfHeight)
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity)
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity)
