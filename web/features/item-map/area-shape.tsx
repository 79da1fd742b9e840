/**
 * Area shape: the area that is asked for, and one that is being drawn, which is shown as it would be asked for.
 * @module
 */
import { useMemo } from 'react'
import type { AreaAsked, Position } from '@proofmark/core/item-search'
import { pixelOf, type MapWindow } from '../map/mercator.ts'
import { edges, pathsOf, ringOf } from './area-ring.ts'
import { areaOf, positionAt } from './drawn-area.ts'
import type { Mode, Sketch } from './map-hand.ts'

export function AreaShape({ area, view, look = 'area' }: { area: AreaAsked; view: MapWindow; look?: 'area' | 'sketch' }) {
  const ring = useMemo(() => ringOf(area), [area])
  return <>{pathsOf(ring, view, 'Z').map((path) => <path key={path} className={look} d={path} />)}</>
}

export function Sketched({ sketch, corners, mode, view }: { sketch: Sketch | null; corners: readonly Position[]; mode: Mode; view: MapWindow }) {
  if (mode === 'polygon') return corners.length === 0 ? null : <>{pathsOf(edges(corners), view, '').map((path) => <path key={path} className="sketch" d={path} />)}{corners.map(([lon, lat]) => { const { px, py } = pixelOf(view, { lat, lon }); return <circle key={`${lon} ${lat}`} className="corner" cx={px} cy={py} r={4} /> })}</>
  return sketch === null || mode === 'move' ? null : <AreaShape area={areaOf(mode, positionAt(view, sketch.from), positionAt(view, sketch.to))} view={view} look="sketch" />
}
