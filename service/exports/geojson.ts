/**
 * GeoJSON: one collection of features, longitude first; what has no point has the geometry `null`.
 *
 * Standard: RFC 7946.
 * @module
 */
import { featuresOf, layers, type Feature } from './features.ts'
import type { ExportSource, Selection } from './selection.ts'

export function* geojsonText(source: ExportSource, selection: Selection): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  let before = '\n'
  for (const layer of layers) for (const feature of featuresOf(source, selection, layer)) {
    yield before + JSON.stringify(asGeojson(feature))
    before = ',\n'
  }
  yield '\n]}\n'
}

const asGeojson = ({ id, layer, point, properties }: Feature) => ({ type: 'Feature', id, geometry: point === null ? null : { type: 'Point', coordinates: [point.lon, point.lat] }, properties: { layer, ...properties } })
