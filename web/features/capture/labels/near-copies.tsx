/**
 * Near copies: photographs that look alike or lie elsewhere too. A hint: nothing is removed, and nothing chosen.
 * @module
 */
import { useState } from 'react'
import type { Draft, DraftPhoto } from '@proofmark/core/capture'
import type { CaptureSession } from '../session.ts'
import { Thumb } from '../thumb.tsx'
import { askServer, useElsewhere, useNearCopies, type AtServer } from './use-copies.ts'
import { labelWords } from './words.ts'

/** Heaps that are drawn at once; the others are a click away. */
const shownAtOnce = 20

export function NearCopies({ session, draft }: { session: CaptureSession; draft: Draft }) {
  const say = labelWords.useWords()
  const heaps = useNearCopies(draft.photos)
  const elsewhere = useElsewhere(session, draft.photos)
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState(shownAtOnce)
  const [atServer, setAtServer] = useState<AtServer | null>(null)
  return (
    <details className="near-copies" onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{say('copies')} <span className="count">{say('copiesCount', { count: heaps.length })}</span></summary>
      {isOpen && <div className="stack">
        {heaps.length > 0 && <><p className="small quiet">{say('copiesRule')}</p>
          <ul>{heaps.slice(0, shown).map((heap) => <li key={heap[0]!.id}><p className="small">{say('heap', { count: heap.length, names: namesOf(heap) })}</p><div className="heap" role="group" tabIndex={0} aria-label={say('heap', { count: heap.length, names: namesOf(heap) })}>{heap.slice(0, 8).map((photo) => <Thumb key={photo.id} session={session} photo={photo} />)}</div></li>)}</ul></>}
        {heaps.length > shown && <p><button type="button" className="button plain" onClick={() => setShown(heaps.length)}>{say('more', { count: heaps.length - shown })}</button></p>}
        {elsewhere.length > 0 && <p className="small">{say('elsewhere', { count: elsewhere.length })} <span className="tiny quiet">{namesOf(elsewhere)}</span></p>}
        <div className="row"><button type="button" className="button plain" disabled={atServer?.state === 'asking'} onClick={() => void askServer(session, draft.photos, setAtServer)}>{say('askServer')}</button>
          {atServer !== null && <span className="small" role="status">{atServer.state === 'asking' ? say('asking', { done: atServer.done, all: atServer.all }) : atServer.state === 'no-server' ? say('noServer') : say('atServer', { count: atServer.photos.length })} {atServer.state === 'known' && <span className="tiny quiet">{namesOf(atServer.photos)}</span>}</span>}</div>
      </div>}
    </details>
  )
}

const namesOf = (photos: readonly DraftPhoto[]): string => photos.map(({ name }) => name).join(', ')
