/**
 * Route: the places of an account as circles within which they are known, joined in the order of its steps, broken where a gap or a leg without a
 * place lies between. What has no point is listed, never placed by guess.
 * @module
 */
import { useOpening } from '../../router.ts'
import { earthKm, project, radiusOf } from '../map/mercator.ts'
import { outlines } from '../map/outlines.ts'
import { Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { routeOf, type Stop } from './route.ts'
import { chainWords } from './words.ts'
import type { SupplyChain, Version } from '@proofmark/core/tracing'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'

export default function ChainRoute({ chain, version }: { chain: SupplyChain; version: Version }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  const { stops, lines, unplaced } = routeOf(chain, version)
  const named = (stop: Pick<Stop, 'what'>) => (typeof stop.what === 'number' ? say('leg', { n: stop.what }) : nameOf(codeNames, stop.what))
  return (
    <>
      {stops.length === 0 ? <p className="empty">{say('noPoint')}</p> : <Drawing stops={stops} lines={lines} named={named} />}
      <p className="small quiet">{say('borders')}</p>
      {unplaced.length > 0 && <><h3>{say('placeUnknown')} <span className="count">{unplaced.length}</span></h3>
        <ul className="stack">{unplaced.map(({ statement, what, text, country }) => <li key={statement} className="small"><a href={opening({ kind: 'statement', id: statement })}>{named({ what })}</a>: {text === null ? country === null ? say('noPlace') : <State code={country} /> : <><Own>{text}</Own>{country !== null && <> · <State code={country} /></>}</>}</li>)}</ul></>}
    </>
  )
}

function Drawing({ stops, lines, named }: Pick<ReturnType<typeof routeOf>, 'stops' | 'lines'> & { named: (stop: Stop) => string }) {
  const opening = useOpening()
  const say = chainWords.useWords()
  const points = stops.map(({ lat, lon }) => project([lon, lat]))
  const radii = stops.map(({ lat, precisionKm }) => radiusOf(lat, precisionKm))
  const edges = (axis: 0 | 1) => [Math.min(...points.map((point, at) => point[axis] - radii[at]!)), Math.max(...points.map((point, at) => point[axis] + radii[at]!))] as const
  const [[west, east], [north, south]] = [edges(0), edges(1)]
  const size = Math.min(2 * Math.PI, Math.max(east - west, (south - north) / 0.62, 900 / earthKm) * 1.35)
  const unit = size / 640
  const [cx, cy] = [(west + east) / 2, (north + south) / 2]
  return (
    <svg className="map supply-map" viewBox={`${cx - size / 2} ${cy - size * 0.31} ${size} ${size * 0.62}`} role="group" aria-label={say('routePicture', { count: stops.length })}>
      <g className="land">{outlines.map(({ path }, at) => <path key={at} d={path} />)}</g>
      {lines.map(({ from, to, isBroken }) => <line key={`${from} ${to}`} className={isBroken ? 'way broken' : 'way'} x1={points[from]![0]} y1={points[from]![1]} x2={points[to]![0]} y2={points[to]![1]} />)}
      {stops.map((stop, at) => {
        const [x, y] = points[at]!
        const radius = Math.max(radii[at]!, unit * 4)
        const isFar = x > cx + size * 0.12
        return (
          <a key={stop.statement} href={opening({ kind: 'statement', id: stop.statement })}>
            <circle className="place" cx={x} cy={y} r={radius} />
            <text className={isFar ? 'name before' : 'name'} x={isFar ? x - radius - unit * 4 : x + radius + unit * 4} y={y + unit * (at % 2 === 0 ? -2 : 12)} fontSize={unit * 12} strokeWidth={unit * 3}>{say('placed', { what: named(stop), place: stop.text ?? '', km: stop.precisionKm })}</text>
          </a>
        )
      })}
    </svg>
  )
}
