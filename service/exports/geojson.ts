/**
 * GeoJSON: one collection of features, longitude first; what has no point has the geometry `null`. For each point another feature says within which it is known.
 *
 * Standard: RFC 7946.
 * @module
 */
import { aboutOf, featuresOf, layers, type Feature } from './features.ts'
import { precisionRings } from './precision.ts'
import type { ExportSource, Selection } from './selection.ts'

export function* geojsonText(source: ExportSource, selection: Selection): Generator<string> {
  yield `{"type":"FeatureCollection","about":${JSON.stringify(aboutOf(source))},"features":[`
  let before = '\n'
  for (const layer of layers) for (const feature of featuresOf(source, selection, layer)) {
    yield feature === null ? '' : [asPoint(feature), ...asArea(feature)].map((each) => { const text = before + JSON.stringify(each); before = ',\n'; return text }).join('')
  }
  yield '\n]}\n'
}

const asPoint = ({ id, layer, point, properties }: Feature) => ({ type: 'Feature', id, geometry: point === null ? null : { type: 'Point', coordinates: [point.lon, point.lat] }, properties: { layer, ...properties } })

function asArea({ id, layer, point, precisionKm, properties }: Feature): readonly object[] {
  if (point === null || precisionKm === null) return []
  const rings = precisionRings(point, precisionKm)
  const geometry = rings.length === 1 ? { type: 'Polygon', coordinates: rings } : { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }
  return [{ type: 'Feature', id: `${id}-precision`, geometry, properties: { layer: `${layer}_precision`, ...properties } }]
}
