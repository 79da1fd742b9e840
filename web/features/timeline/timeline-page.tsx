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
import { AxisScale, Bounds, axisOf, daysWords, share, windowWords } from '../../uncertainty/bounds.tsx'

export function TimelinePage({ id }: { id: string }) {
  const { data, error } = useQuery(caseOf(id))
  const [isWide, setWide] = useState(false)
  const opening = useOpening()
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
      <header><h1>Timeline</h1><p className="lede">Hatched: it may have been any of these days. A diamond: that day. The ends open on what bounds them.</p></header>
      <ul className="lines" aria-label="items">
        <li><span className="label">item</span><div className="bounds"><AxisScale axis={axis} /></div></li>
        {drawn.map((bounds) => <li key={bounds.item}><a href={paths.item(bounds.item)}>{bounds.itemTitle}</a><Bounds of={bounds} axis={axis} kind="row" /></li>)}
        <li><span className="quiet">what bodies did</span><div className="bounds"><div className="track">{data.proceedings.flatMap(({ id: proceeding, when, title }) => (when !== null && /^\d{4}-\d\d-\d\d$/.test(when) ? [<a key={proceeding} className="end" href={opening({ kind: 'statement', id: proceeding })} style={{ insetInlineStart: `${share(when, axis)}%` }} aria-label={`${when}: ${title}`} title={`${when}: ${title}`} />] : []))}</div></div></li>
      </ul>
      <p className="small quiet row">{undated > 0 && <span>{undated === 1 ? 'One item has no dates and is not drawn.' : `${undated} items have no dates and are not drawn.`}</span>}{dated.length > recent.length && <button type="button" className="button" onClick={() => setWide(!isWide)}>{isWide ? 'leave out' : 'include'} {dated.length - recent.length} made before 2000</button>}</p>
      <section aria-labelledby="table"><h2 id="table">As a table</h2>
        <Table head={['item', 'produced', 'used', 'production to use']} fixed={[1, 2, 3]} rows={data.timeline.map((bounds) => ({
          key: bounds.item, cells: [<a href={paths.item(bounds.item)}>{bounds.itemTitle}</a>, windowWords(bounds.production), windowWords(bounds.use), daysWords(bounds)],
        }))} />
      </section>
    </div>
  )
}
