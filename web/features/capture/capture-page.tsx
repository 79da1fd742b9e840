/**
 * Capture: the sessions that are on this device, and the beginning of a new one.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { paths } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { Failure } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { api } from '../../api.ts'
import { deviceStore, type SessionRow } from './device-store.ts'
import { roomLeft } from './intake.ts'
import { useOffline } from './offline.ts'
import { beginSession } from './session.ts'
import { useLanguage } from '../../words/language.ts'
import { sizeWords, words } from './wording.ts'
import './capture.css'

export default function CapturePage({ of }: { of: string }) {
  useLanguage()
  const [rows, setRows] = useState<readonly SessionRow[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const read = () => { void deviceStore().then((store) => store.sessions()).then((all) => setRows([...all].sort((a, b) => b.updated - a.updated)), setError) }
  useEffect(read, [])
  const begin = async () => {
    // Offline the case is not known by its id; it is chosen later then.
    const id = of === '' ? null : await api.case(of).then((found) => found.id, () => null)
    navigate(paths.captureSession(await beginSession(id), 'site'))
  }
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  return (
    <div className="page">
      <header><h1>{words.title}</h1><p className="lede">{words.lede}</p></header>
      <p><button type="button" className="button first" onClick={() => void begin().catch(setError)}>{words.begin}</button></p>
      <Device />
      <section aria-labelledby="sessions"><h2 id="sessions">{words.sessions}</h2>
        {rows !== null && rows.length === 0 && <p className="empty">{words.noSessions}</p>}
        {rows !== null && rows.length > 0 && <Table head={[words.views.site, words.begun, words.holds, words.state, '']} rows={rows.map((row) => ({
          key: row.id,
          cells: [<a key="a" href={paths.captureSession(row.id, row.state === 'open' ? 'items' : 'seal')}>{row.title.trim() === '' ? words.untitled : row.title}</a>, row.begun.slice(0, 10), `${words.items(row.items)}, ${words.photographs(row.photos)}`, words[row.state], <RemoveSession key="r" row={row} onRemoved={read} />],
        }))} />}
      </section>
    </div>
  )
}

function Device() {
  const { readiness, isPersisted } = useOffline()
  const [room, setRoom] = useState<{ used: number; room: number } | null>(null)
  useEffect(() => { void roomLeft().then(setRoom) }, [])
  return (
    <ul className="small quiet device" aria-label={words.thisDevice}>
      <li><span role="status" data-offline={readiness}>{readiness === 'ready' ? words.offlineReady : readiness === 'not-yet' ? words.offlineNotYet : words.offlineNever}</span></li>
      {isPersisted !== null && <li>{isPersisted ? words.persisted : words.notPersisted}</li>}
      {room !== null && <li>{words.room(sizeWords(room.used), sizeWords(room.room))}</li>}
    </ul>
  )
}

function RemoveSession({ row, onRemoved }: { row: SessionRow; onRemoved: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const remove = async () => {
    await (await deviceStore()).remove(row.id)
    dialog.current?.close()
    onRemoved()
  }
  return (
    <>
      <button type="button" className="button plain" onClick={() => dialog.current?.showModal()}>{words.remove}</button>
      <dialog ref={dialog} className="dialog" aria-label={words.remove}>
        <p>{words.removeAsk}</p>
        {row.state !== 'sealed' && <p className="notice bad">{words.removeUnsealed}</p>}
        <div className="buttons"><button type="button" className="button" onClick={() => dialog.current?.close()}>{words.cancel}</button><button type="button" className="button first" onClick={() => void remove()}>{words.removeNow}</button></div>
      </dialog>
    </>
  )
}
