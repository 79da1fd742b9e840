/**
 * Drawing: a picture as shapes and lines with their places, ready for the screen and for a file. Labels never lie on each other: where there is no room, the more
 * joined node has its name and the other has not.
 * @module
 */
import { strokeOf, type LineLook, type Shape, type Tint } from './look.ts'
import type { Strength } from '@proofmark/core/network'

export interface DrawnNode { readonly at: number; readonly x: number; readonly y: number; readonly size: number; readonly shape: Shape; readonly isHollow: boolean; readonly tint: Tint; readonly label: string | null; readonly under: string | null }
export interface DrawnEdge { readonly at: number; readonly path: string; readonly tip: readonly [x: number, y: number, angle: number]; readonly strength: Strength; readonly isPossible: boolean; readonly isSupposed: boolean; readonly label: string }
export interface Drawing { readonly width: number; readonly height: number; readonly nodes: readonly DrawnNode[]; readonly edges: readonly DrawnEdge[]; readonly heads: readonly { readonly x: number; readonly text: string }[] }

/** What a node is to a drawing, before it has a place. */
export type NodeLook = Pick<DrawnNode, 'at' | 'shape' | 'isHollow' | 'tint' | 'size'> & { readonly name: string; readonly said: string; readonly joined: number }
export interface EdgeLook { readonly at: number; readonly from: number; readonly to: number; readonly strength: Strength; readonly isPossible: boolean; readonly isSupposed: boolean; readonly label: string }

const rounded = (value: number) => Math.round(value * 10) / 10

/** Widths of letters are guessed from above: half of the size for a small one, all of it for one as wide as a Han character. */
export const widthOf = (text: string, size: number): number => [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x1100 ? 1 : letter >= 'A' && letter <= 'Z' ? 0.7 : 0.56), 0) * size

export const shortened = (text: string, most: number): string => { const letters = [...text]; return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…` }

interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Room for labels: asks and takes; a grid of cells keeps it quick. */
export class Room {
  readonly #cells = new Map<string, Box[]>()
  readonly #size = 80
  take(box: Box): boolean {
    const keys: string[] = []
    for (let x = Math.floor(box.left / this.#size); x <= Math.floor(box.right / this.#size); x++) for (let y = Math.floor(box.top / this.#size); y <= Math.floor(box.bottom / this.#size); y++) keys.push(`${x} ${y}`)
    const isTaken = keys.some((key) => this.#cells.get(key)?.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top))
    if (isTaken) return false
    for (const key of keys) { const list = this.#cells.get(key); if (list === undefined) this.#cells.set(key, [box]); else list.push(box) }
    return true
  }
}

/** The large picture: positions as they are, fitted into a sheet. */
export function mapDrawing(looks: readonly NodeLook[], edges: readonly EdgeLook[], positionOf: (at: number) => readonly [number, number], width = 1200, height = 800): Drawing {
  const raw = new Map(looks.map(({ at }) => [at, positionOf(at)]))
  const [xs, ys] = [[...raw.values()].map(([x]) => x), [...raw.values()].map(([, y]) => y)]
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
  const [left, right, low, high] = [least(xs), most(xs), least(ys), most(ys)]
  const [marginX, marginY] = [90, 40]
  const scale = Math.min((width - 2 * marginX) / Math.max(right - left, 1e-6), (height - 2 * marginY) / Math.max(high - low, 1e-6), 40)
  const place = (at: number): readonly [number, number] => { const [x, y] = raw.get(at)!; return [rounded(width / 2 + (x - (left + right) / 2) * scale), rounded(height / 2 - (y - (low + high) / 2) * scale)] }
  const room = new Room()
  const nodes = looks.toSorted((a, b) => b.joined - a.joined || a.at - b.at).map((look): DrawnNode => {
    const [x, y] = place(look.at)
    const text = shortened(look.name, 34)
    const box = { left: x + look.size + 2, top: y - 7, right: x + look.size + 6 + widthOf(text, 11), bottom: y + 7 }
    return { ...picked(look), x, y, label: box.right < width && room.take(box) ? text : null, under: null }
  })
  const sizes = new Map(looks.map(({ at, size }) => [at, size]))
  return { width, height, nodes, edges: edges.map((edge) => straight(edge, place(edge.from), place(edge.to), sizes.get(edge.to) ?? 4)), heads: [] }
}

const [columnWidth, rowHeight, top] = [250, 46, 46]

/** The layered drawing: every node has its name and what it is, written beside it. */
export function layeredDrawing(layers: readonly { readonly head: string; readonly nodes: readonly NodeLook[] }[], edges: readonly EdgeLook[]): Drawing {
  const tallest = layers.reduce((most, { nodes }) => Math.max(most, nodes.length), 1)
  const height = top + tallest * rowHeight + 12
  const spots = new Map<number, { x: number; y: number; column: number; size: number }>()
  const nodes = layers.flatMap(({ nodes: looks }, column) => looks.map((look, row): DrawnNode => {
    const [x, y] = [24 + column * columnWidth, top + ((row + 0.5) * tallest * rowHeight) / looks.length]
    spots.set(look.at, { x, y, column, size: 7 })
    return { ...picked(look), size: 7, x, y: rounded(y), label: shortened(look.name, 26), under: shortened(look.said, 32) }
  }))
  const drawn = edges.flatMap((edge): DrawnEdge[] => {
    const [from, to] = [spots.get(edge.from), spots.get(edge.to)]
    return from === undefined || to === undefined ? [] : [curved(edge, from, to)]
  })
  return { width: Math.max(columnWidth, layers.length * columnWidth), height, nodes, edges: drawn, heads: layers.map(({ head }, column) => ({ x: 14 + column * columnWidth, text: head })) }
}

const picked = ({ at, shape, isHollow, tint, size }: NodeLook) => ({ at, shape, isHollow, tint, size })
const said = ({ at, strength, isPossible, isSupposed, label }: EdgeLook) => ({ at, strength, isPossible, isSupposed, label })

function straight(edge: EdgeLook, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], gap: number): DrawnEdge {
  const [angle, length] = [Math.atan2(y2 - y1, x2 - x1), Math.hypot(x2 - x1, y2 - y1)]
  const end = Math.max(0, length - gap - 2)
  const [x, y] = [rounded(x1 + Math.cos(angle) * end), rounded(y1 + Math.sin(angle) * end)]
  return { ...said(edge), path: `M${x1} ${y1}L${x} ${y}`, tip: [x, y, Math.round((angle * 180) / Math.PI)] }
}

/** Bends between columns; within one column, or backwards, it goes around on the left. */
function curved(edge: EdgeLook, from: { x: number; y: number; column: number; size: number }, to: { x: number; y: number; column: number; size: number }): DrawnEdge {
  const [y1, y2] = [rounded(from.y), rounded(to.y)]
  if (to.column > from.column) {
    const [x1, x2] = [from.x + from.size, to.x - to.size - 4]
    const bend = Math.min(70, (x2 - x1) / 2)
    return { ...said(edge), path: `M${x1} ${y1}C${rounded(x2 - 2 * bend)} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`, tip: [x2, y2, 0] }
  }
  const [x1, x2] = [from.x - from.size, to.x - to.size - 4]
  const reach = Math.min(x1, x2) - 18
  return { ...said(edge), path: `M${x1} ${y1}C${reach} ${y1} ${reach} ${y2} ${x2} ${y2}`, tip: [x2, y2, 0] }
}

/** The dashes of a line for SVG; an edge that perhaps did not hold is also paler. */
export const dashesOf = (line: LineLook): string | undefined => strokeOf(line).dash?.join(' ')
