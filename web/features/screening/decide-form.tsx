/**
 * Decide: match, no match or undecided, with the reason that it needs. It is sealed as a statement, with the day of the list, and can be undone.
 * @module
 */
import { useEffect, useId, useRef, useState } from 'react'
import type { CaseScreeningView, Decision } from '../../screening-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { visible } from '../../visible.ts'
import { screeningWords } from './words.ts'

export const decisions = [['match', 'm'], ['no-match', 'n'], ['undecided', 'u']] as const
export type DecisionName = (typeof decisions)[number][0]

export interface DecideFormProps {
  readonly decision: DecisionName
  readonly people: CaseScreeningView['people']
  /** Reasons that were given before, to be taken again. */
  readonly before: readonly string[]
  readonly by: string
  readonly onBy: (by: string) => void
  readonly onDecide: (decision: Pick<Decision, 'decision' | 'reasons' | 'by'>) => Promise<void>
  readonly onClose: () => void
}

export function DecideForm({ decision, people, before, by, onBy, onDecide, onClose }: DecideFormProps) {
  const say = screeningWords.useWords()
  const [reason, setReason] = useState('')
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error: unknown }>({ isBusy: false, error: null })
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => { field.current?.focus() }, [decision])
  const seal = async () => {
    if (reason.trim() === '') return
    setState({ isBusy: true, error: null })
    try {
      await onDecide({ decision, reasons: [reason.trim()], by: by === '' ? null : by })
    } catch (error) {
      setState({ isBusy: false, error })
    }
  }
  return (
    <form className="decide" aria-label={say('decide')} onSubmit={(event) => { event.preventDefault(); void seal() }} onKeyDown={(event) => { event.stopPropagation(); if (event.key === 'Escape') onClose() }}>
      <p><strong>{say(decision)}</strong> <span className="small quiet">{say('sealedAs')}</span></p>
      <label className="field">{say('reason')}<input ref={field} required dir="auto" maxLength={2000} list={id} value={reason} autoComplete="off" onChange={(event) => setReason(event.target.value)} /><datalist id={id}>{before.map((each) => <option key={each} value={each} />)}</datalist></label>
      <label className="field">{say('by')}<select value={by} onChange={(event) => onBy(event.target.value)}><option value="">{say('byNobody')}</option>{people.map((each) => <option key={each.id} value={each.id}>{visible(each.title)}</option>)}</select></label>
      <div className="row"><button type="submit" className="button first" disabled={state.isBusy || reason.trim() === ''}>{say('seal')}</button><button type="button" className="button plain" onClick={onClose}>{say('leave')}</button></div>
      {state.error !== null && <p role="alert" className="notice bad"><Refusal of={state.error} /></p>}
    </form>
  )
}
