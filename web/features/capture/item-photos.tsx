/**
 * Photographs of one item, what each shows, and what of the guided set is missing: shown, never forced.
 * @module
 */
import { missingShots, type Draft, type DraftItem, type DraftPhoto } from '@proofmark/core/capture'
import { paths } from '../../paths.ts'
import { ChoiceField } from './fields.tsx'
import type { CaptureSession } from './session.ts'
import { TakeFiles } from './take-files.tsx'
import { Thumb } from './thumb.tsx'
import { useView } from './use-session.ts'
import { words } from './wording.ts'

export function ItemPhotos({ session, draft, item }: { session: CaptureSession; draft: Draft; item: DraftItem }) {
  const own = draft.photos.filter((photo) => photo.item === item.id)
  const isSealed = useView(session).row.state === 'sealed'
  const missing = missingShots(item, own)
  return (
    <section className="stack" aria-label={words.views.photographs}><h3>{words.views.photographs} <span className="count">{own.length}</span></h3>
      <TakeFiles session={session} item={item.id}>
        {own.length > 0 && <ul className="strip">{own.map((photo) => <li key={photo.id}><Thumb session={session} photo={photo} />{isSealed && photo.type.startsWith('image/') && <a className="small" href={paths.mark(photo.id)}>{words.seal.readMark}</a>}<Shows session={session} item={item} photo={photo} /></li>)}</ul>}
      </TakeFiles>
      {missing.length === 0 ? <p className="small quiet">{words.photo.nothingMissing}</p> : <ul className="missing small" aria-label={words.photo.missing}>{missing.map(({ shows, why, mark }) => <li key={mark ?? shows} title={words.photo.guided(why)}>○ {words.photo.guided(shows)}</li>)}</ul>}
    </section>
  )
}

function Shows({ session, item, photo }: { session: CaptureSession; item: DraftItem; photo: DraftPhoto }) {
  const set = (change: Partial<Pick<DraftPhoto, 'shot' | 'marks'>>) => session.do({ do: 'set-photo', id: photo.id, change })
  return (
    <>
      <ChoiceField label={words.photo.shot} value={photo.shot} unsaid={words.photo.unsaid} choices={words.photo.shots} onValue={(shot) => set({ shot, ...(shot === 'mark' && photo.marks.length === 0 && item.marks.length === 1 ? { marks: [item.marks[0]!.id] } : {}) })} />
      {item.marks.map((mark) => (
        <label key={mark.id} className="choice small"><input type="checkbox" checked={photo.marks.includes(mark.id)} onChange={(event) => set({ marks: event.target.checked ? [...photo.marks, mark.id] : photo.marks.filter((id) => id !== mark.id) })} />{mark.transcription === '' ? words.mark.states[mark.state] : mark.transcription}</label>
      ))}
      <button type="button" className="button plain" onClick={() => session.do({ do: 'assign-photos', ids: [photo.id], item: null, shot: null })}>{words.photo.unassign}</button>
    </>
  )
}
