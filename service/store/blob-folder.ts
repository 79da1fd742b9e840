/**
 * Blob folder: files of evidence by the SHA-256 of their untouched bytes: `blobs/ab/cdef…`, each encrypted under a key of its own.
 * @module
 */
import { createHash } from 'node:crypto'
import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { boxOverhead, decrypt } from './cipher.ts'
import { chunkAt, chunkSize, isChunked, openChunks, sealBlob, sizeInside, type Readable } from './chunked-blob.ts'
import type { Disk } from './disk.ts'
import { BlobUnusable } from './faults.ts'
import { largeFile } from './large-file.ts'
import type { BlobKeys } from './vault.ts'

export interface BlobFolder {
  /** Durable when it returns; the same bytes twice are one file. */
  put(bytes: Uint8Array): { sha256: string; size: number }
  /** Takes over a file that was encrypted and synced elsewhere on this disk, with its key (`arriving-blobs.ts`). Durable when it returns. */
  adopt(sha256: string, key: Uint8Array, path: string): void
  /** The file chunk by chunk, of any size. Throws `BlobUnusable` in the middle where it is not what was kept. `null`: not there. */
  chunks(sha256: string): Generator<Uint8Array> | null
  /** Bytes from a place, fewer at the end, without the rest of the file. Throws `BlobUnusable` where they are not what was kept. `null`: not there. */
  part(sha256: string, from: number, length: number): Uint8Array | null
  /** Bytes of the file; `null`: not there. */
  size(sha256: string): number | null
  has(sha256: string): boolean
  /** Hashes of all files, with when each was last asked for by who may still name it, in milliseconds since 1970. */
  all(): { readonly sha256: string; readonly touched: number }[]
  /** Somebody means to name it. */
  touch(sha256: string, now: Date): void
  /** Its key first: a file without a key is noise, on every disk that has a copy. */
  remove(sha256: string): void
  pathOf(sha256: string): string
}

export function blobFolder(folder: string, disk: Disk, keys: BlobKeys): BlobFolder {
  const pathOf = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2))
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const has = (sha256: string) => disk.exists(pathOf(sha256)) && keys.of(sha256) !== null
  const opened = (sha256: string): { file: Readable; key: Uint8Array } | null => {
    const key = keys.of(sha256)
    const file = key === null ? null : largeFile(pathOf(sha256))
    return key === null || file === null ? null : { file, key }
  }
  const sizeOf = (file: Readable): number => (isChunked(file) ? sizeInside(file.size) : null) ?? Math.max(0, file.size - boxOverhead)
  const parts = function* (sha256: string, { file, key }: { file: Readable; key: Uint8Array }): Generator<Uint8Array> {
    const hash = createHash('sha256')
    for (const chunk of isChunked(file) ? openChunks(key, sha256, file) : [decrypt(key, file.read(0, file.size), `blob ${sha256}`)]) {
      if (chunk === null) throw damaged(sha256)
      hash.update(chunk)
      yield chunk
    }
    if (hash.digest('hex') !== sha256) throw damaged(sha256)
  }
  return {
    has,
    pathOf,
    put(bytes) {
      const sha256 = hashOf(bytes)
      if (!has(sha256)) disk.replace(pathOf(sha256), sealBlob(keys.make(sha256), sha256, bytes))
      return { sha256, size: bytes.length }
    },
    adopt(sha256, key, path) {
      if (has(sha256)) return
      keys.keep(sha256, key)
      disk.move(path, pathOf(sha256))
    },
    chunks(sha256) {
      const found = opened(sha256)
      return found === null ? null : parts(sha256, found)
    },
    part(sha256, from, length) {
      const found = opened(sha256)
      if (found === null) return null
      const { file, key } = found
      const until = Math.min(sizeOf(file), from + length)
      const bytes = new Uint8Array(Math.max(0, until - from))
      for (let at = from; at < until;) {
        const index = isChunked(file) ? Math.floor(at / chunkSize) : 0
        const chunk = isChunked(file) ? chunkAt(key, sha256, file, index) : decrypt(key, file.read(0, file.size), `blob ${sha256}`)
        if (chunk === null) throw damaged(sha256)
        const piece = chunk.subarray(at - index * chunkSize, until - index * chunkSize)
        bytes.set(piece, at - from)
        at += piece.length
      }
      return bytes
    },
    size(sha256) {
      const found = opened(sha256)
      return found === null ? null : sizeOf(found.file)
    },
    all: () => disk.list(join(folder, 'blobs')).filter((name) => /^[0-9a-f]{2}\/$/.test(name)).flatMap((start) => disk.list(join(folder, 'blobs', start))
      .filter((rest) => /^[0-9a-f]{62}$/.test(rest)).map((rest) => ({ sha256: `${start.slice(0, 2)}${rest}`, touched: largeFile(pathOf(`${start.slice(0, 2)}${rest}`))?.modified ?? 0 }))),
    touch: (sha256, now) => { if (has(sha256)) utimesSync(pathOf(sha256), now, now) },
    remove(sha256) {
      keys.destroy(sha256)
      disk.remove(pathOf(sha256))
    },
  }
}

export const damaged = (sha256: string) => new BlobUnusable('blob-damaged', `the file ${sha256} is not what was kept: take it from a backup`)
