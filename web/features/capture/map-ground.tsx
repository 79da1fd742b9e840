/**
 * Ground of the place map: land, lines of latitude and longitude with their degrees, and a scale.
 * @module
 */
import { memo } from 'react'
import { kmOfPixel, latLonAt, lineSteps, pixelOf, windowSize, type MapWindow } from '../map/mercator.ts'
import { groundWords } from '../map/ground-words.ts'
import { outlinesIn } from '../map/outlines.ts'

const { width, height } = windowSize
/** Of the longest label on a narrow screen, in pixels of the window. */
const labelWidth = 100

export const Land = memo(({ view }: { view: MapWindow }) => {
  const { x, y, unit } = view
  return <g className="land" transform={`translate(${width / 2 - x / unit} ${height / 2 - y / unit}) scale(${1 / unit})`}>{outlinesIn(view).map(({ path }) => <path key={path} d={path} />)}</g>
})

export const GridLines = memo(({ view }: { view: MapWindow }) => {
  const words = groundWords.useWords()
  const step = lineSteps(view)
  const digits = Math.max(0, Math.ceil(-Math.log10(step)))
  const [corner, other] = [latLonAt(view, { px: 0, py: height }), latLonAt(view, { px: width, py: 0 })]
  const west = (view.x - (width / 2) * view.unit) * (180 / Math.PI)
  const east = (view.x + (width / 2) * view.unit) * (180 / Math.PI)
  const lons = multiples(west, east, step).filter((lon) => Math.abs(lon) <= 180)
  const lats = multiples(corner.lat, other.lat, step)
  /** Labels that would touch each other are left out; the lines stay. */
  const every = Math.max(1, Math.ceil(labelWidth / ((step * Math.PI) / 180 / view.unit)))
  const isSaid = (degrees: number) => Math.round(degrees / step) % every === 0
  const say = (degrees: number, [plus, minus]: readonly ['east' | 'north', 'west' | 'south']) => { const text = Math.abs(degrees).toFixed(digits); return degrees === 0 ? `${text}°` : words(degrees > 0 ? plus : minus, { degrees: text }) }
  // A window of the whole Earth is wider than the Earth: beyond its edges lies nothing.
  const [edge, farEdge] = [pixelOf(view, { lat: 90, lon: -180 }), pixelOf(view, { lat: -90, lon: 180 })]
  const [left, right, top, bottom] = [Math.max(0, edge.px), Math.min(width, farEdge.px), Math.max(0, edge.py), Math.min(height, farEdge.py)]
  return (
    <g className="lines">
      {lons.map((lon) => { const { px } = pixelOf(view, { lat: 0, lon }); return <g key={`e${lon}`}><path d={`M${px} ${top}V${bottom}`} />{isSaid(lon) && <text x={px + 3} y={bottom - 5}>{say(lon, ['east', 'west'])}</text>}</g> })}
      {lats.map((lat) => { const { py } = pixelOf(view, { lat, lon: 0 }); return <g key={`n${lat}`}><path d={`M${left} ${py}H${right}`} /><text x={left + 4} y={py - 3}>{say(lat, ['north', 'south'])}</text></g> })}
    </g>
  )
})

export function ScaleBar({ view }: { view: MapWindow }) {
  const say = groundWords.useWords()
  const pixelKm = kmOfPixel(view, latLonAt(view, { px: width / 2, py: height / 2 }).lat)
  const power = 10 ** Math.floor(Math.log10(pixelKm * 130))
  const km = power * ([5, 2, 1].find((each) => each * power <= pixelKm * 130) ?? 1)
  const length = km / pixelKm
  return <g className="scale"><path d={`M${width - 12 - length} ${height - 20}v6h${length}v-6`} /><text x={width - 12 - length / 2} y={height - 24} textAnchor="middle">{km < 1 ? say('m', { length: Number((km * 1000).toPrecision(1)) }) : say('km', { length: Number(km.toPrecision(1)) })}</text></g>
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.min(60, Math.floor(to / step) - first + 1)) }, (_, at) => Number(((first + at) * step).toFixed(6)))
}
