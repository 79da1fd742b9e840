/**
 * Charts view: counts over the items that answer, each with what it counts, what it does not count, and what the sample hangs on.
 * @module
 */
import { chartNames } from '../../search-api.ts'
import { askWords } from '../search/ask-words.ts'
import type { Asked } from '../search/question.ts'
import type { Ask } from '../search/search-page.tsx'
import { ChartCard } from './chart-card.tsx'
import { chartWords } from './chart-words.ts'
import { isOfSources, sourceCharts } from './dependence.ts'
import { SourceSummary } from './source-summary.tsx'
import './item-charts.css'

export default function ChartsView({ asked: { query }, ask }: { asked: Asked; ask: Ask }) {
  const say = chartWords.useWords()
  const sayAsk = askWords.useWords()
  return (
    <section className="item-charts" aria-label={sayAsk('charts')}>
      <p className="small quiet">{say('hatched')} {say('narrows')}</p>
      {chartNames.filter((by) => !isOfSources(by)).map((by) => <ChartCard key={by} by={by} query={query} ask={ask} />)}
      <SourceSummary query={query} />
      {sourceCharts.map((by) => <ChartCard key={by} by={by} query={query} ask={ask} />)}
    </section>
  )
}
