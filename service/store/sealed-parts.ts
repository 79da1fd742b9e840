/**
 * Sealed parts: files of any size beside the blobs, written and read in chunks of the same form, under a key that the caller has.
 *
 * Format: spec/data-folder.md, "blobs/"
 * @module
 */
import { createHash, createSecretKey } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { chunkSize, chunksOf, formatLine, openChunks, sealChunk, sizeInside } from './chunked-blob.ts'
import { largeFile } from './large-file.ts'

/** Of which the hash and size are known, and must be so. Throws `PartChanged` where they are not; then nothing is left. */
export function writePart(path: string, key: Uint8Array, { sha256, size }: { readonly sha256: string; readonly size: number }, chunks: Iterable<Uint8Array>): void {
  const [keyObject, hash, count] = [createSecretKey(key), createHash('sha256'), chunksOf(size)]
  const file = openSync(`${path}.new`, 'w', 0o600)
  let isWhole = false
  try {
    writeSync(file, formatLine)
    const buffer = new Uint8Array(chunkSize)
    let [filled, index, total] = [0, 0, 0]
    const flush = () => {
      if (index >= count) throw new PartChanged(path)
      writeAll(file, sealChunk(keyObject, { sha256, index, isLast: index === count - 1 }, buffer.subarray(0, filled)))
      index++
      filled = 0
    }
    for (const chunk of chunks) {
      hash.update(chunk)
      total += chunk.length
      if (total > size) throw new PartChanged(path)
      for (let at = 0; at < chunk.length;) {
        const length = Math.min(chunk.length - at, chunkSize - filled)
        buffer.set(chunk.subarray(at, at + length), filled)
        filled += length
        at += length
        if (filled === chunkSize) flush()
      }
    }
    if (filled > 0 || index === 0) flush()
    if (total !== size || hash.digest('hex') !== sha256) throw new PartChanged(path)
    isWhole = true
  } finally {
    closeSync(file)
    if (!isWhole) rmSync(`${path}.new`, { force: true })
  }
  renameSync(`${path}.new`, path)
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done)
}

/** The bytes in order. Throws `PartChanged` where the file is missing, cut, changed or of another key. */
export function* readPart(path: string, key: Uint8Array, sha256: string): Generator<Uint8Array> {
  const file = largeFile(path)
  if (file === null || sizeInside(file.size) === null) throw new PartChanged(path)
  const hash = createHash('sha256')
  for (const chunk of openChunks(key, sha256, file)) {
    if (chunk === null) throw new PartChanged(path)
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw new PartChanged(path)
}

/** The bytes are not those that were meant. */
export class PartChanged extends Error {
  override name = 'PartChanged'
  constructor(path: string) {
    super(`${path}: other bytes than were meant`)
  }
}
