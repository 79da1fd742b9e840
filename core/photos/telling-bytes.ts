/**
 * Telling bytes: the part of a file that says something of it. All of a picture; of a large video the boxes beside its sound and pictures,
 * so that a film of two gigabytes is read in a moment.
 * @module
 */
import type { Bytes } from '@proofmark/core/bytes'

/** Pictures are not larger, and a device has this much memory. */
export const mostRead = 64 * 1024 * 1024
const largestBox = 16 * 1024 * 1024
const mostBoxes = 1000

/** `read`: bytes from a place, fewer at the end. O(size) up to `mostRead`. */
export async function tellingBytes(size: number, read: (from: number, length: number) => Promise<Bytes>): Promise<Bytes> {
  if (size <= mostRead) return read(0, size)
  const head = await read(0, 16)
  return /^(?:ftyp|moov|mdat|wide)$/.test(typeAt(head)) ? boxes(size, read) : read(0, mostRead)
}

async function boxes(size: number, read: (from: number, length: number) => Promise<Bytes>): Promise<Bytes> {
  const parts: Bytes[] = []
  let at = 0
  for (let count = 0; at + 8 <= size && count < mostBoxes; count++) {
    const head = await read(at, 16)
    const view = new DataView(head.buffer, head.byteOffset, head.length)
    const short = view.getUint32(0)
    const length = short === 0 ? size - at : short === 1 && head.length === 16 ? Number(view.getBigUint64(8)) : short
    if (length < 8 || length > size - at) break
    if (!/^(?:mdat|free|skip|wide)$/.test(typeAt(head)) && length <= largestBox) parts.push(await read(at, length))
    at += length
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let next = 0
  for (const part of parts) {
    whole.set(part, next)
    next += part.length
  }
  return whole
}

const typeAt = (head: Bytes): string => String.fromCharCode(...head.subarray(4, 8))
