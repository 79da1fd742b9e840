/**
 * Map hand: what pointers, the wheel and keys do to a map: move it, come nearer, or draw an area on it. A click that went nowhere stays a click.
 * @module
 */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { AreaAsked, Position } from '@proofmark/core/item-search'
import { farthestKm } from '../search/area.ts'
import { earthKm, latLonAt, moved, wholeEarth, windowSize, zoomed, type MapWindow } from '../map/mercator.ts'

export type Mode = 'move' | AreaAsked['kind']
export interface Pixel { readonly px: number; readonly py: number }
/** What is being drawn, in pixels of the window. */
export interface Sketch { readonly from: Pixel; readonly to: Pixel }

/** A pointer that moved less has clicked. */
const still = 5

interface HandOf { readonly svg: RefObject<SVGSVGElement | null>; readonly view: MapWindow; readonly setView: (change: (from: MapWindow) => MapWindow) => void; /** While a hand drags the map, by so many pixels of the window; `rest`: it let go. */ readonly pan: (dx: number, dy: number) => void; readonly rest: () => void; readonly mode: Mode; readonly leave: () => void; readonly drawn: (area: AreaAsked) => void }

export function useMapHand({ svg, view, setView, pan, rest, mode, leave, drawn }: HandOf) {
  const pointers = useRef(new Map<number, Pixel>())
  const drag = useRef<{ readonly first: Pixel; readonly last: Pixel; readonly by: number } | null>(null)
  const [sketch, setSketch] = useState<Sketch | null>(null)
  const [corners, setCorners] = useState<readonly Position[]>([])
  useEffect(() => { setCorners([]); setSketch(null) }, [mode])
  const pixelAt = ({ clientX, clientY }: { clientX: number; clientY: number }): Pixel => {
    // Of the frame: what is in it is carried along with a hand that drags.
    const box = svg.current!.parentElement!.getBoundingClientRect()
    return { px: ((clientX - box.left) / box.width) * windowSize.width, py: ((clientY - box.top) / box.height) * windowSize.height }
  }
  useEffect(() => {
    const at = svg.current
    const onWheel = (event: WheelEvent) => {
      // The page scrolls on over a map that nobody works with.
      if (at?.contains(document.activeElement) !== true && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const pixel = pixelAt(event)
      setView((from) => zoomed(from, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), pixel))
    }
    at?.addEventListener('wheel', onWheel, { passive: false })
    return () => at?.removeEventListener('wheel', onWheel)
  }, [])

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    const at = pixelAt(event)
    pointers.current.set(event.pointerId, at)
    if (pointers.current.size > 1) rest()
    drag.current = pointers.current.size > 1 ? null : { first: at, last: at, by: 0 }
    if (mode !== 'move') svg.current!.setPointerCapture(event.pointerId)
    if ((event.target as Element).closest('a') === null) svg.current!.focus({ preventScroll: true })
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const before = pointers.current.get(event.pointerId)
    if (before === undefined) return
    const at = pixelAt(event)
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
    pointers.current.set(event.pointerId, at)
    if (other !== undefined) {
      const [was, is] = [Math.hypot(before.px - other.px, before.py - other.py), Math.hypot(at.px - other.px, at.py - other.py)]
      if (was > 0 && is > 0) setView((from) => zoomed(from, is / was, { px: (at.px + other.px) / 2, py: (at.py + other.py) / 2 }))
      return
    }
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
    pointers.current.delete(event.pointerId)
    const ended = drag.current
    drag.current = null
    rest()
    setSketch(null)
    if (ended === null || event.type === 'pointercancel') return
    if (ended.by > still) { if (mode === 'box' || mode === 'radius') drawn(areaOf(mode, view, ended.first, ended.last)) }
    else if (mode === 'polygon') { const { lat, lon } = latLonAt(view, ended.last); setCorners((known) => [...known, [lon, lat]]) }
  }
  const close = () => { if (corners.length >= 3) drawn({ kind: 'polygon', corners: corners.map(([lon, lat]) => [rounded(lon), rounded(lat)] as const), certainty: 'can' }) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const [dx, dy] = ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as Record<string, [number, number]>)[event.key] ?? [0, 0]
    if (dx !== 0 || dy !== 0) setView((from) => moved(from, dx * 40, dy * 40))
    else if (event.key === '+' || event.key === '=') setView((from) => zoomed(from, 1.5))
    else if (event.key === '-') setView((from) => zoomed(from, 1 / 1.5))
    else if (event.key === 'Home') setView(() => wholeEarth)
    else if (mode === 'polygon' && event.key === 'Enter') close()
    else if (mode === 'polygon' && event.key === 'Backspace') setCorners(corners.slice(0, -1))
    else if (mode !== 'move' && event.key === 'Escape') leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { sketch, corners, close, on: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onKeyDown } }
}

/** What was dragged, as an area. Of a circle the radius is that along the parallel and the meridian together. */
export function areaOf(kind: 'box' | 'radius', view: MapWindow, from: Pixel, to: Pixel): AreaAsked {
  const [a, b] = [latLonAt(view, from), latLonAt(view, to)]
  if (kind === 'box') return { kind, box: [Math.min(a.lon, b.lon), Math.min(a.lat, b.lat), Math.max(a.lon, b.lon), Math.max(a.lat, b.lat)].map(rounded) as unknown as [number, number, number, number], certainty: 'can' }
  const km = Math.hypot(to.px - from.px, to.py - from.py) * view.unit * earthKm * Math.cos((a.lat * Math.PI) / 180)
  return { kind, centre: [rounded(a.lon), rounded(a.lat)], km: Math.max(0.001, Math.min(farthestKm, Number(km.toPrecision(4)))), certainty: 'can' }
}

/** A hand on a map says no more than some metres. */
const rounded = (degrees: number) => Number(degrees.toFixed(4))
