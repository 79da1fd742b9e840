/**
 * Chunked blob: a file of evidence of any size at rest, so that no more than a chunk of it is ever in memory.
 *
 * A line that names the format, then boxes of the cipher: 1 MiB of the file each, the last one shorter or as long. Each box is bound to the
 * file, to its number and to whether it is the last, so that chunks that are left out, swapped, doubled, cut off or added do not open.
 *
 * Files that were kept before are one box (`cipher.ts`) without a line before it; they are read as ever.
 *
 * Format: spec/data-folder.md, "blobs/"
 * @module
 */
import { createSecretKey, type KeyObject } from 'node:crypto'
import { equalBytes, utf8 } from '@proofmark/core/bytes'
import { boxOverhead, decrypt, encrypt } from './cipher.ts'

/** Bytes of the file in each chunk but the last. */
export const chunkSize = 1 << 20
export const formatLine = utf8('proofmark/blob/v2\n')
const boxSize = chunkSize + boxOverhead

/** How many bytes the encrypted form of a file has. */
export const sealedSize = (size: number): number => formatLine.length + size + chunksOf(size) * boxOverhead
/** An empty file has one chunk of no bytes. */
export const chunksOf = (size: number): number => Math.max(1, Math.ceil(size / chunkSize))
/** Where a chunk lies in the encrypted form. */
export const placeOf = (index: number): number => formatLine.length + index * boxSize

export interface ChunkName { readonly sha256: string; readonly index: number; readonly isLast: boolean }

const about = ({ sha256, index, isLast }: ChunkName) => `blob ${sha256} ${isLast ? 'last chunk' : 'chunk'} ${index}`

export const sealChunk = (key: KeyObject, name: ChunkName, plain: Uint8Array): Uint8Array => encrypt(key, plain, about(name))
/** `null`: another chunk, or changed bytes. */
export const openChunk = (key: KeyObject, name: ChunkName, box: Uint8Array): Uint8Array | null => decrypt(key, box, about(name))

/** The whole encrypted form of a file that is in memory. */
export function sealBlob(keyBytes: Uint8Array, sha256: string, bytes: Uint8Array): Uint8Array {
  const key = createSecretKey(keyBytes)
  const sealed = new Uint8Array(sealedSize(bytes.length))
  sealed.set(formatLine)
  for (let index = 0, count = chunksOf(bytes.length); index < count; index++) {
    sealed.set(sealChunk(key, { sha256, index, isLast: index === count - 1 }, bytes.subarray(index * chunkSize, (index + 1) * chunkSize)), placeOf(index))
  }
  return sealed
}

/** Bytes that can be read from anywhere: fewer than asked for only at their end. */
export interface Readable { readonly size: number; read(at: number, length: number): Uint8Array }

export const isChunked = (file: Readable): boolean => equalBytes(file.read(0, formatLine.length), formatLine)

/** Bytes of the file in a chunked form of this size; `null`: no file has such a form. */
export function sizeInside(sealed: number): number | null {
  const boxes = sealed - formatLine.length
  const count = Math.ceil(boxes / boxSize)
  const size = boxes - count * boxOverhead
  return count >= 1 && size >= 0 && sealedSize(size) === sealed ? size : null
}

/** The chunks of the file in order; ends with `null` where one does not open or is missing. */
export function* openChunks(keyBytes: Uint8Array, sha256: string, file: Readable): Generator<Uint8Array | null> {
  const size = sizeInside(file.size)
  const count = size === null ? 0 : chunksOf(size)
  if (size === null) yield null
  for (let index = 0; index < count; index++) {
    const plain = chunkAt(keyBytes, sha256, file, index)
    yield plain
    if (plain === null) return
  }
}

/** As `Readable`, but not on this machine. */
export interface FarReadable { readonly size: number; read(at: number, length: number): Promise<Uint8Array> }

/** Boxes that are asked for in one request: the longest answer that is in memory. */
const boxesAtOnce = 4

/** Chunks of the file from `first` to `last`; ends with `null` where one does not open or is missing. */
export async function* openFar(keyBytes: Uint8Array, sha256: string, file: FarReadable, { first, last }: { readonly first: number; readonly last: number }): AsyncGenerator<Uint8Array | null> {
  const size = sizeInside(file.size)
  const key = createSecretKey(keyBytes)
  for (let index = first; index <= last; index += boxesAtOnce) {
    const count = Math.min(boxesAtOnce, last - index + 1)
    // The line that names the format comes with the first chunk.
    const from = index === 0 ? 0 : placeOf(index)
    const bytes = size === null ? new Uint8Array() : await file.read(from, placeOf(index + count) - from)
    const isOne = index > 0 || equalBytes(bytes.subarray(0, formatLine.length), formatLine)
    for (let at = 0; at < count; at++) {
      const box = bytes.subarray(placeOf(index + at) - from, placeOf(index + at + 1) - from)
      const plain = size === null || !isOne ? null : openChunk(key, { sha256, index: index + at, isLast: index + at === chunksOf(size) - 1 }, box)
      yield plain
      if (plain === null) return
    }
  }
}

/** One chunk of a chunked form; `null`: it is not there or does not open. */
export function chunkAt(keyBytes: Uint8Array, sha256: string, file: Readable, index: number): Uint8Array | null {
  const size = sizeInside(file.size)
  return size === null ? null : openChunk(createSecretKey(keyBytes), { sha256, index, isLast: index === chunksOf(size) - 1 }, file.read(placeOf(index), boxSize))
}
