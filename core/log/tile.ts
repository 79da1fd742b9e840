/**
 * Tiles: the tree cut into files of 256 hashes that never change once they are full.
 *
 * A tile at level L holds hashes of complete subtrees of 256^L leaves; the levels between are hashed when
 * they are needed. Every tree size has its own partial tiles at the right edge, so an old size can still be
 * read after the log grew.
 *
 * Standard: C2SP tlog-tiles (https://c2sp.org/tlog-tiles).
 * @module
 */
import { type Bytes, concatBytes, equalBytes, invariant, isBytes } from '@proofmark/core/bytes'
import { hashesOf, hashSize, isHash, isSize, type ReadHash, treeRoot } from './tree-hash.ts'

/** Hashes in a full tile, entries in a full bundle. */
export const tileWidth = 256

/** `level`: 0 holds leaf hashes; `'entries'` are the bundles of what the leaves hash. `width`: 1 to 256. */
export type TileName = {
  readonly level: number | 'entries'
  /** Index of the tile in its level, from 0. */
  readonly index: number
  readonly width: number
}

/** `tile/0/x001/x234/067` for a full tile, `tile/0/x001/x234/067.p/17` for a partial one. */
export function tilePath(level: number | 'entries', index: number, width = tileWidth): string {
  invariant(level === 'entries' || (isSize(level) && level <= maxLevel), `a tile level: ${level}`)
  invariant(isSize(index), `a tile index: ${index}`)
  invariant(Number.isInteger(width) && width >= 1 && width <= tileWidth, `a tile width: ${width}`)
  const digits = String(index)
  const [last, ...above] = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g)!.reverse()
  const path = [...above.reverse().map((group) => `x${group}`), last].join('/')
  return `tile/${level}/${path}${width === tileWidth ? '' : `.p/${width}`}`
}

/** The tile that a foreign path names; `null` unless `tilePath` gives the same path again. */
export function parseTilePath(path: string): TileName | null {
  if (typeof path !== 'string') return null
  const parts = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path)
  if (parts === null) return null
  const level = parts[1] === 'entries' ? 'entries' : Number(parts[1])
  const index = Number(parts[2]!.replaceAll(/[x/]/g, ''))
  const width = parts[3] === undefined ? tileWidth : Number(parts[3])
  if ((level !== 'entries' && level > maxLevel) || !isSize(index) || width < 1 || width > tileWidth) return null
  return tilePath(level, index, width) === path ? { level, index, width } : null
}

/**
 * The hash tiles that a tree of `size2` leaves has and one of `size1` has not, lowest level first; with
 * `size1` 0 every tile of the tree. Their bundles are those of level 0 with `level: 'entries'`.
 */
export function tilesBetween(size1: number, size2: number): (TileName & { readonly level: number })[] {
  invariant(isSize(size1) && isSize(size2) && size1 <= size2, `a tree of ${size1} grows to ${size2}`)
  const tiles: (TileName & { readonly level: number })[] = []
  let [before, after] = [size1, size2]
  for (let level = 0; after > 0; level++) {
    if (before !== after) {
      for (let index = Math.floor(before / tileWidth); index * tileWidth < after; index++) {
        tiles.push({ level, index, width: Math.min(tileWidth, after - index * tileWidth) })
      }
    }
    ;[before, after] = [Math.floor(before / tileWidth), Math.floor(after / tileWidth)]
  }
  return tiles
}

/** The bytes of a hash tile: `width` hashes of complete subtrees. */
export function formatTile(tile: TileName & { readonly level: number }, readHash: ReadHash): Bytes {
  const hashes = Array.from({ length: tile.width }, (_, i) => readHash(8 * tile.level, tile.index * tileWidth + i))
  return concatBytes(...hashes)
}

/** The hashes in a tile's bytes; `null` unless they are 1 to 256 whole hashes. They are views, not copies. */
export function parseTile(bytes: Bytes): Bytes[] | null {
  if (!isBytes(bytes) || bytes.length === 0 || bytes.length % hashSize !== 0 || bytes.length > tileWidth * hashSize) return null
  return Array.from({ length: bytes.length / hashSize }, (_, i) => bytes.subarray(i * hashSize, (i + 1) * hashSize))
}

export type TileCode =
  | 'not-a-tile' // no object, or its bytes are no Uint8Array
  | 'not-a-width' // no integer from 1 to 256
  | 'tile-length' // the bytes are not `width` hashes of 32
  | 'hash-size' // the expected hash is no Uint8Array of 32 bytes
  | 'hash-differs'

/**
 * Do the tile's bytes hash up to the expected hash? For a full tile that is its hash in the tile above; for
 * a partial one at level 0 of a tree with at most 256 leaves, the root. Never throws.
 */
export function checkTile(tile: { readonly bytes: Bytes; readonly width: number; readonly hash: Bytes }): { ok: true } | { ok: false; code: TileCode } {
  const no = (code: TileCode) => ({ ok: false, code }) as const
  if (typeof tile !== 'object' || tile === null || !isBytes(tile.bytes)) return no('not-a-tile')
  const { bytes, width, hash } = tile
  if (!Number.isInteger(width) || width < 1 || width > tileWidth) return no('not-a-width')
  if (bytes.length !== width * hashSize) return no('tile-length')
  if (!isHash(hash)) return no('hash-size')
  return equalBytes(treeRoot(parseTile(bytes)!), hash) ? { ok: true } : no('hash-differs')
}

/**
 * Reads the hashes of complete subtrees of a tree of `size` leaves from its tiles. `readTile` is asked for
 * the tile as it is in a tree of that size, at most once each. What the tiles say is not checked here:
 * compare `rootOf(size, …)` with a signed root first.
 */
export function tileHashes(size: number, readTile: (tile: TileName & { readonly level: number }) => Bytes): ReadHash {
  const seen = new Map<string, ReadHash>()
  return (level, index) => {
    const [tileLevel, height] = [Math.floor(level / 8), level % 8]
    const tileIndex = Math.floor((index * 2 ** height) / tileWidth)
    const name = `${tileLevel}/${tileIndex}`
    let hashes = seen.get(name)
    if (hashes === undefined) {
      const width = Math.min(tileWidth, Math.floor(size / tileWidth ** tileLevel) - tileIndex * tileWidth)
      invariant(width > 0, `tile ${name} is in a tree of ${size}`)
      const parsed = parseTile(readTile({ level: tileLevel, index: tileIndex, width }))
      invariant(parsed !== null && parsed.length === width, `tile ${name} has ${width} hashes`)
      hashes = hashesOf(parsed)
      seen.set(name, hashes)
    }
    return hashes(height, index - (tileIndex * tileWidth) / 2 ** height)
  }
}

/** C2SP allows levels to 63; no tree of ours, whose size is a safe integer, reaches level 7. */
const maxLevel = 63
