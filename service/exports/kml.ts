/**
 * KML: a folder for each kind, a placemark for each point, with the days between which it happened, and the area within which it is known. What has no point cannot be drawn: its folder says how many.
 *
 * Standard: OGC KML 2.3 (OGC 12-007r2), read by programs for 2.2.
 * @module
 */
import { aboutOf, featuresOf, layers, propertyNames, type Feature } from './features.ts'
import { precisionRings, type Ring } from './precision.ts'
import type { ExportSource, Selection } from './selection.ts'

export function* kmlText(source: ExportSource, selection: Selection): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xml(`Proofmark, log ${source.head.origin}, ${source.head.size} entries`)}</name><description>${xml(aboutOf(source))}</description>\n`
  for (const layer of layers) {
    // The description stands before what it describes, so that all are looked at twice.
    const names = propertyNames(source, layer)
    let without = 0
    for (const feature of featuresOf(source, selection, layer)) {
      if (feature !== null && feature.point === null) without++
      yield ''
    }
    yield `<Folder><name>${layer}</name><description>${without} without a point, not drawn</description>\n`
    for (const feature of featuresOf(source, selection, layer)) yield feature === null || feature.point === null ? '' : placemark(feature, names, `i${feature.id}`, `<Point><coordinates>${feature.point.lon},${feature.point.lat}</coordinates></Point>`)
    yield `</Folder>\n<Folder><name>${layer}_precision</name><description>within which each point is known</description>\n`
    for (const feature of featuresOf(source, selection, layer)) yield feature === null || feature.point === null || feature.precisionKm === null ? '' : placemark(feature, names, `p${feature.id}`, areaText(precisionRings(feature.point, feature.precisionKm)))
    yield '</Folder>\n'
  }
  yield '</Document></kml>\n'
}

function placemark({ id, properties }: Feature, names: ReturnType<typeof propertyNames>, key: string, geometry: string): string {
  const { from, to } = properties
  const span = from === null && to === null ? '' : `<TimeSpan>${from === null ? '' : `<begin>${xml(from)}</begin>`}${to === null ? '' : `<end>${xml(to)}</end>`}</TimeSpan>`
  const data = names.flatMap((name) => { const value = properties[name] ?? null; return value === null ? [] : [`<Data name="${name}"><value>${xml(value)}</value></Data>`] }).join('')
  return `<Placemark id="${key}"><name>${xml(properties.title ?? id)}</name>${span}<ExtendedData>${data}</ExtendedData>${geometry}</Placemark>\n`
}

const areaText = (rings: readonly Ring[]): string => `<MultiGeometry>${rings.map((ring) => `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.map(([lon, lat]) => `${lon},${lat}`).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon>`).join('')}</MultiGeometry>`

/** What XML does not hold is written out, as in other files that are taken along (core/network/network-files.ts). */
export function xml(value: string | number): string {
  return String(value)
    // oxlint-disable-next-line no-control-regex -- these are what it is about
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu, (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
