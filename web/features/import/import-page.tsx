/**
 * Import: a spreadsheet becomes sealed statements. Its columns are looked at, what rows say is chosen and seen, a dry run tells what would become of each row, and only
 * then is anything sealed. The sheet lies at the server, so the page can be left and come back to.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ImportJob, ImportSheet } from '../../api.ts'
import { importApi } from '../../import-api.ts'
import { importState, queries } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { ColumnsView } from './columns-view.tsx'
import { JobView } from './job-view.tsx'
import { draftOf, textOf, type MappingDraft } from './mapping-edit.ts'
import { MappingForm } from './mapping-form.tsx'
import { FaultSaid, faultOf, OpenSheet } from './open-sheet.tsx'
import { PhotosView } from './photos-view.tsx'
import { PreviewView, usePreview } from './preview-view.tsx'
import { SavedView } from './saved-view.tsx'
import type { Along } from './sending.ts'
import { importWords } from './words.ts'
import './import.css'

export default function ImportPage() {
  const say = importWords.useWords()
  const { data, error } = useQuery(importState)
  const [isChoosing, setChoosing] = useState(false)
  return (
    <div className="page wide import">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      {error !== null && data === undefined ? <Failure error={error} /> : data === undefined ? <Waiting />
        : data.sheet === null || isChoosing ? <><OpenSheet onOpened={() => setChoosing(false)} />{isChoosing && <div className="row"><button type="button" className="button plain" onClick={() => setChoosing(false)}>{say('backToSheet')}</button></div>}</>
          : <SheetAtHand key={`${data.sheet.id} ${data.sheet.sheet}`} sheet={data.sheet} job={data.job} onOther={() => setChoosing(true)} />}
    </div>
  )
}

/** Of this tab, so that a page that is loaded again goes on. */
const keptAs = (sheet: ImportSheet) => `proofmark.import.${sheet.id}.${sheet.sheet}`
function keptText(sheet: ImportSheet): string {
  try {
    return sessionStorage.getItem(keptAs(sheet)) ?? sheet.suggestion.text
  } catch {
    return sheet.suggestion.text // storage is refused
  }
}

function SheetAtHand({ sheet, job, onOther }: { sheet: ImportSheet; job: ImportJob | null; onOther: () => void }) {
  const say = importWords.useWords()
  const [text, setText] = useState(() => keptText(sheet))
  const [along, setAlong] = useState<readonly Along[]>([])
  const [checked, setChecked] = useState<{ readonly job: string; readonly text: string; readonly along: readonly Along[] } | null>(null)
  const [fault, setFault] = useState<ReturnType<typeof faultOf> | null>(null)
  const draft = draftOf(text)
  const change = (next: string) => {
    setText(next)
    try {
      sessionStorage.setItem(keptAs(sheet), next)
    } catch {
      // Storage is refused: the mapping holds until the page is left.
    }
  }
  const onDraft = (next: MappingDraft) => change(textOf(next))
  const isRunning = job?.state === 'running'
  const preview = usePreview(sheet.id, text, along, !isRunning)
  const check = async () => {
    setFault(null)
    try {
      const begun = await importApi.check(sheet.id, text, along.map(({ path, size, sha256 }) => ({ path, size, sha256 })))
      setChecked({ job: begun.id, text, along })
      await queries.invalidateQueries({ queryKey: importState.queryKey })
      document.getElementById('outcome')?.scrollIntoView()
    } catch (error) {
      setFault(faultOf(error))
    }
  }
  const isSealed = job !== null && !job.isDryRun && job.state !== 'running'
  return (
    <>
      <div className="row sheet-bar"><strong dir="auto">{visible(sheet.fileName)}</strong>{sheet.sheet !== '' && <span className="quiet" dir="auto">{visible(sheet.sheet)}</span>}<span className="small quiet">{sheet.format.toUpperCase()} · {say('size', { kib: Math.ceil(sheet.size / 1024) })}</span>
        <button type="button" className="button" disabled={isRunning} onClick={onOther}>{say('other')}</button></div>
      {(isRunning && !job.isDryRun) || isSealed ? null : <>
        <ColumnsView sheet={sheet} draft={draft} problems={preview.data?.problems ?? []} onDraft={onDraft} />
        {sheet.suggestion.questions.length > 0 && <details className="questions"><summary>{say('questions', { count: sheet.suggestion.questions.length })}</summary><ul className="small" lang="en">{sheet.suggestion.questions.map((question) => <li key={question} dir="auto">{visible(question)}</li>)}</ul></details>}
        {draft === null ? <p className="notice bad" role="alert">{say('noDraft')}</p> : <MappingForm draft={draft} preview={preview} onDraft={onDraft} />}
        {!isRunning && <PreviewView of={preview} />}
        <PhotosView along={along} onAlong={setAlong} />
        <SavedView text={text} onText={change} />
      </>}
      <div id="outcome" className="import-outcome">
        {!isRunning && !isSealed && <section aria-labelledby="try"><h2 id="try">{say('try')}</h2><p className="small quiet">{say('tryLede')}</p><div className="row"><button type="button" className="button first" onClick={() => void check()}>{say('tryAll')}</button></div></section>}
        {fault !== null && <FaultSaid of={fault} />}
        {job !== null && job.sheet === sheet.id && <JobView job={job} along={along} fileName={sheet.fileName} isStale={checked !== null && checked.job === job.id && (checked.text !== text || checked.along !== along)} />}
        {isSealed && <div className="row"><button type="button" className="button" onClick={() => void check()}>{say('tryAgain')}</button><button type="button" className="button" onClick={onOther}>{say('another')}</button></div>}
      </div>
    </>
  )
}
