/**
 * Place map: a point put down on outlines that are part of the app, without a network. What a hand leaves open follows from how near the map is.
 *
 * A click or Enter puts the point down, dragging it or Shift with arrows corrects it; the circle is what it is known within.
 * @module
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { DraftPlace } from '@proofmark/core/capture'
import { arrowOf, Fingers, keyMove, pixelIn, still, useWheel, type Pixel } from '../map/hand.ts'
import { coordinatesText, latLonAt, moved, pixelOf, precisionAt, radiusOf, wholeEarth, windowAround, windowSize, zoomed, type LatLon, type MapWindow } from '../map/mercator.ts'
import { GridLines, Land, ScaleBar } from './map-ground.tsx'
import { words } from './wording.ts'

type Point = NonNullable<DraftPlace['point']>
export interface Put { readonly coordinates: string; readonly point: Point }
/** What the pointer does: moves the map, or the point; `by`: how far it went, in pixels. */
interface Drag { readonly of: 'map' | 'point'; readonly last: Pixel; readonly by: number }

/** Within this many pixels a pointer means the point. */
const reach = 16
const { width, height } = windowSize

export default function PlaceMap({ point, onPut }: { point: Point | null; onPut: (put: Put, isNudge: boolean) => void }) {
  const [view, setView] = useState<MapWindow>(() => (point === null ? wholeEarth : windowAround(point, point.precisionKm)))
  const [held, setHeld] = useState<LatLon | null>(null)
  const drag = useRef<Drag | null>(null)
  const fingers = useRef(new Fingers()).current
  const keysId = useId()
  const svg = useRef<SVGSVGElement>(null)
  /** The point that was put down here last; another one was typed, and the map goes there. */
  const own = useRef<Point | null>(point)
  useEffect(() => {
    if (point === null || (point.lat === own.current?.lat && point.lon === own.current?.lon)) return
    own.current = point
    setView(windowAround(point, point.precisionKm))
  }, [point])
  const pixelAt = (event: PointerEvent) => pixelIn(svg.current!, event)
  useWheel(svg, (of) => of, setView)

  /** `leastKm`: a point that is corrected stays as uncertain as it was, or becomes more so. */
  const put = (at: LatLon, leastKm = 0, isNudge = false) => {
    const precisionKm = Math.max(leastKm, precisionAt(view, at.lat))
    const coordinates = coordinatesText(at, precisionKm)
    const digits = /\.(\d+)/.exec(coordinates)?.[1]?.length ?? 0
    own.current = { lat: Number(at.lat.toFixed(digits)), lon: Number(at.lon.toFixed(digits)), precisionKm }
    onPut({ coordinates, point: own.current }, isNudge)
  }
  const shown = held ?? point
  const pixel = shown === null ? null : pixelOf(view, shown)
  const middle = { px: width / 2, py: height / 2 }

  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    const at = pixelAt(event)
    svg.current!.setPointerCapture(event.pointerId)
    svg.current!.focus({ preventScroll: true })
    fingers.put(event.pointerId, at)
    const isNear = pixel !== null && Math.hypot(pixel.px - at.px, pixel.py - at.py) <= reach
    drag.current = fingers.count > 1 ? null : { of: isNear ? 'point' : 'map', last: at, by: 0 }
  }
  const onMove = (event: PointerEvent<SVGSVGElement>) => {
    const at = pixelAt(event)
    const meant = fingers.move(event.pointerId, at)
    if (typeof meant === 'function') return setView(meant)
    if (meant === 'none') return
    if (drag.current === null) return
    const { of, last, by } = drag.current
    drag.current = { of, last: at, by: by + Math.hypot(at.px - last.px, at.py - last.py) }
    if (of === 'point') setHeld(latLonAt(view, at))
    else if (drag.current.by > still) setView((from) => moved(from, last.px - at.px, last.py - at.py))
  }
  const onUp = (event: PointerEvent<SVGSVGElement>) => {
    fingers.lift(event.pointerId)
    const ended = drag.current
    drag.current = null
    setHeld(null)
    if (ended === null || event.type === 'pointercancel') return
    if (ended.of === 'point' && ended.by > still) put(latLonAt(view, ended.last), point?.precisionKm ?? 0)
    else if (ended.of === 'map' && ended.by <= still) put(latLonAt(view, ended.last))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const [arrow, move] = [arrowOf(event.key), keyMove(event.key)]
    if (arrow !== null && event.shiftKey) { if (pixel !== null) put(latLonAt(view, { px: pixel.px + arrow[0] * 2, py: pixel.py + arrow[1] * 2 }), point?.precisionKm ?? 0, true) }
    else if (move !== null) setView(move)
    else if (event.key === 'Enter' || event.key === ' ') put(latLonAt(view, middle))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const at = latLonAt(view, middle)
  const known = precisionAt(view, at.lat)
  return (
    <div className="stack place-map">
      <svg ref={svg} className="map" viewBox={`0 0 ${width} ${height}`} tabIndex={0} role="application" aria-label={words.map.label} aria-describedby={keysId} direction="ltr"
        onPointerDown={onDown} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={onUp} onKeyDown={onKey}>
        <Land view={view} />
        <GridLines view={view} />
        <path className="middle" d={`M${middle.px - 9} ${middle.py}h18M${middle.px} ${middle.py - 9}v18`} />
        {pixel !== null && shown !== null && <>
          <circle className="place" cx={pixel.px} cy={pixel.py} r={Math.min(5000, radiusOf(shown.lat, point?.precisionKm ?? known) / view.unit)} />
          <circle className="point" cx={pixel.px} cy={pixel.py} r={5} />
        </>}
        <ScaleBar view={view} />
      </svg>
      <div className="row map-bar">
        <button type="button" className="button" aria-label={words.map.nearer} onClick={() => setView(zoomed(view, 2))}>+</button>
        <button type="button" className="button" aria-label={words.map.farther} onClick={() => setView(zoomed(view, 0.5))}>−</button>
        <button type="button" className="button plain" onClick={() => setView(wholeEarth)}>{words.map.whole}</button>
        {point !== null && <button type="button" className="button plain" onClick={() => setView(windowAround(point, point.precisionKm))}>{words.map.toPoint}</button>}
        <button type="button" className="button plain" onClick={() => put(at)}>{words.map.putMiddle}</button>
        <output className="small quiet">{words.map.middle(coordinatesText(at, known), kmWords(known))}</output>
      </div>
      <p className="small quiet" id={keysId}>{words.map.keys} {words.map.coarse}</p>
    </div>
  )
}

/** As people say it. */
const kmWords = (km: number): string => (km < 1 ? `${Math.round(km * 1000)} m` : `${km.toLocaleString('en')} km`)
