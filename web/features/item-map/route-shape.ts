/**
 * Route shape: where a route runs in a window, how wide it is, and its name in words; a line bends to the right of who goes along it, so that there and back are two.
 * @module
 */
import type { ItemRoutesView } from '../../search-api.ts'
import type { Pixel } from '../map/hand.ts'
import { coordinatesText, pixelOf, type MapWindow } from '../map/mercator.ts'

export type RouteView = ItemRoutesView['routes'][number]

/** Pixels of the thinnest and the widest line; how far a line bends, of its length. */
const [thinnest, widest, bend] = [1.2, 7, 0.12]

export const keyOf = ({ from, to }: RouteView): string => `${from.lat} ${from.lon} ${to.lat} ${to.lon}`
export const endText = (end: RouteView['from']): string => coordinatesText(end, Math.max(0.1, end.radiusKm))

/** Ten times as many items are some two pixels more. */
export const widthOf = (count: number): number => Math.min(widest, thinnest + Math.log2(count) * 0.55)

/** From and to in pixels; the short way over the 180th meridian leaves the map at one edge and comes in at the other. */
export function endsOf({ from, to }: RouteView, view: MapWindow): readonly (readonly [Pixel, Pixel])[] {
  const turn = 360 * Math.round((from.lon - to.lon) / 360)
  const there = [pixelOf(view, from), pixelOf(view, { ...to, lon: to.lon + turn })] as const
  return turn === 0 ? [there] : [there, [pixelOf(view, { ...from, lon: from.lon - turn }), pixelOf(view, to)]]
}

/** A line that bends, and an arrow in its middle. */
export function bentLine(from: Pixel, to: Pixel, width: number): { readonly path: string; readonly arrow: string } {
  const [dx, dy] = [to.px - from.px, to.py - from.py]
  const length = Math.max(1e-6, Math.hypot(dx, dy))
  const [ux, uy] = [dx / length, dy / length]
  // To the right of the way, on a screen whose y goes down.
  const [cx, cy] = [(from.px + to.px) / 2 - dy * bend, (from.py + to.py) / 2 + dx * bend]
  const middle = { px: (from.px + 2 * cx + to.px) / 4, py: (from.py + 2 * cy + to.py) / 4 }
  const size = 2.4 + 0.8 * width
  const at = (along: number, aside: number) => `${(middle.px + ux * along - uy * aside).toFixed(1)} ${(middle.py + uy * along + ux * aside).toFixed(1)}`
  return {
    path: `M${from.px.toFixed(1)} ${from.py.toFixed(1)}Q${cx.toFixed(1)} ${cy.toFixed(1)} ${to.px.toFixed(1)} ${to.py.toFixed(1)}`,
    arrow: length < 4 * size ? '' : `M${at(size, 0)}L${at(-size * 0.7, size * 0.8)}L${at(-size * 0.7, -size * 0.8)}Z`,
  }
}
