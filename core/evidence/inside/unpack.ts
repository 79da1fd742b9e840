/**
 * Unpack: deflated bytes, up to a size; what would be larger is not unpacked at all.
 * @module
 */
import { Gunzip, Inflate, Unzlib } from 'fflate'
import type { Bytes } from '@proofmark/core/bytes'
import { joined } from './inside.ts'

/** Largest text or file that is unpacked out of another one. */
export const mostUnpacked = 64 * 1024 * 1024

const step = 32 * 1024
const kinds = { gzip: Gunzip, zlib: Unzlib, deflate: Inflate }

/** Null: not that kind of data, cut off, or larger than `mostUnpacked`. */
export function unpack(bytes: Bytes, kind: keyof typeof kinds, most = mostUnpacked): Bytes | null {
  const parts: Bytes[] = []
  let [total, isDone] = [0, false]
  const stream = new kinds[kind]((part: Bytes, isFinal: boolean) => {
    parts.push(part.slice())
    total += part.length
    isDone ||= isFinal
  })
  try {
    for (let at = 0; at < bytes.length || at === 0; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length)
      if (total > most) return null
    }
  } catch {
    return null
  }
  if (!isDone) return null
  return joined(parts)
}
