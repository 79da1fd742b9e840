/**
 * Candidate: two records side by side, with what speaks for their sameness and what against it.
 * @module
 */
import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Table } from '../../shell/table.tsx'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { State } from '../../words/state.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { Handled } from './handled.tsx'
import { NumberLine } from './number-said.tsx'
import { nameReasonWords, relationWords, wordPairWords } from './reason-words.ts'
import type { SamenessCandidate, SamenessRecord, NamedHere } from './sameness-api.ts'
import { samenessWords } from './words.ts'

type Named = Readonly<Record<string, NamedHere>>

export function Beside({ of, named }: { of: SamenessCandidate; named: Named }) {
  const say = samenessWords.useWords()
  const opening = useOpening()
  const none = <span className="quiet">{say('nothing')}</span>
  const parts: readonly (readonly [string, (record: SamenessRecord) => ReactNode])[] = [
    [say('record'), ({ id, handling }) => <><Handled of={handling} /><a href={opening({ kind: 'statement', id })}><EvidenceText>{named[id]?.title ?? id}</EvidenceText></a> <a className="small" href={of.of === 'craft' ? paths.craft(id) : paths.joined(id)}>{say('allRecords')}</a></>],
    [say('names'), ({ names }) => (names.length === 0 ? none : <ul>{names.map(({ text, sources }, at) => <li key={at}><EvidenceText>{text}</EvidenceText>{sources.map(({ document, at: where }) => <span key={`${document} ${where ?? ''}`} className="small quiet"> · <a href={opening({ kind: 'statement', id: document })}><Own>{named[document]?.title ?? document}</Own></a>{where !== null && <>, <Own>{where}</Own></>}</span>)}</li>)}</ul>)],
    [say('kind'), ({ type }) => <Name of={codeNames} code={type} />],
    ...(of.of === 'craft' ? [] : [[say('jurisdiction'), ({ countries }: SamenessRecord) => (countries.length === 0 ? none : countries.map((country) => <State key={country} code={country} />))] as const]),
    [say('numbers'), ({ numbers }) => (numbers.length === 0 ? none : <ul>{numbers.map((number) => <li key={number.statement}><NumberLine of={number} /></li>)}</ul>)],
    [say('cases'), ({ cases }) => (cases.length === 0 ? none : <ul>{cases.map((id) => <li key={id}><a href={paths.case(named[id]?.label ?? id)}><Own>{named[id]?.title ?? id}</Own></a></li>)}</ul>)],
  ]
  return (
    <div className="beside" role="table" aria-label={say('names')}>
      {parts.map(([title, show]) => <div key={title} role="row" className="beside-row"><span role="rowheader" className="label">{title}</span><div role="cell">{show(of.a)}</div><div role="cell">{show(of.b)}</div></div>)}
    </div>
  )
}

export function Reasons({ of }: { of: SamenessCandidate }) {
  const say = samenessWords.useWords()
  const sideOf = (relation: string) => (relation.endsWith('-at-other-times') ? 'neither' : relation === 'same' || relation === 'same-for-a-time' || relation === 'can-be-same' ? 'for' : 'against')
  const numbers = (wanted: ReturnType<typeof sideOf>) => of.numbers.filter(({ relation }) => sideOf(relation) === wanted).map(({ relation, a, b }) => <li key={a.statement + b.statement}><Name of={relationWords} code={relation} />: <NumberLine of={a} /> | <NumberLine of={b} /></li>)
  const speaksFor = [
    ...(of.names !== null && of.names.score >= 0.5 ? [<li key="alike">{say('namesAlike')} ({of.names.score.toFixed(2)}): <EvidenceText>{of.namePair![0]}</EvidenceText> | <EvidenceText>{of.namePair![1]}</EvidenceText></li>] : []),
    ...(of.names?.for ?? []).map((reason) => <li key={reason}><Name of={nameReasonWords} code={reason} /></li>), ...(of.countries === 'one-in-common' ? [<li key="country">{say('oneJurisdiction')}</li>] : []), ...numbers('for'),
  ]
  const against = [
    ...(of.names?.against ?? []).map((reason) => <li key={reason}><Name of={nameReasonWords} code={reason} /></li>), ...(of.countries === 'differ' ? [<li key="country">{say('otherJurisdictions')}</li>] : []), ...(of.types === 'differ' ? [<li key="type">{say('otherKinds')}</li>] : []), ...numbers('against'),
  ]
  const neither = numbers('neither')
  return (
    <>
      <div className="for-and-against">
        <section><h3><span aria-hidden="true">+ </span>{say('speaksFor')}</h3>{speaksFor.length === 0 ? <p className="quiet">{say('none')}</p> : <ul>{speaksFor}</ul>}</section>
        <section><h3><span aria-hidden="true">− </span>{say('speaksAgainst')}</h3>{against.length === 0 ? <p className="quiet">{say('none')}</p> : <ul>{against}</ul>}</section>
        {neither.length > 0 && <section><h3><span aria-hidden="true">· </span>{say('speaksNeither')}</h3><ul>{neither}</ul></section>}
      </div>
      {of.names !== null && of.names.parts.length > 0 && <details><summary>{say('words')}</summary><Table head={['A', 'B', '']} rows={of.names.parts.map(({ a, b, reason, likeness }, at) => ({ key: String(at), cells: [<Own>{a.join(' ') || '—'}</Own>, <Own>{b.join(' ') || '—'}</Own>, <span><Name of={wordPairWords} code={reason} />{reason !== 'alone' && reason !== 'same' && ` (${likeness.toFixed(2)})`}</span>] }))} /></details>}
    </>
  )
}
