/**
 * Decided: judgements newest first, each with its undoing, and those that cannot all hold.
 * @module
 */
import { useState } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Name, Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { EvidenceText } from '../evidence/parts.tsx'
import { Handled } from './handled.tsx'
import type { SamenessDecision, SamenessView, NamedHere } from './sameness-api.ts'
import { pairWords } from './pair-words.ts'
import { SealDialog, type ToSeal } from './seal-dialog.tsx'
import { samenessWords } from './words.ts'

type Named = Readonly<Record<string, NamedHere>>
const Title = ({ id, named }: { id: string; named: Named }) => { const opening = useOpening(); return <><Handled of={named[id]} /><a href={opening({ kind: 'statement', id })}><EvidenceText>{named[id]?.title ?? id}</EvidenceText></a></> }

export function Contradictions({ of, named }: { of: SamenessView['contradictions']; named: Named }) {
  const say = samenessWords.useWords()
  const opening = useOpening()
  if (of.length === 0) return null
  const link = (id: string) => <a href={opening({ kind: 'statement', id })}>{say('judged')} <bdi className="mono" dir="ltr">{id.slice(0, 8)}</bdi></a>
  return (
    <section aria-labelledby="contradictions" className="notice bad"><h2 id="contradictions"><span aria-hidden="true">✕ </span>{say('contradictions')}</h2><p>{say('contradictionsLede')}</p>
      <ul className="stack">{of.map(({ a, b, notSame, same }) => <li key={notSame}><Woven text={say('isNot', gaps('a', 'b'))} with={{ a: <Title id={a} named={named} />, b: <Title id={b} named={named} /> }} /> {link(notSame)}; {say('isThrough')} {same.map((id, at) => <span key={id}>{at > 0 && ', '}{link(id)}</span>)}</li>)}</ul>
    </section>
  )
}

export function Decided({ of }: { of: SamenessView }) {
  const say = samenessWords.useWords()
  return (
    <section aria-labelledby="decided"><h2 id="decided">{say('decided')}</h2>
      {of.decided.length === 0 ? <p className="empty">{say('noneDecided')}</p> : <ul className="decided-list">{of.decided.map((each) => <One key={each.statement} of={each} named={of.named} />)}</ul>}
      {of.moreDecided > 0 && <p className="small quiet">{say('moreDecided', { count: of.moreDecided })}</p>}
    </section>
  )
}

export function One({ of, named }: { of: SamenessDecision; named: Named }) {
  const say = samenessWords.useWords()
  const sayPair = pairWords.useWords()
  const opening = useOpening()
  const [reason, setReason] = useState('')
  const [sealing, setSealing] = useState<ToSeal | null>(null)
  const review = () => setSealing({ what: { withdrawal: of.statement, reason: reason.trim() }, ask: async (dryRun) => (await api.upkeep({ corrections: [], withdrawals: [{ of: of.statement, seen: of.seen }], reason: reason.trim(), dryRun })).sealed[0]?.index ?? null })
  return (
    <li>
      <p><span className="label"><Name of={codeNames} code={of.judgement} /></span> <Title id={of.a} named={named} /> | <Title id={of.b} named={named} /> <a className="small" href={of.of === 'craft' ? paths.craft(of.a) : paths.joined(of.a)}>{say('allRecords')}</a></p>
      <p className="small"><Own>{of.reason}</Own>{of.by !== null && <> · {say('by')} <Own>{of.by}</Own></>} <a className="quiet" href={opening({ kind: 'statement', id: of.statement })}>{of.index !== null && say('entry', { index: of.index })}</a></p>
      {(!of.counts || of.against.length > 0) && <p className="small"><strong>{sayPair(of.counts ? 'counts' : 'countsNot')}</strong>{of.against.length > 0 && <> {sayPair('against', { entries: of.against.join(', ') })}</>}</p>}
      <details className="no-print"><summary>{say('undo')}</summary><form className="stack" onSubmit={(event) => { event.preventDefault(); if (reason.trim() !== '') review() }}><p className="small quiet">{say('undoLede')}</p><label className="field">{say('reason')}<input dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} /></label><div className="row"><button type="submit" className="button" disabled={reason.trim() === ''}>{say('review')}</button></div></form></details>
      {sealing !== null && <SealDialog of={sealing} onClose={() => setSealing(null)} onSealed={() => setSealing(null)} />}
    </li>
  )
}
