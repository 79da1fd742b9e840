/**
 * Small files of ISO base media, made by hand: a film and a picture without anything in them, into which tests put what they look for.
 * @module
 */
import { concatBytes, utf8, type Bytes } from '@proofmark/core/bytes'

const u32 = (...numbers: readonly number[]): Bytes => Uint8Array.from(numbers.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]))
const u16 = (...numbers: readonly number[]): Bytes => Uint8Array.from(numbers.flatMap((n) => [n >> 8, n & 255]))
const zeros = (count: number): Bytes => new Uint8Array(count)

/** `type`: four characters, one byte each. */
export function box(type: string, ...parts: readonly Bytes[]): Bytes {
  const content = concatBytes(...parts)
  return concatBytes(u32(content.length + 8), Uint8Array.from(type, (char) => char.charCodeAt(0)), content)
}

/** `created`: seconds since 1904. */
export const movieHeader = (created = 0): Bytes => box('mvhd', u32(0, created, 0, 600, 0, 0x10000), u16(0x100, 0), u32(0, 0, 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000, 0, 0, 0, 0, 0, 0, 2))

/** `more`: the boxes of `moov`; `brand`: `mp42`, or `qt  ` for QuickTime. */
export const filmOf = (brand: string, ...more: readonly Bytes[]): Bytes => concatBytes(box('ftyp', utf8(brand), u32(0), utf8(brand)), box('moov', ...(more.length === 0 ? [movieHeader()] : more)), box('mdat', zeros(16).fill(1)))
export const film = (...more: readonly Bytes[]): Bytes => filmOf('mp42', ...more)

/** A text of QuickTime's user data. */
export const userText = (type: string, words: string): Bytes => box(type, u16(utf8(words).length, 0), utf8(words))

/** A HEIC whose items are one EXIF block and one XMP, which lie in `mdat`. */
export function heic(exif: Bytes, xmp: Bytes): Bytes {
  const ftyp = box('ftyp', utf8('heic'), u32(0), utf8('mif1heic'))
  const entry = (id: number, type: string, ...rest: readonly Bytes[]) => box('infe', Uint8Array.of(2, 0, 0, 0), u16(id, 0), utf8(type), zeros(1), ...rest)
  const exifItem = concatBytes(u32(0), exif)
  const meta = (at: number) => box('meta', u32(0), box('hdlr', u32(0, 0), utf8('pict'), zeros(13)), box('iinf', u32(0), u16(2), entry(1, 'Exif'), entry(2, 'mime', utf8('application/rdf+xml\0'))),
    box('iloc', Uint8Array.of(1, 0, 0, 0, 0x44, 0), u16(2), u16(1, 0, 0, 1), u32(at, exifItem.length), u16(2, 0, 0, 1), u32(at + exifItem.length, xmp.length)))
  const at = ftyp.length + meta(0).length + 8
  return concatBytes(ftyp, meta(at), box('mdat', exifItem, xmp))
}
