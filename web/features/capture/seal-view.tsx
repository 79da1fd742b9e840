/**
 * Seal: exactly what will be sealed, what is to be mended and what is to be seen before; then progress, and the list that proves it.
 * @module
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatSealLines, toSeal, type Draft } from '@proofmark/core/capture'
import { paths } from '../../paths.ts'
import { queries } from '../../queries.ts'
import type { SessionRow } from './device-store.ts'
import { ProofList } from './proof-list.tsx'
import { goOn, seal, unlock, type SendingProgress, type Sent } from './sending.ts'
import type { CaptureSession } from './session.ts'
import { useView } from './use-session.ts'
import { sizeWords, words } from './wording.ts'

export function SealView({ session, draft, row }: { session: CaptureSession; draft: Draft; row: SessionRow }) {
  const { isWriter } = useView(session)
  const [progress, setProgress] = useState<SendingProgress | null>(null)
  const [said, setSaid] = useState<Sent | null>(null)
  const isBusy = useRef(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const run = async (work: typeof seal) => {
    if (isBusy.current) return
    isBusy.current = true
    setSaid(null)
    try {
      setSaid(await work(session, setProgress))
      // Not waited for: without a network what is asked again waits for one, and sealing must go on when that is back.
      void queries.invalidateQueries()
    } catch (error) {
      setSaid({ kind: 'refused', message: String(error), mayUnlock: true })
    } finally {
      isBusy.current = false
      setProgress(null)
    }
  }
  // What was fixed before a cut goes on by itself, and again when the network comes back.
  const isCut = row.state === 'sealing' && isWriter
  useEffect(() => {
    if (!isCut) return undefined
    const again = () => void run(goOn)
    again()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [isCut])
  if (row.state === 'sealed') return <ProofList session={session} draft={draft} row={row} />
  return (
    <section aria-labelledby="will" className="stack"><h2 id="will">{words.seal.title}</h2>
      {row.state === 'open' && <Preview session={session} draft={draft} onSeal={() => dialog.current?.showModal()} dialog={dialog} onSure={() => { dialog.current?.close(); void run(seal) }} />}
      {progress !== null && <Progress of={progress} />}
      {said?.kind === 'waits' && <div className="notice" role="status"><p>{said.because === 'disk-full' ? words.seal.noRoom : words.seal.waits}</p><button type="button" className="button" onClick={() => void run(goOn)}>{words.seal.again}</button></div>}
      {said?.kind === 'missing' && <p className="notice bad" role="alert">{words.seal.missingFile(said.name)}</p>}
      {said?.kind === 'refused' && <div className="notice bad" role="alert"><p>{words.seal.refused(said.message)}</p></div>}
      {row.state === 'sealing' && (said?.kind === 'refused' || said?.kind === 'missing') && <p><button type="button" className="button" onClick={() => void unlock(session).catch(() => false).then((isOpen) => { if (isOpen) setSaid(null) })}>{words.seal.unlock}</button> <span className="small quiet">{words.seal.unlockHint}</span></p>}
    </section>
  )
}

function Preview({ session, draft, onSeal, onSure, dialog }: { session: CaptureSession; draft: Draft; onSeal: () => void; onSure: () => void; dialog: React.RefObject<HTMLDialogElement | null> }) {
  const { statements, faults, remarks } = useMemo(() => toSeal(draft), [draft])
  const counts = Object.entries(Object.groupBy(statements, ({ kind }) => kind)).map(([kind, those]) => `${those.length} ${kind}`)
  const files = new Set(draft.photos.map(({ sha256 }) => sha256)).size
  const placeOf = ({ kind, id }: { kind: string; id: string }) => (kind === 'item' || kind === 'mark' ? paths.captureSession(session.id, 'items', draft.items.find((item) => item.id === id || item.marks.some((mark) => mark.id === id))?.id ?? '') : paths.captureSession(session.id, kind === 'photo' ? 'photographs' : kind === 'custody' ? 'hand-overs' : kind === 'site' || kind === 'party' ? 'site' : 'items'))
  const nameOfItem = (id: string) => draft.items.findIndex((item) => item.id === id)
  const told = Object.entries(Object.groupBy(remarks, ({ code }) => code))
  return (
    <>
      <p>{counts.join(' · ')}</p>
      {faults.length > 0 && <div className="notice bad" role="alert"><h3>{words.seal.faults}</h3><ul className="remarks">{faults.slice(0, 50).map((fault) => <li key={`${fault.about.id} ${fault.field} ${fault.code}`}><a href={placeOf(fault.about)}>{words.seal.faultWords[fault.code]}</a>: {fault.about.kind}{fault.field === '' ? '' : ` ${fault.field}`}, {words.expected(fault.expected)}</li>)}</ul></div>}
      {told.map(([code, those]) => (
        <details key={code} open={those.length <= 5}><summary>{words.seal.remarks}: {words.seal.remarkWords[code as keyof typeof words.seal.remarkWords].toLowerCase()} ({those.length})</summary>
          <ul className="remarks">{those.slice(0, 200).map((remark) => <li key={`${remark.about.id} ${remark.words}`}><a href={placeOf(remark.about)}>{remark.about.kind === 'item' && nameOfItem(remark.about.id) !== -1 ? words.item.number(nameOfItem(remark.about.id) + 1) : remark.about.kind}</a>: {words.photo.guided(remark.words)}</li>)}</ul></details>
      ))}
      <details><summary>{words.seal.whole}</summary><Whole text={formatSealLines(statements)} /></details>
      <p><button type="button" className="button first" disabled={faults.length > 0} onClick={onSeal}>{words.seal.button(statements.length, files)}</button></p>
      <dialog ref={dialog} className="dialog" aria-label={words.seal.title}>
        <h2>{words.seal.title}</h2>
        <p>{counts.join(' · ')}</p>
        <p>{words.files(files)}, {sizeWords(draft.photos.reduce((sum, { size }) => sum + size, 0))}. {words.seal.room}</p>
        <Whole text={formatSealLines(statements)} />
        <p className="small quiet">{words.seal.ask}</p>
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{words.cancel}</button><button type="button" className="button first" onClick={onSure}>{words.seal.now}</button></div>
      </dialog>
    </>
  )
}

const Whole = ({ text }: { text: string }) => <pre className="will" tabIndex={0} aria-label={words.seal.whole}>{text}</pre>

function Progress({ of }: { of: SendingProgress }) {
  if (of.step === 'sealing') return <p role="status">{words.seal.sealing}</p>
  return <div className="row" role="status"><progress max={Math.max(1, of.all)} value={of.done} aria-label={words.seal.title} /><span className="small">{words.seal.sending(sizeWords(of.done), sizeWords(of.all), words.photo.left(of.secondsLeft))}</span></div>
}
