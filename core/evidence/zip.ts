/**
 * Zip: a bag in one file, made so that the same entries always give the same bytes: stored, sorted by path, one fixed time.
 *
 * A zip has bytes that no manifest covers (times, attributes, comments). They are checked by making the zip again from
 * its entries and comparing: whatever was changed is noticed.
 *
 * @module
 */
import { unzipSync, zipSync, type Zippable } from 'fflate'
import { equalBytes, type Bytes } from '@proofmark/core/bytes'
import { isPathEscaping } from './bag-manifest.ts'

export type ZipCode = 'not-a-zip' | 'size-lies' | 'path-escapes' | 'path-twice' | 'too-large' | 'too-many-files'
export type Entries = ReadonlyMap<string, Bytes>

/** Limits of what is unpacked: a verifier must survive a hostile package. */
const mostFiles = 100_000
const mostBytes = 2 * 1024 * 1024 * 1024

/** Our packages store their files. One that packs them is read, up to what a browser unpacks without harm. */
const mostPackedBytes = 256 * 1024 * 1024

/** Years since 1980, month, day in the old format of zip: the first of January 1980, in every time zone. */
const dosTime = new Uint8Array([0x00, 0x00, 0x21, 0x00])

/** The bytes of the zip of these entries. `unzip(zip(e))` gives `e`. */
export function zip(entries: Entries): Bytes {
  const zippable: Zippable = {}
  for (const [path, bytes] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) zippable[path] = [bytes, { level: 0, os: 3, attrs: 0o644 << 16 }]
  const bytes = zipSync(zippable, { mtime: '1980-01-01T12:00:00' })
  return withFixedTime(bytes, entries.size)
}

/** fflate writes local time; overwritten with one constant, so that the bytes are the same in every time zone. */
function withFixedTime(bytes: Bytes, count: number): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    bytes.set(dosTime, at + 12)
    bytes.set(dosTime, view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

/** The files of a foreign zip. Never throws. */
export function unzip(bytes: Bytes): { ok: true; entries: Map<string, Bytes>; isCanonical: boolean } | { ok: false; code: ZipCode; found: string } {
  const paths = new Set<string>()
  let problem: { code: ZipCode; found: string } | null = null
  let total = 0
  let packed = 0
  let unpacked: Record<string, Bytes>
  try {
    // Looked at whole before anything is unpacked: what the directory declares is enough to refuse a bomb.
    unzipSync(bytes, {
      filter({ name, size, originalSize, compression }) {
        // Deflate packs at most 1032 to 1; a larger size is declared only to make us fetch memory for nothing.
        const isPossible = compression === 0 ? originalSize === size : originalSize <= size * 1032
        if (!isPossible) problem ??= { code: 'size-lies', found: `${name}: ${originalSize} bytes of ${size}` }
        total += originalSize
        if (compression !== 0) packed += originalSize
        if (packed > mostPackedBytes) problem ??= { code: 'too-large', found: `${packed} bytes, packed` }
        if (paths.has(name)) problem ??= { code: 'path-twice', found: name }
        if (isPathEscaping(name) || name.includes('\\')) problem ??= { code: 'path-escapes', found: name }
        if (paths.size >= mostFiles) problem ??= { code: 'too-many-files', found: String(paths.size) }
        if (total > mostBytes) problem ??= { code: 'too-large', found: `${total} bytes` }
        paths.add(name)
        return false
      },
    })
    if (problem !== null) return { ok: false, ...(problem as { code: ZipCode; found: string }) }
    unpacked = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })
  } catch (error) {
    return { ok: false, code: 'not-a-zip', found: error instanceof Error ? error.message : 'unreadable bytes' }
  }
  const entries = new Map(Object.entries(unpacked))
  return { ok: true, entries, isCanonical: isZipOf(entries, bytes) }
}

/** Does `zip` of the entries give these bytes? No, when the entries are such that `zip` cannot write them. */
function isZipOf(entries: Entries, bytes: Bytes): boolean {
  const octets = [...entries].reduce((sum, [, file]) => sum + file.length, 0)
  // A stored zip holds every file whole: what was packed smaller is another one, and need not be made to see that.
  return entries.size > 0 && entries.size < 0xffff && octets < bytes.length && equalBytes(zip(entries), bytes)
}
