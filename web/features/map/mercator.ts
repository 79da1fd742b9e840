/**
 * Mercator: points of the Earth on a flat map, and a window of that map on a screen.
 *
 * Units of the map are radii of the Earth, north is up and so negative. A window has its middle there and a width; its height follows from the screen.
 * @module
 */

export interface LatLon { readonly lat: number; readonly lon: number }
/** `unit`: units of the map for one pixel of the screen. */
export interface MapWindow { readonly x: number; readonly y: number; readonly unit: number }

/** Pixels of a window; a screen scales them. */
export const windowSize = { width: 640, height: 400 } as const
/** Mean radius of the Earth in km (IUGG). */
export const earthKm = 6371.0088
/** Beyond it Mercator grows without end. */
const farthestLat = 85
/** Half the height of the map: -ln tan(π/4 - lat/2). */
const halfHeight = Math.log(Math.tan(Math.PI / 4 + (farthestLat * Math.PI) / 360))
/** Pixels around the whole Earth, so that a circle at its edge is seen whole. */
const margin = 12
/** A window shows at most the whole Earth, and at least about a kilometre: the outlines say nothing below that. */
const widest = (2 * halfHeight) / (windowSize.height - 2 * margin)
const narrowest = 1 / earthKm / windowSize.width

export const project = ([lon, lat]: readonly [number, number]): [number, number] => [(lon * Math.PI) / 180, -Math.log(Math.tan(Math.PI / 4 + (Math.max(-farthestLat, Math.min(farthestLat, lat)) * Math.PI) / 360))]

const unproject = (x: number, y: number): LatLon => ({ lat: ((2 * Math.atan(Math.exp(-y)) - Math.PI / 2) * 180) / Math.PI, lon: (x * 180) / Math.PI })

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** The map ends at its edges. */
function kept({ x, y, unit }: MapWindow): MapWindow {
  return { x: clamp(x, -Math.PI, Math.PI), y: clamp(y, -halfHeight, halfHeight), unit: clamp(unit, narrowest, widest) }
}

/** All longitudes and all latitudes: what lies beyond where the map is cut off stands at its edge. */
export const wholeEarth: MapWindow = { x: 0, y: 0, unit: widest }

/** So that the circle within which the point is known fills a sixth of the width, and what lies around it can be seen. */
export function windowAround({ lat, lon }: LatLon, precisionKm: number): MapWindow {
  const [x, y] = project([lon, lat])
  return kept({ x, y, unit: Math.max(radiusOf(lat, precisionKm) * 12, 60 / earthKm) / windowSize.width })
}

/** Mercator stretches by the secant of the latitude; a circle keeps its true radius. In units of the map. */
export const radiusOf = (lat: number, km: number): number => km / earthKm / Math.cos((clamp(lat, -farthestLat, farthestLat) * Math.PI) / 180)

/** Pixels of the window in which a point lies, from its upper left corner. */
export function pixelOf({ x, y, unit }: MapWindow, { lat, lon }: LatLon): { readonly px: number; readonly py: number } {
  const [east, south] = project([lon, lat])
  return { px: (east - x) / unit + windowSize.width / 2, py: (south - y) / unit + windowSize.height / 2 }
}

/** The point at a pixel; `latLonAt(w, pixelOf(w, point))` is the point. */
export function latLonAt({ x, y, unit }: MapWindow, { px, py }: { readonly px: number; readonly py: number }): LatLon {
  const { lat, lon } = unproject(x + (px - windowSize.width / 2) * unit, y + (py - windowSize.height / 2) * unit)
  return { lat: clamp(lat, -farthestLat, farthestLat), lon: ((((lon + 180) % 360) + 360) % 360) - 180 }
}

/** By so many pixels to the right and down. */
export const moved = ({ x, y, unit }: MapWindow, dx: number, dy: number): MapWindow => kept({ x: x + dx * unit, y: y + dy * unit, unit })

/** `factor` above 1 comes nearer; what lies at the pixel stays there. */
export function zoomed(from: MapWindow, factor: number, at = { px: windowSize.width / 2, py: windowSize.height / 2 }): MapWindow {
  const { unit } = kept({ ...from, unit: from.unit / factor })
  return kept({ x: from.x + (at.px - windowSize.width / 2) * (from.unit - unit), y: from.y + (at.py - windowSize.height / 2) * (from.unit - unit), unit })
}

export const kmOfPixel = ({ unit }: MapWindow, lat: number): number => unit * earthKm * Math.cos((lat * Math.PI) / 180)

/** 1, 2 or 5 and noughts: the least that is not below. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return Number((power * ([1, 2, 5].find((step) => step * power >= value * 0.999_999) ?? 10)).toPrecision(1))
}

/** What a hand that points at a pixel leaves open: five pixels, at least 1 m, at most as far as a place can be unknown. */
export const precisionAt = (of: MapWindow, lat: number): number => clamp(roundUp(kmOfPixel(of, lat) * 5), 0.001, 5000)

/** With so many digits that they say no more than the precision bears, and hide nothing of it. */
export function coordinatesText({ lat, lon }: LatLon, precisionKm: number): string {
  const digits = clamp(Math.ceil(-Math.log10(precisionKm / 111.2)) + 1, 0, 6)
  return `${Math.abs(lat).toFixed(digits)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(digits)}° ${lon < 0 ? 'W' : 'E'}`
}

/** Degrees at which lines are drawn: some eight in a window. */
export function lineSteps({ unit }: MapWindow): number {
  const degrees = (unit * windowSize.width * 180) / Math.PI / 6
  return [30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001].find((step) => step <= degrees) ?? 0.001
}
