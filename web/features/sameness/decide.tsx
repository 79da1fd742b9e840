/**
 * Decide: the judgement on one candidate, with its reason, tried by the server and shown before it is sealed.
 * @module
 */
import { useRef, useState, type RefObject } from 'react'
import { api } from '../../api.ts'
import { useFormats } from '../../words/formats.ts'
import { Name, Own } from '../../words/said.tsx'
import { nameOf } from '../../words/names.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { Choose, type Chosen } from '../chain/choose.tsx'
import { judgedNow, judgementsOn, type SamenessCandidate, type SamenessDecision } from './sameness-api.ts'
import { pairWords } from './pair-words.ts'
import { SealDialog, type ToSeal } from './seal-dialog.tsx'
import { samenessWords } from './words.ts'

export const judgements = ['same', 'not-same', 'undecided'] as const
export type Judgement = (typeof judgements)[number]

/** `judge`: who judges, kept from one candidate to the next; `cases`: in which parties can be looked up. */
/** What is said of a confidential record is confidential, and of two open ones restricted, as all that nobody opens. */
const strictest = ['confidential', 'restricted'] as const

export function Decide({ of, of: { a, b }, decided, case: ofCase, judgement, judge, reasonField, onJudgement, onJudge, onSealed }: {
  of: SamenessCandidate; decided: readonly SamenessDecision[]; case: string | null; judgement: Judgement | null; judge: readonly Chosen[]; reasonField: RefObject<HTMLTextAreaElement | null>
  onJudgement: (judgement: Judgement) => void; onJudge: (judge: readonly Chosen[]) => void; onSealed: (index: number | null) => void
}) {
  const say = samenessWords.useWords()
  const [reason, setReason] = useState('')
  const [sealing, setSealing] = useState<ToSeal | null>(null)
  // What was judged when the form was opened; what came since is shown before anything is sealed.
  const [seen, setSeen] = useState(() => judgementsOn(decided, a.id, b.id).map(({ statement }) => statement))
  const [meanwhile, setMeanwhile] = useState<readonly SamenessDecision[]>([])
  const sayPair = pairWords.useWords()
  const { day } = useFormats()
  const form = useRef<HTMLFormElement>(null)
  const needs = [...(judgement === null ? ['needJudgement' as const] : []), ...(reason.trim() === '' ? ['needReason' as const] : [])]
  const review = () => {
    const what = { kind: 'sameness', case: ofCase, a: a.id, b: b.id, judgement, of: of.of, reason: reason.trim(), by: judge[0]?.id ?? null, handling: strictest.find((each) => a.handling === each || b.handling === each) ?? 'restricted', made: new Date().toISOString().slice(0, 10) }
    setSealing({ what, ask: async (isDry) => {
      const fresh = (await judgedNow(a.id, b.id)).filter(({ statement }) => !seen.includes(statement))
      if (fresh.length > 0) { setMeanwhile((all) => [...all, ...fresh]); setSeen((all) => [...all, ...fresh.map(({ statement }) => statement)]); setSealing(null); return 'asked-again' }
      return (await api.record(JSON.stringify(what), isDry)).sealed[0]?.index ?? null
    } })
  }
  return (
    <form ref={form} className="stack same-decide no-print" aria-label={say('decide')} onSubmit={(event) => { event.preventDefault(); if (needs.length === 0) review() }}>
      <div className="row" role="radiogroup" aria-label={say('decide')}>{judgements.map((each) => <button key={each} type="button" role="radio" aria-checked={judgement === each} className={judgement === each ? 'button first' : 'button'} onClick={() => onJudgement(each)}>{say(each === 'not-same' ? 'notSame' : each)} <kbd aria-hidden="true">{each[0]!.toUpperCase()}</kbd></button>)}</div>
      <div className="pairs">
        <label className="field">{say('reason')}<textarea ref={reasonField} dir="auto" value={reason} aria-describedby="reason-hint" onChange={(event) => setReason(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); form.current?.requestSubmit() } }} /><span id="reason-hint" className="small quiet">{say('reasonHint')}</span></label>
        {ofCase !== null && <Choose label={say('by')} of={ofCase} kinds={['party']} isOne chosen={judge} onChosen={onJudge} />}
      </div>
      <div className="row"><button type="submit" className="button first" disabled={needs.length > 0}>{say('review')}</button>{needs.length > 0 && <div className="small quiet" role="status"><ul>{needs.map((need) => <li key={need}>{say(need)}</li>)}</ul></div>}{judgement !== null && <span className="small quiet">{nameOf(codeNames, judgement)}</span>}</div>
      {meanwhile.length > 0 && <div role="alert" className="notice bad"><p>{sayPair('meanwhile')}</p><ul>{meanwhile.map((each) => <li key={each.statement}><strong><Name of={codeNames} code={each.judgement} /></strong>{each.by !== null && <> · {say('by')} <Own>{each.by}</Own></>}{each.made !== null && <> · {day(each.made)}</>}{each.index !== null && <> · {say('entry', { index: each.index })}</>}: <Own>{each.reason}</Own></li>)}</ul><p>{sayPair('askedAgain')}</p></div>}
      {sealing !== null && <SealDialog of={sealing} onClose={() => setSealing(null)} onSealed={(index) => { setSealing(null); setReason(''); onSealed(index) }} />}
    </form>
  )
}
