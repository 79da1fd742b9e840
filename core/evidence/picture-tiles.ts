/**
 * Picture tiles: the pixels of a photo, committed to square by square, so that some can be shown and the rest stays hidden.
 *
 * Each tile gets a salt of its own and a hash over salt, place and pixels; the hashes are the leaves of a Merkle tree, and
 * its root stands in a statement. Who has no salt of a tile cannot try contents against its hash.
 *
 * Format: spec/redacted-photo.md
 * @module
 */
import { concatBytes, invariant, isBytes, utf8, type Bytes } from '@proofmark/core/bytes'
import { leafHash, treeRoot } from '@proofmark/core/log'
import { saltSize } from './disclosure.ts'

/** Pixels along a tile: small beside what is masked (a face, a number), and some thousands for a photo of 12 megapixels. */
export const tileSide = 64

/** The largest picture: 8192 × 8192, above the sensors of full-frame cameras (61 megapixels); its pixels take 192 MiB. */
export const mostPixels = 2 ** 26

export interface PictureSize { readonly width: number; readonly height: number }

/** Red, green, blue, a byte each, row by row from the top, without gaps: `rgb.length` is width × height × 3. */
export interface Picture extends PictureSize { readonly rgb: Bytes }

export interface TileArea extends PictureSize { readonly x: number; readonly y: number }

/** One pixel at least and at most `mostPixels`. Foreign sizes are asked this first. */
export function isPictureSize({ width, height }: PictureSize): boolean {
  return Number.isSafeInteger(width) && Number.isSafeInteger(height) && width > 0 && height > 0 && width <= mostPixels / height
}

/** Tiles are counted row by row from the upper left corner, from 0. */
export function tileGrid({ width, height }: PictureSize): { columns: number; rows: number; count: number } {
  const [columns, rows] = [Math.ceil(width / tileSide), Math.ceil(height / tileSide)]
  return { columns, rows, count: columns * rows }
}

/** In pixels; tiles of the last column and row may be smaller. */
export function tileArea(size: PictureSize, index: number): TileArea {
  const { columns, count } = tileGrid(size)
  invariant(Number.isSafeInteger(index) && index >= 0 && index < count, `the picture has a tile ${index}`)
  const [x, y] = [(index % columns) * tileSide, Math.floor(index / columns) * tileSide]
  return { x, y, width: Math.min(tileSide, size.width - x), height: Math.min(tileSide, size.height - y) }
}

/** The pixels of one tile, row by row. */
export function tilePixels({ width, height, rgb }: Picture, index: number): Bytes {
  const area = tileArea({ width, height }, index)
  const pixels = new Uint8Array(area.width * area.height * 3)
  for (let row = 0; row < area.height; row++) {
    const from = ((area.y + row) * width + area.x) * 3
    pixels.set(rgb.subarray(from, from + area.width * 3), row * area.width * 3)
  }
  return pixels
}

/** The leaf of one tile: salt (32 bytes), size of the picture, index and size of the tile, pixels. */
export function tileHash(picture: Picture, index: number, salt: Bytes): Bytes {
  invariant(isBytes(salt) && salt.length === saltSize, `a salt has ${saltSize} bytes`)
  const area = tileArea(picture, index)
  const numbers = new DataView(new ArrayBuffer(20))
  for (const [at, value] of [picture.width, picture.height, index, area.width, area.height].entries()) numbers.setUint32(at * 4, value)
  return leafHash(concatBytes(domain, salt, new Uint8Array(numbers.buffer), tilePixels(picture, index)))
}

/** Distinct from everything else that is hashed as a leaf: a statement note begins with `proofmark/statement/`. */
const domain = utf8('proofmark/tile/v1\n')

/** The root that is sealed, over the hashes of all tiles in their order (RFC 6962 §2.1). */
export function pictureRoot(hashes: readonly Bytes[]): Bytes {
  return treeRoot(hashes)
}

/** A copy in which these tiles are wholly black. */
export function blackOut(picture: Picture, tiles: ReadonlySet<number>): Picture {
  const rgb = new Uint8Array(picture.rgb)
  for (const index of tiles) {
    const { x, y, width, height } = tileArea(picture, index)
    for (let row = y; row < y + height; row++) rgb.fill(0, (row * picture.width + x) * 3, (row * picture.width + x + width) * 3)
  }
  return { width: picture.width, height: picture.height, rgb }
}
