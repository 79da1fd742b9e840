/**
 * Craft page: names in the order of time with what lies between, numbers with their checks, who ran it, what it carried, and other records with its numbers.
 * @module
 */
import { Fragment } from 'react'
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { Contradictions } from '../sameness/decided.tsx'
import { Handled } from '../sameness/handled.tsx'
import { NumberLine, NumberSaid } from '../sameness/number-said.tsx'
import { relationWords } from '../sameness/reason-words.ts'
import { craftOf, type CraftView } from '../sameness/sameness-api.ts'
import './crafts.css'
import { RecordCraft } from './record-craft.tsx'
import { craftWords } from './words.ts'

export default function CraftPage({ id }: { id: string }) {
  const say = craftWords.useWords()
  const { data, error } = useQuery(craftOf(id))
  const title = data === undefined ? '' : data.craft.names.map(({ text }) => text).join(' / ') || (data.named[data.craft.id]?.title ?? '')
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const { craft, named } = data
  return (
    <div className="page crafts">
      <header><h1><EvidenceText>{title}</EvidenceText></h1>
        <p className="lede"><Handled of={craft.handling} /><Name of={codeNames} code={craft.craftType} />{craft.models.map(({ text, record }) => <Fragment key={record}>, <EvidenceText>{text}</EvidenceText></Fragment>)}{craft.built.map(({ text, record }) => <Fragment key={record}> · {say('built')} <Own>{text}</Own></Fragment>)} · <a href={paths.crafts()}>{say('title')}</a></p>
        {craft.members.length > 1 && <p className="small">{say('joined')} <a href={paths.joined(craft.id)}>{say('records')}: {craft.members.length}</a></p>}
      </header>
      {craft.contradictions.length > 0 && <Contradictions of={craft.contradictions} named={named} />}
      {craft.conflicts.length > 0 && <section className="notice bad" aria-labelledby="conflicts"><h2 id="conflicts"><span aria-hidden="true">✕ </span>{say('conflicts')}</h2><p>{say('conflictsLede')}</p><ul>{craft.conflicts.map(({ a, b }) => <li key={a.statement + b.statement}><NumberLine of={a} /> | <NumberLine of={b} /></li>)}</ul></section>}
      <BorneNames of={data} />
      <Numbers of={data} />
      <Roles of={data} />
      <Carried of={data} />
      <SameNumber of={data} />
      <RecordCraft of={craft.id} case={data.case} />
    </div>
  )
}

function BorneNames({ of: { craft, named } }: { of: CraftView }) {
  const say = craftWords.useWords()
  const opening = useOpening()
  const { day } = useFormats()
  return (
    <section aria-labelledby="names"><h2 id="names">{say('names')}</h2><p className="small quiet">{say('namesLede')}</p>
      {craft.names.length === 0 ? <p className="empty">{say('noNames')}</p> : <ol className="borne">{craft.names.map(({ text, flag, since, until, record, sources }, at) => {
        const between = craft.between[at - 1]
        return (
          <Fragment key={at}>
            {between !== undefined && <li className={`between is-${between.relation}`}>{say(`between-${between.relation}`, { days: between.atLeastDays ?? 0 })}{between.isFlagChanged && <> · {say('flagChanged')}</>}</li>}
            <li className="name"><span><Handled of={named[record]} /><a href={opening({ kind: 'statement', id: record })}><EvidenceText>{text}</EvidenceText></a></span>
              <span className="small">{flag === null ? <span className="quiet">{say('noFlag')}</span> : <>{say('flag')} <State code={flag} /></>} · {since === null && until === null ? <span className="quiet">{say('notDated')}</span> : <>{since !== null && <>{say('since')} <Own>{day(since)}</Own></>}{since !== null && until !== null && ', '}{until !== null && <>{say('until')} <Own>{day(until)}</Own></>}</>}
                {sources.map(({ document, at: where }) => <Fragment key={`${document} ${where ?? ''}`}> · <Handled of={named[document]} /><a href={opening({ kind: 'statement', id: document })}><Own>{named[document]?.title ?? document}</Own></a>{where !== null && <>, <Own>{where}</Own></>}</Fragment>)}</span></li>
          </Fragment>
        )
      })}</ol>}
    </section>
  )
}

