/**
 * TIFF: the directories of a TIFF file, which are the EXIF of all others. Every entry is read as words or noted as unread, and
 * so is every byte that no entry names.
 *
 * Standards: TIFF 6.0 (1992); CIPA DC-008-2023 (EXIF 3.0), §4.6.
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { isZero, latin1, utf16Text, wordsFrom, type Notes, type Reader } from './inside.ts'
import { iptc, photoshop } from './iptc.ts'
import { exifTags } from './exif-tags.ts'
import { textOf, words } from './markup.ts'

/** Bytes of one value by type (TIFF 6.0, p. 15; 13: EXIF 2; 129: EXIF 3.0). */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1 }

interface Entry { readonly tag: number; readonly type: number; readonly count: number; readonly value: Bytes; readonly at: number }

/** `isPicture`: a TIFF file, whose first directory is the picture; else the EXIF of another file. */
export function tiff(bytes: Bytes, field: string, notes: Notes, inner: Reader, isPicture = false): void {
  const isLittle = bytes[0] === 0x49
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = new Uint8Array(bytes.length)
  const cover = (from: number, length: number) => known.fill(1, from, Math.min(bytes.length, from + length))
  if (bytes.length < 8 || view.getUint16(2, isLittle) !== 42) return notes.unread(field, 'not readable as EXIF')
  cover(0, 8)
  const seen = new Set<number>()
  const directories: [number, string][] = [[view.getUint32(4, isLittle), 'IFD0']]
  for (let next = directories.shift(); next !== undefined; next = directories.shift()) {
    const [at, name] = next
    if (at === 0 || seen.has(at)) continue
    seen.add(at)
    if (seen.size > 64 || at + 2 > bytes.length) { notes.unread(`${field}/${name}`, 'a directory that cannot be read'); continue }
    const count = view.getUint16(at, isLittle)
    if (at + 2 + count * 12 > bytes.length) { notes.unread(`${field}/${name}`, 'a directory that is cut off'); continue }
    cover(at, 2 + count * 12 + 4)
    const entries: Entry[] = []
    for (let n = 0; n < count; n++) {
      const from = at + 2 + n * 12
      const [tag, type, many] = [view.getUint16(from, isLittle), view.getUint16(from + 2, isLittle), view.getUint32(from + 4, isLittle)]
      const size = (sizes[type] ?? 0) * many
      const start = size <= 4 ? from + 8 : view.getUint32(from + 8, isLittle)
      if (sizes[type] === undefined || start + size > bytes.length) { notes.unread(`${field}/${name}/${hex(tag)}`, 'a value that cannot be read'); continue }
      cover(start, size)
      entries.push({ tag, type, count: many, value: bytes.subarray(start, start + size), at: start })
    }
    const numbers = (tag: number) => { const entry = entries.find((each) => each.tag === tag); return entry === undefined ? [] : numbersOf(entry, isLittle) }
    for (const [pointer, child] of [[0x8769, 'EXIF'], [0x8825, 'GPS'], [0xa005, 'Interop'], [0x014a, 'SubIFD']] as const) directories.push(...numbers(pointer).map((to): [number, string] => [to, child]))
    if (at + 2 + count * 12 + 4 <= bytes.length) directories.push([view.getUint32(at + 2 + count * 12, isLittle), name === 'IFD0' ? 'IFD1' : `${name}+`])
    pictures(name, numbers, { isPicture, cover, notes, field })
    readEntries(entries, `${field}/${name === 'IFD0' ? 'TIFF' : name}`, name === 'GPS' ? 'gps' : 'exif', { isLittle, notes, inner })
  }
  const strays = known.reduce((sum, is, at) => sum + (is === 0 && bytes[at] !== 0 ? 1 : 0), 0)
  if (strays > 0) {
    notes.unread(field, `${strays} bytes that no entry names`)
    notes.text(`${field}, bytes that no entry names`, latin1(bytes.filter((_, at) => known[at] === 0)))
  }
}

/** Strips, tiles and embedded JPEGs: the picture itself in the first directory of a TIFF file, anywhere else another picture. */
function pictures(name: string, numbers: (tag: number) => number[], { isPicture, cover, notes, field }: { isPicture: boolean; cover: (from: number, length: number) => void; notes: Notes; field: string }) {
  for (const [offsets, lengths] of [[0x0111, 0x0117], [0x0144, 0x0145], [0x0201, 0x0202]] as const) {
    const [starts, sizes] = [numbers(offsets), numbers(lengths)]
    if (starts.length === 0) continue
    starts.forEach((start, at) => cover(start, sizes[at] ?? 0))
    if (!isPicture || name !== 'IFD0' || offsets === 0x0201) notes.unread(`${field}/${name}`, 'a thumbnail or another picture')
  }
}

