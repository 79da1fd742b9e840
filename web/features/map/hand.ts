/**
 * Hand: what is the same for every map that is moved by hand: the pixel that a pointer is at, what two fingers do, the wheel, and keys.
 * @module
 */
import { useEffect, type RefObject } from 'react'
import { moved, wholeEarth, windowSize, zoomed, type MapWindow } from './mercator.ts'

export interface Pixel { readonly px: number; readonly py: number }
export type ViewChange = (from: MapWindow) => MapWindow

/** A pointer that moved less, in pixels of the window, has clicked. */
export const still = 5

/** Of the window that fills the frame, whatever size it has on the screen. */
export function pixelIn(frame: Element, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Pixel {
  const box = frame.getBoundingClientRect()
  return { px: ((clientX - box.left) / box.width) * windowSize.width, py: ((clientY - box.top) / box.height) * windowSize.height }
}

/** Pointers that are down on a map. */
export class Fingers {
  readonly #at = new Map<number, Pixel>()

  get count(): number { return this.#at.size }
  put(id: number, at: Pixel): void { this.#at.set(id, at) }
  lift(id: number): void { this.#at.delete(id) }

  /** What the move means: `none`: that pointer is not down; `one`: it is alone; else what two of them do to the window. */
  move(id: number, at: Pixel): 'none' | 'one' | ViewChange {
    const before = this.#at.get(id)
    if (before === undefined) return 'none'
    const other = [...this.#at].find(([each]) => each !== id)?.[1]
    this.#at.set(id, at)
    if (other === undefined) return 'one'
    const [was, is] = [Math.hypot(before.px - other.px, before.py - other.py), Math.hypot(at.px - other.px, at.py - other.py)]
    return (from) => (was > 0 && is > 0 ? zoomed(from, is / was, { px: (at.px + other.px) / 2, py: (at.py + other.py) / 2 }) : from)
  }
}

/** The wheel comes nearer and goes farther once the map is in use: the page scrolls on over a map that nobody works with. `frameOf`: what the window fills. */
export function useWheel(svg: RefObject<SVGSVGElement | null>, frameOf: (svg: SVGSVGElement) => Element, change: (to: ViewChange) => void): void {
  useEffect(() => {
    const at = svg.current
    if (at === null) return
    const onWheel = (event: WheelEvent) => {
      if (!at.contains(document.activeElement) && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const pixel = pixelIn(frameOf(at), event)
      change((from) => zoomed(from, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), pixel))
    }
    at.addEventListener('wheel', onWheel, { passive: false })
    return () => at.removeEventListener('wheel', onWheel)
  }, [])
}

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Where an arrow points. */
export const arrowOf = (key: string): readonly [dx: number, dy: number] | null => arrows[key] ?? null

/** `null`: no key that moves a map. */
export function keyMove(key: string): ViewChange | null {
  const arrow = arrowOf(key)
  if (arrow !== null) return (from) => moved(from, arrow[0] * 40, arrow[1] * 40)
  if (key === '+' || key === '=') return (from) => zoomed(from, 1.5)
  if (key === '-') return (from) => zoomed(from, 1 / 1.5)
  return key === 'Home' ? () => wholeEarth : null
}
