/**
 * Item: what it is, its marks with every reading side by side, what it was identified as, when it can have been made.
 * @module
 */
import { Fragment } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { IdentificationView, ItemView, MarkView } from '@proofmark/core/findings'
import { paths } from '../../paths.ts'
import { itemOf } from '../../queries.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Bounds, axisOf } from '../../uncertainty/bounds.tsx'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { Handling, Picture, Sources, StatementLinks } from '../evidence/parts.tsx'
import { useFormats } from '../../words/formats.ts'
import { gaps } from '../../words/gaps.ts'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { Woven } from '../../words/woven.tsx'
import { MarksTogether } from './marks-together.tsx'
import { chainWords } from '../chain/words.ts'
import { indicatorsWords } from '../indicators/words.ts'
import { deskWords } from '../desk/words.ts'
import { ItemCustody } from '../custody/item-custody.tsx'
import { Readings } from './readings.tsx'
import { itemWords } from './words.ts'

export function ItemPage({ id }: { id: string }) {
  const { data, error } = useQuery(itemOf(id))
  const say = itemWords.useWords()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return (
    <div className="page">
      <header>
        <Handling of={data.handling} />
        <h1><Own>{data.title}</Own></h1>
        <p className="lede"><Own>{data.itemClass.replaceAll('-', ' ')}</Own>{data.quantity !== null && <> · <Own>{data.quantity}</Own></>}{data.custodian !== null && <> · <Woven text={say('heldBy', gaps('who'))} with={{ who: <Own>{data.custodian}</Own> }} /></>}</p>
        <p className="trail">{data.partOf !== null && <Woven text={say('partOf', gaps('item'))} with={{ item: <a href={paths.item(data.partOf.id)}><Own>{data.partOf.title}</Own></a> }} />}{data.memberOf !== null && <> <Woven text={say('memberOf', gaps('item'))} with={{ item: <a href={paths.item(data.memberOf.id)}><Own>{data.memberOf.title}</Own></a> }} /></>}</p>
      </header>
      {data.photos.length > 0 && <div className="pictures">{data.photos.map((photo) => <Picture key={photo.id} of={photo} />)}</div>}
      {data.photos.length === 0 && <p className="empty">{say('noPicture')}</p>}
      <section aria-labelledby="bounds"><h2 id="bounds">{say('when')}</h2><Bounds of={data.bounds} axis={axisOf([data.bounds])} />
        {data.itemReadings.length > 0 && <ul className="stack">{data.itemReadings.map((reading) => <li key={reading.meaning} className="small"><Own>{reading.meaning}</Own> <span className="stance"><Name of={codeNames} code={reading.status} /></span><Sources of={reading.sources} /></li>)}</ul>}
      </section>
      {data.marks.map((mark) => <Mark key={mark.id} of={mark} item={data} />)}
      <MarksTogether of={data.marks} />
      {data.marks.length === 0 && <section><h2>{say('marks')}</h2><p className="empty">{say('noMarks')}</p></section>}
      <Identifications of={data.identifications} />
      {(data.parts.length > 0 || data.members.length > 0) && <section><h2>{say('parts')}</h2><ul className="cards">{[...data.parts, ...data.members].map((part) => <li key={part.id}><a className="card" href={paths.item(part.id)}><span className="label"><Name of={kindNames} code="item" /></span><span className="title"><Own>{part.title}</Own></span></a></li>)}</ul></section>}
      {data.quantities.length > 0 && <section><h2>{say('counted')}</h2><ul className="stack">{data.quantities.map((each) => <li key={each.id}><Own>{each.text}</Own>{each.claimant !== null && <Woven text={say('accordingTo', gaps('who'))} with={{ who: <Own>{each.claimant}</Own> }} />}<Sources of={each.sources} /></li>)}</ul></section>}
      {data.events.length > 0 && <section><h2>{say('events')}</h2><StatementLinks of={data.events.map(({ id: event, kind, title }) => ({ id: event, kind, title }))} /></section>}
      {data.findings.length > 0 && <section><h2>{say('findings')}</h2><ul className="stack">{data.findings.map((finding) => <li key={finding.id}><a href={paths.finding(finding.id)}><Own>{finding.title}</Own></a></li>)}</ul></section>}
      <p><a href={paths.chain(data.label ?? data.id)}>{chainWords.say('title')}</a></p>
      <p><a href={paths.newRequest({ items: [data.label ?? data.id] })}>{deskWords.say('requestTrace')}</a></p>
      <ItemCustody id={data.id} caseId={data.case} />
      <section><h2>{say('sources')}</h2><Sources of={data.sources} /></section>
    </div>
  )
}

function Mark({ of, item }: { of: MarkView; item: ItemView }) {
  const opening = useOpening()
  const say = itemWords.useWords()
  return (
    <section aria-label={say('markOf', { text: of.transcription ?? nameOf(codeNames, of.state) })}>
      <h2>{say('mark')}</h2>
      <div className="stack">
        <Transcription text={of.transcription} size="large" />
        <p className="small quiet">{[of.state === 'present' ? null : nameOf(codeNames, of.state), of.position, of.technique === null ? null : say('technique', { name: nameOf(codeNames, of.technique) }), of.seenOn === null ? null : say('seenOn', { what: of.seenOn })].filter((part) => part !== null).map((part, at) => <Fragment key={part}>{at > 0 && ' · '}<bdi>{part}</bdi></Fragment>)} <a href={opening({ kind: 'statement', id: of.id })}>{say('statement')}</a></p>
        <Sources of={of.sources} />
        <h3>{say('readings', { count: of.readings.length })}</h3>
        <Readings of={of.readings} mark={of.id} item={item.id} caseId={item.case} />
      </div>
    </section>
  )
}

/** Of these it can be asked what was diverted before. */
const modelLevels: ReadonlySet<string> = new Set(['type', 'model', 'variant', 'series'])

/** Side by side: none overwrites another. */
function Identifications({ of }: { of: readonly IdentificationView[] }) {
  const opening = useOpening()
  const say = itemWords.useWords()
  const { day } = useFormats()
  return (
    <section aria-labelledby="identifications"><h2 id="identifications">{say('identifiedAs')} <span className="count">{of.length}</span></h2>
      {of.length === 0 ? <p className="empty">{say('noIdentification')}</p> : (
        <div className="readings">{of.map((each) => (
          <article key={each.id} className={`reading ${each.status}`}>
            <h3><span><Name of={codeNames} code={each.level} /></span><span className="stance"><Name of={codeNames} code={each.status} /></span></h3>
            <p className="date"><Own>{each.value}</Own></p>
            <p>{each.qualifier !== null && <>“<Own>{each.qualifier}</Own>”, </>}{each.by === null ? say('notNamed') : <Own>{each.by}</Own>}{each.when === null ? '' : `, ${day(each.when)}`}{each.country !== null && <> · <Woven text={say('country', gaps('name'))} with={{ name: <State code={each.country} /> }} /></>}</p>
            {each.basis !== null && <p className="quiet"><Own>{each.basis}</Own></p>}
            <Sources of={each.sources} /><a href={opening({ kind: 'statement', id: each.id })}>{say('statement')}</a>
            {modelLevels.has(each.level) && <> · <a href={paths.indicators({ model: each.value })}>{indicatorsWords.say('title')}</a></>}
          </article>
        ))}</div>
      )}
    </section>
  )
}
