/**
 * Job: a dry run or an import as it goes, and what came of it: counts, damage, each row with its place, and the report.
 * @module
 */
import { useState } from 'react'
import type { ImportJob } from '../../api.ts'
import { importApi } from '../../import-api.ts'
import { paths } from '../../paths.ts'
import { importState, queries } from '../../queries.ts'
import { visible } from '../../visible.ts'
import { ConfirmSeal } from './confirm-seal.tsx'
import { FaultSaid, faultOf } from './open-sheet.tsx'
import { MappingProblems } from './preview-view.tsx'
import { RowsView } from './rows-view.tsx'
import type { Along } from './sending.ts'
import { importWords } from './words.ts'

export function JobView({ job, along, isStale, fileName }: { job: ImportJob; along: readonly Along[]; /** The mapping was changed since. */ isStale: boolean; fileName: string }) {
  const say = importWords.useWords()
  const [isAsking, setAsking] = useState(false)
  const { state, isDryRun, counts, result } = job
  const title = isDryRun ? say('dryRun') : say('imported')
  return (
    <section aria-labelledby="job">
      <h2 id="job">{title}</h2>
      {state === 'running' && <Progress job={job} />}
      {state === 'refused' && <MappingProblems of={job.problems} />}
      {state === 'failed' && job.problems.map(({ code, found }) => <FaultSaid key={code} of={{ code, message: found }} />)}
      {state === 'failed' && !isDryRun && <p className="notice">{say('failedKept')}</p>}
      {state === 'stopped' && <p className="notice" role="status">{isDryRun ? say('stoppedDry') : say('stopped', { statements: job.statements, row: result?.stoppedAfter ?? 0 })}</p>}
      {state === 'done' && !isDryRun && <p className="notice good" role="status">{say('sealed', { statements: job.statements })}{result?.sealed != null && <> <a href={paths.log(result.sealed.first)}>{say('sealedEntries', { first: result.sealed.first, last: result.sealed.last })}</a></>}</p>}
      {(state === 'done' || state === 'stopped') && <>
        <p className="tally">{say('tally', { all: counts.all, new: counts.new, changed: counts.changed, same: counts.same, refused: counts.refused })}{result !== null && result.empty > 0 && <> {say('emptyRows', { count: result.empty })}</>}</p>
        {isDryRun && state === 'done' && <p>{say('wouldSeal', { statements: job.statements })}</p>}
        {result !== null && <Beside result={result} />}
        <div className="row">
          {isDryRun && state === 'done' && <button type="button" className="button first" disabled={job.statements === 0 || isStale} onClick={() => setAsking(true)}>{say('sealAsk', { statements: job.statements })}</button>}
          <a className="button" href={importApi.reportAddress(job.id)} download>{say('report')}</a>
        </div>
        {isStale && isDryRun && <p className="notice">{say('stale')}</p>}
        <RowsView job={job} />
      </>}
      {isAsking && <ConfirmSeal job={job} along={along} fileName={fileName} onEnd={() => setAsking(false)} />}
    </section>
  )
}

function Progress({ job }: { job: ImportJob }) {
  const say = importWords.useWords()
  const [fault, setFault] = useState<ReturnType<typeof faultOf> | null>(null)
  const stop = () => void importApi.stop().then(() => queries.invalidateQueries({ queryKey: importState.queryKey })).catch((error: unknown) => setFault(faultOf(error)))
  const phase = job.phase === 'sealing' && job.isDryRun ? 'judging' : job.phase
  return (
    <div className="stack" role="status">
      <div className="row"><progress max={job.all ?? 1} {...(job.all === null ? {} : { value: job.rows })} aria-label={say(`phase-${phase}`)} /><span>{say(`phase-${phase}`)} · {say('rowsOf', { rows: job.rows, all: job.all ?? 0 })}</span>
        <button type="button" className="button" onClick={stop}>{say('stop')}</button></div>
      {job.phase === 'sealing' && <p className="small quiet">{job.isDryRun ? say('statementsWould', { count: job.statements }) : say('statementsSealed', { count: job.statements })}{job.secondsLeft !== null && <> · {say('secondsLeft', { seconds: Math.ceil(job.secondsLeft) })}</>}</p>}
      {!job.isDryRun && <p className="small quiet">{say('stopHint')}</p>}
      {fault !== null && <FaultSaid of={fault} />}
    </div>
  )
}

/** What rows alone do not say. */
function Beside({ result: { gone, goneCount, unnamed, twins, notes, wanted } }: { result: NonNullable<ImportJob['result']> }) {
  const say = importWords.useWords()
  return (
    <>
      {notes.map(({ code, message }) => <p key={code} className="small quiet" lang="en">{visible(message)}</p>)}
      {wanted.length > 0 && <p className="small">{say('photosToSend', { count: wanted.length })}</p>}
      {unnamed.length > 0 && <details><summary>{say('photosUnnamed', { count: unnamed.length })}</summary><ul className="small mono">{unnamed.map((path) => <li key={path} dir="auto">{visible(path)}</li>)}</ul></details>}
      {twins.length > 0 && <details><summary>{say('photosTwins', { count: twins.length })}</summary><ul className="small mono">{twins.map((same) => <li key={same.join(' ')} dir="auto">{visible(same.join(' = '))}</li>)}</ul></details>}
      {goneCount > 0 && <details><summary>{say('gone', { count: goneCount })}</summary><ul className="small">{gone.map(({ id, kind, label, at }) => <li key={id}>{kind} <span className="mono" dir="auto">{visible(label ?? id.slice(0, 8))}</span> <span className="quiet" dir="auto">({visible(at)})</span></li>)}</ul></details>}
    </>
  )
}
