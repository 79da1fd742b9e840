/**
 * Items, one after the other: Enter makes the next one with what repeats. The list beside it is the day so far.
 * @module
 */
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { missingOf, nextItem, type Draft, type DraftItem } from '@proofmark/core/capture'
import { paths } from '../../paths.ts'
import { navigate } from '../../router.ts'
import { drawId } from './device-store.ts'
import { ItemForm } from './item-form.tsx'
import { ItemList, nameAt } from './item-list.tsx'
import type { CaptureSession } from './session.ts'
import { words } from './wording.ts'

export const nameOf = (item: DraftItem, draft: Draft): string => nameAt(item, draft.items.indexOf(item))

export function ItemsView({ session, draft, chosen }: { session: CaptureSession; draft: Draft; chosen: string }) {
  const item = draft.items.find(({ id }) => id === chosen) ?? draft.items.at(-1)
  const at = item === undefined ? -1 : draft.items.indexOf(item)
  const form = useRef<HTMLDivElement>(null)
  const missing = useMemo(() => new Map(missingOf(draft).map((each) => [each.item.id, each.missing.length])), [draft.items, draft.photos])
  const isFresh = useRef(false)
  const open = (id: string) => navigate(paths.captureSession(session.id, 'items', id), { replace: true })
  const add = () => {
    const next = nextItem(drawId(), session.draft.items.find(({ id }) => id === item?.id) ?? null, session.draft.items.map(({ label }) => label))
    isFresh.current = true
    if (session.do({ do: 'add-item', item: next, ...(at === -1 ? {} : { at: at + 1 }) })) open(next.id)
  }
  /** To the next one if there is one, else a new one. */
  const goOn = () => { const next = draft.items[at + 1]; if (next === undefined) add(); else { isFresh.current = true; open(next.id) } }
  useEffect(() => {
    if (!isFresh.current || item === undefined) return
    isFresh.current = false
    const field = form.current?.querySelector<HTMLInputElement>(`input[name="${item.itemClass === '' ? 'class' : 'mark'}"]`)
    field?.focus()
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [item?.id])
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing || event.defaultPrevented) return
    const { target } = event
    const isOneLine = target instanceof HTMLInputElement && target.type === 'text'
    if (!isOneLine && !event.ctrlKey) return
    event.preventDefault()
    // In the list of classes Enter takes the class that is chosen there.
    if (isOneLine && target.name === 'class') form.current?.querySelector<HTMLInputElement>('input[name="mark"]')?.focus()
    else goOn()
  }
  if (item === undefined) return <section aria-label={words.views.items}><p className="empty">{words.item.none}</p><p><button type="button" className="button first" onClick={add}>{words.item.first}</button></p></section>
  return (
    <section aria-label={words.views.items} className="items">
      <ItemList session={session} items={draft.items} missing={missing} chosen={item.id} />
      <div ref={form} onKeyDown={onKey}>
        <div className="row item-bar">
          <button type="button" className="button plain" disabled={at <= 0} onClick={() => open(draft.items[at - 1]!.id)}>{words.item.previous}</button>
          <h2>{words.item.number(at + 1)} / {draft.items.length}</h2>
          <button type="button" className="button plain" disabled={at >= draft.items.length - 1} onClick={() => open(draft.items[at + 1]!.id)}>{words.item.next}</button>
          <button type="button" className="button first" onClick={add}>{words.item.add}</button>
          <span className="small quiet wide-only">{words.keysHint}</span>
        </div>
        <ItemForm key={item.id} session={session} draft={draft} item={item} />
      </div>
    </section>
  )
}
