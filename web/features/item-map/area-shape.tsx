/**
 * Area shape: the area that is asked for, and one that is being drawn.
 * @module
 */
import type { AreaAsked, Position } from '@proofmark/core/item-search'
import { pixelOf, radiusOf, type MapWindow } from '../map/mercator.ts'
import type { Mode, Sketch } from './map-hand.ts'

export function AreaShape({ area, view }: { area: AreaAsked; view: MapWindow }) {
  if (area.kind === 'radius') {
    const [lon, lat] = area.centre
    const { px, py } = pixelOf(view, { lat, lon })
    return <circle className="area" cx={px} cy={py} r={Math.min(5000, radiusOf(lat, area.km) / view.unit)} />
  }
  if (area.kind === 'polygon') return <path className="area" d={`${pathOf(area.corners, view)}Z`} />
  const [west, south, east, north] = area.box
  // Across the 180th meridian it is drawn as its two parts.
  const parts = east < west ? [[west, 180], [-180, east]] as const : [[west, east]] as const
  return <>{parts.map(([from, to]) => <path key={from} className="area" d={`${pathOf([[from, south], [to, south], [to, north], [from, north]], view)}Z`} />)}</>
}

export function Sketched({ sketch, corners, mode, view }: { sketch: Sketch | null; corners: readonly Position[]; mode: Mode; view: MapWindow }) {
  if (mode === 'polygon') return corners.length === 0 ? null : <><path className="sketch" d={pathOf(corners, view)} />{corners.map(([lon, lat]) => { const { px, py } = pixelOf(view, { lat, lon }); return <circle key={`${lon} ${lat}`} className="corner" cx={px} cy={py} r={4} /> })}</>
  if (sketch === null) return null
  const { from, to } = sketch
  return mode === 'radius'
    ? <circle className="sketch" cx={from.px} cy={from.py} r={Math.hypot(to.px - from.px, to.py - from.py)} />
    : <rect className="sketch" x={Math.min(from.px, to.px)} y={Math.min(from.py, to.py)} width={Math.abs(to.px - from.px)} height={Math.abs(to.py - from.py)} />
}

const pathOf = (corners: readonly Position[], view: MapWindow): string => `M${corners.map(([lon, lat]) => { const { px, py } = pixelOf(view, { lat, lon }); return `${px.toFixed(1)} ${py.toFixed(1)}` }).join('L')}`
