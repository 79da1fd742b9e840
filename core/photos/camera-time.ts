/**
 * Camera time: what a clock wrote into a file.
 *
 * A camera's clock knows no place: `2024:08:03 12:31:05` is a time on its dial, and which moment that was is known only with its
 * offset from UTC, which many cameras do not write. So the text is kept as EDTF without an offset, and the number orders pictures of
 * one clock and nothing else.
 *
 * Source: CIPA DC-008-2023, §4.6.4 (DateTime), §4.6.5 (OffsetTime), §4.6.7 (GPSTimeStamp).
 * @module
 */
import { civil, day, dayOf, isCivilDate } from '@proofmark/core/dates'

export interface CameraTime {
  /** EDTF; with an offset where the file says one. */
  readonly edtf: string
  /** Milliseconds since 1970 of the time on the dial, as if it were UTC. */
  readonly dialMs: number
  /** Minutes that the dial is ahead of UTC, as the file says. */
  readonly offsetMinutes: number | null
}

type Tags = Readonly<Record<string, { readonly value?: unknown; readonly description?: unknown } | undefined>>

/** `null`: no such field, or one that is no time: cameras write zeros and blanks where nobody set the clock. */
export function exifTime(exif: Tags, name: string, offsetName: string, subSecondName: string): CameraTime | null {
  const match = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(textOf(exif[name]))
  if (match === null) return null
  const dialMs = dial(match.slice(1, 7).map(Number))
  if (dialMs === null) return null
  const fraction = /^\d{1,6}/.exec(textOf(exif[subSecondName]))
  return timeOf(dialMs + (fraction === null ? 0 : Math.floor(Number(`0.${fraction[0]}`) * 1000)), offsetOf(textOf(exif[offsetName])))
}

/** Date and time of a satellite receiver, in UTC. */
export function satelliteTime(exif: Tags): CameraTime | null {
  const date = /^(\d{4})[:-](\d{1,2})[:-](\d{1,2})/.exec(textOf(exif.GPSDateStamp))
  const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})/.exec(textOf(exif.GPSTimeStamp))
  if (date === null || clock === null) return null
  const dialMs = dial([...date.slice(1, 4), ...clock.slice(1, 4)].map(Number))
  return dialMs === null ? null : timeOf(dialMs, 0)
}

/** A time in ISO 8601, as videos have it: `2021-04-11T15:47:53-0500`. */
export function isoTime(text: string): CameraTime | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?/.exec(text.trim())
  const dialMs = match === null ? null : dial(match.slice(1, 7).map(Number))
  return dialMs === null ? null : timeOf(dialMs, offsetOf(match![7] ?? ''))
}

/** The same time with the clock set right: `aheadSeconds` is how far it went before the true time. */
export const setRight = ({ dialMs, offsetMinutes }: CameraTime, aheadSeconds: number): CameraTime => timeOf(dialMs - aheadSeconds * 1000, offsetMinutes)

export function timeOf(dialMs: number, offsetMinutes: number | null): CameraTime {
  return { edtf: `${dialText(dialMs)}${offsetMinutes === null ? '' : offsetText(offsetMinutes)}`, dialMs, offsetMinutes }
}

function dialText(ms: number): string {
  const { year, month, day: dayOfMonth } = civil(day(Math.floor(ms / 86_400_000)))
  const seconds = Math.floor((ms - Math.floor(ms / 86_400_000) * 86_400_000) / 1000)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

const two = (n: number): string => String(n).padStart(2, '0')
const offsetText = (minutes: number): string => (minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`)

/** Between −14:00 and +14:00, as clocks on the earth go. */
function offsetOf(text: string): number | null {
  if (text.trim() === 'Z') return 0
  const match = /^([+-])(\d{2}):?(\d{2})/.exec(text.trim())
  if (match === null) return null
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return minutes > 14 * 60 ? null : match[1] === '-' ? 0 - minutes : minutes
}

/** `null` for what no calendar has: month 0, 31 February, hour 24. */
function dial([year, month, dayOfMonth, hour, minute, second]: readonly number[]): number | null {
  if (year! < 1 || !isCivilDate(year!, month!, dayOfMonth!) || hour! > 23 || minute! > 59 || second! > 60) return null
  // A leap second counts as the one before it: EDTF has no 60.
  return (dayOf(year!, month!, dayOfMonth!) * 86_400 + hour! * 3600 + minute! * 60 + Math.min(second!, 59)) * 1000
}

const textOf = (tag: { readonly value?: unknown; readonly description?: unknown } | undefined): string => {
  const value = tag?.description ?? (Array.isArray(tag?.value) ? tag.value[0] : tag?.value)
  return typeof value === 'string' ? value : ''
}
