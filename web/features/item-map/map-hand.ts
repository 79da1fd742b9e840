/**
 * Map hand: what pointers, the wheel and keys do to a map: move it, come nearer, or draw an area on it. A click that went nowhere stays a click.
 * @module
 */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { AreaAsked, Position } from '@proofmark/core/item-search'
import { Fingers, keyMove, pixelIn, still, useWheel, type Pixel, type ViewChange } from '../map/hand.ts'
import type { MapWindow } from '../map/mercator.ts'
import { areaOf, polygonOf, positionAt } from './drawn-area.ts'

export type Mode = 'move' | AreaAsked['kind']
/** What is being drawn, in pixels of the window. */
export interface Sketch { readonly from: Pixel; readonly to: Pixel }

interface HandOf { readonly svg: RefObject<SVGSVGElement | null>; readonly view: MapWindow; readonly setView: (change: ViewChange) => void; /** While a hand drags the map, by so many pixels of the window; `rest`: it let go. */ readonly pan: (dx: number, dy: number) => void; readonly rest: () => void; readonly mode: Mode; readonly leave: () => void; readonly drawn: (area: AreaAsked) => void }

export function useMapHand({ svg, view, setView, pan, rest, mode, leave, drawn }: HandOf) {
  const fingers = useRef(new Fingers()).current
  const drag = useRef<{ readonly first: Pixel; readonly last: Pixel; readonly by: number } | null>(null)
  const [sketch, setSketch] = useState<Sketch | null>(null)
  /** As they were drawn: longitudes go on beyond 180 degrees. */
  const [corners, setCorners] = useState<readonly Position[]>([])
  useEffect(() => { setCorners([]); setSketch(null) }, [mode])
  // Of the frame: what is in it is carried along with a hand that drags.
  const frameOf = (of: SVGSVGElement) => of.parentElement!
  const pixelAt = (event: PointerEvent) => pixelIn(frameOf(svg.current!), event)
  useWheel(svg, frameOf, setView)

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    const at = pixelAt(event)
    fingers.put(event.pointerId, at)
    if (fingers.count > 1) rest()
    drag.current = fingers.count > 1 ? null : { first: at, last: at, by: 0 }
    if (mode !== 'move') svg.current!.setPointerCapture(event.pointerId)
    if ((event.target as Element).closest('a') === null) svg.current!.focus({ preventScroll: true })
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const at = pixelAt(event)
    const meant = fingers.move(event.pointerId, at)
    if (typeof meant === 'function') return setView(meant)
    if (meant === 'none') return
    if (drag.current === null) return
    const { first, last, by } = drag.current
    drag.current = { first, last: at, by: by + Math.hypot(at.px - last.px, at.py - last.py) }
    if (drag.current.by <= still) return
    // Not before it moves: what is captured clicks on nothing.
    if (!svg.current!.hasPointerCapture(event.pointerId)) svg.current!.setPointerCapture(event.pointerId)
    if (mode === 'box' || mode === 'radius') setSketch({ from: first, to: at })
    else pan(last.px - at.px, last.py - at.py)
  }
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    fingers.lift(event.pointerId)
    const ended = drag.current
    drag.current = null
    rest()
    setSketch(null)
    if (ended === null || event.type === 'pointercancel') return
    if (ended.by > still) { if (mode === 'box' || mode === 'radius') drawn(areaOf(mode, positionAt(view, ended.first), positionAt(view, ended.last))) }
    else if (mode === 'polygon') setCorners((known) => [...known, positionAt(view, ended.last)])
  }
  const close = () => { if (corners.length >= 3) drawn(polygonOf(corners)) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = keyMove(event.key)
    if (move !== null) setView(move)
    else if (mode === 'polygon' && event.key === 'Enter') close()
    else if (mode === 'polygon' && event.key === 'Backspace') setCorners(corners.slice(0, -1))
    else if (mode !== 'move' && event.key === 'Escape') leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { sketch, corners, close, on: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onKeyDown } }
}
