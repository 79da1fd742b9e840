/**
 * Measure details: all that is recorded of a measure, with what nobody checked, who disputes it, where sources disagree, and each source with the day on which it was read.
 * @module
 */
import type { InstrumentsView, MeasureView } from 'proofmark/api'
import { paths, type InstrumentsQuestion } from '../../paths.ts'
import { useFormats } from '../../words/formats.ts'
import { English, Own } from '../../words/said.tsx'
import { instrumentsWords } from './words.ts'

type Vote = MeasureView['measure']['adopted']['vote']

export function VoteWords({ of }: { of: Vote }) {
  const say = instrumentsWords.useWords()
  if (of === null) return <span className="quiet">{say('noVote')}</span>
  return <>
    {of.for === null || of.against === null || of.abstaining === null ? <English>{of.words}</English> : say('vote', { for: of.for, against: of.against, abstaining: of.abstaining })}
    {of.againstBy.length > 0 && <> · {say('againstBy')}: <English>{of.againstBy.join(', ')}</English></>}
    {of.abstained.length > 0 && <> · {say('abstained')}: <English>{of.abstained.join(', ')}</English></>}
  </>
}

export function MeasureDetails({ of: { measure, register }, view, asked }: { of: MeasureView; view: InstrumentsView; asked: InstrumentsQuestion }) {
  const say = instrumentsWords.useWords()
  const { day } = useFormats()
  const from = view.registers.find(({ version }) => version === register)
  const sources = (from?.sources ?? []).filter(({ id }) => measure.sources.includes(id) || measure.exceptions.some((each) => each.sources.includes(id)))
  const disagreements = (from?.disagreements ?? []).filter(({ about }) => about.includes(measure.id))
  const isUnchecked = (field: string) => (measure.unverified as readonly string[]).includes(field)
  const mark = (...fields: string[]) => fields.some(isUnchecked) && <span className="unchecked" title={say('unchecked', { fields: fields.filter(isUnchecked).join(', ') })}> △</span>
  const begin = measure.from === null ? say('begin-open') : day(measure.from)
  const end = measure.until !== null ? day(measure.until) : say(measure.untilKind === 'unknown' ? 'end-open' : 'open-ended')
  return (
    <div className="details">
      {measure.unverified.length === 0 ? <p className="small quiet">{say('checked')}</p> : <p className="notice unchecked">△ {say('unchecked', { fields: measure.unverified.join(', ') })}</p>}
      <dl className="facts">
        <div><dt>{say('clock')}</dt><dd>{say(measure.clock)} · {say(measure.status)}{mark('status')} · {say(measure.direction)}{mark('direction')}</dd></div>
        <div><dt>{say('adopted')}</dt><dd>{day(measure.adopted.date)}{mark('adopted.date')} · <VoteWords of={measure.adopted.vote} /></dd></div>
        <div><dt>{say('term')}</dt><dd>{begin}{mark('from')} – {end}{mark('until')}</dd></div>
        <div><dt>{say('items')}</dt><dd><English>{measure.items.words}</English>{mark('items')}</dd></div>
        <div><dt>{say('actors')}</dt><dd><English>{measure.actors.words}</English>{mark('actors')}</dd></div>
        <div><dt>{say('territory')}</dt><dd>{measure.territory === null ? say('noTerritory') : <English>{measure.territory.words}</English>}{mark('territory')}</dd></div>
        <div><dt>{say('obliged')}</dt><dd><English>{measure.obliged.join(', ')}</English></dd></div>
        <div><dt>{say('exceptions')}{mark('exceptions')}</dt><dd>{measure.exceptions.length === 0 ? say('noExceptions') : <ul>{measure.exceptions.map(({ words, from: since, until, by, endedBy }) => (
          <li key={words}><English>{words}</English>{(since !== null || until !== null) && <> ({since === null ? '…' : day(since)} – {until === null ? '…' : day(until)}{by === null ? '' : <>; <English>{by}</English></>}{endedBy === null ? '' : <>; <English>{endedBy}</English></>})</>}</li>
        ))}</ul>}</dd></div>
        {measure.disputedBy.length > 0 && <div><dt>{say('disputedBy')}</dt><dd><English>{measure.disputedBy.join(', ')}</English></dd></div>}
        {measure.assertedBy.length > 0 && <div><dt>{say('assertedBy')}</dt><dd><English>{measure.assertedBy.join(', ')}</English></dd></div>}
        {measure.supersededBy !== null && <div><dt>{say('supersededBy')}</dt><dd><a href={paths.instruments({ ...asked, measure: measure.supersededBy })}><English>{measure.supersededBy}</English></a></dd></div>}
        {measure.note !== null && <div><dt>{say('note')}</dt><dd><English>{measure.note}</English></dd></div>}
        {disagreements.length > 0 && <div><dt>{say('disagree')}</dt><dd><ul>{disagreements.map(({ id, words }) => <li key={id}><English>{words}</English></li>)}</ul></dd></div>}
        <div><dt>{say('register')}</dt><dd><span className="mono"><English>{register} · {measure.id}</English></span></dd></div>
        <div><dt>{say('sources')}</dt><dd><SourceList of={sources} /></dd></div>
      </dl>
    </div>
  )
}

export function SourceList({ of }: { of: readonly { readonly publisher: string; readonly url: string; readonly date: string | null; readonly read: string }[] }) {
  const say = instrumentsWords.useWords()
  const { day } = useFormats()
  return <ul className="sources">{of.map(({ publisher, url, date, read }) => <li key={url}><a href={url} rel="noreferrer noopener" target="_blank"><Own>{publisher}</Own></a>{date === null ? '' : <>, {day(date)}</>} <span className="small quiet">({say('read', { day: day(read) })})</span></li>)}</ul>
}
