/**
 * Hand: pans and zooms a large picture by moving what is drawn, and asks for a new drawing when the hand rests. So it follows at once, however long a drawing takes.
 * @module
 */

/** A point of the drawing lies at `scale` × itself + (`x`, `y`). */
export interface Shift { readonly scale: number; readonly x: number; readonly y: number }

export const unmoved: Shift = { scale: 1, x: 0, y: 0 }

/** Scales so that this point stays where it is. */
export const scaledAt = ({ scale, x, y }: Shift, factor: number, point: { readonly x: number; readonly y: number }): Shift => ({ scale: scale * factor, x: point.x - (point.x - x) * factor, y: point.y - (point.y - y) * factor })

/** `isOverNode`: the pointer holds a node, which is somebody else's to move. `within`: how far it may still be scaled. */
export interface HandOf { isAsked(): boolean; isOverNode(): boolean; within(): readonly [least: number, most: number]; onRest(shift: Shift): void }

const restMs = 160

/** Listens on `area` and moves `layer`. Gives back what takes the listeners away; `done` puts the layer back where it was drawn. */
export function startHand(area: HTMLElement, layer: HTMLElement, of: HandOf): { readonly done: () => void; readonly end: () => void } {
  const listeners = new AbortController()
  const { signal } = listeners
  const held = new Map<number, { x: number; y: number }>()
  let shift = unmoved
  let rest: ReturnType<typeof setTimeout> | undefined
  const move = (to: Shift) => {
    const [least, most] = of.within()
    if (to.scale < least || to.scale > most) return
    shift = to
    layer.style.transform = `translate(${to.x}px, ${to.y}px) scale(${to.scale})`
    clearTimeout(rest)
    rest = setTimeout(() => of.onRest(shift), restMs)
  }
  const pointOf = ({ clientX, clientY }: MouseEvent) => { const box = area.getBoundingClientRect(); return { x: clientX - box.left, y: clientY - box.top } }

  area.addEventListener('wheel', (event) => {
    if (!of.isAsked()) return
    event.preventDefault()
    move(scaledAt(shift, Math.exp(-Math.max(-200, Math.min(200, event.deltaY)) * 0.003), pointOf(event)))
  }, { passive: false, signal })
  area.addEventListener('pointerdown', (event) => { if (of.isAsked() && event.button === 0 && !of.isOverNode()) held.set(event.pointerId, pointOf(event)) }, { signal })
  addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId)
    if (before === undefined) return
    const now = pointOf(event)
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1]
    held.set(event.pointerId, now)
    if (other === undefined) return move({ ...shift, x: shift.x + now.x - before.x, y: shift.y + now.y - before.y })
    const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)]
    if (was > 0 && is > 0) move(scaledAt(shift, is / was, other))
  }, { signal })
  for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, ({ pointerId }) => held.delete(pointerId), { signal })
  return {
    done() { shift = unmoved; layer.style.transform = '' },
    end() { clearTimeout(rest); listeners.abort(); layer.style.transform = '' },
  }
}
