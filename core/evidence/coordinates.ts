/**
 * Coordinates: a point as somebody noted it, in any common notation: decimal degrees, degrees with minutes and seconds, UTM, MGRS.
 *
 * The whole text must be one point: what else stands there could be half of another one. Where a notation leaves open what was meant, every
 * reading is given and none is chosen: `36.5, 45.2` does not say which is the latitude, and the S of `33S` may be a band of the grid or the south.
 *
 * Standards: ISO 6709:2022 annex D (degrees for people); NGA.STND.0037 (UTM, MGRS)
 * @module
 */
import { foldDigits } from './folding.ts'
import { parseGridReference } from './grid-reference.ts'
import { pointOnGrid } from './map-grid.ts'

export interface CoordinateReading {
  readonly lat: number
  readonly lon: number
  /** What the digits themselves leave open: half of the last one. The instrument may be worse. */
  readonly precisionKm: number
  readonly form: 'decimal degrees' | 'degrees and minutes' | 'UTM' | 'MGRS'
  /** How the text was taken, where it can be taken otherwise. */
  readonly taken: 'as written' | 'latitude first' | 'longitude first' | 'letter as band' | 'letter as hemisphere'
}

const kmOfDegree = 111.2
/** Nobody stands on less than a metre. */
const finestKm = 0.001

/** All readings, the usual one first; none where the text is no point. Never throws; O(length) of at most 200 characters. */
export function readCoordinates(text: string): CoordinateReading[] {
  const plain = foldDigits(String(text).slice(0, 200)).replace(/[\u00a0\u2007\u202f\s]+/gu, ' ').replace(/[−–]/gu, '-').replace(/\u066b/gu, '.').trim()
  if (String(text).length > 200) return []
  return [...inGrid(plain), ...inDegrees(plain)]
}

const isOnEarth = ({ lat, lon }: { readonly lat: number; readonly lon: number }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180

// Hemisphere instead of band, as receivers show it: `37 N 390000 5320000`.
const hemisphere = /^(\d{1,2}) ?([NS])[ ,]+(\d{6}(?:\.\d{1,3})?) ?(?:m ?E|E)?[ ,]+(\d{1,7}(?:\.\d{1,3})?) ?(?:m ?N|N)?$/iu

function inGrid(plain: string): CoordinateReading[] {
  const readings: CoordinateReading[] = []
  const asBand = parseGridReference(plain)
  const match = hemisphere.exec(plain)
  if (asBand.ok) {
    const { lat, lon, halfMetres, form } = asBand.point
    readings.push({ lat, lon, precisionKm: Math.max(finestKm, halfMetres / 1000), form, taken: match === null ? 'as written' : 'letter as band' })
  }
  const zone = Number(match?.[1])
  if (match !== null && zone >= 1 && zone <= 60) {
    const [east, north] = [Number(match[3]), Number(match[4])]
    const point = pointOnGrid({ zone, east, north }, match[2]!.toUpperCase() === 'S')
    const isThere = point.lat >= -80.5 && point.lat <= 84.5 && (match[2]!.toUpperCase() === 'S') === point.lat < 0 && Math.abs(point.lon - (zone * 6 - 183)) <= 6.5
    const isSame = readings.some((known) => Math.abs(known.lat - point.lat) < 1e-9 && Math.abs(known.lon - point.lon) < 1e-9)
    if (isThere && isSame) readings[0] = { ...readings[0]!, taken: 'as written' }
    else if (isThere) readings.push({ ...point, precisionKm: finestKm, form: 'UTM', taken: readings.length === 0 ? 'as written' : 'letter as hemisphere' })
  }
  return readings
}

/** One angle: sign or letter, degrees, and minutes and seconds if there are any. `isMarked`: its letter or the sign for degrees stands there. */
interface Angle { readonly value: number; readonly half: number; readonly letter: string; readonly parts: number; readonly isMarked: boolean }

const angle = /^([NSEW])? ?([+-])? ?(\d{1,3}(?:[.,]\d{1,12})?) ?(°|º|˚|deg|d)?(?: ?(\d{1,2}(?:[.,]\d{1,9})?) ?(?:'|′|’|ʹ|min|m)(?: ?(\d{1,2}(?:[.,]\d{1,6})?) ?(?:"|″|”|''|′′|’’|sec|s)?)?|[ :](\d{1,2}(?:[.,]\d{1,9})?)(?:[ :](\d{1,2}(?:[.,]\d{1,6})?))?)? ?([NSEW])?$/iu

/** Between two angles; every one is tried, since `50,45 30,52` has one and `50,45,30,52` has three. */
const between = / ?[,;/] ?| |(?<=[NSEW])(?=[\d+-])|(?<=\d)(?=[NSEW]\d)|(?<=['"′″])(?=\d)/giu

function inDegrees(plain: string): CoordinateReading[] {
  const found = new Map<string, CoordinateReading>()
  const add = (lat: Angle, lon: Angle, taken: CoordinateReading['taken']) => {
    if (/[EW]/.test(lat.letter) || /[NS]/.test(lon.letter) || !isOnEarth({ lat: lat.value, lon: lon.value })) return
    const precisionKm = Math.max(finestKm, Math.max(lat.half, lon.half) * kmOfDegree)
    const key = `${lat.value} ${lon.value}`
    if (!found.has(key)) found.set(key, { lat: lat.value, lon: lon.value, precisionKm, form: lat.parts + lon.parts > 2 ? 'degrees and minutes' : 'decimal degrees', taken })
  }
  for (const match of plain.matchAll(between)) {
    const [first, second] = [angleOf(plain.slice(0, match.index)), angleOf(plain.slice(match.index + match[0].length))]
    if (first === null || second === null) continue
    // One angle to the minute and one to the second is a split in the wrong place, unless both are marked as angles.
    if (first.parts !== second.parts && !(first.isMarked && second.isMarked)) continue
    add(first, second, 'latitude first')
    add(second, first, 'longitude first')
  }
  const readings = [...found.values()]
  return readings.length === 1 ? [{ ...readings[0]!, taken: 'as written' }] : readings
}

function angleOf(text: string): Angle | null {
  const match = angle.exec(text)
  if (match === null) return null
  const [, before = '', sign = '', degrees = '', mark = '', minutes, seconds, plainMinutes, plainSeconds, after = ''] = match
  if ((before !== '' && after !== '') || (sign !== '' && before + after !== '')) return null
  const letter = (before + after).toUpperCase()
  const parts = [degrees, minutes ?? plainMinutes, seconds ?? plainSeconds].filter((part) => part !== undefined).map((part) => part.replace(',', '.'))
  // Only the last part may have decimals: 1.5° 30′ is a slip of the pen.
  if (parts.slice(0, -1).some((part) => part.includes('.')) || parts.slice(1).some((part) => Number(part) >= 60)) return null
  const value = parts.reduce((sum, part, at) => sum + Number(part) / 60 ** at, 0)
  const half = (0.5 * 10 ** -(parts.at(-1)!.split('.')[1]?.length ?? 0)) / 60 ** (parts.length - 1)
  const isNegative = sign === '-' || letter === 'S' || letter === 'W'
  return { value: isNegative && value !== 0 ? -value : value, half, letter, parts: parts.length, isMarked: letter !== '' || mark !== '' }
}
