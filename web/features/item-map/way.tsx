/**
 * Way: the places of an item's chain on the map of all items, joined in the order of its steps, broken where a step or its place is not known.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { Failure } from '../../shell/states.tsx'
import { Own } from '../../words/said.tsx'
import { supplyOf } from '../chain/chain-api.ts'
import { routeOf } from '../chain/route.ts'
import { pixelOf, radiusOf, type MapWindow } from '../map/mercator.ts'
import { itemMapWords } from './map-words.ts'

/** The account with most legs; an item without any has its ends. */
const routeOfItem = (of: { readonly chain: Parameters<typeof routeOf>[0] & { readonly versions: readonly Parameters<typeof routeOf>[1][] } }) => routeOf(of.chain, of.chain.versions[0] ?? { steps: [] })

export function Way({ item, view, scale }: { item: string; view: MapWindow; scale: number }) {
  const { data } = useQuery(supplyOf(item))
  if (data === undefined) return null
  const { stops, lines } = routeOfItem(data)
  const points = stops.map((stop) => pixelOf(view, stop))
  return (
    <g className="way-of">
      {lines.map(({ from, to, isBroken }) => <line key={`${from} ${to}`} className={isBroken ? 'way broken' : 'way'} x1={points[from]!.px} y1={points[from]!.py} x2={points[to]!.px} y2={points[to]!.py} />)}
      {stops.map((stop, at) => <g key={stop.statement}><circle className="within" cx={points[at]!.px} cy={points[at]!.py} r={Math.min(5000, radiusOf(stop.lat, stop.precisionKm) / view.unit)} /><circle className="stop" cx={points[at]!.px} cy={points[at]!.py} r={5 * scale} /><text x={points[at]!.px + 8 * scale} y={points[at]!.py} dy="0.35em">{at + 1}</text></g>)}
    </g>
  )
}

Way.Legend = function WayLegend({ item, leave }: { item: string; leave: string }) {
  const say = itemMapWords.useWords()
  const { data, error } = useQuery(supplyOf(item))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <p className="small quiet" role="status">{say('wayLoading')}</p>
  const { stops } = routeOfItem(data)
  return <p className="small" role="status"><Own>{say('way', { item: data.item.title })}</Own> {stops.length === 0 && say('noWay')} <a href={paths.chain(item)}>{say('wayOf')}</a> · <a href={leave}>{say('leave')}</a></p>
}
