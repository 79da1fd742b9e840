/**
 * Joined page: a party under all records that people judged to be it; every name, number and role with the record and source it came from.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { gaps } from '../../words/gaps.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { Woven } from '../../words/woven.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { Contradictions } from './decided.tsx'
import { Handled } from './handled.tsx'
import { NumberLine } from './number-said.tsx'
import { joinedOf } from './sameness-api.ts'
import './sameness.css'
import { samenessWords } from './words.ts'

export default function JoinedPage({ id }: { id: string }) {
  const say = samenessWords.useWords()
  const opening = useOpening()
  const { data, error } = useQuery(joinedOf(id))
  const title = data?.named[data.joined.id]?.title ?? ''
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  const { joined, named } = data
  const link = (to: string) => <><Handled of={named[to]} /><a href={opening({ kind: 'statement', id: to })}><EvidenceText>{named[to]?.title ?? to}</EvidenceText></a></>
  const from = (record: string) => <span className="small quiet"> · <Woven text={say('from', gaps('record'))} with={{ record: link(record) }} /></span>
  return (
    <div className="page sameness">
      <header><h1><EvidenceText>{title}</EvidenceText></h1><p className="lede">{say('joinedLede')} <a href={paths.sameness()}>{say('toList')}</a></p></header>
      <Contradictions of={joined.contradictions} named={named} />
      {joined.conflicts.length > 0 && <section className="notice bad"><h2>{say('conflicts')}</h2><ul>{joined.conflicts.map(({ a, b }) => <li key={a.statement + b.statement}><NumberLine of={a} /> | <NumberLine of={b} /></li>)}</ul></section>}
      <section><h2>{say('record')}</h2>{joined.members.length === 1 && <p className="quiet">{say('alone')}</p>}<ul className="stack">{joined.members.map(({ id: member, through }) => <li key={member}>{link(member)}{through.length > 0 && <span className="small quiet"> · {say('joinedBy')} {through.map((by) => <span key={by}>{link(by)} </span>)}</span>}</li>)}</ul></section>
      <section><h2>{say('names')}</h2>{joined.names.length === 0 ? <p className="quiet">{say('nothing')}</p> : <ul className="stack">{joined.names.map(({ text, record, sources }, at) => <li key={at}><EvidenceText>{text}</EvidenceText>{from(record)}{sources.map(({ document, at: where }) => <span key={`${document} ${where ?? ''}`} className="small quiet"> · {link(document)}{where !== null && <>, <Own>{where}</Own></>}</span>)}</li>)}</ul>}</section>
      <section><h2>{say('jurisdiction')}</h2>{joined.countries.length === 0 ? <p className="quiet">{say('nothing')}</p> : <ul className="stack">{joined.countries.map(({ country, record }) => <li key={country + record}><State code={country} />{from(record)}</li>)}</ul>}</section>
      <section><h2>{say('numbers')}</h2>{joined.numbers.length === 0 ? <p className="quiet">{say('nothing')}</p> : <ul className="stack">{joined.numbers.map((number) => <li key={number.statement}><Handled of={named[number.statement]} /><NumberLine of={number} />{from(number.record)}</li>)}</ul>}</section>
      <section><h2>{say('roles')}</h2>{joined.roles.length === 0 ? <p className="quiet">{say('nothing')}</p> : <ul className="stack">{joined.roles.map(({ statement, role, of, record }) => <li key={statement}><a href={opening({ kind: 'statement', id: statement })}><Name of={codeNames} code={role} /></a>: {link(of)}{from(record)}</li>)}</ul>}</section>
    </div>
  )
}
