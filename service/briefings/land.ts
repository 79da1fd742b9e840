/**
 * Land: the outlines of the map, read once. Nothing is fetched.
 *
 * Natural Earth at 1:50 million, as packed by world-atlas: good to find a region, too coarse for a street. Borders are those of that data and decide nothing.
 * @module
 */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Land } from '@proofmark/core/briefing'

let read: Land | null = null

export function land(): Land {
  if (read !== null) return read
  const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology<{ countries: GeometryCollection }>
  read = feature(topology, topology.objects.countries).features.flatMap(({ geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
    return polygons.flatMap((rings) => rings as unknown as Land)
  })
  return read
}
