/**
 * Lines: the edges of the large picture on a canvas of our own beneath the nodes, all of one look in one stroke.
 *
 * Sigma draws each line on the graphics card; where that card is computed by the processor, as on many laptops and under remote desktops, forty thousand of them
 * take seconds a frame. Here they are drawn when the picture rests; while it moves the drawn lines move with it.
 * @module
 */
import type { EdgeLook } from './drawing.ts'
import { strokeOf } from './look.ts'

export interface LinesView { readonly width: number; readonly height: number; readonly x: Float32Array; readonly y: Float32Array; readonly sizes: Float32Array; readonly colour: string; readonly supposedColour: string; readonly isDense: boolean }

/** More lines than this in sight are drawn unbroken, thin and without tips: strokes can be told apart when one comes closer. */
export const mostWithStrokes = 4000

/** Lines that touch the sheet. `x`, `y`: places on the screen by the place of a node. */
export const linesInSight = (edges: readonly EdgeLook[], { x, y, width, height }: Pick<LinesView, 'x' | 'y' | 'width' | 'height'>): readonly EdgeLook[] =>
  edges.filter(({ from, to }) => Math.max(x[from]!, x[to]!) >= 0 && Math.min(x[from]!, x[to]!) <= width && Math.max(y[from]!, y[to]!) >= 0 && Math.min(y[from]!, y[to]!) <= height)

export function drawLines(pen: CanvasRenderingContext2D, edges: readonly EdgeLook[], { x, y, sizes, colour, supposedColour, isDense }: LinesView): void {
  // What is supposed is told apart among however many lines, and lies above them.
  const groups = Map.groupBy(edges.toSorted((a, b) => Number(a.isSupposed) - Number(b.isSupposed)), ({ strength, isPossible, isSupposed }) => (isSupposed ? `supposed ${isPossible}` : isDense ? '' : `${strength} ${isPossible}`))
  for (const group of groups.values()) {
    const first = group[0]!
    const isThin = isDense && !first.isSupposed
    pen.strokeStyle = pen.fillStyle = first.isSupposed ? supposedColour : colour
    stroke(pen, first, isThin)
    pen.beginPath()
    for (const { from, to } of group) {
      pen.moveTo(x[from]!, y[from]!)
      pen.lineTo(x[to]!, y[to]!)
    }
    pen.stroke()
    if (isThin) continue
    pen.setLineDash([])
    pen.beginPath()
    for (const { from, to } of group) tip(pen, x[from]!, y[from]!, x[to]!, y[to]!, sizes[to]!)
    pen.fill()
  }
  pen.globalAlpha = 1
  pen.setLineDash([])
}

function stroke(pen: CanvasRenderingContext2D, line: EdgeLook, isThin: boolean) {
  const { dash, width } = strokeOf(line)
  pen.globalAlpha = isThin ? 0.28 : line.isPossible ? 0.35 : line.isSupposed ? 1 : 0.8
  pen.lineWidth = isThin ? 0.6 : width
  pen.setLineDash(isThin || dash === null ? [] : [...dash])
}

function tip(pen: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number, gap: number) {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length < gap + 14) return
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const [x, y] = [x2 - ux * (gap + 1), y2 - uy * (gap + 1)]
  pen.moveTo(x, y)
  pen.lineTo(x - ux * 8 - uy * 3.4, y - uy * 8 + ux * 3.4)
  pen.lineTo(x - ux * 8 + uy * 3.4, y - uy * 8 - ux * 3.4)
}

/** The line nearest to a point, within so many pixels; `null`: none. */
export function lineAt(edges: readonly EdgeLook[], { x, y }: Pick<LinesView, 'x' | 'y'>, point: { readonly x: number; readonly y: number }, within = 5): number | null {
  let [best, least] = [null as number | null, within]
  for (const { at, from, to } of edges) {
    const [dx, dy] = [x[to]! - x[from]!, y[to]! - y[from]!]
    const share = Math.max(0, Math.min(1, ((point.x - x[from]!) * dx + (point.y - y[from]!) * dy) / (dx * dx + dy * dy || 1)))
    const away = Math.hypot(point.x - x[from]! - share * dx, point.y - y[from]! - share * dy)
    if (away < least) [best, least] = [at, away]
  }
  return best
}
