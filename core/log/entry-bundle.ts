/**
 * Entry bundles: up to 256 log entries in one file, each with its length before it.
 *
 * Standard: C2SP tlog-tiles, "Log entries" (https://c2sp.org/tlog-tiles): uint16, big-endian.
 * @module
 */
import { type Bytes, invariant, isBytes } from '@proofmark/core/bytes'
import { tileWidth } from './tile.ts'

/** Bytes: what a uint16 can count. */
export const maxEntrySize = 65_535

/** The bundle of 1 to 256 entries. Throws for more, for none, and for an entry above `maxEntrySize`. */
export function formatEntryBundle(entries: readonly Bytes[]): Bytes {
  invariant(entries.length >= 1 && entries.length <= tileWidth, `1 to ${tileWidth} entries, not ${entries.length}`)
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0))
  let offset = 0
  for (const entry of entries) {
    invariant(entry.length <= maxEntrySize, `an entry of ${entry.length} bytes is above ${maxEntrySize}`)
    bundle[offset] = entry.length >> 8
    bundle[offset + 1] = entry.length & 0xff
    bundle.set(entry, offset + 2)
    offset += 2 + entry.length
  }
  return bundle
}

/** The entries, as copies; `null` when the bytes end within an entry, or hold none or more than 256. */
export function parseEntryBundle(bundle: Bytes): Bytes[] | null {
  if (!isBytes(bundle)) return null
  const entries: Bytes[] = []
  let offset = 0
  while (offset < bundle.length) {
    const end = offset + 2 + ((bundle[offset]! << 8) | (bundle[offset + 1] ?? 0))
    if (end > bundle.length || entries.length === tileWidth) return null
    entries.push(bundle.slice(offset + 2, end))
    offset = end
  }
  return entries.length === 0 ? null : entries
}
