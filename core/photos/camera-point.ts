/**
 * Camera point: where a file says that it was taken.
 *
 * Degrees, minutes and seconds as fractions, with a letter for the half of the earth (EXIF), or one text (XMP). A receiver that had no
 * position writes zeros or a status of its own: that is no place in the Gulf of Guinea, and is said as a fault.
 *
 * Sources: CIPA DC-008-2023, §4.6.7 (GPS tags); Adobe XMP Specification, part 2, "GPSCoordinate".
 * @module
 */

/** `precisionKm`: radius that the receiver itself states (GPSHPositioningError), else `null`. `altitude` in metres above the sea. */
export interface CameraPoint { readonly lat: number; readonly lon: number; readonly precisionKm: number | null; readonly altitude: number | null }

export type PointFault =
  | 'zero' // 0° N 0° E: emptied, or written without a position
  | 'half' // one of two numbers, or a number without its letter
  | 'no-fix' // the receiver says that it had no position
  | 'out-of-range' // no point of the earth

export interface PointRead { readonly point: CameraPoint | null; readonly fault: PointFault | null }

type Tags = Readonly<Record<string, { readonly value?: unknown } | undefined>>

const none: PointRead = { point: null, fault: null }

export function exifPoint(exif: Tags): PointRead {
  if (exif.GPSLatitude === undefined && exif.GPSLongitude === undefined) return none
  const lat = signed(exif.GPSLatitude?.value, firstLetter(exif.GPSLatitudeRef?.value), 'N', 'S')
  const lon = signed(exif.GPSLongitude?.value, firstLetter(exif.GPSLongitudeRef?.value), 'E', 'W')
  const height = fraction(exif.GPSAltitude?.value)
  const below = exif.GPSAltitudeRef?.value === 1 || (exif.GPSAltitudeRef?.value as { 0?: unknown } | undefined)?.[0] === 1
  const error = fraction(exif.GPSHPositioningError?.value)
  return judged(lat, lon, { isFixed: firstLetter(exif.GPSStatus?.value) !== 'V', precisionKm: error !== null && error > 0 && error <= 5e6 ? error / 1000 : null, altitude: height === null ? null : below ? -height : height })
}

export function xmpPoint(xmp: Tags): PointRead {
  const [lat, lon] = [xmp.GPSLatitude?.value, xmp.GPSLongitude?.value]
  if (lat === undefined && lon === undefined) return none
  return judged(coordinate(lat, 'N', 'S'), coordinate(lon, 'E', 'W'), { isFixed: true, precisionKm: null, altitude: null })
}

function judged(lat: number | null, lon: number | null, { isFixed, ...rest }: { isFixed: boolean; precisionKm: number | null; altitude: number | null }): PointRead {
  if (lat === null || lon === null) return { point: null, fault: 'half' }
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return { point: null, fault: 'out-of-range' }
  if (lat === 0 && lon === 0) return { point: null, fault: 'zero' }
  return isFixed ? { point: { lat, lon, ...rest }, fault: null } : { point: null, fault: 'no-fix' }
}

/** `DDD,MM,SSk` or `DDD,MM.mmk`. */
function coordinate(value: unknown, plus: string, minus: string): number | null {
  const match = typeof value === 'string' ? /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/.exec(value) : null
  return match === null ? null : half(Number(match[1]) + Number(match[2]) / 60 + Number(match[3] ?? 0) / 3600, match[4]!, plus, minus)
}

function signed(value: unknown, letter: string | null, plus: string, minus: string): number | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > 3 || letter === null) return null
  const parts = value.map(fraction)
  return parts.includes(null) ? null : half(parts.reduce<number>((sum, part, at) => sum + part! / 60 ** at, 0), letter, plus, minus)
}

const half = (degrees: number, letter: string, plus: string, minus: string): number | null => (letter === plus ? degrees : letter === minus ? 0 - degrees : null)

/** A fraction of two whole numbers, or a number. A fraction of nothing is none. */
function fraction(value: unknown): number | null {
  const number = Array.isArray(value) && value.length === 2 ? Number(value[0]) / Number(value[1]) : Array.isArray(value) && value.length === 1 ? fraction(value[0]) : typeof value === 'number' ? value : null
  return number !== null && Number.isFinite(number) ? number : null
}

function firstLetter(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text !== '' ? text.charAt(0).toUpperCase() : null
}
