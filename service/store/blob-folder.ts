/**
 * Blob folder: files of evidence by the SHA-256 of their untouched bytes: `blobs/ab/cdef…`, each encrypted under a key of its own.
 * @module
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { decrypt, encrypt } from './cipher.ts'
import type { Disk } from './disk.ts'
import type { BlobKeys } from './vault.ts'

export interface BlobFolder {
  /** Durable when it returns; the same bytes twice are one file. */
  put(bytes: Uint8Array): { sha256: string; size: number }
  /** `null`: not there. Bytes that do not hash to their name are treated as not there: evidence that changed is none. */
  get(sha256: string): Uint8Array | null
  has(sha256: string): boolean
  /** Its key first: a file without a key is noise, on every disk that has a copy. */
  remove(sha256: string): void
}

export function blobFolder(folder: string, disk: Disk, keys: BlobKeys): BlobFolder {
  const pathOf = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2))
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const about = (sha256: string) => `blob ${sha256}`
  const has = (sha256: string) => disk.exists(pathOf(sha256)) && keys.of(sha256) !== null
  return {
    has,
    put(bytes) {
      const sha256 = hashOf(bytes)
      if (!has(sha256)) disk.replace(pathOf(sha256), encrypt(keys.make(sha256), bytes, about(sha256)))
      return { sha256, size: bytes.length }
    },
    get(sha256) {
      const key = keys.of(sha256)
      const sealed = key === null ? null : disk.read(pathOf(sha256))
      const bytes = key === null || sealed === null ? null : decrypt(key, sealed, about(sha256))
      return bytes !== null && hashOf(bytes) === sha256 ? bytes : null
    },
    remove(sha256) {
      keys.destroy(sha256)
      disk.remove(pathOf(sha256))
    },
  }
}
