/**
 * Blobs: files of evidence by the SHA-256 of their untouched bytes, wherever they lie: in the folder (`blob-folder.ts`), or in object storage
 * with copies in the folder (`far-blobs.ts`). What is there and how large is known without asking; bytes are read when they come.
 *
 * @module
 */
import type { BlobFolder } from './blob-folder.ts'
import { BlobUnusable } from './faults.ts'

/** Largest file that is given out in one piece; what reads larger ones takes them chunk by chunk. */
export const largestWhole = 512 * 1024 * 1024

export interface Blobs extends Pick<BlobFolder, 'size' | 'has' | 'all' | 'touch'> {
  /** Durable when it resolves; the same bytes twice are one file. */
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>
  /** Takes over a file that was encrypted and synced elsewhere on this disk, with its key. Durable when it resolves. */
  adopt(sha256: string, key: Uint8Array, path: string): Promise<void>
  /**
   * `null`: not there. Bytes that do not hash to their name are treated as not there: evidence that changed is none.
   * Throws `BlobUnusable` for a file larger than `largestWhole`.
   */
  get(sha256: string): Promise<Uint8Array | null>
  /** As of `BlobFolder`. */
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
  get: (sha256) => wholeOf(sha256, folder.size(sha256), inTurn(folder.chunks(sha256))),
  chunks: (sha256) => inTurn(folder.chunks(sha256)),
  part: async (sha256, from, length) => folder.part(sha256, from, length),
  remove: async (sha256) => folder.remove(sha256),
  look: async () => {},
  settled: async () => {},
})

/** Chunks of a file of `size` bytes as one piece. `null`: it is not there, or not what was kept. Throws `BlobUnusable` where it is too large for that. */
export async function wholeOf(sha256: string, size: number | null, chunks: AsyncIterable<Uint8Array> | null): Promise<Uint8Array | null> {
  if (size === null || chunks === null) return null
  if (size > largestWhole) throw new BlobUnusable('blob-too-large', `the file ${sha256} has ${size} bytes; at most ${largestWhole} are read at once`)
  const bytes = new Uint8Array(size)
  let at = 0
  try {
    for await (const chunk of chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
  } catch (error) {
    if (error instanceof BlobUnusable) return null
    throw error
  }
  return bytes
}

export function inTurn(chunks: Iterable<Uint8Array> | null): AsyncIterable<Uint8Array> | null {
  return chunks === null ? null : (async function* () { yield* chunks })()
}
