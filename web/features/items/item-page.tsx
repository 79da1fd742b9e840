/**
 * Item: what it is, its marks with every reading side by side, what it was identified as, when it can have been made.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { IdentificationView, ItemView, MarkView } from '@proofmark/core/findings'
import { paths } from '../../paths.ts'
import { itemOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Bounds, axisOf } from '../../uncertainty/bounds.tsx'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { Handling, Picture, Sources, StatementLinks } from '../evidence/parts.tsx'
import { MarksTogether } from './marks-together.tsx'
import { ItemCustody } from '../custody/item-custody.tsx'
import { Readings } from './readings.tsx'

export function ItemPage({ id }: { id: string }) {
  const { data, error } = useQuery(itemOf(id))
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return (
    <div className="page">
      <header>
        <Handling of={data.handling} />
        <h1>{data.title}</h1>
        <p className="lede">{data.itemClass.replaceAll('-', ' ')}{data.quantity === null ? '' : ` · ${data.quantity}`}{data.custodian === null ? '' : ` · held by ${data.custodian}`}</p>
        <p className="trail">{data.partOf !== null && <>part of <a href={paths.item(data.partOf.id)}>{data.partOf.title}</a></>}{data.memberOf !== null && <> one of <a href={paths.item(data.memberOf.id)}>{data.memberOf.title}</a></>}</p>
      </header>
      {data.photos.length > 0 && <div className="pictures">{data.photos.map((photo) => <Picture key={photo.id} of={photo} />)}</div>}
      {data.photos.length === 0 && <p className="empty">No picture of this item is sealed. A photo statement that shows it stands here, untouched and with its hash.</p>}
      <section aria-labelledby="bounds"><h2 id="bounds">When</h2><Bounds of={data.bounds} axis={axisOf([data.bounds])} />
        {data.itemReadings.length > 0 && <ul className="stack">{data.itemReadings.map((reading) => <li key={reading.meaning} className="small">{reading.meaning} <span className="stance">{reading.status}</span><Sources of={reading.sources} /></li>)}</ul>}
      </section>
      {data.marks.map((mark) => <Mark key={mark.id} of={mark} item={data} />)}
      <MarksTogether of={data.marks} />
      {data.marks.length === 0 && <section><h2>Marks</h2><p className="empty">No mark of this item is recorded. That is no finding that it has none.</p></section>}
      <Identifications of={data.identifications} />
      {(data.parts.length > 0 || data.members.length > 0) && <section><h2>Parts</h2><ul className="cards">{[...data.parts, ...data.members].map((part) => <li key={part.id}><a className="card" href={paths.item(part.id)}><span className="label">item</span><span className="title">{part.title}</span></a></li>)}</ul></section>}
      {data.quantities.length > 0 && <section><h2>Counted</h2><ul className="stack">{data.quantities.map((each) => <li key={each.id}>{each.text}{each.claimant === null ? '' : `, according to ${each.claimant}`}<Sources of={each.sources} /></li>)}</ul></section>}
      {data.events.length > 0 && <section><h2>Events</h2><StatementLinks of={data.events.map(({ id: event, kind, title }) => ({ id: event, kind, title }))} /></section>}
      {data.findings.length > 0 && <section><h2>Findings that name it</h2><ul className="stack">{data.findings.map((finding) => <li key={finding.id}><a href={paths.finding(finding.id)}>{finding.title}</a></li>)}</ul></section>}
      <ItemCustody id={data.id} caseId={data.case} />
      <section><h2>Sources</h2><Sources of={data.sources} /></section>
    </div>
  )
}

function Mark({ of, item }: { of: MarkView; item: ItemView }) {
  const opening = useOpening()
  return (
    <section aria-label={`mark ${of.transcription ?? of.state}`}>
      <h2>Mark</h2>
      <div className="stack">
        <Transcription text={of.transcription} size="large" />
        <p className="small quiet">{[of.state === 'present' ? null : of.state, of.position, of.technique === null ? null : `technique ${of.technique.replaceAll('-', ' ')}`, of.seenOn === null ? null : `seen on ${of.seenOn}`].filter((part) => part !== null).join(' · ')} <a href={opening({ kind: 'statement', id: of.id })}>statement</a></p>
        <Sources of={of.sources} />
        <h3>{of.readings.length} readings, none picked by the program</h3>
        <Readings of={of.readings} mark={of.id} item={item.id} caseId={item.case} />
      </div>
    </section>
  )
}

/** Side by side: none overwrites another. */
function Identifications({ of }: { of: readonly IdentificationView[] }) {
  const opening = useOpening()
  return (
    <section aria-labelledby="identifications"><h2 id="identifications">Identified as <span className="count">{of.length}</span></h2>
      {of.length === 0 ? <p className="empty">Nobody has said what it is. Identifications stand here side by side, each with its identifier and basis.</p> : (
        <div className="readings">{of.map((each) => (
          <article key={each.id} className={`reading ${each.status}`}>
            <h3><span>{each.level.replaceAll('-', ' ')}</span><span className="stance">{each.status}</span></h3>
            <p className="date">{each.value}</p>
            <p>{each.qualifier === null ? '' : `“${each.qualifier}”, `}{each.by ?? 'identifier not named'}{each.when === null ? '' : `, ${each.when}`}{each.country === null ? '' : ` · country ${each.country}`}</p>
            {each.basis !== null && <p className="quiet">{each.basis}</p>}
            <Sources of={each.sources} /><a href={opening({ kind: 'statement', id: each.id })}>statement</a>
          </article>
        ))}</div>
      )}
    </section>
  )
}
