/**
 * Keys of a picture: arrows go to the neighbour that lies in that direction, Enter opens what bears the node, Shift and Enter what bears the line that was
 * followed last.
 * @module
 */
import { useRef, type KeyboardEvent } from 'react'

export interface Spot { readonly x: number; readonly y: number }
export interface Keyed {
  readonly picked: number | null
  readonly near: readonly { readonly node: number; readonly edge: number }[]
  readonly start: number | null
  /** Down is larger y, as on a screen. */
  spot(at: number): Spot | null
  pick(at: number): void
  openNode(at: number): void
  openEdge(at: number): void
  search(): void
  zoom(factor: number): void
  fit(): void
  letGo(): void
}

const ways: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }

/** The neighbour that lies most in a direction: within 75° of it, nearer ones first. */
export function towards(centre: Spot, near: readonly { readonly node: number; readonly edge: number; readonly spot: Spot }[], [x, y]: readonly [number, number]): { readonly node: number; readonly edge: number } | null {
  let best: { node: number; edge: number; cost: number } | null = null
  for (const { node, edge, spot } of near) {
    const [dx, dy] = [spot.x - centre.x, spot.y - centre.y]
    const length = Math.hypot(dx, dy)
    if (length === 0) continue
    const turn = Math.acos(Math.max(-1, Math.min(1, (dx * x + dy * y) / length)))
    if (turn > (75 * Math.PI) / 180) continue
    const cost = length * (1 + 2 * turn)
    if (best === null || cost < best.cost || (cost === best.cost && node < best.node)) best = { node, edge, cost }
  }
  return best === null ? null : { node: best.node, edge: best.edge }
}

export function useKeys(of: Keyed) {
  const followed = useRef<number | null>(null)
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const way = ways[event.key]
    const act = (): boolean => {
      if (way !== undefined) {
        const centre = of.picked === null ? null : of.spot(of.picked)
        if (of.picked === null || centre === null) { if (of.start !== null) of.pick(of.start); return true }
        const next = towards(centre, of.near.flatMap((each) => { const spot = of.spot(each.node); return spot === null ? [] : [{ ...each, spot }] }), way)
        if (next !== null) { followed.current = next.edge; of.pick(next.node) }
        return true
      }
      switch (event.key) {
        case 'Enter':
          if (event.shiftKey && followed.current !== null) of.openEdge(followed.current)
          else if (of.picked !== null) of.openNode(of.picked)
          return true
        case '/': of.search(); return true
        case '+': case '=': of.zoom(1.4); return true
        case '-': of.zoom(1 / 1.4); return true
        case '0': of.fit(); return true
        case 'Backspace': of.letGo(); return true
        default: return false
      }
    }
    if (!act()) return
    event.preventDefault()
    event.stopPropagation()
  }
}
