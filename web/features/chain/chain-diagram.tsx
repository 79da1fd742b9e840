/**
 * Chain diagram: one account over time. Holders are rows on one axis, legs are arrows between them with the window in which each lies, gaps are rows
 * of their own, and the interval of diversion lies across all of them.
 *
 * Time runs with the text, as on the timeline: on a page from right to left the first day stands at the right.
 * @module
 */
import { useId } from 'react'
import type { Days, SupplyChain, Version } from '@proofmark/core/tracing'
import { useOpening } from '../../router.ts'
import { AxisScale, Span, axisOf, share, type Axis } from '../../uncertainty/bounds.tsx'
import { windowWords } from '../../uncertainty/window-words.ts'
import { useLanguage } from '../../words/language.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { daysOf, diagramOf, type DiagramRow } from './diagram.ts'
import { HolderName, authorisedSigns } from './holder.tsx'
import { chainWords } from './words.ts'

/** Height of a row, and where in it the line of time runs; chain.css has the same. */
const [rowHeight, lineAt] = [48, 35]

export function ChainDiagram({ chain, version }: { chain: SupplyChain; version: Version }) {
  const say = chainWords.useWords()
  const rows = diagramOf(chain, version)
  const axis = axisOf([], daysOf(chain, version))
  const { diversion } = version
  const isMade = chain.production.from !== null || chain.production.to !== null
  const first = ('days' in diversion ? 1 : 0) + (isMade ? 1 : 0)
  return (
    <div className="supply-diagram bounds" role="group" aria-label={say('picture')}>
      <AxisScale axis={axis} />
      <div className="rows">
        {'days' in diversion && <Band of={diversion.days} axis={axis} />}
        <Arrows rows={rows} first={first} axis={axis} />
        {'days' in diversion && <Event name={say('diversion')} days={diversion.days} axis={axis} kind="diverted" />}
        {isMade && <Event name={say('made')} days={chain.production} axis={axis} />}
        {rows.map((row) => <Row key={row.key} of={row} axis={axis} />)}
        {chain.ends.map((end) => <Event key={end.statement} name={nameOf(codeNames, end.event)} days={end.days} axis={axis} />)}
      </div>
    </div>
  )
}

const windowOf = ({ from, to, because }: Days) => ({ from, to, becauseFrom: because, becauseTo: because })

function Event({ name, days, axis, kind = '' }: { name: string; days: Days; axis: Axis; kind?: string }) {
  return <div className={`diagram-row event ${kind}`}><p className="what"><strong>{name}</strong> <span className="quiet">{windowWords(days)}</span></p><div className="track"><Span window={windowOf(days)} axis={axis} name={name} /></div></div>
}

function Row({ of, axis }: { of: DiagramRow; axis: Axis }) {
  const say = chainWords.useWords()
  const opening = useOpening()
  if (of.type === 'holder') {
    return <div className="diagram-row hand"><p className="what"><strong><HolderName of={of.holder} /></strong>{of.isAgain && <> <span className="quiet">({say('again')})</span></>}</p><div className="track">{of.held !== null && <span className="span must" style={spanOf(of.held.from, of.held.to, axis)} />}</div></div>
  }
  if (of.type === 'gap') {
    const { gap } = of
    return <div className="diagram-row gap-row"><p className="what"><strong>○ {say('gap')}</strong> <span className="quiet">{windowWords(gap.days)}</span></p><div className="track"><span className={`nothing ${gap.days.from === null ? 'open-start' : ''} ${gap.days.to === null ? 'open-end' : ''}`} style={spanOf(gap.days.from, gap.days.to, axis)} /></div></div>
  }
  const { leg, number } = of
  const kind = nameOf(codeNames, leg.transferKind)
  const isInference = 'inference' in leg.bearing
  return (
    <div className={`diagram-row leg-row ${isInference ? 'inferred' : ''}`}>
      <p className="what"><a href={opening({ kind: 'statement', id: leg.transfer })}>{number} {kind}</a> <span className="quiet">{leg.days.from === null && leg.days.to === null ? say('notDated') : windowWords(leg.days)}</span>{isInference && <> <em>{say('inference')}</em></>} <span className={`authorised ${leg.authorised}`}><span className="told" aria-hidden="true">{authorisedSigns[leg.authorised]}</span> {say(`authorised-${leg.authorised}`)}</span></p>
      <div className="track">{leg.days.from === null && leg.days.to === null ? <span className="span may open-start open-end" style={spanOf(null, null, axis)} /> : <Span window={windowOf(leg.days)} axis={axis} name={`${number} ${kind}`} />}</div>
    </div>
  )
}

/** The interval of diversion across all rows; an end that is not known fades. */
function Band({ of, axis }: { of: Days; axis: Axis }) {
  if (of.from === null && of.to === null) return null
  return <div className={`band ${of.from === null ? 'open-start' : ''} ${of.to === null ? 'open-end' : ''}`} aria-hidden="true" style={spanOf(of.from, of.to, axis)} />
}

const spanOf = (from: string | null, to: string | null, axis: Axis) => {
  const [start, end] = [from === null ? 0 : share(from, axis), to === null ? 100 : share(to, axis)]
  return { insetInlineStart: `${start}%`, inlineSize: `${Math.max(0.6, end - start)}%` }
}

/** One arrow for each leg, in the middle of its window, broken and with whiskers where that is more than a day, from the line of one holder to that of the next. */
function Arrows({ rows, first, axis }: { rows: readonly DiagramRow[]; first: number; axis: Axis }) {
  const isRightToLeft = useLanguage() === 'ar'
  const head = useId()
  return (
    <svg className="arrows" aria-hidden="true" style={{ blockSize: (first + rows.length) * rowHeight }}>
      <defs><marker id={head} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M1 1 L9 5 L1 9" fill="none" stroke="context-stroke" strokeWidth="1.6" /></marker></defs>
      {rows.map((row, at) => {
        if (row.type !== 'leg') return null
        const { days: { from, to }, authorised, bearing } = row.leg
        const [start, end] = [from === null ? null : share(from, axis), to === null ? null : share(to, axis)]
        const middle = start === null ? (end ?? 50) : end === null ? start : (start + end) / 2
        const across = (share: number) => `${isRightToLeft ? 100 - share : share}%`
        const x = across(middle)
        const [top, bottom] = [first + at - 1, first + at + 1].map((line) => line * rowHeight + lineAt) as [number, number]
        const isLoose = from === null || from !== to
        const line = (first + at) * rowHeight + lineAt
        return (
          <g key={row.key} className={`arrow ${authorised} ${isLoose ? 'loose' : ''} ${'inference' in bearing ? 'inferred' : ''}`}>
            {isLoose && <g className="whiskers">{start !== null && end !== null && <line x1={across(start)} x2={across(end)} y1={line} y2={line} />}{[start, end].map((limit, side) => limit !== null && <line key={side} x1={across(limit)} x2={across(limit)} y1={line - 8} y2={line + 8} />)}</g>}
            <line x1={x} x2={x} y1={top + 4} y2={bottom - 6} markerEnd={`url(#${head})`} />
            <svg x={x} y={top + 7} className="at-leg"><circle r="6" /><text dy="3.6">{authorisedSigns[authorised]}</text></svg>
          </g>
        )
      })}
    </svg>
  )
}
