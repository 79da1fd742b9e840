/**
 * Charts view: counts over the items that answer, each with what it counts, what it does not count, and what the sample hangs on.
 * @module
 */
import { chartNames, type ChartBar, type ChartName } from '../../search-api.ts'
import { withFacet, withSpan, type Asked } from '../search/question.ts'
import type { ItemQuery } from '@proofmark/core/item-search'
import type { Ask } from '../search/search-page.tsx'
import { ChartCard } from './chart-card.tsx'
import { chartWords } from './chart-words.ts'
import './item-charts.css'

export default function ChartsView({ asked: { query }, ask }: { asked: Asked; ask: Ask }) {
  const say = chartWords.useWords()
  return (
    <section className="item-charts" aria-label={say('charts')}>
      <p className="small quiet">{say('hatched')}</p>
      {chartNames.map((by) => <ChartCard key={by} by={by} query={query} onAsk={(bar) => { const next = questionOf(query, by, bar); if (next !== null) ask(next) }} />)}
    </section>
  )
}

/** What a bar asks for; `null`: no question says it. */
export function questionOf(query: ItemQuery, by: ChartName, { value }: Pick<ChartBar, 'value'>): ItemQuery | null {
  if (by === 'case-size') return withFacet(query, 'case', [value])
  if (by === 'class' || by === 'made-in' || by === 'found-in') return withFacet(query, by, [value])
  if (by === 'year-of-make' && /^\d{4}$/.test(value)) return withSpan(query, 'made', { from: value, to: value, certainty: 'can' })
  return null
}
