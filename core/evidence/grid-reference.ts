/**
 * Grid reference: a place as the grid of a military map gives it (UTM, MGRS), read to a point of the earth.
 *
 * A reference names a square, not a point: `37U DQ 1234 5678` all that lies in ten metres by ten. The point is the middle of it, and
 * its half side is told. UTM names a point to its last digit.
 *
 * Standard: NGA.STND.0037 (2014), §2 (UTM) and §3 (MGRS). Not read: the polar caps (UPS).
 * @module
 */
import { bandOf, gridOf, pointOnGrid, squareCorner, squareLetters } from './map-grid.ts'

export interface GridPoint {
  readonly lat: number
  readonly lon: number
  /** Half the side of the square that the digits leave open. */
  readonly halfMetres: number
  readonly form: 'UTM' | 'MGRS'
}

export type GridCode =
  | 'not-a-grid-reference' // another form, or digits that are missing or too many
  | 'zone-unknown' // not 1 to 60
  | 'square-unknown' // no square of that zone has these letters
  | 'outside-band' // the point does not lie where zone and letter say

export type ReadGrid = { readonly ok: true; readonly point: GridPoint } | { readonly ok: false; readonly code: GridCode }

const no = (code: GridCode): ReadGrid => ({ ok: false, code })

const utm = /^(\d{1,2})\s*([C-HJ-NP-X])\s+(\d{6})(\.\d{1,3})?\s*(?:m?\s*E)?[\s,]+(\d{1,7})(\.\d{1,3})?\s*(?:m?\s*N)?$/i
const mgrs = /^(\d{1,2})\s*([C-HJ-NP-X])\s*([A-HJ-NP-Z])([A-HJ-NP-V])\s*(?:(\d{1,5})\s+(\d{1,5})|(\d{2,10}))$/i

/** The letter after the zone is the band, in UTM as in MGRS; `N` and `S` are bands, too. Never throws. */
export function parseGridReference(text: string): ReadGrid {
  const plain = text.slice(0, 100).trim()
  const inMetres = utm.exec(plain)
  if (inMetres !== null) return readUtm(inMetres)
  const inSquare = mgrs.exec(plain)
  return inSquare === null ? no('not-a-grid-reference') : readMgrs(inSquare)
}

function readUtm([, zoneText, letter, east, eastPart = '', north, northPart = '']: readonly (string | undefined)[]): ReadGrid {
  const [zone, band] = [Number(zoneText), letter!.toUpperCase()]
  if (zone < 1 || zone > 60) return no('zone-unknown')
  const point = pointOnGrid({ zone, east: Number(east! + eastPart), north: Number(north! + northPart) }, band < 'N')
  const [south, end] = bandOf(band)!
  const halfMetres = 0.5 * 10 ** -Math.min(Math.max(eastPart.length - 1, 0), Math.max(northPart.length - 1, 0))
  // A point on the border of two bands is written with either.
  return point.lat < south - 1e-5 || point.lat > end + 1e-5 || isFar(point.lon, zone) ? no('outside-band') : { ok: true, point: { ...point, halfMetres, form: 'UTM' } }
}

function readMgrs([, zoneText, letter, column, row, east, north, both]: readonly (string | undefined)[]): ReadGrid {
  const [zone, band, letters] = [Number(zoneText), letter!.toUpperCase(), (column! + row!).toUpperCase()]
  if (zone < 1 || zone > 60) return no('zone-unknown')
  const digits = both === undefined ? [east!, north!] : [both.slice(0, both.length / 2), both.slice(both.length / 2)]
  if (digits[0]!.length !== digits[1]!.length) return no('not-a-grid-reference')
  const corner = squareCorner(zone, letters)
  if (corner === null) return no('square-unknown')
  const side = 10 ** (5 - digits[0]!.length)
  const [x, y] = [corner.east + Number(digits[0]) * side + side / 2, corner.northIn2000Km + Number(digits[1]) * side + side / 2]
  const [south, end] = bandOf(band)!
  // Rows repeat each 2,000 km; a band is less than half as high, so at most one of them lies in it.
  for (let north = y; north < 10_000_000; north += 2_000_000) {
    const point = pointOnGrid({ zone, east: x, north }, band < 'N')
    const isInBand = point.lat >= south - side / 100_000 && point.lat <= end + side / 100_000
    if (isInBand && !isFar(point.lon, zone) && squareLetters(gridOf(point, zone)) === letters) return { ok: true, point: { ...point, halfMetres: side / 2, form: 'MGRS' } }
  }
  return no('outside-band')
}

/** Zones are six degrees wide; those of Norway and Svalbard reach three further. */
const isFar = (lon: number, zone: number): boolean => Math.abs(lon - (zone * 6 - 183)) > 6.5
