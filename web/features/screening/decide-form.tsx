/**
 * Decide: match, no match or undecided, with the reason that it needs. It is sealed as a statement, with the day of the list, and can be undone.
 * @module
 */
import { useEffect, useId, useRef, useState } from 'react'
import { Refused } from '../../api.ts'
import type { CaseScreeningView, Decision, DecisionView } from '../../screening-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { meanwhileWords } from './meanwhile-words.ts'
import { screeningWords } from './words.ts'

export const decisions = [['match', 'm'], ['no-match', 'n'], ['undecided', 'u']] as const
export type DecisionName = (typeof decisions)[number][0]

export interface DecideFormProps {
  readonly decision: DecisionName
  readonly people: CaseScreeningView['people']
  /** What is decided on it, as the page knows it now. */
  readonly known: readonly DecisionView[]
  /** Reasons that were given before, to be taken again. */
  readonly before: readonly string[]
  readonly by: string
  readonly onBy: (by: string) => void
  readonly onDecide: (decision: Pick<Decision, 'decision' | 'reasons' | 'by' | 'seen'>) => Promise<void>
  /** Somebody decided meanwhile: asks for what there is now. */
  readonly onAgain: () => Promise<void>
  readonly onClose: () => void
}

export function DecideForm({ decision, people, known, before, by, onBy, onDecide, onAgain, onClose }: DecideFormProps) {
  const say = screeningWords.useWords()
  const [reason, setReason] = useState('')
  // What stood there when the form was opened; what came since has to be read before anything is sealed.
  const [seen, setSeen] = useState(() => known.map(({ statement }) => statement))
  const [isAsked, setAsked] = useState<readonly string[]>([])
  const meanwhile = known.filter(({ statement }) => isAsked.includes(statement))
  const sayMeanwhile = meanwhileWords.useWords()
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error: unknown }>({ isBusy: false, error: null })
  const { day } = useFormats()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => { field.current?.focus() }, [decision])
  const seal = async () => {
    if (reason.trim() === '') return
    setState({ isBusy: true, error: null })
    const unread = known.filter(({ statement }) => !seen.includes(statement)).map(({ statement }) => statement)
    const ask = (fresh: readonly string[]) => { setAsked((all) => [...all, ...fresh]); setSeen((all) => [...all, ...fresh]); setState({ isBusy: false, error: null }) }
    if (unread.length > 0) { ask(unread); return }
    try {
      await onDecide({ decision, reasons: [reason.trim()], by: by === '' ? null : by, seen })
    } catch (error) {
      if (error instanceof Refused && error.code === 'decided-meanwhile') { await onAgain(); ask(error.about.split(' ')); return }
      setState({ isBusy: false, error })
    }
  }
  return (
    <form className="decide" aria-label={say('decide')} onSubmit={(event) => { event.preventDefault(); void seal() }} onKeyDown={(event) => { event.stopPropagation(); if (event.key === 'Escape') onClose() }}>
      <p><strong>{say(decision)}</strong> <span className="small quiet">{say('sealedAs')}</span></p>
      <label className="field">{say('reason')}<input ref={field} required dir="auto" maxLength={2000} list={id} value={reason} autoComplete="off" onChange={(event) => setReason(event.target.value)} /><datalist id={id}>{before.map((each) => <option key={each} value={each} />)}</datalist></label>
      <label className="field">{say('by')}<select value={by} onChange={(event) => onBy(event.target.value)}><option value="">{say('byNobody')}</option>{people.map((each) => <option key={each.id} value={each.id}>{visible(each.title)}</option>)}</select></label>
      {meanwhile.length > 0 && <div role="alert" className="notice bad"><p>{sayMeanwhile('decided')}</p><ul>{meanwhile.map((each) => <li key={each.statement}><strong>{say(each.decision)}</strong> {each.byName === null ? say('byNobodyNamed') : <Own>{visible(each.byName)}</Own>}{each.made !== null && <> · {day(each.made)}</>} · {say('entryOfLog', { index: each.index })}: <Own>{visible(each.reasons.join(' '))}</Own></li>)}</ul><p>{sayMeanwhile('askedAgain')}</p></div>}
      <div className="row"><button type="submit" className="button first" disabled={state.isBusy || reason.trim() === ''}>{say('seal')}</button><button type="button" className="button plain" onClick={onClose}>{say('leave')}</button></div>
      {state.error !== null && <p role="alert" className="notice bad"><Refusal of={state.error} /></p>}
    </form>
  )
}
