/**
 * Stored zip: the one form in which a publisher writes a package, written, and read in place.
 *
 * Every byte is either in a file or has one value that the files determine; so whatever is read here is byte for byte what is written.
 * No file is copied on reading, and nothing is made again to be compared: a package can have a gigabyte.
 *
 * Format: spec/package.md, "Zip". Numbers are little-endian (PKWARE APPNOTE §4.3).
 * @module
 */
import { fromUtf8, invariant, utf8, type Bytes } from '@proofmark/core/bytes'
import { crc32 } from './crc32.ts'

const [localSize, listSize, endSize] = [30, 46, 22]

/** The bytes of the zip of these files, sorted by path. Throws for more or larger ones than the format holds. */
export function formatStoredZip(files: ReadonlyMap<string, Bytes>): Bytes {
  const parts = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, data]) => ({ name: utf8(path), data }))
  const list = parts.reduce((sum, { name, data }) => sum + localSize + name.length + data.length, 0)
  const end = parts.reduce((sum, { name }) => sum + listSize + name.length, list)
  invariant(parts.length < 0xffff && end + endSize < 2 ** 32 && parts.every(({ name }) => name.length <= 0xffff), 'a zip without ZIP64 holds fewer than 65,535 files and 4 GiB')
  const bytes = new Uint8Array(end + endSize)
  const view = new DataView(bytes.buffer)
  let [at, file] = [list, 0]
  for (const { name, data } of parts) {
    const common = commonOf(name, crc32(data), data.length)
    put(view, file, [[4, 0x04034b50], ...common])
    bytes.set(name, file + localSize)
    bytes.set(data, file + localSize + name.length)
    put(view, at, [[4, 0x02014b50], [2, 0x0314], ...common, ...listedOf(file)])
    bytes.set(name, at + listSize)
    file += localSize + name.length + data.length
    at += listSize + name.length
  }
  put(view, end, endOf(parts.length, end - list, list))
  return bytes
}

/** The files in their order, as views of the bytes; `null` when these are not the bytes that `formatStoredZip` gives for them. Never throws. */
export function readStoredZip(bytes: Bytes): Map<string, Bytes> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - endSize
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  const list = view.getUint32(end + 16, true)
  if (count === 0 || count === 0xffff || !isAt(view, end, endOf(count, end - list, list))) return null

  const files = new Map<string, Bytes>()
  let before: string | null = null
  let [at, file] = [list, 0]
  for (let n = 0; n < count; n++) {
    if (at + listSize > end) return null
    const nameSize = view.getUint16(at + 28, true)
    const size = view.getUint32(at + 24, true)
    const name = bytes.subarray(at + listSize, at + listSize + nameSize)
    const path = at + listSize + nameSize > end ? null : fromUtf8(name)
    const content = file + localSize + nameSize
    if (path === null || content + size > list || (before !== null && before >= path)) return null
    const data = bytes.subarray(content, content + size)
    const common = commonOf(name, crc32(data), size)
    if (!isAt(view, file, [[4, 0x04034b50], ...common]) || !isSame(bytes, file + localSize, name)) return null
    if (!isAt(view, at, [[4, 0x02014b50], [2, 0x0314], ...common, ...listedOf(file)])) return null
    files.set(path, data)
    before = path
    file = content + size
    at += listSize + nameSize
  }
  return file === list && at === end ? files : null
}

/** Bytes of a number, and its value. */
type Field = readonly [width: 2 | 4, value: number]

/** What both heads of a file share: version 20, flags, stored, the first of January 1980, checksum, both sizes, length of the name, no extra field. */
function commonOf(name: Bytes, crc: number, size: number): readonly Field[] {
  const flags = name.some((byte) => byte > 0x7f) ? 0x0800 : 0
  return [[2, 20], [2, flags], [2, 0], [2, 0], [2, 0x0021], [4, crc], [4, size], [4, size], [2, name.length], [2, 0]]
}

/** Only in the list: no comment, first disk, no internal attributes, mode 0644 of Unix, and where the file begins. */
const listedOf = (file: number): readonly Field[] => [[2, 0], [2, 0], [2, 0], [4, 0o644 * 0x10000], [4, file]]

const endOf = (count: number, size: number, list: number): readonly Field[] => [[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, list], [2, 0]]

function isAt(view: DataView, at: number, fields: readonly Field[]): boolean {
  for (const [width, value] of fields) {
    if (at + width > view.byteLength || (width === 2 ? view.getUint16(at, true) : view.getUint32(at, true)) !== value) return false
    at += width
  }
  return true
}

function put(view: DataView, at: number, fields: readonly Field[]): void {
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
}

const isSame = (bytes: Bytes, at: number, expected: Bytes): boolean => expected.every((byte, n) => bytes[at + n] === byte)