function Numbers({ of: { craft, named } }: { of: CraftView }) {
  const say = craftWords.useWords()
  const opening = useOpening()
  const { day } = useFormats()
  return (
    <section aria-labelledby="numbers"><h2 id="numbers">{say('numbers')}</h2>
      {craft.numbers.length === 0 ? <p className="empty">{say('noNumbers')}</p> : <Table head={[say('scheme'), say('value'), say('check'), say('when')]} rows={craft.numbers.map(({ statement, scheme, register, said, since, until }) => ({
        key: statement, cells: [<span><Name of={codeNames} code={scheme} />{register !== null && <> · <Own>{register}</Own></>}</span>, <span><Handled of={named[statement]} /><a className="mono" href={opening({ kind: 'statement', id: statement })}><EvidenceText>{said.written}</EvidenceText></a></span>, <span><NumberSaid of={said} />{craft.otherFlags.includes(statement) && <span className="block small">◐ {say('otherFlag')}</span>}</span>, <span className="small">{since === null && until === null ? say('notDated') : <Own>{`${since === null ? '…' : day(since)} – ${until === null ? '…' : day(until)}`}</Own>}</span>],
      }))} />}
    </section>
  )
}

function Roles({ of: { craft, named } }: { of: CraftView }) {
  const say = craftWords.useWords()
  const opening = useOpening()
  const { day } = useFormats()
  return (
    <section aria-labelledby="roles"><h2 id="roles">{say('roles')}</h2>
      {craft.roles.length === 0 ? <p className="empty">{say('noRoles')}</p> : <Table head={[say('role'), say('party'), say('when'), say('standing')]} rows={craft.roles.map(({ statement, role, party, partyText, country, since, until, status }) => ({
        key: statement, cells: [<span><Handled of={named[statement]} /><a href={opening({ kind: 'statement', id: statement })}><Name of={codeNames} code={role} /></a></span>, <span>{party !== null ? <><Handled of={named[party]} /><a href={paths.joined(party)}><EvidenceText>{named[party]?.title ?? party}</EvidenceText></a></> : partyText !== null && <EvidenceText>{partyText}</EvidenceText>}{country !== null && <> <State code={country} /></>}</span>, <span className="small">{since === null && until === null ? say('notDated') : <Own>{`${since === null ? '…' : day(since)} – ${until === null ? '…' : day(until)}`}</Own>}</span>, <Name of={codeNames} code={status} />],
      }))} />}
    </section>
  )
}

function Carried({ of: { craft, named } }: { of: CraftView }) {
  const say = craftWords.useWords()
  const opening = useOpening()
  return (
    <section aria-labelledby="carried"><h2 id="carried">{say('carried')}</h2>
      {craft.carried.length === 0 ? <p className="empty">{say('noCarried')}</p> : <ul className="stack">{craft.carried.map(({ statement, of }) => <li key={statement}><Handled of={named[of]} /><a href={opening({ kind: 'statement', id: of })}><EvidenceText>{named[of]?.title ?? of}</EvidenceText></a> <Handled of={named[statement]} /><a className="small quiet" href={opening({ kind: 'statement', id: statement })}><EvidenceText>{named[statement]?.title ?? statement}</EvidenceText></a></li>)}</ul>}
    </section>
  )
}

function SameNumber({ of: { craft, named } }: { of: CraftView }) {
  const say = craftWords.useWords()
  if (craft.sameNumber.length === 0) return null
  return (
    <section aria-labelledby="same-number" className="notice"><h2 id="same-number"><span aria-hidden="true">◐ </span>{say('sameNumber')}</h2><p className="small">{say('sameNumberLede')}</p>
      <ul className="stack">{craft.sameNumber.map(({ craft: other, numbers, apart }) => <li key={other}><Handled of={named[other]} /><a href={paths.craft(other)}><EvidenceText>{named[other]?.title ?? other}</EvidenceText></a>{apart !== null && <> · {say('judgedApart')}</>} <a className="small" href={paths.sameness({ pair: `${craft.id}.${other}` })}>{say('decide')}</a><ul>{numbers.map(({ a, b, relation }) => <li key={a.statement + b.statement}><Name of={relationWords} code={relation} />: <NumberLine of={a} /> | <NumberLine of={b} /></li>)}</ul></li>)}</ul>
    </section>
  )
}
