/**
 * Blob folder: files of evidence by the SHA-256 of their untouched bytes: `blobs/ab/cdef…`.
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Disk } from './disk.ts'

export interface BlobFolder {
  /** Durable when it returns; the same bytes twice are one file. */
  put(bytes: Uint8Array): { sha256: string; size: number }
  /** `null`: not there. Bytes that do not hash to their name are treated as not there: evidence that changed is none. */
  get(sha256: string): Uint8Array | null
  has(sha256: string): boolean
  remove(sha256: string): void
}

export function blobFolder(folder: string, disk: Disk): BlobFolder {
  const pathOf = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2))
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  return {
    put(bytes) {
      const sha256 = hashOf(bytes)
      if (!existsSync(pathOf(sha256))) disk.replace(pathOf(sha256), bytes)
      return { sha256, size: bytes.length }
    },
    get(sha256) {
      const bytes = disk.read(pathOf(sha256))
      return bytes !== null && hashOf(bytes) === sha256 ? bytes : null
    },
    has: (sha256) => existsSync(pathOf(sha256)),
    remove: (sha256) => disk.remove(pathOf(sha256)),
  }
}
