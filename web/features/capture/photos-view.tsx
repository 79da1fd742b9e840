/**
 * Photographs of the session in their order: chosen by click and key, given to items by dragging, by a key, or group by group as pauses part them.
 * @module
 */
import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { byTime, groupsByPause, type Draft, type DraftPhoto } from '@proofmark/core/capture'
import { paths } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { Cameras } from './cameras.tsx'
import { ChoiceField, TextField } from './fields.tsx'
import { nameOf } from './items-view.tsx'
import { LabelGroups, SeenLabel } from './labels/label-groups.tsx'
import { NearCopies } from './labels/near-copies.tsx'
import { MoveButtons, moveByOne, reorder, usePhotoDrop } from './photo-moves.tsx'
import type { CaptureSession } from './session.ts'
import { TakeFiles } from './take-files.tsx'
import { Thumb } from './thumb.tsx'
import { words } from './wording.ts'

export function PhotosView({ session, draft, chosen }: { session: CaptureSession; draft: Draft; chosen: string }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState(0)
  const item = draft.items.find(({ id }) => id === chosen) ?? draft.items[0]
  const names = useMemo(() => new Map(draft.items.map((each) => [each.id, nameOf(each, draft)])), [draft.items])
  const ids = draft.photos.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  const assign = (to: string | null, which: readonly string[] = ids) => {
    if (which.length > 0) session.do({ do: 'assign-photos', ids: which, item: to })
    setSelected(new Set())
  }
  const select = (at: number, isRange: boolean) => {
    const next = new Set(selected)
    const range = isRange ? draft.photos.slice(Math.min(last, at), Math.max(last, at) + 1).map(({ id }) => id) : []
    const { id } = draft.photos[at]!
    if (isRange) for (const each of range) next.add(each)
    else if (!next.delete(id)) next.add(id)
    setSelected(next)
    setLast(at)
  }
  const onKey = (event: KeyboardEvent<HTMLButtonElement>, at: number, photo: DraftPhoto) => {
    const onward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const step = event.key === onward ? 1 : /^Arrow(?:Left|Right)$/.test(event.key) ? -1 : 0
    if (step !== 0 && event.altKey) moveByOne(session, drag(photo), step)
    else if (step !== 0) document.querySelectorAll<HTMLButtonElement>('.photo-grid button.photo')[at + step]?.focus()
    else if (event.key.toLowerCase() === 'a' && !event.ctrlKey && item !== undefined) assign(item.id, ids.length > 0 ? ids : [photo.id])
    else if (event.key === 'Delete') { session.do({ do: 'remove-photos', ids: ids.length > 0 ? ids : [photo.id] }); setSelected(new Set()) }
    else return
    event.preventDefault()
  }
  const dropOn = usePhotoDrop(session)
  const drag = (photo: DraftPhoto) => (ids.includes(photo.id) ? ids : [photo.id])
  return (
    <section aria-label={words.views.photographs} className="stack">
      <TakeFiles session={session} item={null}>{draft.photos.length === 0 && <p className="empty">{words.photo.none}</p>}</TakeFiles>
      {draft.photos.length > 0 && <>
        <div className="row photo-bar">
          {item !== undefined && <ChoiceField label={words.photo.from} value={item.id} choices={Object.fromEntries(names)} onValue={(id) => { if (id !== null) navigate(paths.captureSession(session.id, 'photographs', id), { replace: true }) }} />}
          {item !== undefined && <button type="button" className="button first" disabled={ids.length === 0} onClick={() => assign(item.id)}>{words.photo.toItem(names.get(item.id)!)}</button>}
          <button type="button" className="button" disabled={ids.length === 0} onClick={() => assign(null)}>{words.photo.unassign}</button>
          <button type="button" className="button" disabled={ids.length === 0} onClick={() => { session.do({ do: 'remove-photos', ids }); setSelected(new Set()) }}>{words.photo.remove}</button>
          <button type="button" className="button plain" onClick={() => reorder(session, byTime(session.draft.photos).map(({ id }) => id))}>{words.photo.order}</button>
          <MoveButtons session={session} ids={ids} />
          <span className="small quiet" role="status">{words.photo.selected(ids.length)}</span>
        </div>
        {item !== undefined && <Pauses session={session} draft={draft} from={item.id} />}
        <LabelGroups session={session} draft={draft} nameOf={(id) => names.get(id) ?? ''} />
        <NearCopies session={session} draft={draft} />
        <Cameras session={session} draft={draft} />
        <p className="small quiet wide-only">{words.photo.selectHint}</p>
        <ul className="photo-grid">{draft.photos.map((photo, at) => (
          <li key={photo.id} {...dropOn(photo.id)}>
            <button type="button" className="photo" draggable aria-pressed={selected.has(photo.id)}
              onDragStart={(event) => event.dataTransfer.setData('text/x-photos', drag(photo).join(' '))} onClick={(event: MouseEvent) => select(at, event.shiftKey)} onKeyDown={(event) => onKey(event, at, photo)}>
              <Thumb session={session} photo={photo} /><span className="tiny cut">{photo.item === null ? `○ ${words.photo.ofNothing}` : names.get(photo.item)}</span><SeenLabel photo={photo} />
            </button>
          </li>
        ))}</ul>
        <ol className="drop-items" aria-label={words.photo.assign}>{draft.items.map((each) => (
          <li key={each.id} onDragOver={(event) => { if (event.dataTransfer.types.includes('text/x-photos')) event.preventDefault() }} onDrop={(event) => { event.preventDefault(); assign(each.id, event.dataTransfer.getData('text/x-photos').split(' ')) }}>{names.get(each.id)} <span className="count">{draft.photos.filter((photo) => photo.item === each.id).length}</span></li>
        ))}</ol>
      </>}
    </section>
  )
}

/** On the dial of its camera; of a file that says no time, when it was changed, by the clock of this device. */
const clockOf = (photo: DraftPhoto): string => (photo.read?.takenMs == null ? new Date(photo.modified).toTimeString() : new Date(photo.read.takenMs).toISOString().slice(11)).slice(0, 8)

/** Groups of photographs that are of no item yet, one after the other to the items from the one chosen. */
function Pauses({ session, draft, from }: { session: CaptureSession; draft: Draft; from: string }) {
  const [seconds, setSeconds] = useState('60')
  const open = draft.photos.filter(({ item }) => item === null)
  const groups = useMemo(() => (Number(seconds) > 0 ? groupsByPause(open, Number(seconds)) : []), [draft.photos, seconds])
  const items = draft.items.slice(draft.items.findIndex(({ id }) => id === from))
  if (open.length === 0) return null
  const assign = () => {
    const group = session.nextStep
    for (const [at, photos] of groups.entries()) if (items[at] !== undefined) session.do({ do: 'assign-photos', ids: photos.map(({ id }) => id), item: items[at].id }, { group })
  }
  const spans = groups.slice(0, 3).map((group) => `${group.length} (${clockOf(group[0]!)})`).join(', ')
  return (
    <details><summary>{words.photo.pauses}</summary>
      <div className="row"><TextField label={words.photo.seconds} inputMode="decimal" value={seconds} onValue={setSeconds} />
        <span className="small" role="status">{words.photo.groups(groups.length, items.length)}{spans === '' ? '' : `: ${spans}${groups.length > 3 ? ' …' : ''}`}</span>
        <button type="button" className="button" disabled={groups.length === 0 || items.length === 0} onClick={assign}>{words.photo.assignGroups}</button></div>
    </details>
  )
}
