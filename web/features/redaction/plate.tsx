/**
 * Plate: the whole photo, upright, with its tiles, the masks, and what will be black. Drawn on by pointer; each mask can be
 * reached and changed by keys. Nothing here turns a mask: the drawing is turned, and points are asked for in sealed pixels.
 * @module
 */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { tileArea, tileSide, type PictureMask, type PictureSize } from '@proofmark/core/evidence'
import { moveMask, rectangleOf, resizeMask, type Masks } from './mask-edit.ts'
import { redactionWords } from './words.ts'
import { stepBack, turning, uprightSize } from './turning.ts'

export type Tool = 'rectangle' | 'polygon' | 'move'

export interface PlateProps {
  readonly size: PictureSize
  readonly orientation: number
  readonly source: string
  readonly masks: Masks
  readonly black: ReadonlySet<number>
  readonly tool: Tool
  /** Pixels of the screen for one of the picture; `null`: as wide as there is room. */
  readonly zoom: number | null
  /** Black as it will be published, or so that what lies beneath is seen. */
  readonly isFinal: boolean
  /** Corners of an outline that is not closed yet. */
  readonly outline: readonly (readonly [number, number])[]
  readonly onMasks: (masks: Masks) => void
  readonly onCorner: (corner: readonly [number, number]) => void
  readonly onSelect: (at: number | null) => void
}

/** Sealed pixels that an arrow key goes. */
const [step, fineStep] = [8, 1]

export function Plate({ size, orientation, source, masks, black, tool, zoom, isFinal, outline, onMasks, onCorner, onSelect }: PlateProps) {
  const say = redactionWords.useWords()
  const turned = useRef<SVGGElement>(null)
  const [drag, setDrag] = useState<{ from: [number, number]; to: [number, number]; mask: number | null } | null>(null)
  const matrix = turning(size, orientation)
  const upright = uprightSize(size, orientation)
  const pointOf = (event: PointerEvent): [number, number] => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(turned.current!.getScreenCTM()!.inverse())
    return [Math.min(Math.max(point.x, 0), size.width), Math.min(Math.max(point.y, 0), size.height)]
  }
  const rounded = ([x, y]: readonly [number, number]) => [Math.round(x), Math.round(y)] as const
  /** The masks with the one that is held moved along; `null`: none is held. */
  const movedTo = (to: readonly [number, number]) => (drag === null || drag.mask === null ? null : masks.with(drag.mask, moveMask(size, masks[drag.mask]!, rounded([to[0] - drag.from[0], to[1] - drag.from[1]]))))
  const drawnTo = (to: readonly [number, number]) => (drag === null || drag.mask !== null ? null : rectangleOf(size, drag.from, to))
  const moved = (drag === null ? null : movedTo(drag.to)) ?? masks
  const draft = drag === null ? null : drawnTo(drag.to)
  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return
    const at = (event.target as Element).closest('[data-mask]')?.getAttribute('data-mask')
    if (tool === 'polygon') return onCorner(rounded(pointOf(event)))
    if (tool === 'move' && at === undefined) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const point = pointOf(event)
    setDrag({ from: point, to: point, mask: tool === 'move' ? Number(at) : null })
  }
  /** Where the pointer is let go counts: what it passed last may not be drawn yet. */
  const onUp = (event: PointerEvent) => {
    const to = pointOf(event)
    const [held, drawn] = [movedTo(to), drawnTo(to)]
    if (held !== null) onMasks(held)
    else if (drawn !== null) onMasks([...masks, drawn])
    setDrag(null)
  }
  const onKey = (event: KeyboardEvent, at: number) => {
    const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
    const arrow = arrows[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') {
      // The mask is gone in a moment; who wants it back presses Ctrl-Z here.
      event.currentTarget.closest<HTMLElement>('.redaction-frame')?.focus()
      onMasks(masks.filter((_, other) => other !== at))
    }
    else if (arrow !== undefined) {
      const by = stepBack(matrix, arrow).map((each) => each * (event.altKey ? fineStep : step)) as [number, number]
      // Growing goes right and down for the eye; turned, that may be to the left in pixels, and still means larger.
      const grow = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? by.map(Math.abs) : by.map((each) => -Math.abs(each))
      onMasks(masks.with(at, event.shiftKey ? resizeMask(size, masks[at]!, grow as [number, number]) : moveMask(size, masks[at]!, by)))
    } else return
    event.preventDefault()
  }
  return (
    <div className="redaction-frame" data-tool={tool} tabIndex={0} role="region" aria-label={say('photoAndMasks')} dir="ltr">
      <svg viewBox={`0 0 ${upright.width} ${upright.height}`} width={zoom === null ? undefined : upright.width * zoom} className={zoom === null ? 'fitting' : ''} role="group" aria-label={say('photoWithMasks')}
        onPointerDown={onDown} onPointerMove={(event) => { if (drag !== null) setDrag({ ...drag, to: pointOf(event) }) }} onPointerUp={onUp} onPointerCancel={() => setDrag(null)}>
        <defs><pattern id="tiles" width={tileSide} height={tileSide} patternUnits="userSpaceOnUse"><path className="grid" d={`M${tileSide} 0H0V${tileSide}`} /></pattern></defs>
        <g ref={turned} transform={`matrix(${matrix.join(' ')})`}>
          <image href={source} width={size.width} height={size.height} preserveAspectRatio="none" />
          {!isFinal && <rect className="tiles" width={size.width} height={size.height} fill="url(#tiles)" />}
          <path className={isFinal ? 'black final' : 'black'} d={tilePath(size, black)} data-tiles={black.size} />
          {!isFinal && moved.map((mask, at) => (
            <g key={at} data-mask={at} className="mask" tabIndex={0} role="img" aria-label={say('maskLabel', { number: at + 1, form: wordsOf(mask) })} onKeyDown={(event) => onKey(event, at)} onFocus={() => onSelect(at)} onBlur={() => onSelect(null)}>
              <Shape of={mask} />
            </g>
          ))}
          {draft !== null && <g className="mask draft"><Shape of={draft} /></g>}
          {outline.length > 0 && <g className="mask draft"><polyline points={outline.join(' ')} /><circle cx={outline[0]![0]} cy={outline[0]![1]} r={Math.max(size.width, size.height) / 150} /></g>}
        </g>
      </svg>
    </div>
  )
}

const Shape = ({ of }: { of: PictureMask }) => (of.kind === 'rectangle' ? <rect x={of.x} y={of.y} width={of.width} height={of.height} /> : <polygon points={of.points.join(' ')} />)

export const wordsOf = (mask: PictureMask): string => (mask.kind === 'rectangle' ? redactionWords.say('rectangleAt', { width: mask.width, height: mask.height, x: mask.x, y: mask.y }) : redactionWords.say('outlineWith', { count: mask.points.length }))

/** All tiles as one path: there may be thousands. */
export function tilePath(size: PictureSize, tiles: Iterable<number>): string {
  return [...tiles].map((index) => { const { x, y, width, height } = tileArea(size, index); return `M${x} ${y}h${width}v${height}h${-width}z` }).join('')
}
