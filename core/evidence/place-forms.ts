/**
 * Place forms: the points that a text names: decimal degrees, degrees with minutes and seconds, apart or together, UTM, MGRS, geohash, plus code.
 *
 * Each comes with the radius within which its own digits leave it: 50.45 says less than 50.45012.
 *
 * Sources: NGA.STND.0037 (UTM and MGRS); the geohash of Niemeyer (public domain, 2008); Open Location Code specification, §"Format".
 * @module
 */
import { compactPairsIn } from './compact-degrees.ts'
import { foldDigits } from './folding.ts'
import { gridOf, squareLetters } from './map-grid.ts'

export interface Point { readonly lat: number; readonly lon: number }
export interface NamedPoint extends Point {
  readonly halfKm: number
  readonly form: string
}

const kmOfDegree = 111.2

/** Numbers with decimals that stand together, with little between that is no number; and degrees, minutes, seconds. */
const decimal = /(?<![\d.])([-+−–]?\d{1,3})\.(\d{1,15})(?!\d)|(?<![\d.,])([-+−–]?\d{1,3}),(\d{1,15})(?![\d.])/gu
const sexagesimal = /(?<![\d.,])(\d{1,3})\s*(?:°|º|˚|deg|d|\s|:)\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:'|′|’|ʹ|´|min|m|\s|:)?(?:\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|˝|''|′′|’’|´´|sec|s)?)?(?![\d.,]*\d)/giu
const geohash = /(?<![\p{L}\d])[0-9b-hjkmnp-z]{6,12}(?![\p{L}\d])/gu
const plusCode = /(?<![\p{L}\d])([23456789CFGHJMPQRVWX]{8})\+([23456789CFGHJMPQRVWX]{2,7})(?![\p{L}\d])/giu

/** Every point in the text. Coordinates are without sign: who hides a place does not care for its hemisphere. */
export function pointsIn(text: string): NamedPoint[] {
  // EXIF writes 50/1 27/1 43/100; a date that is turned into numbers here is no point on the earth that anybody meant.
  const plain = inOneLine(text).replace(/(?<![\d/])(\d{1,9})\/(10{0,6})(?![\d/])/g, (_, above: string, below: string) => String(Number(above) / Number(below)))
    // XMP writes 50,27.0072N.
    .replace(/(?<!\d)(\d{1,3}),(\d{1,2}\.\d+)(?=\s*[NSEW])/g, '$1 $2')
  const decimals = [...plain.matchAll(decimal)].map((match) => {
    const [whole, part] = [match[1] ?? match[3]!, match[2] ?? match[4]!]
    return { at: match.index, end: match.index + match[0].length, value: Number(`${whole.replace(/[-+−–]/, '')}.${part}`), half: 0.5 * 10 ** -part.length }
  })
  const sixties = [...plain.matchAll(sexagesimal)].flatMap((match) => {
    const [minutes, seconds] = [numberOf(match[2]!), match[3] === undefined ? null : numberOf(match[3])]
    if (minutes >= 60 || (seconds ?? 0) >= 60) return []
    const half = 0.5 * 10 ** -decimalsOf(match[3] ?? match[2]!) / (seconds === null ? 60 : 3600)
    return [{ at: match.index, end: match.index + match[0].length, value: Number(match[1]) + minutes / 60 + (seconds ?? 0) / 3600, half }]
  })
  const pairs = (numbers: readonly Found[], form: string) => numbers.slice(1).flatMap((second, at) => {
    const first = numbers[at]!
    if (second.at - first.end > 60 || /\d/.test(plain.slice(first.end, second.at))) return []
    const halfKm = Math.max(first.half, second.half) * kmOfDegree
    return bothOrders(first.value, second.value, halfKm, form)
  })
  return [
    ...pairs(decimals, 'in decimal degrees'), ...pairs(sixties, 'in degrees and minutes'),
    ...compactPairsIn(plain).flatMap(([first, second]) => bothOrders(first.value, second.value, Math.max(first.unit, second.unit) * 0.5 * kmOfDegree, 'in degrees and minutes together')),
    ...[...plain.toLowerCase().matchAll(geohash)].map(([word]) => geohashCell(word)),
    ...[...plain.toUpperCase().matchAll(plusCode)].map(([, area, rest]) => plusCell(area!, rest!)),
  ]
}

const bothOrders = (a: number, b: number, halfKm: number, form: string): NamedPoint[] => [{ lat: a, lon: b, halfKm, form }, { lat: b, lon: a, halfKm, form }].filter(({ lat, lon }) => lat <= 90 && lon <= 180)

/** A long run of spaces, as zeros in bytes become, would be tried at every length. */
const inOneLine = (text: string) => foldDigits(text).replace(/\s+/g, ' ')

interface Found { readonly at: number; readonly end: number; readonly value: number; readonly half: number }

const numberOf = (text: string) => Number(text.replace(',', '.'))
const decimalsOf = (text: string) => /[.,](\d+)/.exec(text)?.[1]?.length ?? 0

