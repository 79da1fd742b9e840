/**
 * Zip: a bag in one file, made so that the same entries always give the same bytes: stored, sorted by path, one fixed time.
 *
 * A zip has bytes that no manifest covers (times, attributes, comments). They are checked by making the zip again from
 * its entries in thought and comparing (stored-zip.ts): whatever was changed is noticed.
 *
 * @module
 */
import { unzipSync } from 'fflate'
import type { Bytes } from '@proofmark/core/bytes'
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
export const zip = (entries: Entries): Bytes => formatStoredZip(entries)

/** The files of a foreign zip; of a canonical one they are views of its bytes. Never throws. */
export function unzip(bytes: Bytes): { ok: true; entries: Map<string, Bytes>; isCanonical: boolean } | { ok: false; code: ZipCode; found: string } {
  const stored = readStoredZip(bytes)
  return stored === null ? unzipAny(bytes) : (refusalOf(stored) ?? { ok: true, entries: stored, isCanonical: true })
}

function refusalOf(stored: Entries): { ok: false; code: ZipCode; found: string } | null {
  const no = (code: ZipCode, found: string) => ({ ok: false, code, found }) as const
  const escaping = [...stored.keys()].find((path) => isPathEscaping(path) || path.includes('\\'))
  if (escaping !== undefined) return no('path-escapes', escaping)
  const total = [...stored].reduce((sum, [, file]) => sum + file.length, 0)
  return total > mostBytes ? no('too-large', `${total} bytes`) : null
}

/** By any writer. It is not what a publisher of ours gave, but what it holds can be told. */
function unzipAny(bytes: Bytes): ReturnType<typeof unzip> {
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
  return { ok: true, entries: new Map(Object.entries(unpacked)), isCanonical: false }
}