function readEntries(entries: readonly Entry[], field: string, table: 'exif' | 'gps', { isLittle, notes, inner }: { isLittle: boolean; notes: Notes; inner: Reader }) {
  for (const entry of entries) {
    const tag = exifTags(table, entry.tag)
    const place = `${field}/${tag?.name ?? hex(entry.tag)}`
    if (tag?.trait !== undefined && !isBlank(entry)) notes.trait(place, tag.trait)
    if (entry.tag === 0x02bc && table === 'exif') words(entry.value, `${place}/XMP`, notes, inner)
    else if (entry.tag === 0x83bb && table === 'exif') iptc(entry.value, `${place}/IPTC`, notes)
    else if (entry.tag === 0x8649 && table === 'exif') photoshop(entry.value, `${place}/Photoshop`, notes)
    else if (tag?.is === 'pixels' || tag?.is === 'pointer') continue
    else if (tag?.is === 'utf16') notes.text(place, utf16Text(entry.value, true))
    else if (tag?.is === 'comment') comment(entry.value, isLittle, place, notes)
    else if (entry.type === 2 || entry.type === 129) notes.text(place, wordsFrom(entry.value, fromUtf8(entry.value)))
    else if (entry.type === 7 || entry.type === 1 || entry.type === 6) {
      notes.text(place, wordsFrom(entry.value, textOf(entry.value)))
      if (tag?.is !== 'harmless' && entry.value.length > 4) notes.unread(place, tag?.is === 'maker' ? 'notes of the maker of the camera, in a form of his own' : 'bytes without a form that is known')
    } else notes.text(place, numbersOf(entry, isLittle).join(' '))
  }
  if (table !== 'gps') return
  const degrees = (tag: number) => { const entry = entries.find((each) => each.tag === tag); const [d = 0, m = 0, s = 0] = entry === undefined ? [] : numbersOf(entry, isLittle); return entry === undefined ? null : d + m / 60 + s / 3600 }
  for (const [lat, lon, what] of [[2, 4, 'point'], [0x14, 0x16, 'point of the destination']] as const) {
    const [a, b] = [degrees(lat), degrees(lon)]
    if (a !== null && b !== null) notes.text(`${field}/${what}`, `${a.toFixed(6)}, ${b.toFixed(6)}`)
  }
}

/** Eight bytes say in which code the rest is (EXIF 3.0, UserComment). */
function comment(value: Bytes, isLittle: boolean, field: string, notes: Notes) {
  const [code, rest] = [latin1(value.subarray(0, 8)), value.subarray(8)]
  notes.text(field, code.startsWith('UNICODE') ? `${utf16Text(rest, isLittle)}\n${utf16Text(rest, !isLittle)}` : wordsFrom(rest, fromUtf8(rest)))
  if (code.startsWith('JIS')) notes.unread(field, 'words in a code that is not read (JIS)')
  if (!/^(?:UNICODE|ASCII|JIS|\0{8})/.test(code)) notes.text(field, wordsFrom(value, fromUtf8(value)))
}

const isBlank = ({ value }: Entry) => isZero(value) || value.every((byte) => byte === 0 || byte === 0x20)
const hex = (tag: number) => `0x${tag.toString(16).padStart(4, '0')}`

function numbersOf({ type, count, value }: Entry, isLittle: boolean): number[] {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength)
  const read: Readonly<Record<number, (at: number) => number>> = {
    1: (at) => view.getUint8(at), 3: (at) => view.getUint16(at, isLittle), 4: (at) => view.getUint32(at, isLittle), 5: (at) => view.getUint32(at, isLittle) / (view.getUint32(at + 4, isLittle) || 1),
    6: (at) => view.getInt8(at), 8: (at) => view.getInt16(at, isLittle), 9: (at) => view.getInt32(at, isLittle), 10: (at) => view.getInt32(at, isLittle) / (view.getInt32(at + 4, isLittle) || 1),
    11: (at) => view.getFloat32(at, isLittle), 12: (at) => view.getFloat64(at, isLittle), 13: (at) => view.getUint32(at, isLittle),
  }
  const one = read[type]
  return one === undefined ? [] : Array.from({ length: Math.min(count, 100_000) }, (_, n) => one(n * sizes[type]!))
}
