/**
 * Instruments page: all regimes on one axis of time, a lane for each clock, what was in force on a date, and votes and events. What it shows is in the address.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { InstrumentsView, MeasureView } from 'proofmark/api'
import { instrumentsQuestion, paths, type InstrumentsQuestion } from '../../paths.ts'
import { navigate, useAddress } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { AxisScale, axisOf } from '../../uncertainty/bounds.tsx'
import { useFormats } from '../../words/formats.ts'
import { English } from '../../words/said.tsx'
import { filtered, instrumentsOn } from './ask.ts'
import { Prohibitions } from './held-against.tsx'
import './instruments.css'
import { MeasureLine } from './measure-line.tsx'
import { VoteWords } from './measure-details.tsx'
import { OwnRegisters } from './own-registers.tsx'
import { instrumentsWords } from './words.ts'

const clocks = ['prohibition', 'enforcement-authority', 'panel-mandate'] as const
const answers = ['yes', 'possibly', 'disputed', 'check-renewal', 'unknown', 'no'] as const

export default function InstrumentsPage() {
  const asked = instrumentsQuestion(useAddress())
  const { data, error } = useQuery(instrumentsOn(asked.on))
  const say = instrumentsWords.useWords()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const rows = filtered(data.measures, asked)
  const isDated = asked.on !== '' && data.on === asked.on && data.isDate
  return (
    <div className="page wide instruments">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <Filters asked={asked} view={data} />
      {asked.on !== '' && data.on === asked.on && !data.isDate && <p className="notice bad" role="alert">{say('noDate', { text: asked.on })}</p>}
      {data.unread > 0 && <p className="notice bad" role="alert">{say('unread', { count: data.unread })}</p>}
      {asked.transfer !== '' && <Prohibitions transfer={asked.transfer} on={isDated ? asked.on : ''} />}
      <p role="status" className="row">{say('shown', { count: rows.length, all: data.measures.length })}
        {isDated && answers.flatMap((answer) => { const count = rows.filter(({ inForce }) => inForce === answer).length; return count === 0 ? [] : [<span key={answer}>{say(answer)}: {count}</span>] })}
        <button type="button" className="button plain" onClick={() => print()}>{say('print')}</button></p>
      {rows.length === 0 ? <p className="empty">{say('none')} <a href={paths.instruments()}>{say('clear')}</a></p> : <><Regimes rows={rows} view={data} asked={asked} /><Events rows={rows} view={data} /></>}
      <OwnRegisters view={data} />
    </div>
  )
}

function Filters({ asked, view }: { asked: InstrumentsQuestion; view: InstrumentsView }) {
  const say = instrumentsWords.useWords()
  const set = (change: Partial<InstrumentsQuestion>) => navigate(paths.instruments({ ...asked, ...change }), { replace: true })
  const choice = (name: 'clock' | 'direction' | 'state', codes: readonly Parameters<typeof say>[0][]) => (
    <label className="field">{say(name)}<select value={asked[name]} onChange={(event) => set({ [name]: event.target.value })}><option value="">{say('all')}</option>{codes.map((code) => <option key={code} value={code}>{say(code)}</option>)}</select></label>
  )
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label className="field on">{say('on')}<input value={asked.on} dir="ltr" inputMode="text" spellCheck={false} aria-describedby="on-hint" onChange={(event) => set({ on: event.target.value.trim() })} /><span className="small quiet" id="on-hint">{say('onHint')}</span></label>
      <label className="field">{say('regime')}<select value={asked.regime} onChange={(event) => set({ regime: event.target.value })}><option value="">{say('all')}</option>{view.regimes.map(({ id, name, register }) => <option key={`${register} ${id}`} value={id} lang="en">{name}</option>)}</select></label>
      {choice('clock', clocks)}
      {choice('direction', ['to', 'from', 'both'])}
      {choice('state', ['in-force', 'check-renewal', 'disputed', 'superseded', 'ended', 'unknown', 'unverified'])}
      <label className="field">{say('text')}<input type="search" value={asked.text} onChange={(event) => set({ text: event.target.value })} /></label>
    </form>
  )
}

function Regimes({ rows, view, asked }: { rows: readonly MeasureView[]; view: InstrumentsView; asked: InstrumentsQuestion }) {
  const say = instrumentsWords.useWords()
  const axis = axisOf([], rows.flatMap(({ begins, ends }) => [begins, ends]))
  return view.regimes.flatMap(({ id, name, committee, register }) => {
    const own = rows.filter((row) => row.measure.regime === id && row.register === register)
    return own.length === 0 ? [] : [(
      <section key={`${register} ${id}`} aria-label={name} className="regime">
        <h2><English>{name}</English>{committee !== null && <small className="quiet"> <English>{committee}</English></small>}</h2>
        <div className="measure axis-line" aria-hidden="true"><span /><div className="bounds"><AxisScale axis={axis} most={5} /></div><span /></div>
        {clocks.map((clock) => {
          const lane = own.filter(({ measure }) => measure.clock === clock)
          return lane.length > 0 && <div key={clock} className={`lane ${clock}`}><h3>{say(clock)}</h3><ul>{lane.map((row) => <MeasureLine key={row.measure.id} of={row} axis={axis} asked={asked} view={view} />)}</ul></div>
        })}
      </section>
    )]
  })
}

function Events({ rows, view }: { rows: readonly MeasureView[]; view: InstrumentsView }) {
  const say = instrumentsWords.useWords()
  const { day } = useFormats()
  const shown = new Set(rows.map(({ register, measure }) => `${register} ${measure.id}`))
  const isWhole = rows.length === view.measures.length
  const events = view.registers.flatMap(({ version, events: all }) => all.filter(({ affects }) => (affects.length === 0 ? isWhole : affects.some((id) => shown.has(`${version} ${id}`)))).map((event) => ({ ...event, version })))
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en'))
  return (
    <section aria-labelledby="events"><h2 id="events">{say('events')}</h2>
      {events.length === 0 ? <p className="empty">{say('noEvents')}</p> : <Table head={[say('when'), say('what'), say('result')]} fixed={[0]} rows={events.map(({ id, version, date, words, instrument, vote }) => ({
        key: `${version} ${id}`, cells: [day(date), <span><English>{words}</English>{instrument !== null && <span className="small quiet"> <English>{instrument}</English></span>}</span>, <span><VoteWords of={vote} /></span>],
      }))} />}
    </section>
  )
}
