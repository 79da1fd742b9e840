/**
 * Route lines: the routes of all items that answer between the places that they join, each with the circles that hold its places.
 * @module
 */
import { memo } from 'react'
import { useFormats } from '../../words/formats.ts'
import { pixelOf, radiusOf, type MapWindow } from '../map/mercator.ts'
import { bentLine, endsOf, endText, keyOf, widthOf, type RouteView } from './route-shape.ts'
import { routeWords } from './route-words.ts'

/** A browser draws no circle of millions of pixels. */
const largest = 5000

export const RouteLines = memo(({ of, view, scale }: { of: readonly RouteView[]; view: MapWindow; scale: number }) => {
  const say = routeWords.useWords()
  const { number } = useFormats()
  return (
    <g className="routes">
      {of.map((route) => <g key={keyOf(route)}>{endsOf(route, view).map(([from, to], turn) => {
        const width = widthOf(route.count) * scale
        const { path, arrow } = bentLine(from, to, width)
        return <g key={turn} className={route.broken === route.count ? 'route broken' : 'route'}><path d={path} strokeWidth={width} /><path className="arrow" d={arrow} /><title>{say('route', { count: route.count, from: endText(route.from), to: endText(route.to) })} ({say('broken')}: {number(route.broken)})</title></g>
      })}
        {[route.from, route.to].map((end, at) => { const { px, py } = pixelOf(view, end); return <g key={at}><circle className="reach-of" cx={px} cy={py} r={Math.min(largest, radiusOf(end.lat, end.radiusKm) / view.unit)} /><circle className="stop" cx={px} cy={py} r={2.2 * scale} /></g> })}
      </g>)}
    </g>
  )
})
