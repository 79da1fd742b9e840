/**
 * Timeline: the bounds of every item on one axis, with what happened around it; and the same as a table.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { caseOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { AxisScale, Bounds, axisOf, share } from '../../uncertainty/bounds.tsx'
import { daysWords, windowWords } from '../../uncertainty/window-words.ts'
import { timelineWords } from './words.ts'

export function TimelinePage({ id }: { id: string }) {
  const { data, error } = useQuery(caseOf(id))
  const [isWide, setWide] = useState(false)
  const opening = useOpening()
  const say = timelineWords.useWords()
  const { day } = useFormats()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const dated = data.timeline.filter(({ production, use }) => production.from !== null || production.to !== null || use.from !== null)
  // One very old item would press all others into a corner; it is left out of the picture until asked for, and said so.
  const recent = dated.filter(({ production }) => production.to === null || production.to >= '2000')
  const drawn = isWide ? dated : recent
  const axis = axisOf(drawn, data.proceedings.flatMap(({ when }) => (when !== null && /^\d{4}-\d\d-\d\d$/.test(when) ? [when] : [])))
  const undated = data.timeline.length - dated.length
  return (
    <div className="page wide">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <ul className="lines" aria-label={say('items')}>
        <li><span className="label">{say('item')}</span><div className="bounds"><AxisScale axis={axis} /></div></li>
        {drawn.map((bounds) => <li key={bounds.item}><a href={paths.item(bounds.item)}><Own>{bounds.itemTitle}</Own></a><Bounds of={bounds} axis={axis} kind="row" /></li>)}
        <li><span className="quiet">{say('bodies')}</span><div className="bounds"><div className="track">{data.proceedings.flatMap(({ id: proceeding, when, title }) => (when !== null && /^\d{4}-\d\d-\d\d$/.test(when) ? [<a key={proceeding} className="end" lang="" href={opening({ kind: 'statement', id: proceeding })} style={{ insetInlineStart: `${share(when, axis)}%` }} aria-label={say('happened', { day: day(when), what: title })} title={say('happened', { day: when, what: title })} />] : []))}</div></div></li>
      </ul>
      <p className="small quiet row">{undated > 0 && <span>{say('undated', { count: undated })}</span>}{dated.length > recent.length && <button type="button" className="button" onClick={() => setWide(!isWide)}>{say(isWide ? 'leaveOut' : 'include', { count: dated.length - recent.length })}</button>}</p>
      <section aria-labelledby="table"><h2 id="table">{say('asTable')}</h2>
        <Table head={[say('item'), say('produced'), say('used'), say('productionToUse')]} fixed={[1, 2, 3]} rows={data.timeline.map((bounds) => ({
          key: bounds.item, cells: [<a href={paths.item(bounds.item)}><Own>{bounds.itemTitle}</Own></a>, windowWords(bounds.production), windowWords(bounds.use), daysWords(bounds)],
        }))} />
      </section>
    </div>
  )
}
