/**
 * Zip directory: what a workbook's zip says it holds, checked before anything of it is unpacked, and its entries as streams that end at the size they claimed.
 *
 * Readers that follow the local headers and readers that follow the directory can be shown two different workbooks; here both have to say the same. A bomb is a
 * small file that unpacks to a large one: the sizes in the directory are bounded first, and unpacking stops where an entry turns out longer than it said.
 *
 * Format: PKWARE APPNOTE 6.3.10 §4.3. Numbers are little-endian.
 * @module
 */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { Readable } from 'node:stream'
import { SheetFault } from './sheet-fault.ts'

export interface ZipEntry { readonly name: string; readonly size: number; readonly packed: number; readonly crc: number; readonly method: 0 | 8; readonly at: number }

/** A workbook with a million full rows has some hundreds of megabytes; nobody documents more in one file. */
const largestEntry = 1024 ** 3
const largestSum = 2 * 1024 ** 3
/** DEFLATE can make 1,032 out of one; sheets of real work stay below 60. Small entries may be as even as they like. */
const largestRatio = 250
const alwaysAllowed = 16 * 1024 ** 2
const mostEntries = 10_000

const unreadable = (why: string) => new SheetFault('zip-unreadable', `this zip cannot be read: ${why}; it is cut off or damaged. Save the workbook or make the zip again`)

/** Entries by name. Throws `SheetFault`. */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw unreadable('it has several parts')
  if (count === 0xffff || start === 0xffffffff) throw unreadable('it is larger than 4 GiB (ZIP64)')
  if (count > mostEntries) throw new SheetFault('zip-too-large', `the zip holds ${count} files; at most ${mostEntries} are taken`)
  if (start + size > end) throw unreadable('its directory lies outside of it')
  const entries = new Map<string, ZipEntry>()
  let at = start
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw unreadable('its directory is broken')
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const [nameSize, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameSize)).toString('utf8')
    const local = view.getUint32(at + 42, true)
    const entry = { crc: view.getUint32(at + 16, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) }
    if ((flags & 1) !== 0) throw new SheetFault('encrypted', `${name} in the zip is encrypted; save it without a password`)
    if (method !== 0 && method !== 8) throw unreadable(`${name} is packed by method ${method}`)
    if (local + 30 > start || view.getUint32(local, true) !== 0x04034b50) throw unreadable(`${name} is not where the directory says`)
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const localName = Buffer.from(bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true))).toString('utf8')
    if (localName !== name) throw new SheetFault('zip-lies', `the directory of the zip says ${JSON.stringify(name)} where the file itself says ${JSON.stringify(localName)}`)
    if (data + entry.packed > start) throw unreadable(`${name} is cut off`)
    if (entries.has(name)) throw new SheetFault('zip-lies', `the zip holds ${JSON.stringify(name)} twice`)
    entries.set(name, { name, ...entry, method, at: data })
    at += 46 + nameSize + extra + comment
  }
  refuseBombs([...entries.values()])
  return entries
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw unreadable('it has no end')
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  const megabytes = (size: number) => `${Math.ceil(size / 1024 ** 2)} MiB`
  for (const { name, size, packed } of entries) {
    if (size > largestEntry) throw new SheetFault('zip-too-large', `${name} would unpack to ${megabytes(size)}; at most ${megabytes(largestEntry)} are taken. Split the sheet`)
    if (size > alwaysAllowed && size > packed * largestRatio) throw new SheetFault('zip-too-large', `${name} would unpack from ${packed} bytes to ${megabytes(size)}: such a file is made to fill a memory`)
  }
  const sum = entries.reduce((total, { size }) => total + size, 0)
  if (sum > largestSum) throw new SheetFault('zip-too-large', `the zip would unpack to ${megabytes(sum)}; at most ${megabytes(largestSum)} are taken`)
  // Entries that share their bytes make much out of little, each of them within its bound.
  const inOrder = entries.toSorted((a, b) => a.at - b.at)
  const shared = inOrder.find((entry, n) => n > 0 && entry.at < inOrder[n - 1]!.at + inOrder[n - 1]!.packed)
  if (shared !== undefined) throw new SheetFault('zip-lies', `${shared.name} lies within another file of the zip`)
}

/** The unpacked bytes, piece by piece. Throws `SheetFault` when they are not what the directory says. */
export async function* unpack(bytes: Uint8Array, { name, size, packed, crc, method, at }: ZipEntry): AsyncGenerator<Uint8Array> {
  const data = bytes.subarray(at, at + packed)
  let [length, sum] = [0, 0]
  const count = (chunk: Uint8Array) => {
    length += chunk.length
    sum = crc32(chunk, sum)
    if (length > size) throw new SheetFault('zip-lies', `${name} unpacks to more than the ${size} bytes that the zip says`)
    return chunk
  }
  if (method === 0) yield count(data)
  else {
    const inflate = Readable.from(pieces(data)).pipe(createInflateRaw({ chunkSize: 65_536 }))
    try {
      for await (const chunk of inflate) yield count(chunk as Uint8Array)
    } catch (error) {
      throw error instanceof SheetFault ? error : unreadable(`${name} does not unpack (${(error as Error).message})`)
    } finally {
      inflate.destroy()
    }
  }
  if (length !== size || sum !== crc) throw new SheetFault('zip-lies', `${name} is not what the zip says: its length or checksum differs`)
}

/** All unpacked bytes at once. Throws `SheetFault` as `unpack` does. */
export function unpackWhole(bytes: Uint8Array, { name, size, packed, crc, method, at }: ZipEntry): Uint8Array {
  const data = bytes.subarray(at, at + packed)
  let whole: Uint8Array
  try {
    // One byte more than the directory says, so that more is noticed and never made.
    whole = method === 0 ? data : inflateRawSync(data, { maxOutputLength: size + 1 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new SheetFault('zip-lies', `${name} unpacks to more than the ${size} bytes that the zip says`)
    throw unreadable(`${name} does not unpack (${(error as Error).message})`)
  }
  if (whole.length !== size || crc32(whole) !== crc) throw new SheetFault('zip-lies', `${name} is not what the zip says: its length or checksum differs`)
  return whole
}

function* pieces(data: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < data.length; at += 65_536) yield data.subarray(at, at + 65_536)
}
