/**
 * Zip: a bag in one file, made so that the same entries always give the same bytes: stored, sorted by path, one fixed time.
 *
 * A zip has bytes that no manifest covers (times, attributes, comments). They are checked by making the zip again from
 * its entries in thought and comparing (stored-zip.ts): whatever was changed is noticed.
 *
 * @module
 */
import { unzipSync, type UnzipFileInfo } from 'fflate'
import { invariant, type Bytes } from '@proofmark/core/bytes'
import { isPathEscaping } from './bag-manifest.ts'
import { formatStoredZip, readStoredZip } from './stored-zip.ts'

export type ZipCode = 'not-a-zip' | 'size-lies' | 'path-escapes' | 'path-twice' | 'too-large' | 'too-many-files'
export type Entries = ReadonlyMap<string, Bytes>

/** Limits of what is unpacked: a verifier must survive a hostile package. */
const mostFiles = 100_000
const mostBytes = 2 * 1024 * 1024 * 1024

/** Our packages store their files. One that packs them is read, up to what a browser unpacks without harm. */
const mostPackedBytes = 256 * 1024 * 1024

/** The bytes of the zip of these entries. `unzip(zip(e))` gives `e`. */
export function zip(entries: Entries): Bytes {
  invariant(!entries.has('__proto__'), 'a zip of ours has no file of this name')
  return formatStoredZip(entries)
}

/** The files of a foreign zip; of a canonical one they are views of its bytes. Never throws. */
export function unzip(bytes: Bytes): { ok: true; entries: Map<string, Bytes>; isCanonical: boolean } | { ok: false; code: ZipCode; found: string } {
  try {
    const stored = readStoredZip(bytes)
    const directory = judgeOfDirectory()
    if (stored !== null) {
      for (const [name, { length }] of stored) directory.judge({ name, size: length, originalSize: length, compression: 0 })
      return { ok: true, entries: stored, isCanonical: true }
    }
    // By another writer. Looked at whole before anything is unpacked: what the directory declares is enough to refuse a bomb.
    unzipSync(bytes, { filter: directory.judge })
    // Files lie one behind the other: more of them than there are bytes means that some lie over others.
    if (directory.taken() > bytes.length) return { ok: false, code: 'size-lies', found: `${directory.taken()} bytes of files in ${bytes.length}` }
    const unpacked = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })
    return { ok: true, entries: new Map(Object.entries(unpacked)), isCanonical: false }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, found: error.message }
    return { ok: false, code: 'not-a-zip', found: foundInstead(bytes) }
  }
}

function foundInstead(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) return 'no bytes'
  if (bytes.length === 0) return 'an empty file'
  return isCutOff(bytes) ? 'the beginning of one: it was cut off on its way, or has not come whole yet. Get it again, and compare its size with that of the publisher\'s file' : 'other bytes'
}

/** A zip ends with the record of its directory, of 22 bytes and a comment of 65,535 at most (APPNOTE 4.3.16). */
function isCutOff(bytes: Bytes): boolean {
  const begins = (at: number, third: number, fourth: number) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth
  if (!begins(0, 3, 4)) return false
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) if (begins(at, 5, 6)) return false
  return true
}

class Refusal extends Error {
  readonly code: ZipCode
  constructor(code: ZipCode, found: string) {
    super(found)
    this.code = code
  }
}

/** Asked of each file that the directory lists; throws at the first fault, because a directory may claim billions of files in a hundred bytes. */
function judgeOfDirectory() {
  const paths = new Set<string>()
  let [total, taken, packed] = [0, 0, 0]
  const refuse = (code: ZipCode, found: string) => { throw new Refusal(code, found) }
  const judge = ({ name, size, originalSize, compression }: UnzipFileInfo): boolean => {
    // Deflate packs at most 1032 to 1; a larger size is declared only to make us fetch memory for nothing.
    const isPossible = compression === 0 ? originalSize === size : originalSize <= size * 1032
    if (!isPossible) refuse('size-lies', `${name}: ${originalSize} bytes of ${size}`)
    total += originalSize
    taken += size
    if (compression !== 0) packed += originalSize
    if (packed > mostPackedBytes) refuse('too-large', `${packed} bytes, packed`)
    if (paths.has(name)) refuse('path-twice', name)
    // fflate keeps files as members of an object, where this one name vanishes.
    if (isPathEscaping(name) || name.includes('\\') || name === '__proto__') refuse('path-escapes', name)
    if (paths.size >= mostFiles) refuse('too-many-files', String(paths.size))
    if (total > mostBytes) refuse('too-large', `${total} bytes`)
    paths.add(name)
    return false
  }
  return { judge, taken: () => taken }
}
