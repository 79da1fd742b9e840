/**
 * Picture masks: which tiles a publisher's rectangles and polygons touch. A tile that is touched at all is hidden whole:
 * half a tile cannot be proved, and what lies beside a mask often tells what lies under it.
 *
 * Coordinates are pixels of the sealed picture, from its upper left corner, y downwards; they need not be whole.
 * @module
 */
import { tileArea, tileGrid, type PictureSize, type TileArea } from './picture-tiles.ts'

type Point = readonly [x: number, y: number]

export type PictureMask =
  | { readonly kind: 'rectangle'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: 'polygon'; readonly points: readonly Point[] }

export type MaskCode =
  | 'mask-malformed' // a number that is none, no extent, fewer than three corners
  | 'mask-outside' // touches no tile: a slip of the hand that would hide nothing

/** The tiles touched by any mask. Refuses all when one mask is bad, and names which (from 0). O(tiles × corners). */
export function tilesTouched(size: PictureSize, masks: readonly PictureMask[]): { ok: true; tiles: Set<number> } | { ok: false; code: MaskCode; mask: number } {
  const tiles = new Set<number>()
  for (const [at, mask] of masks.entries()) {
    const corners = cornersOf(mask)
    if (corners === null) return { ok: false, code: 'mask-malformed', mask: at }
    let isTouching = false
    for (let index = 0; index < tileGrid(size).count; index++) {
      if (!touches(corners, tileArea(size, index))) continue
      isTouching = true
      tiles.add(index)
    }
    if (!isTouching) return { ok: false, code: 'mask-outside', mask: at }
  }
  return { ok: true, tiles }
}

function cornersOf(mask: PictureMask): readonly Point[] | null {
  const points: readonly Point[] = mask.kind === 'polygon' ? mask.points : [
    [mask.x, mask.y], [mask.x + mask.width, mask.y], [mask.x + mask.width, mask.y + mask.height], [mask.x, mask.y + mask.height],
  ]
  if (mask.kind === 'rectangle' && !(mask.width > 0 && mask.height > 0)) return null
  return points.length >= 3 && points.every((point) => point.length === 2 && point.every(Number.isFinite)) ? points : null
}

/** Borders count as touching: to hide one tile too many is the safe mistake. */
function touches(corners: readonly Point[], area: TileArea): boolean {
  const isCrossed = corners.some((from, at) => crosses(from, corners[(at + 1) % corners.length]!, area))
  return isCrossed || winding(corners, [area.x + area.width / 2, area.y + area.height / 2]) !== 0
}

/** Does the line between two points meet the area, its border included? (Liang and Barsky 1984: clip, see what is left.) */
function crosses([x, y]: Point, [toX, toY]: Point, area: TileArea): boolean {
  let [from, to] = [0, 1]
  for (const [step, room] of [[x - toX, x - area.x], [toX - x, area.x + area.width - x], [y - toY, y - area.y], [toY - y, area.y + area.height - y]] as const) {
    if (step === 0 && room < 0) return false
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) to = Math.min(to, room / step)
  }
  return from <= to
}

/** How often the outline goes around the point. Not even-odd: where a polygon overlaps itself it hides, too. */
function winding(corners: readonly Point[], [x, y]: Point): number {
  return corners.reduce((sum, [ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % corners.length]!
    const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
    if (ay <= y && by > y && side > 0) return sum + 1
    return ay > y && by <= y && side < 0 ? sum - 1 : sum
  }, 0)
}
