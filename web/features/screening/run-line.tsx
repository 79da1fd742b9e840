/**
 * Run line: how far the comparing is, with the time that is left, and its end or its beginning.
 * @module
 */
import type { CaseScreeningView } from '../../screening-api.ts'
import { useFormats } from '../../words/formats.ts'
import { screeningWords } from './words.ts'

export function RunLine({ of: { status, progress, records, lists }, onBegin, onCancel }: { of: CaseScreeningView; onBegin: () => void; onCancel: () => void }) {
  const say = screeningWords.useWords()
  const { number } = useFormats()
  if (status === 'running') return (
    <div className="row run-line" role="status">
      <progress max={progress?.of ?? 1} value={progress?.done ?? 0} aria-label={say('running')} />
      <span className="small">{say('progress', { done: number(progress?.done ?? 0), of: number(progress?.of ?? records.length * lists.length) })}{progress?.secondsLeft !== null && progress?.secondsLeft !== undefined && <> · {say('secondsLeft', { count: progress.secondsLeft })}</>}</span>
      <button type="button" className="button" onClick={onCancel}>{say('cancel')}</button>
    </div>
  )
  if (status === 'done') return <p className="small" role="status">{say('compared', { records: records.length, lists: lists.length })}</p>
  return <div className="row run-line" role="status"><span>{say(status === 'failed' ? 'failed' : status === 'cancelled' ? 'cancelled' : 'notYet')}</span><button type="button" className="button first" onClick={onBegin}>{say('begin')}</button></div>
}
