/**
 * Chips: what is asked, part by part, each of which can be taken away.
 * @module
 */
import { useRef } from 'react'
import { emptyQuery, type ItemQuery } from '@proofmark/core/item-search'
import type { FacetsView } from '../../search-api.ts'
import { askWords } from './ask-words.ts'
import { usePartName } from './part-name.tsx'
import { partsOf } from './question.ts'
import type { Ask } from './search-page.tsx'

export function Chips({ query, facets, ask }: { query: ItemQuery; facets: FacetsView | undefined; ask: Ask }) {
  const say = askWords.useWords()
  const list = useRef<HTMLUListElement>(null)
  const nameOf = usePartName(facets)
  const parts = partsOf(query)
  if (parts.length === 0) return null
  /** The focus stays here: on what moved into the place. */
  const take = (next: ItemQuery, at: number) => {
    ask(next)
    requestAnimationFrame(() => { const left = list.current?.querySelectorAll('button'); if (left !== undefined) left[Math.min(at, left.length - 1)]?.focus(); else document.getElementById('sheet')?.focus({ preventScroll: true }) })
  }
  return (
    <ul ref={list} className="chips" aria-label={say('asked')}>
      {parts.map((part, at) => { const name = nameOf(part); return <li key={part.key}><button type="button" className="chip" aria-label={say('remove', { part: name.plain })} title={name.plain} onClick={() => take(part.without, at)}><span className="cut">{name.shown}</span><span aria-hidden="true"> ✕</span></button></li> })}
      <li className="no-print"><button type="button" className="button plain small" onClick={() => take(emptyQuery, 0)}>{say('clear')}</button></li>
    </ul>
  )
}
