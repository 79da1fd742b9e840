/**
 * Photo plate: the whole photo and the region that is drawn on it, by pointer or by keys.
 * @module
 */
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { nudged, regionOf, type Region } from './region.ts'
import { markingWords } from './words.ts'

/** Share of the side that an arrow key goes; with Alt a tenth of it. */
const step = 0.01

interface Props { readonly source: string; readonly alt: string; readonly region: Region | null; readonly onRegion: (region: Region) => void; readonly onImage: (image: HTMLImageElement | null) => void }

export function PhotoPlate({ source, alt, region, onRegion, onImage }: Props) {
  const say = markingWords.useWords()
  const [drag, setDrag] = useState<{ readonly from: readonly [number, number]; readonly to: readonly [number, number] } | null>(null)
  const at = (event: PointerEvent<HTMLElement>): readonly [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return [(event.clientX - left) / width, (event.clientY - top) / height]
  }
  /** Where the pointer is let go counts: what it passed last may not be drawn yet. */
  const onUp = (event: PointerEvent<HTMLElement>) => {
    const drawn = drag === null ? null : regionOf(drag.from, at(event))
    if (drawn !== null) onRegion(drawn)
    setDrag(null)
  }
  const onKey = (event: KeyboardEvent) => {
    const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }
    const arrow = arrows[event.key]
    if (arrow === undefined || region === null) return
    event.preventDefault()
    const [dx, dy] = event.altKey ? [arrow[0] / 10, arrow[1] / 10] : arrow
    onRegion(nudged(region, [dx, dy], event.shiftKey))
  }
  const shown = drag === null ? region : regionOf(drag.from, drag.to)
  return (
    // A photo does not turn round with the language of the page.
    <div className="marking-plate" dir="ltr" onPointerDown={(event) => { if (event.button !== 0) return; event.preventDefault(); event.currentTarget.setPointerCapture(event.pointerId); const point = at(event); setDrag({ from: point, to: point }) }}
      onPointerMove={(event) => { if (drag !== null) setDrag({ ...drag, to: at(event) }) }} onPointerUp={onUp} onPointerCancel={() => setDrag(null)}>
      <img src={source} alt={alt} draggable={false} onLoad={(event) => onImage(event.currentTarget)} onError={() => onImage(null)} />
      {shown !== null && <div className="region" tabIndex={0} role="group" aria-label={say('region')} onKeyDown={onKey}
        style={{ left: `${shown.x * 100}%`, top: `${shown.y * 100}%`, width: `${shown.width * 100}%`, height: `${shown.height * 100}%` }} />}
    </div>
  )
}
