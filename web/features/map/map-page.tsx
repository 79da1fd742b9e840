/**
 * Map: places with the radius within which they are known, on outlines that are part of the app: nothing is fetched.
 *
 * Mercator, drawn as SVG, so that it prints; what has no point is listed, never placed by guess.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { PlaceEventView } from '@proofmark/core/findings'
import { caseOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { mapWords } from './words.ts'
import { project, radiusOf } from './mercator.ts'
import { outlines } from './outlines.ts'

export default function MapPage({ id }: { id: string }) {
  const { data, error } = useQuery(caseOf(id))
  const say = mapWords.useWords()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const placed = data.events.filter(({ point }) => point !== null)
  const unplaced = data.events.filter(({ point }) => point === null)
  return (
    <div className="page wide">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      {placed.length === 0 ? <p className="empty">{say('noPoint')}</p> : <Drawing of={placed} />}
      <p className="small quiet">{say('borders')}</p>
      <EventTable title={say('on')} of={placed} />
      <EventTable title={say('without')} of={unplaced} />
    </div>
  )
}

function Drawing({ of }: { of: readonly PlaceEventView[] }) {
  const opening = useOpening()
  const say = mapWords.useWords()
  const points = of.map(({ point }) => project([point!.lon, point!.lat]))
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 0.12) * 2.2
  const [cx, cy] = [(Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2]
  const unit = size / 640
  return (
    <svg className="map" viewBox={`${cx - size / 2} ${cy - size * 0.31} ${size} ${size * 0.62}`} role="group" aria-label={say('picture', { count: of.length })}>
      <g className="land">{outlines.map(({ path }, at) => <path key={at} d={path} />)}</g>
      {of.map((event, at) => {
        const [x, y] = points[at]!
        const radius = radiusOf(event.point!.lat, event.point!.precisionKm)
        return (
          <a key={event.id} href={opening({ kind: 'statement', id: event.id })}>
            <circle className="place" cx={x} cy={y} r={Math.max(radius, unit * 3)} />
            <text className="name" x={x + Math.max(radius, unit * 3) + unit * 4} y={y + unit * (at % 2 === 0 ? -2 : 12)} fontSize={unit * 11} strokeWidth={unit * 3}>{say('placed', { kind: nameOf(codeNames, event.kind), place: event.placeText ?? '', km: event.point!.precisionKm })}</text>
          </a>
        )
      })}
    </svg>
  )
}

function EventTable({ title, of }: { title: string; of: readonly PlaceEventView[] }) {
  const opening = useOpening()
  const say = mapWords.useWords()
  const { day } = useFormats()
  if (of.length === 0) return null
  return (
    <section><h2>{title} <span className="count">{of.length}</span></h2>
      <Table head={[say('event'), say('when'), say('place'), say('precision')]} fixed={[1]} rows={of.map((event) => ({
        key: event.id,
        cells: [<a href={opening({ kind: 'statement', id: event.id })}><Name of={codeNames} code={event.kind} /></a>, event.when === null ? say('notSaid') : day(event.when), event.placeText === null ? say('notSaid') : <Own>{event.placeText}</Own>, event.point === null ? say('noPrecision') : say('km', { km: event.point.precisionKm })],
      }))} />
    </section>
  )
}
