/**
 * Confirm: what will be sealed, before it is. Corrections are a choice of their own, with a reason.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import type { ImportJob } from '../../api.ts'
import { importApi } from '../../import-api.ts'
import { importState, queries } from '../../queries.ts'
import { visible } from '../../visible.ts'
import { FaultSaid, faultOf } from './open-sheet.tsx'
import { sendPhotos, type Along } from './sending.ts'
import { importWords } from './words.ts'

export function ConfirmSeal({ job, along, fileName, onEnd }: { job: ImportJob; along: readonly Along[]; fileName: string; onEnd: () => void }) {
  const say = importWords.useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [corrections, setCorrections] = useState<'seal' | 'leave'>('seal')
  const [reason, setReason] = useState('')
  const [progress, setProgress] = useState<number | null>(null)
  const [fault, setFault] = useState<ReturnType<typeof faultOf> | null>(null)
  const [missing, setMissing] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const { counts, result, statements } = job
  const wanted = result?.wanted ?? []
  const seal = async () => {
    setFault(null)
    setProgress(0)
    try {
      if ((await sendPhotos(wanted, along, (done, all) => setProgress(all === 0 ? 1 : done / all))) !== null) { setMissing(true); return }
      await importApi.seal(job.id, corrections, reason.trim() === '' ? null : reason.trim())
      await queries.invalidateQueries({ queryKey: importState.queryKey })
      dialog.current?.close()
    } catch (error) {
      setFault(faultOf(error))
    } finally {
      setProgress(null)
    }
  }
  return (
    <dialog ref={dialog} className="dialog" aria-label={say('confirmTitle')} onClose={onEnd}>
      <h2>{say('confirmTitle')}</h2>
      <ul className="stack">
        <li>{say('confirmRows', { rows: counts.new + counts.changed, statements, file: visible(fileName) })}</li>
        {counts.same > 0 && <li>{say('confirmSame', { count: counts.same })}</li>}
        {counts.refused > 0 && <li>{say('confirmRefused', { count: counts.refused })}</li>}
        {wanted.length > 0 && <li>{say('photosToSend', { count: wanted.length })}</li>}
        <li>{say('confirmFile')}</li>
      </ul>
      {counts.changed > 0 && <fieldset className="stack boxed"><legend className="label">{say('changedRows', { count: counts.changed })}</legend>
        <label className="choice"><input type="radio" name="corrections" checked={corrections === 'seal'} onChange={() => setCorrections('seal')} />{say('correctionsSeal')}</label>
        <label className="choice"><input type="radio" name="corrections" checked={corrections === 'leave'} onChange={() => setCorrections('leave')} />{say('correctionsLeave')}</label>
        {corrections === 'seal' && <label className="field">{say('reason')}<textarea value={reason} maxLength={2000} placeholder={say('reasonExample', { file: fileName })} onChange={(event) => setReason(event.target.value)} /></label>}
      </fieldset>}
      <p className="small quiet">{say('confirmForGood')}</p>
      {progress !== null && wanted.length > 0 && <div className="row" role="status"><progress max={1} value={progress} aria-label={say('sendingPhotos')} /><span className="small">{say('sendingPhotos')}</span></div>}
      {missing && <p className="notice bad" role="alert">{say('photosGone')}</p>}
      {fault !== null && <FaultSaid of={fault} />}
      <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{say('cancel')}</button>
        <button type="button" className="button first" disabled={progress !== null} onClick={() => void seal()}>{say('seal')}</button></div>
    </dialog>
  )
}
