/**
 * Map grid: where a point lies on the grid of military maps (UTM), and the letters of its 100 km square (MGRS).
 *
 * Transverse Mercator on WGS 84 by Krüger's series to the third order, good to a millimetre.
 *
 * Source: NGA.SIG.0012 (2014), §3; letters: NGA.STND.0037, annex A.
 * @module
 */
export interface Grid { readonly zone: number; readonly east: number; readonly north: number }

/** WGS 84: half axis in metres, flattening. */
const axis = 6_378_137
const flattening = 1 / 298.257223563
const n = flattening / (2 - flattening)
const meridian = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)
const alpha = [n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16, (13 * n ** 2) / 48 - (3 * n ** 3) / 5, (61 * n ** 3) / 240]
const beta = [n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96, n ** 2 / 48 + n ** 3 / 15, (17 * n ** 3) / 480]
const delta = [2 * n - (2 * n ** 2) / 3 - 2 * n ** 3, (7 * n ** 2) / 3 - (8 * n ** 3) / 5, (56 * n ** 3) / 15]
const scale = 0.9996
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** In its own zone, or in the one that is asked for: beside the border of two zones people write either. */
export function gridOf({ lat, lon }: { readonly lat: number; readonly lon: number }, zone = zoneOf(lat, lon)): Grid {
  const [phi, away] = [radians(lat), radians(lon - (zone * 6 - 183))]
  const e = (2 * Math.sqrt(n)) / (1 + n)
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)))
  const xi = Math.atan2(t, Math.cos(away))
  const eta = Math.atanh(Math.sin(away) / Math.sqrt(1 + t * t))
  let [east, north] = [eta, xi]
  alpha.forEach((a, at) => {
    const k = 2 * (at + 1)
    east += a * Math.cos(k * xi) * Math.sinh(k * eta)
    north += a * Math.sin(k * xi) * Math.cosh(k * eta)
  })
  return { zone, east: 500_000 + scale * meridian * east, north: (lat < 0 ? 10_000_000 : 0) + scale * meridian * north }
}

/** The way back, to a millimetre up to a few degrees outside the zone. North of the equator, or south of it with the false northing of 10,000 km. */
export function pointOnGrid({ zone, east, north }: Grid, isSouth: boolean): { readonly lat: number; readonly lon: number } {
  const [xi, eta] = [(north - (isSouth ? 10_000_000 : 0)) / (scale * meridian), (east - 500_000) / (scale * meridian)]
  let [a, b] = [xi, eta]
  beta.forEach((term, at) => {
    const k = 2 * (at + 1)
    a -= term * Math.sin(k * xi) * Math.cosh(k * eta)
    b -= term * Math.cos(k * xi) * Math.sinh(k * eta)
  })
  const chi = Math.asin(Math.sin(a) / Math.cosh(b))
  const phi = delta.reduce((sum, term, at) => sum + term * Math.sin(2 * (at + 1) * chi), chi)
  return { lat: (phi * 180) / Math.PI, lon: zone * 6 - 183 + (Math.atan2(Math.sinh(b), Math.cos(a)) * 180) / Math.PI }
}

/** Norway and Svalbard have wider zones. */
function zoneOf(lat: number, lon: number): number {
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) return 32
  if (lat >= 72 && lon >= 0 && lon < 42) return lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37
  return Math.min(60, Math.floor((lon + 180) / 6) + 1)
}

const columns = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ']
const rows = 'ABCDEFGHJKLMNPQRSTUV'

export const bands = 'CDEFGHJKLMNPQRSTUVWX'

/** Latitudes of a band, south and north: eight degrees, the last one twelve. */
export function bandOf(letter: string): readonly [south: number, north: number] | null {
  const at = bands.indexOf(letter)
  return letter.length !== 1 || at === -1 ? null : [at * 8 - 80, letter === 'X' ? 84 : at * 8 - 72]
}

/** Of a square by its letters: its lower left corner, with the row as it stands within 2,000 km. Null: no square of this zone has them. */
export function squareCorner(zone: number, [column = '', row = '']: string): { readonly east: number; readonly northIn2000Km: number } | null {
  const [x, y] = [columns[(zone - 1) % 3]!.indexOf(column), rows.indexOf(row)]
  return column === '' || row === '' || x === -1 || y === -1 ? null : { east: (x + 1) * 100_000, northIn2000Km: ((y - (zone % 2 === 0 ? 5 : 0) + 20) % 20) * 100_000 }
}

/** Column and row of the 100 km square. */
export function squareLetters({ zone, east, north }: Grid): string {
  const column = columns[(zone - 1) % 3]![Math.floor(east / 100_000) - 1] ?? ''
  return column + rows[(Math.floor(north / 100_000) + (zone % 2 === 0 ? 5 : 0)) % 20]
}
