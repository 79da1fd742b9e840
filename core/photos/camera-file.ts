/**
 * Camera file: what a camera or a program wrote into a picture or video: fields as found, time, place, device, orientation.
 *
 * All of it is a claim of the file, which anybody can write; nothing here changes the file. What cannot be read is said, and the
 * file is kept all the same.
 *
 * Sources: CIPA DC-008-2023 (EXIF 3.0), §4.6; ISO 16684-1 (XMP); decision 0021 for the library that reads them.
 * @module
 */
import { DOMParser } from '@xmldom/xmldom'
import ExifReader, { type ExpandedTags } from 'exifreader'
import type { Bytes } from '@proofmark/core/bytes'
import { isBmff } from '@proofmark/core/evidence'
import { exifPoint, xmpPoint, type CameraPoint, type PointFault } from './camera-point.ts'
import { exifTime, satelliteTime, type CameraTime } from './camera-time.ts'
import { videoFile } from './video-file.ts'

/** `said`: as a person reads it; never more than `longestSaid` characters. */
export interface CameraField { readonly group: string; readonly name: string; readonly said: string; readonly tells: 'place' | null }

export interface CameraFile {
  readonly fields: readonly CameraField[]
  /** When the picture was taken by the camera's clock, without or with its offset from UTC. */
  readonly taken: CameraTime | null
  /** When the file was written last by a program that says so. */
  readonly written: CameraTime | null
  /** What a satellite receiver wrote, in UTC. */
  readonly satellite: CameraTime | null
  readonly point: CameraPoint | null
  /** Why there is no point although there are fields for one. */
  readonly pointFault: PointFault | null
  readonly device: { readonly make: string | null; readonly model: string | null; readonly serial: string | null }
  /** EXIF 1 to 8: how a viewer turns it. */
  readonly orientation: number | null
  /** Of the picture itself, as it is stored; not what EXIF says of it. */
  readonly width: number | null
  readonly height: number | null
  /** A JPEG that lies in the file to be seen small. */
  readonly preview: Bytes | null
  /** What could not be read, in words. */
  readonly unread: readonly string[]
}

export const longestSaid = 500
const mostFields = 600

export const nothingRead: CameraFile = {
  fields: [], taken: null, written: null, satellite: null, point: null, pointFault: null, device: { make: null, model: null, serial: null },
  orientation: null, width: null, height: null, preview: null, unread: [],
}

/** Never throws. `bytes`: of the file what `tellingBytes` gives; `size`: bytes of the whole file, of which that may be a part. O(bytes). */
export function readCameraFile(bytes: Bytes, size = bytes.length): CameraFile {
  if (isBmff(bytes) && !isStill(bytes)) return videoFile(bytes)
  const cut = bytes.length === size && isCutJpeg(bytes) ? ['the picture ends in the middle: the end of the JPEG is missing'] : []
  try {
    const read = stillFile(ExifReader.loadView(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), { expanded: true, includeUnknown: true, domParser: quietParser() }))
    return { ...read, unread: [...read.unread, ...cut] }
  } catch (error) {
    const isEmpty = error instanceof ExifReader.errors.MetadataMissingError || (error as Error).message === 'No Exif data'
    return { ...nothingRead, unread: [...cut, isEmpty ? 'no metadata that are known here' : 'its metadata are damaged, or of a form that is not read here'] }
  }
}

/** Segments are walked to the picture itself, so that the end of a small JPEG inside does not count (ITU-T T.81, B.1.1.2, B.2.1). */
function isCutJpeg(bytes: Bytes): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) at += bytes[at + 1] === 0xff ? 1 : 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!
  for (let end = bytes.length - 2; end >= at; end--) if (bytes[end] === 0xff && bytes[end + 1] === 0xd9) return false
  return true
}

/** HEIC and AVIF are boxes as a video is. */
const isStill = (bytes: Bytes): boolean => /^ftyp(?:hei|hev|mif1|msf1|avi[fs]|crx)/.test(String.fromCharCode(...bytes.subarray(4, 12)))

type Tag = { readonly description?: unknown; readonly value?: unknown }
type Tags = Readonly<Record<string, Tag | undefined>>

