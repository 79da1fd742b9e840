/**
 * Video file: what MP4, MOV and M4A say of time, place and device. Their sound and pictures are not looked into.
 *
 * A phone writes the local time with its offset in a text of its own; the header counts seconds since 1904 in UTC by the standard, and
 * since 1970 by some programs. A day before the first such video by one count is a slip of the other, and is left out, not guessed.
 *
 * Standards: ISO/IEC 14496-12:2022, §8.2.2 (mvhd); QuickTime File Format Specification (Apple, 2016), "Metadata"; ISO 6709:2022, annex H.
 * @module
 */
import type { Bytes } from '@proofmark/core/bytes'
import { lookInside } from '@proofmark/core/evidence'
import { longestSaid, nothingRead, type CameraField, type CameraFile } from './camera-file.ts'
import type { CameraPoint } from './camera-point.ts'
import { isoTime, type CameraTime } from './camera-time.ts'

export function videoFile(bytes: Bytes): CameraFile {
  const { texts, traits, unread } = lookInside(bytes)
  const places = new Set(traits.filter(({ trait }) => trait === 'point').map(({ field }) => field))
  const fields = texts.filter(({ field }) => !/\/(?:hdlr|keys|colr)$/.test(field)).slice(0, 200).map(({ field, text }): CameraField => ({ group: 'Video', name: field, said: text.replaceAll('\0', ' ').trim().slice(0, longestSaid).toWellFormed(), tells: places.has(field) ? 'place' : null })).filter(({ said }) => said !== '')
  const last = (name: string) => fields.find((field) => field.name.endsWith(name))?.said ?? null
  return {
    ...nothingRead, fields,
    taken: isoTime(last('creationdate') ?? '') ?? isoTime(last('\xa9day') ?? '') ?? headerDay(last('mvhd/creation')),
    point: fields.map(({ said, tells }) => (tells === 'place' ? iso6709(said) : null)).find((point) => point !== null) ?? null,
    device: { make: last('.make') ?? last('\xa9mak'), model: last('.model') ?? last('\xa9mod'), serial: null },
    unread: unread.map(({ field, because }) => `${field}: ${because}`).slice(0, 20),
  }
}

/** Videos of this form are not older (ISO/IEC 14496-12 is of 2001, QuickTime of 1991). */
const firstYear = 1991

/** `2024-08-03 (or 2090-08-03)`: the day by the standard and the other one. The time of that day is not in it: midnight, to order by. */
function headerDay(said: string | null): CameraTime | null {
  const match = /^(\d{4})-\d{2}-\d{2}/.exec(said ?? '')
  const time = match === null || Number(match[1]) < firstYear ? null : isoTime(`${match[0]}T00:00:00Z`)
  return time === null ? null : { ...time, edtf: match![0] }
}

/** `+12.3456+098.7654+010/`: degrees; minutes and seconds written together are not read as degrees. */
function iso6709(text: string): CameraPoint | null {
  const match = /([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)([+-]\d+(?:\.\d+)?)?(?:CRS[^/]*)?\//.exec(text)
  if (match === null) return null
  const [lat, lon, altitude] = [Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3])]
  return Math.abs(lat) > 90 || Math.abs(lon) > 180 || (lat === 0 && lon === 0) ? null : { lat, lon, precisionKm: null, altitude }
}
