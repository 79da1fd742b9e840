/**
 * Job line: how far the raising of a list is, how long it will take, and a way to end it; or why it failed.
 * @module
 */
import { useState } from 'react'
import { Refused } from '../../api.ts'
import { matchingApi, type MatchJob } from '../../matching-api.ts'
import { queries } from '../../queries.ts'
import { Own } from '../../words/said.tsx'
import { visible } from '../../visible.ts'
import { MatchRefusal } from './match-refusal.tsx'
import { matchingWords } from './words.ts'

const doing = { offer: 'makingOffer', answer: 'makingAnswer', read: 'reading' } as const

export function JobLine({ job }: { job: MatchJob }) {
  const say = matchingWords.useWords()
  // From when on this page saw it; what was done before does not count for the pace.
  const [seen] = useState({ at: performance.now(), done: job.done })
  const cancel = async () => { await matchingApi.cancel().catch(() => undefined); await queries.invalidateQueries({ queryKey: ['matching'] }) }
  if (job.state === 'failed') return <div className="notice bad match-job" role="alert"><p>{say('failed')} <MatchRefusal of={new Refused(job.fault?.code ?? '', job.fault?.message ?? '', '')} /></p><button type="button" className="button plain" onClick={() => void cancel()}>{say('dismiss')}</button></div>
  const seconds = (performance.now() - seen.at) / 1000
  const left = job.done > seen.done && seconds > 1 ? Math.ceil((job.of - job.done) / (job.done - seen.done) * seconds) : null
  return (
    <div className="notice match-job" role="status">
      <p>{say(doing[job.what])} <Own>{visible(job.context)}</Own></p>
      <div className="row"><progress max={Math.max(1, job.of)} value={job.done} aria-label={say(doing[job.what])} /><span className="small">{say('raised', { done: job.done, of: job.of })}{left === null ? '' : ` · ${say('left', { seconds: left })}`}</span>
        <button type="button" className="button" onClick={() => void cancel()}>{say('cancel')}</button></div>
    </div>
  )
}