function stillFile(tags: ExpandedTags): CameraFile {
  const groups = tags as unknown as Readonly<Record<string, Tags>>
  const exif = groups.exif ?? {}
  const xmp = groups.xmp ?? {}
  const names = Object.keys(groups).filter((name) => !derived.has(name)).toSorted((a, b) => rank(a) - rank(b))
  const read = names.map((name) => fieldsOf(name, groups[name]!))
  const fields = read.flatMap((group) => group.fields)
  const unshown = read.reduce((sum, group) => sum + group.unshown, 0)
  const fromExif = exifPoint(exif)
  const { point, fault } = fromExif.point === null && fromExif.fault === null ? xmpPoint(xmp) : fromExif
  const preview = (groups.Thumbnail as { image?: ArrayBuffer } | undefined)?.image
  return {
    fields: fields.slice(0, mostFields),
    taken: exifTime(exif, 'DateTimeOriginal', 'OffsetTimeOriginal', 'SubSecTimeOriginal') ?? exifTime(exif, 'DateTimeDigitized', 'OffsetTimeDigitized', 'SubSecTimeDigitized'),
    written: exifTime(exif, 'DateTime', 'OffsetTime', 'SubSecTime'),
    satellite: satelliteTime(exif), point, pointFault: fault,
    device: { make: wordsOf(exif.Make), model: wordsOf(exif.Model), serial: wordsOf(exif.BodySerialNumber) ?? wordsOf(groups.makerNotes?.SerialNumber) },
    orientation: numberOf(exif.Orientation, 1, 8),
    width: sizeOf(groups.file?.['Image Width'], groups.png?.['Image Width']),
    height: sizeOf(groups.file?.['Image Height'], groups.png?.['Image Height']),
    preview: preview instanceof ArrayBuffer && preview.byteLength > 0 ? new Uint8Array(preview) : null,
    unread: [
      ...(exif.MakerNote !== undefined && groups.makerNotes === undefined ? ['notes of the maker, whose form is not known here'] : []),
      ...(unshown > 0 ? [`${unshown} further ${unshown === 1 ? 'field' : 'fields'}, without a name or words that are known here`] : []),
      ...(fields.length > mostFields ? [`${fields.length - mostFields} further fields: more than are listed`] : []),
    ],
  }
}

/** Of the library's own making: nothing in the file says it. */
const derived = new Set(['gps', 'composite', 'Thumbnail', 'mpf'])
/** What a camera wrote comes first, what only describes the file last. */
const order = ['exif', 'makerNotes', 'xmp', 'iptc', 'png', 'jfif', 'file', 'icc']
const rank = (group: string): number => (order.includes(group) ? order.indexOf(group) : 4)
/** Of the library's own making too, or told elsewhere: places of tables, the whole XMP, maker notes. */
const hidden = /^(?:_raw|.* IFD Pointer|MakerNote)$/

/** `unshown`: fields that hold something, and nothing that can be shown. Blank ones say nothing. */
function fieldsOf(group: string, tags: Tags): { readonly fields: CameraField[]; readonly unshown: number } {
  let unshown = 0
  const fields = Object.entries(tags ?? {}).flatMap(([name, tag]): CameraField[] => {
    if (typeof tag !== 'object' || tag === null || hidden.test(name)) return []
    const said = cut(text(tag.description ?? tag.value))
    if (/^undefined-\d+$/.test(name) || (said === '' && isRecord(tag.value))) unshown++
    if (/^undefined-\d+$/.test(name) || said === '') return []
    const isGps = group === 'exif' && name.startsWith('GPS')
    return [{ group: isGps ? 'GPS' : named[group] ?? group, name: group === 'icc' ? name.replace(/^ICC /, '') : name, said, tells: isGps || tellsPlace.test(name) ? 'place' : null }]
  })
  return { fields, unshown }
}

const isRecord = (value: unknown): boolean => (Array.isArray(value) ? value.some(isRecord) : typeof value === 'object' && value !== null && Object.keys(value).length > 0)

/** Names of XMP and IPTC that say where (IPTC Photo Metadata Standard 2023.2; XMP exif schema). */
const tellsPlace = /GPS|^(?:City|Province|State|Country|Sub-?location|Location|CountryCode|Region|Content ?location)|latitude|longitude/i
const named: Readonly<Record<string, string>> = { exif: 'EXIF', xmp: 'XMP', iptc: 'IPTC', icc: 'ICC', file: 'File', jfif: 'JFIF', png: 'PNG', makerNotes: 'Maker' }

const text = (value: unknown): string => (Array.isArray(value) ? value.map(text).join(', ') : typeof value === 'object' && value !== null ? '' : String(value ?? '')).replaceAll('\0', ' ').trim().toWellFormed()
const cut = (said: string): string => (said.length > longestSaid ? `${said.slice(0, longestSaid).toWellFormed()} … (${said.length} characters)` : said)
const wordsOf = (tag: Tag | undefined): string | null => { const said = cut(text(tag?.description ?? tag?.value)); return said === '' ? null : said }

function numberOf(tag: Tag | undefined, least: number, most: number): number | null {
  const value = typeof tag?.value === 'number' ? tag.value : Array.isArray(tag?.value) && typeof tag.value[0] === 'number' ? tag.value[0] : null
  return value !== null && Number.isInteger(value) && value >= least && value <= most ? value : null
}
const sizeOf = (...tags: readonly (Tag | undefined)[]): number | null => tags.map((tag) => numberOf(tag, 1, 1e6)).find((size) => size !== null) ?? null

/** A parser that writes nothing to a console and stops at what is no XML. */
function quietParser(): { parseFromString(source: string, type: string): unknown } {
  return new DOMParser({ onError: (level: string, message: string) => { if (level !== 'warning') throw new Error(message) } }) as never
}
