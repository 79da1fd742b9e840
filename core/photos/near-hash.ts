/**
 * Near hash: a hint that two pictures may show the same thing, by which way their brightness falls from cell to cell.
 *
 * A difference hash (N. Krawetz, "Kind of Like That", 2013): 9 by 8 means, each compared with its right neighbour, 64 bits. Pixels are
 * decoded elsewhere; what comes in is a grey raster of 72 by 72, squeezed, so that every cell is of whole pixels in every turning.
 * Equal bytes are told by SHA-256; this never says that pictures are the same.
 * @module
 */
export const rasterSide = 72
const columns = 9
const rows = 8
export const turnings = 8

/** 64 comparisons as bits, or null where the raster has not 72 by 72 values. */
export function nearHash(grey: Uint8Array, turning = 0): bigint | null {
  if (grey.length !== rasterSide * rasterSide) return null
  let bits = 0n
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const falls = cellSum(grey, turning, column, row) > cellSum(grey, turning, column + 1, row)
      bits = (bits << 1n) | (falls ? 1n : 0n)
    }
  }
  return bits
}

/** How many of 64 bits differ in the turning that fits best (four quarter turns, each also mirrored), or null where one cannot be hashed. */
export function nearDistance(left: Uint8Array, right: Uint8Array): number | null {
  const hash = nearHash(left)
  if (hash === null || right.length !== rasterSide * rasterSide) return null
  let least = 64
  for (let turning = 0; turning < turnings; turning++) least = Math.min(least, ones(hash ^ nearHash(right, turning)!))
  return least
}

function cellSum(grey: Uint8Array, turning: number, column: number, row: number): number {
  const width = rasterSide / columns
  const height = rasterSide / rows
  let sum = 0
  for (let y = row * height; y < (row + 1) * height; y++) {
    for (let x = column * width; x < (column + 1) * width; x++) sum += grey[turned(x, y, turning)]!
  }
  return sum
}

/** Bits of a turning: 1 swaps the axes, 2 mirrors across, 4 turns upside down. */
function turned(x: number, y: number, turning: number): number {
  const [a, b] = (turning & 1) === 0 ? [x, y] : [y, x]
  const across = (turning & 2) === 0 ? a : rasterSide - 1 - a
  const down = (turning & 4) === 0 ? b : rasterSide - 1 - b
  return down * rasterSide + across
}

function ones(bits: bigint): number {
  let count = 0
  for (let rest = bits; rest > 0n; rest >>= 1n) count += Number(rest & 1n)
  return count
}
