/**
 * Area: a box, a circle or a polygon as it is typed, and what is wrong with it.
 * @module
 */
import { farthestKm, goesRoundPole, type AreaAsked, type Certainty, type Position } from '@proofmark/core/item-search'

export type AreaKind = AreaAsked['kind']
/** As it stands in the fields. `corners`: one a line. */
export interface AreaTyped { readonly west: string; readonly south: string; readonly east: string; readonly north: string; readonly lat: string; readonly lon: string; readonly km: string; readonly corners: string }

export const limits = { west: [-180, 180], south: [-90, 90], east: [-180, 180], north: [-90, 90], lat: [-90, 90], lon: [-180, 180], km: [0.001, farthestKm] } as const
export type NumberName = keyof typeof limits
export const fieldsOf: Readonly<Record<AreaKind, readonly NumberName[]>> = { box: ['west', 'south', 'east', 'north'], radius: ['lat', 'lon', 'km'], polygon: [] }

export type AreaFault = { readonly field: NumberName; readonly code: 'wrong' } | { readonly field: 'north'; readonly code: 'latitudes' } | { readonly field: 'corners'; readonly code: 'few'; readonly line: number } | { readonly field: 'corners'; readonly code: 'fewCorners' | 'pole' }

const noArea: AreaTyped = { west: '', south: '', east: '', north: '', lat: '', lon: '', km: '', corners: '' }

/** Digits of a hand on a map: six after the point are a tenth of a metre. */
const text = (value: number) => String(Number(value.toFixed(6)))

export function typedOf(area: AreaAsked | null): AreaTyped {
  if (area === null) return noArea
  switch (area.kind) {
    case 'box': { const [west, south, east, north] = area.box; return { ...noArea, west: text(west), south: text(south), east: text(east), north: text(north) } }
    case 'radius': return { ...noArea, lat: text(area.centre[1]), lon: text(area.centre[0]), km: text(area.km) }
    case 'polygon': return { ...noArea, corners: area.corners.map(([lon, lat]) => `${text(lat)}, ${text(lon)}`).join('\n') }
  }
}

/** The area that is typed, or every fault of it; with neither, nothing is typed yet. */
export function readArea(kind: AreaKind, typed: AreaTyped, certainty: Certainty): { readonly area: AreaAsked | null; readonly faults: readonly AreaFault[] } {
  if (kind === 'polygon') return readPolygon(typed.corners, certainty)
  const names = fieldsOf[kind]
  const isWhole = names.every((name) => typed[name].trim() !== '')
  const faults: AreaFault[] = names.filter((name) => typed[name].trim() !== '' && numberOf(typed[name], name) === null).map((field) => ({ field, code: 'wrong' }))
  const value = (name: NumberName) => numberOf(typed[name], name) ?? 0
  if (kind === 'box' && isWhole && faults.length === 0 && value('south') >= value('north')) faults.push({ field: 'north', code: 'latitudes' })
  if (faults.length > 0 || !isWhole) return { area: null, faults }
  return { area: kind === 'box' ? { kind, box: [value('west'), value('south'), value('east'), value('north')], certainty } : { kind, centre: [value('lon'), value('lat')], km: value('km'), certainty }, faults }
}

function readPolygon(corners: string, certainty: Certainty): ReturnType<typeof readArea> {
  const lines = corners.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length === 0) return { area: null, faults: [] }
  const found: Position[] = []
  for (const [at, line] of lines.entries()) {
    const [lat, lon, ...more] = line.split(/[,;\s]+/)
    const [north, east] = [numberOf(lat ?? '', 'lat'), numberOf(lon ?? '', 'lon')]
    if (north === null || east === null || more.length > 0) return { area: null, faults: [{ field: 'corners', code: 'few', line: at + 1 }] }
    found.push([east, north])
  }
  return found.length < 3 ? { area: null, faults: [{ field: 'corners', code: 'fewCorners' }] } : goesRoundPole(found) ? { area: null, faults: [{ field: 'corners', code: 'pole' }] } : { area: { kind: 'polygon', corners: found, certainty }, faults: [] }
}

function numberOf(typed: string, name: NumberName): number | null {
  const value = /^[-−+]?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace('−', '-')) : Number.NaN
  const [least, most] = limits[name]
  return value >= least && value <= most ? value : null
}

/** Where a box or the middle of a circle lies, in the order of the address: longitude before latitude, in hundredths of a degree, each with its direction. */
export const placesText = (area: Exclude<AreaAsked, { kind: 'polygon' }>): string => {
  if (area.kind === 'radius') return `${degrees(area.centre[0], 'W', 'E')}, ${degrees(area.centre[1], 'S', 'N')}`
  const [west, south, east, north] = area.box
  return `${degrees(west, 'W', 'E')} – ${degrees(east, 'W', 'E')}, ${degrees(south, 'S', 'N')} – ${degrees(north, 'S', 'N')}`
}

const degrees = (value: number, below: string, above: string): string => `${Number(Math.abs(value).toFixed(2))}° ${value < 0 ? below : above}`
