/**
 * Facet panel: values of the answer with their counts, several of which can be chosen. Each list is counted as if nothing were chosen in it.
 * @module
 */
import { useId, useState } from 'react'
import type { ItemQuery } from '@proofmark/core/item-search'
import type { FacetsView, FacetView } from '../../search-api.ts'
import { Waiting } from '../../shell/states.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { askWords, facetWords } from './ask-words.ts'
import { toggled } from './question.ts'
import type { Ask } from './search-page.tsx'
import { useValueName } from './value-name.tsx'

/** Open at first; the others open on use, or when something is chosen in them. */
const openFirst: readonly string[] = ['class', 'made-in', 'found-in']
/** Longer lists can be searched. */
const searchableFrom = 9

export function FacetPanel({ query, of, isLate, ask }: { query: ItemQuery; of: FacetsView | undefined; isLate: boolean; ask: Ask }) {
  if (of === undefined) return <Waiting />
  return <div aria-busy={isLate}>{of.facets.map((facet) => <Facet key={facet.name} of={facet} query={query} ask={ask} />)}</div>
}

function Facet({ of: { name, values, more, without }, query, ask }: { of: FacetView; query: ItemQuery; ask: Ask }) {
  const say = askWords.useWords()
  const facet = facetWords.useWords()
  const { number } = useFormats()
  const nameOf = useValueName()
  const id = useId()
  const [find, setFind] = useState('')
  const chosen = query.facets[name] ?? []
  const [isOpen, setOpen] = useState(openFirst.includes(name) || chosen.length > 0)
  // What is chosen is seen without scrolling.
  const named = values.toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen)).map((each) => ({ ...each, shown: nameOf(name, each.value, each.label) }))
  const fold = (text: string) => text.normalize('NFKD').toLocaleLowerCase()
  const listed = find.trim() === '' ? named : named.filter(({ value, shown }) => fold(`${shown} ${value}`).includes(fold(find.trim())))
  return (
    <details className="facet" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={id}>{facet(name)}{chosen.length > 0 && <span className="count"> {number(chosen.length)}</span>}</summary>
      {values.length === 0 ? <p className="small quiet">{say('noValue')}</p> : <>
        {values.length >= searchableFrom && <input className="find" type="search" value={find} dir="auto" aria-label={`${say('find')}: ${facet(name)}`} placeholder={say('find')} onChange={(event) => setFind(event.target.value)} />}
        <div className="values" role="group" aria-labelledby={id} tabIndex={listed.length >= searchableFrom ? 0 : undefined}>
          {listed.map(({ value, shown, count, isChosen }) => <label key={value} className="choice"><input type="checkbox" checked={isChosen || chosen.includes(value)} onChange={() => ask(toggled(query, name, value))} /><span className="cut" title={shown}><Own>{shown}</Own></span><span className="count">{number(count)}</span></label>)}
          {listed.length === 0 && <p className="small quiet">{say('noneFound', { text: find.trim() })}</p>}
        </div>
      </>}
      {more > 0 && <p className="small quiet">{say('further', { count: more })}</p>}
      {without > 0 && <p className="small quiet">{say('without', { count: without })}</p>}
    </details>
  )
}