/** Digits may be cut off instead of rounded, in both directions: twice the half, times the root of two. */
const mostOff = 2.85

/** Is this the point that is withheld? Only if it is at least as exact as what is withheld, or within a kilometre. */
export function isSamePoint(named: NamedPoint, secret: Point, precisionKm: number): boolean {
  return named.halfKm <= Math.max(1, precisionKm) && distanceKm(named, { lat: Math.abs(secret.lat), lon: Math.abs(secret.lon) }) <= precisionKm + named.halfKm * mostOff
}

/** Flat earth is enough: only a few kilometres matter. */
export function distanceKm(a: Point, b: Point): number {
  const east = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(a.lat - b.lat, east) * kmOfDegree
}

// `37U 390000 5320000`, `37U 0390000mE 5320000mN`, `37 N, E 390000, N 5320000`.
const utm = /(?<!\d)(\d{1,2})\s*([C-HJ-NP-X])[\s,:;]*(?:E(?:asting)?[\s:=]*)?(0?\d{6})(?:\.\d+)?\s*(?:m?\s*E)?[\s,;/]*(?:N(?:orthing)?[\s:=]*)?(\d{7})(?:\.\d+)?(?!\d)/giu
// Within a map people leave out the zone; the letters and the digits still name the square.
const mgrs = /(?<![\d\p{L}])(?:(\d{1,2})[\s-]?([C-HJ-NP-X])[\s-]?)?([A-HJ-NP-Z]{2})[\s-]?(?:(\d{5})[\s-]?(\d{5})|(\d{4})[\s-]?(\d{4})|(\d{3})[\s-]?(\d{3})|(\d{2})[\s-]?(\d{2}))(?!\d)/giu

/** The form in which the text gives the point on the grid of a map, or null. By way of the point's own place on that grid, in its zone and in those beside it. */
export function gridFormIn(text: string, secret: Point, precisionKm: number): string | null {
  const plain = inOneLine(text)
  const matches = [...plain.matchAll(utm), ...plain.matchAll(mgrs)]
  if (matches.length === 0) return null
  const own = gridOf(secret)
  const beside = [own, ...[own.zone - 1, own.zone + 1].map((zone) => gridOf(secret, ((zone + 59) % 60) + 1))]
  for (const match of matches) {
    const isSquare = /^[A-Z]{2}$/i.test(match[3]!)
    const digits = isSquare ? match.slice(4).filter((part) => part !== undefined) : [match[3]!, match[4]!]
    const step = isSquare ? 10 ** (5 - digits[0]!.length) : 1
    const [east, north] = [Number(digits[0]) * step, Number(digits[1]) * step]
    for (const grid of match[1] === undefined ? [own] : beside) {
      if (match[1] !== undefined && Number(match[1]) !== grid.zone) continue
      if (isSquare && match[3]!.toUpperCase() !== squareLetters(grid)) continue
      const apart = isSquare ? Math.hypot(east + step / 2 - (grid.east % 100_000), north + step / 2 - (grid.north % 100_000)) : Math.hypot(east - grid.east, north - grid.north)
      if (step / 1000 <= Math.max(1, precisionKm) && apart / 1000 <= precisionKm + step / 1000) return isSquare ? 'as an MGRS reference' : 'as UTM coordinates'
    }
  }
  return null
}

const geohashDigits = '0123456789bcdefghjkmnpqrstuvwxyz'

function geohashCell(word: string): NamedPoint {
  const ends = { lat: [-90, 90], lon: [-180, 180] }
  let isLon = true
  for (const char of word) {
    const value = geohashDigits.indexOf(char)
    for (let bit = 4; bit >= 0; bit--) {
      const range = isLon ? ends.lon : ends.lat
      const middle = (range[0]! + range[1]!) / 2
      range[(value >> bit) & 1 ? 0 : 1] = middle
      isLon = !isLon
    }
  }
  const [south, north, west, east] = [...ends.lat, ...ends.lon] as [number, number, number, number]
  return { lat: Math.abs(south + north) / 2, lon: Math.abs(west + east) / 2, halfKm: Math.max(north - south, (east - west) * Math.cos((south * Math.PI) / 180)) / 2 * kmOfDegree, form: 'as a geohash' }
}

const plusDigits = '23456789CFGHJMPQRVWX'

function plusCell(area: string, rest: string): NamedPoint {
  let [lat, lon, step] = [-90, -180, 20]
  const digits = area + rest.slice(0, 2)
  for (let at = 0; at < digits.length; at += 2) {
    lat += plusDigits.indexOf(digits[at]!) * step
    lon += plusDigits.indexOf(digits[at + 1]!) * step
    step /= 20
  }
  const side = step * 20
  return { lat: Math.abs(lat + side / 2), lon: Math.abs(lon + side / 2), halfKm: (side / 2) * kmOfDegree, form: 'as a plus code' }
}
