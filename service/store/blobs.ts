/**
 * Blobs: files of evidence by the SHA-256 of their untouched bytes, wherever they lie: in the folder (`blob-folder.ts`), or in object storage
 * with copies in the folder (`far-blobs.ts`). What is there and how large is known without asking; bytes are read when they come.
 *
 * @module
 */
import type { BlobFolder } from './blob-folder.ts'

export interface Blobs extends Pick<BlobFolder, 'size' | 'has' | 'all' | 'touch'> {
  /** Durable when it resolves; the same bytes twice are one file. */
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** Takes over a file that was encrypted and synced elsewhere on this disk, with its key. Durable when it resolves. */
  adopt(sha256: string, key: Uint8Array, path: string): Promise<void>
  /** As of `BlobFolder`. */
  get(sha256: string): Promise<Uint8Array | null>
  chunks(sha256: string): AsyncIterable<Uint8Array> | null
  part(sha256: string, from: number, length: number): Promise<Uint8Array | null>
  /** Its key first, before anything is waited for. */
  remove(sha256: string): Promise<void>
  /** For who only reads: whether these are there, which another process stored or removed, is known when it resolves. */
  look(sha256s: readonly string[]): Promise<void>
  /** What was put while the storage was away is there when it resolves. */
  settled(): Promise<void>
}

export const localBlobs = (folder: BlobFolder): Blobs => ({
  size: (sha256) => folder.size(sha256),
  has: (sha256) => folder.has(sha256),
  all: () => folder.all(),
  touch: (sha256, now) => folder.touch(sha256, now),
  put: async (bytes) => folder.put(bytes),
  adopt: async (sha256, key, path) => folder.adopt(sha256, key, path),
  get: async (sha256) => folder.get(sha256),
  chunks: (sha256) => inTurn(folder.chunks(sha256)),
  part: async (sha256, from, length) => folder.part(sha256, from, length),
  remove: async (sha256) => folder.remove(sha256),
  look: async () => {},
  settled: async () => {},
})

export function inTurn(chunks: Iterable<Uint8Array> | null): AsyncIterable<Uint8Array> | null {
  return chunks === null ? null : (async function* () { yield* chunks })()
}
