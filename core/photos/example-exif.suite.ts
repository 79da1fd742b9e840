/**
 * JPEG files with EXIF, made by hand for tests: one grey block, and the fields that a test names.
 *
 * Source of the layout: TIFF 6.0, §2; CIPA DC-008-2023, §4.5.
 * @module
 */
import type { Bytes } from '@proofmark/core/bytes'

/** An ASCII text, whole numbers (SHORT), or fractions. */
export type Value = string | readonly number[] | readonly (readonly [number, number])[]
export interface Tables { readonly main?: Readonly<Record<number, Value>>; readonly exif?: Readonly<Record<number, Value>>; readonly gps?: Readonly<Record<number, Value>> }

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0))
const u16 = (n: number) => [n >> 8, n & 255]
const u32 = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]

function encoded(value: Value): { type: number; count: number; bytes: number[] } {
  if (typeof value === 'string') return { type: 2, count: value.length + 1, bytes: [...ascii(value), 0] }
  if (Array.isArray(value[0])) return { type: 5, count: value.length, bytes: (value as readonly (readonly [number, number])[]).flatMap(([n, d]) => [...u32(n), ...u32(d)]) }
  return { type: 3, count: value.length, bytes: (value as readonly number[]).flatMap(u16) }
}

function directory(at: number, table: Readonly<Record<number, Value>>, pointers: Readonly<Record<number, number>> = {}): number[] {
  const entries = [...Object.entries(table).map(([tag, value]) => [Number(tag), encoded(value)] as const), ...Object.entries(pointers).map(([tag, to]) => [Number(tag), { type: 4, count: 1, bytes: u32(to) }] as const)].toSorted(([a], [b]) => a - b)
  const behind: number[] = []
  const behindAt = at + 2 + entries.length * 12 + 4
  const heads = entries.flatMap(([tag, { type, count, bytes }]) => {
    const place = bytes.length <= 4 ? [...bytes, 0, 0, 0].slice(0, 4) : u32(behindAt + behind.length)
    if (bytes.length > 4) behind.push(...bytes, ...(bytes.length % 2 === 1 ? [0] : []))
    return [...u16(tag), ...u16(type), ...u32(count), ...place]
  })
  return [...u16(entries.length), ...heads, ...u32(0), ...behind]
}

export function tiffOf({ main = {}, exif = {}, gps = {} }: Tables): number[] {
  const size = directory(8, main, { 0x8769: 0, 0x8825: 0 }).length
  const exifAt = 8 + size
  const exifBytes = directory(exifAt, exif)
  const gpsAt = exifAt + exifBytes.length
  return [...ascii('MM'), 0, 42, ...u32(8), ...directory(8, main, { 0x8769: exifAt, 0x8825: gpsAt }), ...exifBytes, ...directory(gpsAt, gps)]
}

/** One grey block of 8 × 8 (ITU-T T.81, written out by ImageMagick once). */
const grey = 'ffdb0043000302020302020303030304030304050805050404050a070706080c0a0c0c0b0a0b0b0d0e12100d0e110e0b0b1016101113141515150c0f171816141812141514ffc0000b080008000801011100ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008010100003f0054ffd9'

/** `more`: further segments, such as one of XMP. */
export function jpegWith(tables: Tables | null, more: readonly number[] = []): Bytes {
  const app1 = tables === null ? [] : segment(0xe1, [...ascii('Exif'), 0, 0, ...tiffOf(tables)])
  return Uint8Array.from([0xff, 0xd8, ...app1, ...more, ...(grey.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))])
}

export const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, ...u16(content.length + 2), ...content]
export const xmpSegment = (xml: string): number[] => segment(0xe1, [...ascii('http://ns.adobe.com/xap/1.0/'), 0, ...new TextEncoder().encode(xml)])

/** Degrees, minutes and seconds as fractions. */
export const degrees = (d: number, m: number, s: number): readonly (readonly [number, number])[] => [[d, 1], [m, 1], [Math.round(s * 100), 100]]
