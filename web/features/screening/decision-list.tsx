/**
 * Decision list: who decided what on a candidate, on the list of which day, why, and whether it holds; each can be undone by a withdrawal, which stays visible too.
 * @module
 */
import { useState } from 'react'
import { api } from '../../api.ts'
import { paths } from '../../paths.ts'
import type { DecisionView } from '../../screening-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { useFormats } from '../../words/formats.ts'
import { Name, Own } from '../../words/said.tsx'
import { meanwhileWords } from './meanwhile-words.ts'
import { reasonWords } from './reason-words.ts'
import { screeningWords } from './words.ts'

export function DecisionList({ of, onUndone }: { of: readonly DecisionView[]; onUndone: () => void }) {
  return of.length === 0 ? null : <ul className="decisions">{of.map((each) => <DecisionLine key={each.statement} of={each} others={of} onUndone={onUndone} />)}</ul>
}

const counts = ({ isReplaced, reopened }: DecisionView) => !isReplaced && reopened.length === 0

/** `others`: all that stand in the list, of which some are on the same entry. */
function DecisionLine({ of, others, onUndone }: { of: DecisionView; others: readonly DecisionView[]; onUndone: () => void }) {
  const say = screeningWords.useWords()
  const { day } = useFormats()
  const sayMeanwhile = meanwhileWords.useWords()
  const beside = others.filter((each) => each.statement !== of.statement && each.list === of.list && each.entry === of.entry)
  const against = counts(of) ? beside.filter((each) => counts(each) && (each.decision === 'match' ? of.decision === 'no-match' : each.decision === 'no-match' && of.decision === 'match')) : []
  return (
    <li className={of.isReplaced || of.reopened.length > 0 ? 'decision past' : 'decision'}>
      <p><strong>{say(of.decision)}</strong>{' '}{of.byName === null ? say('byNobodyNamed') : <Own>{visible(of.byName)}</Own>} · {say('onList', { day: day(of.listDate) })} · {of.elsewhere !== null && <><span>{say('decidedAt')} <a href={paths.upkeep(of.elsewhere.record)}><Own>{visible(of.elsewhere.title)}</Own></a></span> · </>}<a href={paths.upkeep(of.statement)}>{say('entryOfLog', { index: of.index })}</a>{of.isReplaced && <> · {say('replaced')}</>}{beside.length > 0 && counts(of) && <> · <strong>{sayMeanwhile('counts')}</strong></>}</p>
      {against.length > 0 && <p className="small reopened"><span aria-hidden="true">✕ </span>{sayMeanwhile('against', { entries: against.map(({ index }) => index).join(', ') })}</p>}
      {of.reasons.map((reason) => <p key={reason} className="small"><Own>{visible(reason)}</Own></p>)}
      {of.reopened.map((each, at) => <p key={at} className="small reopened"><span aria-hidden="true">↺ </span><Reopened of={each} /></p>)}
      <Undo statement={of.statement} onUndone={onUndone} />
    </li>
  )
}

function Reopened({ of }: { of: DecisionView['reopened'][number] }) {
  const say = screeningWords.useWords()
  if (of.why === 'entry-changed') return <>{say('entryChanged')} {of.fields.map((field, at) => <span key={field}>{at > 0 && ', '}<Name of={reasonWords} code={`field-${field}`} /></span>)}</>
  if (of.why === 'names-changed' || of.why === 'numbers-changed') return <>{say(of.why === 'names-changed' ? 'namesChanged' : 'numbersChanged')} {of.added.map((each) => <span key={each}>+ <Own>{visible(each)}</Own> </span>)}{of.removed.map((each) => <span key={each}>− <Own>{visible(each)}</Own> </span>)}</>
  if (of.why === 'jurisdiction-changed') return <>{say('jurisdictionChanged', { from: of.from ?? '—', to: of.to ?? '—' })}</>
  return <>{say(of.why === 'entry-gone' ? 'entryGone' : 'listNotKept')}</>
}

function Undo({ statement, onUndone }: { statement: string; onUndone: () => void }) {
  const say = screeningWords.useWords()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  if (!isOpen) return <button type="button" className="button plain" onClick={() => setOpen(true)}>{say('undo')}</button>
  const undo = async () => {
    try {
      const { seen } = await api.history(statement)
      await api.upkeep({ withdrawals: [{ of: statement, seen }], reason: reason.trim(), dryRun: false })
      onUndone()
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <form className="decide" onKeyDown={(event) => { event.stopPropagation(); if (event.key === 'Escape') setOpen(false) }} onSubmit={(event) => { event.preventDefault(); void undo() }}>
      <label className="field">{say('undoReason')}<input autoFocus required dir="auto" maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
      <div className="row"><button type="submit" className="button" disabled={reason.trim() === ''}>{say('undo')}</button><button type="button" className="button plain" onClick={() => setOpen(false)}>{say('leave')}</button></div>
      {error !== null && <p role="alert" className="notice bad"><Refusal of={error} /></p>}
    </form>
  )
}
