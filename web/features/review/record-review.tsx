/**
 * Record review: a stage passed, refused or left out by a named person; that no review took place; what a sentence is. Each is shown before it is sealed.
 * @module
 */
import { useState } from 'react'
import { wholeWaiver } from '@proofmark/core/review'
import type { ReviewView } from '../../review-api.ts'
import { visible } from '../../visible.ts'
import { newId, today, WillSeal } from '../desk/will-seal.tsx'
import { reviewWords } from './words.ts'

type Outcome = 'pass' | 'refuse' | 'leaveOut' | 'waiveAll'

export function RecordReview({ of }: { of: ReviewView }) {
  const say = reviewWords.useWords()
  const [stage, setStage] = useState('')
  const [outcome, setOutcome] = useState<Outcome>('pass')
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const chosen = of.stages.stages.find(({ id }) => id === stage)
  const barred = outcome === 'pass' || outcome === 'leaveOut' ? (chosen?.mayNot ?? []).map(({ party }) => party) : []
  const authors = authorsIn(of)
  const named = outcome === 'waiveAll' ? wholeWaiver : outcome === 'leaveOut' ? `waiver:${stage}` : stage
  const review = { kind: 'review', id: newId(), of: of.finding.id, stage: named, outcome: outcome === 'refuse' ? 'refused' : 'passed', by, author: by, reason: reason.trim() === '' ? null : reason.trim(), when: today(), made: today(), case: of.finding.case, handling: 'open' }
  const lacks = [...(outcome !== 'waiveAll' && chosen === undefined ? [say('stage')] : []), ...(by === '' || barred.includes(by) ? [say('by')] : []), ...(outcome !== 'pass' && reason.trim() === '' ? [say('reason')] : [])]
  return (
    <details><summary>{say('record')}</summary>
      <div className="reply-form">
        <label className="field">{say('outcome')}<select value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)}>{(['pass', 'refuse', 'leaveOut', 'waiveAll'] as const).filter((each) => each !== 'leaveOut' || chosen?.isOptional === true).map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
        {outcome !== 'waiveAll' && <label className="field">{say('stage')}<select value={stage} onChange={(event) => setStage(event.target.value)}><option value="">{say('choose')}</option>{of.stages.stages.map(({ id, title }) => <option key={id} value={id}>{visible(title)}</option>)}</select></label>}
        <label className="field">{say('by')}<select value={by} onChange={(event) => setBy(event.target.value)}><option value="">{say('choose')}</option>{of.people.filter(({ id }) => !barred.includes(id)).map(({ id, title }) => <option key={id} value={id}>{visible(title)}{authors.has(id) && ` (${say('isOwn')})`}</option>)}</select></label>
        <label className="field whole">{say('reason')}<textarea dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        {outcome === 'waiveAll' && <p className="small quiet whole">{say('waiveHint')}</p>}
        {outcome === 'waiveAll' && authors.has(by) && <p className="small editor-flag whole" role="status">{say(of.stages.procedure.persons === 0 ? 'ownWaiverTold' : 'ownWaiverVoid')}</p>}
        <WillSeal button={say('lookReview')} isReady={lacks.length === 0} whyNot={lacks.length === 0 ? null : say('lacks', { names: lacks.join(', ') })} prepare={() => Promise.resolve({ statements: [review] })} onSealed={() => { setReason(''); setBy('') }} />
      </div>
    </details>
  )
}

/** Who wrote the finding, as far as a stage bars them for it. */
const authorsIn = (of: ReviewView): ReadonlySet<string> => new Set(of.stages.stages.flatMap(({ mayNot }) => mayNot.filter(({ why }) => why === 'by-the-author').map(({ party }) => party)))

export function RecordSentence({ of }: { of: ReviewView }) {
  const say = reviewWords.useWords()
  const [at, setAt] = useState('')
  const [nature, setNature] = useState<'context' | 'opinion' | 'waived'>('context')
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const other = of.others.find((_, place) => `other ${place}` === at)
  const sentence = other ?? of.sentences.find((each) => String(each.at) === at)
  const line = { kind: 'sentence', id: newId(), of: of.finding.id, text: sentence?.text ?? '', nature, by: nature === 'waived' ? by : null, author: by, reason: reason.trim() === '' ? null : reason.trim(), made: today(), case: of.finding.case, handling: 'open' }
  // Title, captions and caveats are no sentences: nobody can call them context.
  const isNoSentence = other !== undefined && nature !== 'waived'
  const lacks = [...(sentence === undefined ? [say('sentence')] : []), ...(by === '' ? [say('by')] : []), ...(nature === 'waived' && reason.trim() === '' ? [say('reason')] : [])]
  const authors = authorsIn(of)
  return (
    <details><summary>{say('sentenceForm')}</summary>
      <div className="reply-form">
        <label className="field">{say('sentence')}<select value={at} onChange={(event) => setAt(event.target.value)}><option value="">{say('choose')}</option>{of.sentences.map((each) => <option key={each.at} value={String(each.at)}>{`${each.at + 1}. ${visible(each.text.slice(0, 60))}`}</option>)}{of.others.map((each, place) => <option key={`other ${place}`} value={`other ${place}`}>{visible(each.text.slice(0, 60))}</option>)}</select></label>
        <label className="field">{say('nature')}<select value={nature} onChange={(event) => setNature(event.target.value as typeof nature)}><option value="context">{say('natureContext')}</option><option value="opinion">{say('natureOpinion')}</option><option value="waived">{say('natureWaived')}</option></select></label>
        <label className="field">{say('by')}<select value={by} onChange={(event) => setBy(event.target.value)}><option value="">{say('choose')}</option>{of.people.map(({ id, title }) => <option key={id} value={id}>{visible(title)}{authors.has(id) && ` (${say('isOwn')})`}</option>)}</select></label>
        <label className="field whole">{say('reason')}<textarea dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        {authors.has(by) && <p className="small editor-flag whole" role="status">{say(nature === 'waived' ? 'ownWaiverVoid' : 'ownMarkTold')}</p>}
        <WillSeal button={say('lookSentence')} isReady={lacks.length === 0 && !isNoSentence} whyNot={isNoSentence ? say('noSentence') : lacks.length === 0 ? null : say('lacks', { names: lacks.join(', ') })} prepare={() => Promise.resolve({ statements: [line] })} onSealed={() => { setReason(''); setAt('') }} />
      </div>
    </details>
  )
}
