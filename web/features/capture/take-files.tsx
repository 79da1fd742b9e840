/**
 * Take files: choose or drop, with progress that can be stopped, and a plain account of what was taken and what was not.
 * @module
 */
import { useRef, useState, type ReactNode } from 'react'
import { largestOriginal } from '@proofmark/core/capture'
import { takeFiles, type IntakeProgress, type IntakeResult } from './intake.ts'
import type { CaptureSession } from './session.ts'
import { sizeWords, words } from './wording.ts'

export function TakeFiles({ session, item, children }: { session: CaptureSession; item: string | null; children?: ReactNode }) {
  const [progress, setProgress] = useState<IntakeProgress | null>(null)
  const [result, setResult] = useState<IntakeResult | null>(null)
  const [isOver, setOver] = useState(false)
  const stop = useRef<AbortController | null>(null)
  const take = async (files: readonly File[]) => {
    if (files.length === 0 || stop.current !== null) return
    stop.current = new AbortController()
    setResult(null)
    setProgress({ done: 0, all: files.length, secondsLeft: 0 })
    try {
      setResult(await takeFiles(session, files, { item, signal: stop.current.signal, onProgress: setProgress }))
    } finally {
      stop.current = null
      setProgress(null)
    }
  }
  return (
    <div className={isOver ? 'take over' : 'take'} onDragOver={(event) => { if (event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(true) } }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { if (event.dataTransfer.files.length > 0) { event.preventDefault(); setOver(false); void take([...event.dataTransfer.files]) } }}>
      {children}
      <div className="row"><label className="button">{words.photo.add}<input className="unseen" type="file" multiple aria-label={words.photo.add} onChange={(event) => { const files = [...(event.target.files ?? [])]; event.target.value = ''; void take(files) }} /></label>
        <span className="small quiet wide-only">{words.photo.drop}</span></div>
      {progress !== null && <div className="row" role="status"><progress max={progress.all} value={progress.done} aria-label={words.photo.add} /><span className="small">{words.photo.taking(progress.done, progress.all, words.photo.left(progress.secondsLeft))}</span>
        <button type="button" className="button plain" onClick={() => stop.current?.abort()}>{words.photo.stop}</button></div>}
      {result !== null && <Account of={result} />}
    </div>
  )
}

function Account({ of: { taken, known, lies, unread, tooLarge, notTaken, because } }: { of: IntakeResult }) {
  const isBad = because !== null || unread.length + tooLarge.length > 0
  return (
    <div className={isBad ? 'notice bad' : 'notice'} role={isBad ? 'alert' : 'status'}>
      {because === null && <p>{words.photo.took(taken)}</p>}
      {because === 'full' && <p>{words.photo.full(taken, notTaken)}</p>}
      {because === 'stopped' && <p>{words.photo.stopped(taken, notTaken.length)}</p>}
      {typeof because === 'object' && because !== null && <p>{words.photo.noRoom(sizeWords(because.need), sizeWords(because.room))}</p>}
      {known > 0 && <p>{words.photo.known(known)}</p>}
      {lies > 0 && <p>{words.photo.lies(lies)}</p>}
      {tooLarge.length > 0 && <p>{words.photo.tooLarge(sizeWords(largestOriginal), tooLarge)}</p>}
      {unread.length > 0 && <p>{words.photo.unread(unread)}</p>}
    </div>
  )
}
