/**
 * Archives: zip, with the documents that are zips (docx, xlsx, odt), and gzip: names, times, comments, and every file in them.
 *
 * Standards: PKWARE APPNOTE 6.3.10; RFC 1952; ECMA-376 part 2; OpenDocument 1.3 part 2.
 * @module
 */
import { fromUtf8, type Bytes } from '@proofmark/core/bytes'
import { unzip } from '../zip.ts'
import { isZero, latin1, wordsFrom, type Notes, type Reader } from './inside.ts'
import { unpack } from './unpack.ts'

export const isZip = (bytes: Bytes): boolean => latin1(bytes.subarray(0, 4)) === 'PK\x03\x04'
export const isGzip = (bytes: Bytes): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

export function zipFile(bytes: Bytes, field: string, notes: Notes, inner: Reader): void {
  const at = (name: string) => (field === '' ? name : `${field}/${name}`)
  if (!listed(bytes, at, notes)) return notes.unread(at('zip'), 'a list of files that cannot be read, or bytes that it does not name')
  const opened = unzip(bytes)
  if (!opened.ok) return notes.unread(at('zip'), `cannot be unpacked (${opened.code})`)
  for (const [name, content] of opened.entries) {
    notes.text(at(`${name}, its name`), name)
    if (/(?:^|\/)thumbnail\.\w+$/i.test(name)) notes.unread(at(name), 'a thumbnail')
    inner(content, at(name), notes)
  }
}

/** Reads the list at the end; false when local heads, files and list do not fill the file. */
function listed(bytes: Bytes, at: (name: string) => string, notes: Notes): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return false
  notes.text(at('zip comment'), latin1(bytes.subarray(end + 22)))
  let [next, filled] = [view.getUint32(end + 16, true), 0]
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (next + 46 > end || view.getUint32(next, true) !== 0x02014b50) return false
    const [flags, packed, named, extra, comment, local] = [view.getUint16(next + 8, true), view.getUint32(next + 20, true), view.getUint16(next + 28, true), view.getUint16(next + 30, true), view.getUint16(next + 32, true), view.getUint32(next + 42, true)]
    const name = latin1(bytes.subarray(next + 46, next + 46 + named))
    if ((flags & 1) !== 0) notes.unread(at(name), 'locked by a password')
    time(view.getUint16(next + 12, true), view.getUint16(next + 14, true), at(`${name}, its time`), notes)
    const more = bytes.subarray(next + 46 + named, next + 46 + named + extra + comment)
    if (comment > 0) notes.text(at(`${name}, its comment`), wordsFrom(more.subarray(extra), fromUtf8(more.subarray(extra))))
    if (!isZero(more.subarray(0, extra))) extras(more.subarray(0, extra), at(`${name}, its extra fields`), notes)
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) return false
    filled += 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true) + packed + ((flags & 8) !== 0 ? described(view, local, packed) : 0)
    next += 46 + named + extra + comment
  }
  return filled === view.getUint32(end + 16, true) && next === end
}

/** Sizes that stand behind a file, with or without their signature (APPNOTE 4.3.9). */
function described(view: DataView, local: number, packed: number): number {
  const at = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true) + packed
  return at + 4 <= view.byteLength && view.getUint32(at, true) === 0x08074b50 ? 16 : 12
}

function time(clock: number, date: number, field: string, notes: Notes) {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31]
  // The first of January 1980 is what a program writes that gives no time.
  if ((year === 1980 && month <= 1 && day <= 1) || date === 0) return
  notes.trait(field, 'time')
  notes.text(field, `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${clock >> 11}:${(clock >> 5) & 63}`)
}

/** Times of Unix and of Windows, and anything else. */
function extras(bytes: Bytes, field: string, notes: Notes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 4 <= bytes.length;) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    const value = bytes.subarray(at + 4, at + 4 + size)
    if (id === 0x5455 && value.length >= 5) {
      notes.trait(field, 'time')
      notes.text(field, String(view.getUint32(at + 5, true)))
    } else if (id !== 0xcafe && id !== 0xd935 && id !== 0x7875 && !isZero(value)) {
      notes.text(field, wordsFrom(value, fromUtf8(value)))
      notes.unread(field, 'a field without a form that is known')
    }
    at += 4 + size
  }
}

export function gzip(bytes: Bytes, field: string, notes: Notes, inner: Reader): void {
  const at = (name: string) => (field === '' ? name : `${field}/${name}`)
  const flags = bytes[3] ?? 0
  let from = 10
  if (latin1(bytes.subarray(4, 8)) !== '\0\0\0\0') {
    notes.trait(at('gzip time'), 'time')
    notes.text(at('gzip time'), String(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)))
  }
  if ((flags & 4) !== 0) {
    const size = (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8)
    notes.text(at('gzip extra field'), latin1(bytes.subarray(from + 2, from + 2 + size)))
    from += 2 + size
  }
  for (const [flag, name] of [[8, 'gzip name'], [16, 'gzip comment']] as const) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, from)
    if (end === -1) return notes.unread(at('gzip'), 'cut off')
    notes.text(at(name), latin1(bytes.subarray(from, end)))
    from = end + 1
  }
  const content = unpack(bytes, 'gzip')
  if (content === null) notes.unread(at('gzip'), 'cannot be unpacked, or larger than is looked into')
  else inner(content, at('content'), notes)
}
