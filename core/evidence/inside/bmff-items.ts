/**
 * ISO base media, items: where the EXIF and the XMP of a HEIC or AVIF picture lie in the file.
 *
 * Standard: ISO/IEC 14496-12:2022, §8.11.3 (iloc), §8.11.6 (iinf).
 * @module
 */
import type { Bytes } from '@proofmark/core/bytes'
import { joined, latin1, type Notes } from './inside.ts'

interface Box { readonly type: string; readonly value: Bytes }
export interface Item { readonly id: number; readonly type: string; readonly bytes: Bytes }

const mostItems = 10_000

/** The items of words: EXIF, and what has a media type. One whose place lies outside of the file is noted. */
export function readItems(boxes: readonly Box[], whole: Bytes, notes: Notes, field: string): Item[] {
  const find = (type: string) => boxes.find((box) => box.type === type)?.value
  const [info, location, idat] = [find('iinf'), find('iloc'), find('idat')]
  if (info === undefined) return []
  const types = typesIn(info)
  const wanted = new Map([...types].filter(([, type]) => type === 'Exif' || type === 'mime'))
  for (const type of new Set(types.values())) if (type === 'uri ') notes.unread(`${field}/items`, 'an item of a kind of its own')
  const items = location === undefined ? [] : placesIn(location, wanted).flatMap(({ id, method, extents }): Item[] => {
    const from = method === 1 ? idat : method === 0 ? whole : undefined
    const isWhole = from !== undefined && extents.every(({ at, length }) => at + length <= from.length)
    return isWhole ? [{ id, type: wanted.get(id)!, bytes: joined(extents.map(({ at, length }) => from.subarray(at, length === 0 ? from.length : at + length))) }] : []
  })
  for (const id of wanted.keys()) if (!items.some((item) => item.id === id)) notes.unread(`${field}/item ${id}`, 'an item of words whose place cannot be read')
  return items
}

/** Numbers of one to eight bytes, big end first; past the end all are 0 and `isOver` says so. */
function reader(bytes: Bytes) {
  let at = 0
  return {
    take(size: number): number {
      let value = 0
      for (let n = 0; n < size; n++) value = value * 256 + (bytes[at + n] ?? 0)
      at += size
      return value
    },
    isOver: () => at > bytes.length,
    get at() { return at },
    skipTo(place: number) { at = place },
  }
}

function typesIn(info: Bytes): Map<number, string> {
  const types = new Map<number, string>()
  const read = reader(info)
  read.skipTo(4)
  const count = read.take(info[0] === 0 ? 2 : 4)
  for (let n = 0; n < Math.min(count, mostItems) && read.at + 8 <= info.length; n++) {
    const start = read.at
    const size = read.take(4)
    if (size < 8) break
    const version = info[start + 8] ?? 0
    read.skipTo(start + 12)
    const id = read.take(version === 3 ? 4 : 2)
    read.take(2)
    // Before version 2 every item was of a media type.
    types.set(id, version < 2 ? 'mime' : latin1(info.subarray(read.at, read.at + 4)))
    read.skipTo(start + size)
  }
  return types
}

function placesIn(location: Bytes, wanted: ReadonlyMap<number, string>) {
  const version = location[0] ?? 0
  const read = reader(location)
  read.skipTo(4)
  const sizes = read.take(2)
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15] as const
  const count = read.take(version === 2 ? 4 : 2)
  const places: { id: number; method: number; extents: { at: number; length: number }[] }[] = []
  for (let n = 0; n < Math.min(count, mostItems) && !read.isOver(); n++) {
    const id = read.take(version === 2 ? 4 : 2)
    const method = version === 0 ? 0 : read.take(2) & 15
    read.take(2)
    const base = read.take(baseSize)
    const extents = Array.from({ length: Math.min(read.take(2), 1000) }, () => {
      read.take(indexSize)
      const at = base + read.take(offsetSize)
      return { at, length: read.take(lengthSize) }
    })
    if (wanted.has(id) && !read.isOver()) places.push({ id, method, extents })
  }
  return places
}
