/**
 * Session: one draft in the field, on five sheets; whether it is kept, who writes, and undo.
 * @module
 */
import { useEffect } from 'react'
import { captureViews, paths, type CaptureView } from '../../paths.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { deviceStore } from './device-store.ts'
import { HandOversView } from './hand-overs-view.tsx'
import { ItemsView } from './items-view.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { useOffline } from './offline.ts'
import { labelWords } from './labels/words.ts'
import { PhotosView } from './photos-view.tsx'
import { saveFile } from './save-file.ts'
import { SealView } from './seal-view.tsx'
import type { CaptureSession } from './session.ts'
import { SiteView } from './site-view.tsx'
import { useLanguage } from '../../words/language.ts'
import { useSession, useView } from './use-session.ts'
import { words } from './wording.ts'
import './capture.css'

export default function CaptureSessionPage({ id, view, item }: { id: string; view: CaptureView; item: string }) {
  const session = useSession(id)
  const language = useLanguage()
  if (session instanceof Error) return <div className="page"><Failure error={session} /><p>{words.unreadable}</p><p><button type="button" className="button" onClick={() => void rescue(id)}>{words.rescue}</button></p></div>
  if (session === undefined) return <div className="page"><Waiting /></div>
  if (session === null) return <div className="page"><h1>{words.gone}</h1><p>{words.goneHint} <a href={paths.capture()}>{words.title}</a></p></div>
  return <Opened key={language} session={session} view={view} item={item} />
}

/** Everything that is kept of a draft, as it is; its originals stay where they are. */
async function rescue(id: string): Promise<void> {
  const store = await deviceStore()
  saveFile(`draft-${id.slice(0, 8)}.json`, JSON.stringify({ session: await store.session(id), entries: await store.entries(id) }, null, 2))
}

function Opened({ session, view, item }: { session: CaptureSession; view: CaptureView; item: string }) {
  const { draft, row, isWriter, isKept, fault, canUndo, canRedo } = useView(session)
  const say = labelWords.useWords()
  useOffline()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z'
      const isRedo = (event.ctrlKey || event.metaKey) && (event.key.toLowerCase() === 'y' || (isUndo && event.shiftKey))
      if ((!isUndo && !isRedo) || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      if (isRedo) session.redo()
      else session.undo()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [session])
  const isOpen = row.state === 'open'
  return (
    <div className="page wide capture">
      <p className="trail"><a href={paths.capture()}>{words.title}</a></p>
      <h1>{draft.site.what.trim() === '' ? words.untitled : draft.site.what}</h1>
      <div className="row capture-bar">
        <span className="small quiet" role="status">{words[row.state]} · {isKept ? words.kept : words.keeping}</span>
        <a className="small" href={paths.captureLabels(session.id)}>{say('printLabels')}</a>
        <span className="row"><KeysDialog />{isOpen && <><button type="button" className="button plain" disabled={!canUndo || !isWriter} onClick={() => session.undo()}>{words.undo}</button>
          <button type="button" className="button plain" disabled={!canRedo || !isWriter} onClick={() => session.redo()}>{words.redo}</button></>}</span>
      </div>
      {!isWriter && <p className="notice" role="status">{words.readOnly}</p>}
      {fault !== null && <div className="notice bad" role="alert"><p>{words.notKept(fault.name)}</p><button type="button" className="button" onClick={() => session.retry()}>{words.tryAgain}</button></div>}
      <nav className="views" aria-label={words.title}><ul>{captureViews.map((each) => <li key={each}><a href={paths.captureSession(session.id, each, each === view ? item : '')} aria-current={each === view ? 'page' : undefined}>{words.views[each]}{each === 'items' ? ` ${draft.items.length}` : each === 'photographs' ? ` ${draft.photos.length}` : ''}</a></li>)}</ul></nav>
      <fieldset className="plain-set" disabled={!isWriter || (!isOpen && view !== 'seal')}>
        {view === 'site' && <SiteView session={session} draft={draft} />}
        {view === 'items' && <ItemsView session={session} draft={draft} chosen={item} />}
        {view === 'photographs' && <PhotosView session={session} draft={draft} chosen={item} />}
        {view === 'hand-overs' && <HandOversView session={session} draft={draft} />}
        {view === 'seal' && <SealView session={session} draft={draft} row={row} />}
      </fieldset>
    </div>
  )
}
