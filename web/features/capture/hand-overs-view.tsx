/**
 * Hand-overs: who gave originals and items to whom since they were documented.
 * @module
 */
import { newHandOver, type Draft, type DraftHandOver } from '@proofmark/core/capture'
import { drawId } from './device-store.ts'
import { DraftReceipt } from '../custody/draft-receipt.tsx'
import { visible } from '../../visible.ts'
import { nameOf } from './items-view.tsx'
import { DateField, PlaceField, TextField } from './fields.tsx'
import type { CaptureSession } from './session.ts'
import { words } from './wording.ts'

export function HandOversView({ session, draft }: { session: CaptureSession; draft: Draft }) {
  return (
    <section aria-label={words.views['hand-overs']} className="stack">
      {draft.custody.length === 0 && <p className="empty">{words.handOver.none}</p>}
      {draft.custody.map((each) => <HandOver key={each.id} session={session} draft={draft} of={each} />)}
      <p><button type="button" className="button" onClick={() => session.do({ do: 'add-hand-over', handOver: newHandOver(drawId()) })}>{words.handOver.add}</button></p>
    </section>
  )
}

function HandOver({ session, draft, of }: { session: CaptureSession; draft: Draft; of: DraftHandOver }) {
  const change = (part: Partial<Omit<DraftHandOver, 'id'>>, field: string) => void session.do({ do: 'set-hand-over', id: of.id, change: part }, { merge: `hand-over ${of.id} ${field}` })
  const field = (name: 'from' | 'to' | 'why' | 'seal') => <TextField label={words.handOver[name]} value={of[name]} onValue={(value) => change({ [name]: value }, name)} />
  const things = [...draft.items.map((item) => ({ id: item.id, name: nameOf(item, draft) })), ...draft.photos.map(({ id, name }) => ({ id, name }))]
  const all = (ids: readonly string[], name: string) => {
    const has = ids.length > 0 && ids.every((id) => of.of.includes(id))
    return <label className="choice"><input type="checkbox" checked={has} disabled={ids.length === 0} onChange={() => change({ of: has ? of.of.filter((id) => !ids.includes(id)) : [...new Set([...of.of, ...ids])] }, 'of')} />{name}</label>
  }
  return (
    <fieldset className="stack boxed"><legend className="label">{[of.from, of.to].filter((part) => part !== '').join(' → ') || words.handOver.title}</legend>
      <div className="row">{all(draft.photos.map(({ id }) => id), words.handOver.allPhotos(draft.photos.length))}{all(draft.items.map(({ id }) => id), words.handOver.allItems(draft.items.length))}</div>
      {things.length > 0 && <details><summary>{words.handOver.of} <span className="count">{of.of.length}</span></summary>
        <ul className="hand-over-things" aria-label={words.handOver.of}>{things.map(({ id, name }) => <li key={id}><label className="choice"><input type="checkbox" checked={of.of.includes(id)} onChange={() => change({ of: of.of.includes(id) ? of.of.filter((each) => each !== id) : [...of.of, id] }, 'of')} /><bdi lang="">{visible(name)}</bdi></label></li>)}</ul>
      </details>}
      <div className="pair-of-fields">{field('from')}{field('to')}<DateField label={words.handOver.when} value={of.when} onValue={(when) => change({ when }, 'when')} />{field('why')}{field('seal')}</div>
      <PlaceField value={of.place} onValue={(place, isOwnStep) => change({ place }, isOwnStep === true ? `place ${drawId()}` : 'place')} />
      <p className="row"><DraftReceipt draft={draft} of={of} /><button type="button" className="button plain" onClick={() => session.do({ do: 'remove-hand-over', id: of.id })}>{words.handOver.remove}</button></p>
    </fieldset>
  )
}
