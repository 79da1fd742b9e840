/**
 * Indicator rows: each item's days on one axis, as a picture and as a table. The bars are those of all dates; each row opens the item's chain.
 * @module
 */
import type { IndicatorsView } from '../../indicators-api.ts'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Table } from '../../shell/table.tsx'
import { AxisScale, axisOf, Span as DaysSpan } from '../../uncertainty/bounds.tsx'
import { useFormats } from '../../words/formats.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { English, Own } from '../../words/said.tsx'
import { leadingSpan, type Row } from './row-order.ts'
import { indicatorsWords } from './words.ts'

type Span = Row['spans'][number]
type End = Span['from']

const titleIn = (of: IndicatorsView, id: string | null) => (id === null ? null : (of.named[id]?.title ?? id))
const endsOf = ({ spans }: Row): readonly End[] => [...new Map(spans.flatMap(({ from, to }) => [from, to]).map((end) => [`${end.event} ${end.statement}`, end])).values()]
/** An end that nobody states has no window to draw. */
const isDated = ({ days }: End) => days.from !== null || days.to !== null

export function IndicatorPicture({ of, rows }: { of: IndicatorsView; rows: readonly Row[] }) {
  const say = indicatorsWords.useWords()
  const length = useLength()
  const axis = axisOf([], rows.flatMap((row) => endsOf(row).flatMap(({ days }) => [days.from, days.to])))
  return (
    <section aria-labelledby="indicator-picture"><h2 id="indicator-picture">{say('picture')}</h2>
      <ul className="indicator-picture">
        <li className="scale" aria-hidden="true"><span /><div className="bounds"><AxisScale axis={axis} most={3} /></div><span /></li>
        {rows.map((row) => {
          const lead = leadingSpan(row)
          return (
            <li key={row.item}>
              <a href={paths.chain(row.item)}><Own>{titleIn(of, row.item)!}</Own></a>
              <div className="bounds">{endsOf(row).filter(isDated).map((end) => <div key={`${end.event} ${end.statement}`} className="lane-of"><span className="small quiet">{say(end.event)}</span><div className="track"><DaysSpan axis={axis} name={say(end.event)} window={{ from: end.days.from, to: end.days.to, becauseFrom: end.days.because, becauseTo: end.days.because }} /></div></div>)}</div>
              <p className="lead">{lead === null ? say('undetermined') : <><strong>{length(lead)}</strong> <small>{say('fromTo', { from: say(lead.from.event), to: say(lead.to.event) })}</small></>}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function IndicatorTable({ of, rows }: { of: IndicatorsView; rows: readonly Row[] }) {
  const say = indicatorsWords.useWords()
  const opening = useOpening()
  return (
    <section aria-labelledby="indicator-table"><h2 id="indicator-table">{say('table')}</h2>
      <Table head={[say('item'), say('why'), say('kinds'), say('howSoon'), say('law')]} rows={rows.map((row) => ({
        key: row.item,
        cells: [
          <span key="item"><a href={paths.chain(row.item)}><Own>{titleIn(of, row.item)!}</Own></a>{row.case !== null && <span className="small quiet"> <Own>{titleIn(of, row.case)!}</Own></span>}{row.countedAs !== row.item && <span className="small quiet"> {say('countedWith')}</span>}{row.accounts > 1 && <span className="small quiet"> {say('accounts', { count: row.accounts })}</span>}</span>,
          <ul key="why">{row.reasons.map(({ why, statements }) => <li key={why}><a href={opening({ kind: 'because', ids: statements })}>{say(why === 'diversion-stated' ? 'diversion-stated-why' : why)}</a> <small className="quiet">{say('restsOn', { count: statements.length })}</small></li>)}</ul>,
          row.hypotheses.length === 0 ? <span key="kinds" className="quiet">{say('noneStated')}</span> : <ul key="kinds">{row.hypotheses.map((each) => <li key={each.diversion}><a href={opening({ kind: 'statement', id: each.diversion })}>{nameOf(codeNames, each.diversionKind)}, {nameOf(codeNames, each.diversionStage)}</a> <small className="quiet">{nameOf(codeNames, each.status)}</small></li>)}</ul>,
          <Lengths key="spans" of={of} row={row} />,
          row.prohibitions.length === 0 ? <span key="law" className="quiet">{say('noLaw')}</span> : <ul key="law">{row.prohibitions.map(({ transfer, says, more }) => <li key={transfer}><a href={paths.instruments({ transfer })}><Own>{titleIn(of, transfer)!}</Own></a>: <span className="small"><English>{says}</English></span>{more > 0 && <small className="quiet"> {say('moreLaw', { count: more })}</small>}</li>)}</ul>,
        ],
      }))} />
    </section>
  )
}

function Lengths({ of, row }: { of: IndicatorsView; row: Row }) {
  const say = indicatorsWords.useWords()
  const length = useLength()
  const { day } = useFormats()
  const opening = useOpening()
  const when = ({ days: { from, to } }: End) => (from === null && to === null ? say('noDay') : from === to ? day(from!) : `${from === null ? '…' : day(from)} – ${to === null ? '…' : day(to)}`)
  const name = (end: End) => (end.statement === null ? say(end.event) : <a href={opening({ kind: 'statement', id: end.statement })} title={titleIn(of, end.statement) ?? ''}>{say(end.event)}</a>)
  if (row.spans.length === 0) return <span className="quiet">{say('undetermined')}</span>
  return <ul className="lengths">{row.spans.map((span) => <li key={`${span.from.event}${span.from.statement}${span.to.event}${span.to.statement}`}>{name(span.from)} <small className="quiet">{when(span.from)}</small> → {name(span.to)} <small className="quiet">{when(span.to)}</small>: <strong>{length(span)}</strong></li>)}</ul>
}

/** At least, at most, from to, or undetermined. */
function useLength() {
  const say = indicatorsWords.useWords()
  const { number } = useFormats()
  return ({ least, most }: Span): string => {
    if (least === null && most === null) return say('undetermined')
    if (most !== null && most < 0) return say('before')
    if (most === null) return least! < 0 ? say('undetermined') : say('atLeast', { count: least! })
    // Without a least the second may have come first.
    if (least === null || least < 0) return say('mayBeBefore', { count: most })
    return least === most ? say('days', { count: least }) : say('daysBetween', { least: number(least), count: most })
  }
}
