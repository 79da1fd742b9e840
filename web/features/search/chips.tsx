/**
 * Chips: what is asked, part by part, each of which can be taken away.
 * @module
 */
import { useRef } from 'react'
import { emptyQuery, type ItemQuery } from '@proofmark/core/item-search'
import type { FacetsView } from '../../search-api.ts'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { areaWords } from './area-words.ts'
import { askWords, eventWords, facetWords } from './ask-words.ts'
import { partsOf, type Part } from './question.ts'
import type { Ask } from './search-page.tsx'
import { useValueName } from './value-name.tsx'
import { searchWords } from './words.ts'

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
      {parts.map((part, at) => { const name = nameOf(part); return <li key={part.key}><button type="button" className="chip" aria-label={say('remove', { part: name })} onClick={() => take(part.without, at)}><Own>{name}</Own><span aria-hidden="true"> ✕</span></button></li> })}
      <li className="no-print"><button type="button" className="button plain small" onClick={() => take(emptyQuery, 0)}>{say('clear')}</button></li>
    </ul>
  )
}

/** A part of a question in words. */
export function usePartName(facets: FacetsView | undefined): (part: Part) => string {
  const [say, sayArea, facet, event, sayMark] = [askWords.useWords(), areaWords.useWords(), facetWords.useWords(), eventWords.useWords(), searchWords.useWords()]
  const { day } = useFormats()
  const valueName = useValueName()
  return (part) => {
    switch (part.of) {
      case 'mark': return say('part', { name: sayMark('mark'), value: part.value })
      case 'text': return say('part', { name: say('text'), value: part.value })
      case 'facet': return say('part', { name: facet(part.name), value: valueName(part.name, part.value, facets?.facets.find(({ name }) => name === part.name)?.values.find(({ value }) => value === part.value)?.label) })
      case 'span': return say('span', { name: event(part.name), certainty: say(part.span.certainty), from: part.span.from === null ? say('open') : day(part.span.from), to: part.span.to === null ? say('open') : day(part.span.to) })
      case 'area': return say('part', { name: sayArea(part.area.kind), value: `${sayArea(part.area.certainty)} ${shortArea(part.area)}` })
    }
  }
}

function shortArea(area: NonNullable<ItemQuery['area']>): string {
  const at = (lat: number, lon: number) => `${round(lat)}, ${round(lon)}`
  switch (area.kind) {
    case 'box': { const [west, south, east, north] = area.box; return `${at(south, west)} – ${at(north, east)}` }
    case 'radius': return `${at(area.centre[1], area.centre[0])} ±${round(area.km)} km`
    case 'polygon': return `(${area.corners.length})`
  }
}

const round = (value: number) => Number(value.toFixed(2))
