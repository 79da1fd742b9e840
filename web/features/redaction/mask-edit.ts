/**
 * Mask editing: masks moved, resized and kept within the picture, and what was done kept to be undone. All in sealed pixels.
 * @module
 */
import type { PictureMask, PictureSize } from '@proofmark/core/evidence'

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export function boxOf(mask: PictureMask): Box {
  if (mask.kind === 'rectangle') return mask
  const [xs, ys] = [mask.points.map(([x]) => x), mask.points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Two corners of a drag as a rectangle of whole pixels within the picture; `null`: no extent. */
export function rectangleOf(size: PictureSize, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): PictureMask | null {
  const clip = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most)
  const [left, right, top, bottom] = [clip(Math.min(ax, bx), size.width), clip(Math.max(ax, bx), size.width), clip(Math.min(ay, by), size.height), clip(Math.max(ay, by), size.height)]
  return right > left && bottom > top ? { kind: 'rectangle', x: left, y: top, width: right - left, height: bottom - top } : null
}

/** Moved as far as it stays within the picture. */
export function moveMask(size: PictureSize, mask: PictureMask, [dx, dy]: readonly [number, number]): PictureMask {
  const { x, y, width, height } = boxOf(mask)
  const within = (at: number, extent: number, most: number, by: number) => Math.max(Math.min(by, most - extent - at), -at)
  const [byX, byY] = [within(x, width, size.width, dx), within(y, height, size.height, dy)]
  return mask.kind === 'rectangle' ? { ...mask, x: x + byX, y: y + byY } : { kind: 'polygon', points: mask.points.map(([px, py]) => [px + byX, py + byY] as const) }
}

/** Its right and lower side moved; a polygon is stretched. Never smaller than one pixel. */
export function resizeMask(size: PictureSize, mask: PictureMask, [dx, dy]: readonly [number, number]): PictureMask {
  const { x, y, width, height } = boxOf(mask)
  const [wide, high] = [Math.min(Math.max(width + dx, 1), Math.max(size.width - x, 1)), Math.min(Math.max(height + dy, 1), Math.max(size.height - y, 1))]
  if (mask.kind === 'rectangle') return { ...mask, width: wide, height: high }
  const stretch = (at: number, from: number, old: number, now: number) => (old === 0 ? at : Math.round(from + ((at - from) * now) / old))
  return { kind: 'polygon', points: mask.points.map(([px, py]) => [stretch(px, x, width, wide), stretch(py, y, height, high)] as const) }
}

/** A rectangle in the middle, a quarter of each side: where somebody without a pointer begins. */
export const middleOf = ({ width, height }: PictureSize): PictureMask =>
  ({ kind: 'rectangle', x: Math.floor((width * 3) / 8), y: Math.floor((height * 3) / 8), width: Math.max(1, Math.floor(width / 4)), height: Math.max(1, Math.floor(height / 4)) })

export type Masks = readonly PictureMask[]

/** What stands, what was before, and what was undone. */
export interface History { readonly past: readonly Masks[]; readonly future: readonly Masks[] }

export const noHistory: History = { past: [], future: [] }

export const did = ({ past }: History, before: Masks): History => ({ past: [...past, before], future: [] })

/** `null`: there is nothing to undo, or to do again. */
export function undone({ past, future }: History, now: Masks): { history: History; masks: Masks } | null {
  const masks = past.at(-1)
  return masks === undefined ? null : { history: { past: past.slice(0, -1), future: [now, ...future] }, masks }
}
export function redone({ past, future }: History, now: Masks): { history: History; masks: Masks } | null {
  const [masks, ...rest] = future
  return masks === undefined ? null : { history: { past: [...past, now], future: rest }, masks }
}
