/**
 * Region: a rectangle of a photo in shares of its width and height, as a mark statement has it.
 * @module
 */
export interface Region { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Smallest side, as a share: what is drawn by a slip of the hand is no region. */
const least = 0.005

const within = (value: number) => Math.min(1, Math.max(0, value))
/** Four digits: a tenth of a thousandth of the side is finer than any hand. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000

/** Between two corners, in any order; `null`: too small to be meant. */
export function regionOf([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): Region | null {
  const [x, y] = [rounded(within(Math.min(ax, bx))), rounded(within(Math.min(ay, by)))]
  const [width, height] = [rounded(within(Math.max(ax, bx)) - x), rounded(within(Math.max(ay, by)) - y)]
  return width < least || height < least ? null : { x, y, width, height }
}

/** Moved, or sized from its first corner; it never leaves the photo. */
export function nudged({ x, y, width, height }: Region, [dx, dy]: readonly [number, number], isSized: boolean): Region {
  return isSized
    ? { x, y, width: rounded(Math.min(1 - x, Math.max(least, width + dx))), height: rounded(Math.min(1 - y, Math.max(least, height + dy))) }
    : { x: rounded(Math.min(1 - width, Math.max(0, x + dx))), y: rounded(Math.min(1 - height, Math.max(0, y + dy))), width, height }
}

/** How much of the smaller one lies in the other, 0 to 1. */
export function overlap(a: Region, b: Region): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.min(a.width * a.height, b.width * b.height)
}
