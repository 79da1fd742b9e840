/**
 * Item list: the day so far, parts under their wholes, with how many of what, and what of the guided set is missing.
 *
 * Dragging an item onto another one, or Alt with the right arrow, makes it a part; Alt with the left arrow takes it out; Alt up and down change the order.
 * @module
 */
import { memo, useEffect, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { mayBePartOf, partTree, type DraftItem, type PartNode } from '@proofmark/core/capture'
import { paths } from '../../paths.ts'
import { classWord } from './class-choices.ts'
import { countWords } from './count-words.ts'
import type { CaptureSession } from './session.ts'
import { treeWords } from './tree-words.ts'
import { words } from './wording.ts'

export const nameAt = (item: DraftItem, at: number): string => [item.label === '' ? words.item.number(at + 1) : item.label, classWord(item)].filter((part) => part !== '').join(' · ')

const dragType = 'text/x-item'
interface Shared { readonly session: CaptureSession; readonly items: readonly DraftItem[]; readonly missing: ReadonlyMap<string, number>; readonly chosen: string }
/** `siblings`: those of the same whole, in order. */
type Act = (event: KeyboardEvent, node: PartNode, siblings: readonly PartNode[]) => void
interface Acts { readonly onKey: Act; readonly onDrop: (part: string, whole: string | null) => void }

export const ItemList = memo(({ session, items, missing, chosen }: Shared) => {
  const say = treeWords.useWords()
  const tree = useMemo(() => partTree(items), [items])
  const list = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const moved = useRef<string | null>(null)
  // An item that went under another one is drawn anew, and keeps the focus.
  useEffect(() => {
    if (moved.current !== null) list.current?.querySelector<HTMLElement>(`[data-item="${moved.current}"]`)?.focus()
    moved.current = null
  }, [tree])
  const nameOf = (id: string) => { const at = items.findIndex((each) => each.id === id); return at === -1 ? '' : nameAt(items[at]!, at) }
  const makePart = (part: string, whole: string | null) => {
    if (items.find(({ id }) => id === part)?.partOf === whole) return
    if (whole !== null && !mayBePartOf(items, part, whole)) { setSaid(say('cycle', { part: nameOf(part), whole: nameOf(whole) })); return }
    moved.current = part
    if (session.do({ do: 'set-item', id: part, change: { partOf: whole } })) setSaid(whole === null ? say('noPart', { part: nameOf(part) }) : say('part', { part: nameOf(part), whole: nameOf(whole) }))
  }
  const onKey: Act = (event, { item }, siblings) => {
    const at = siblings.findIndex((each) => each.item.id === item.id)
    const [before, next] = [siblings[at - 1], siblings[at + 1]]
    const swap = (other: PartNode | undefined) => {
      if (other === undefined) return
      moved.current = item.id
      session.do({ do: 'move', list: 'items', id: item.id, to: other.at })
    }
    if (event.ctrlKey || event.metaKey) return
    const [inward, outward] = document.documentElement.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    if (event.altKey && event.key === inward) { if (before !== undefined) makePart(item.id, before.item.id) }
    else if (event.altKey && event.key === outward) { if (item.partOf !== null) makePart(item.id, items.find(({ id }) => id === item.partOf)?.partOf ?? null) }
    else if (event.altKey && event.key === 'ArrowUp') swap(before)
    else if (event.altKey && event.key === 'ArrowDown') swap(next)
    else if (!event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const all = [...list.current!.querySelectorAll<HTMLElement>('[data-item]')]
      all[all.indexOf(event.currentTarget as HTMLElement) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus()
    } else return
    event.preventDefault()
  }
  const acts = { onKey, onDrop: makePart }
  const hasParts = tree.some(({ parts }) => parts.length > 0)
  return (
    <div className="item-list" ref={list}>
      <Branch of={tree} shared={{ session, items, missing, chosen }} acts={acts} whole={null} />
      {hasParts && <p className="tiny quiet no-part" {...dropping(null, acts)}>{say('dropOut')}</p>}
      <p className="tiny quiet" role="status">{said}</p>
    </div>
  )
})

function Branch({ of, shared, acts, whole }: { of: readonly PartNode[]; shared: Shared; acts: Acts; whole: DraftItem | null }) {
  const say = treeWords.useWords()
  return (
    <ol className={whole === null ? undefined : 'part-list'} aria-label={whole === null ? words.views.items : say('partsOf', { whole: whole.label })}>{of.map((node) => {
      const { item, at, parts } = node
      const count = countWords(item, whole)
      return (
        <li key={item.id}>
          <a href={paths.captureSession(shared.session.id, 'items', item.id)} data-item={item.id} aria-current={item.id === shared.chosen ? 'true' : undefined} draggable
            onDragStart={(event) => event.dataTransfer.setData(dragType, item.id)} onKeyDown={(event) => acts.onKey(event, node, of)} {...dropping(item.id, acts)}>
            <span className="cut">{nameAt(item, at)}</span>
            <span className="count">{count !== '' && <span className="how-many">{count}</span>}{shared.missing.has(item.id) && <span title={words.photo.missing}> ○ {shared.missing.get(item.id)}</span>}</span>
          </a>
          {parts.length > 0 && <Branch of={parts} shared={shared} acts={acts} whole={item} />}
        </li>
      )
    })}</ol>
  )
}

const dropping = (whole: string | null, { onDrop }: Acts) => ({
  onDragOver: (event: DragEvent) => { if (event.dataTransfer.types.includes(dragType)) event.preventDefault() },
  onDrop: (event: DragEvent) => {
    const part = event.dataTransfer.getData(dragType)
    if (part === '') return
    event.preventDefault()
    if (part !== whole) onDrop(part, whole)
  },
})
