/**
 * Source summary: on how many teams, custodians, documents and cases the answer rests, and how much of it hangs on one of them, in one table above the charts of each.
 * @module
 */
import { useQueries } from '@tanstack/react-query'
import type { ItemQuery } from '@proofmark/core/item-search'
import { itemChart, questionText } from '../../search-api.ts'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { dependenceOf, percentOf, sourceCharts } from './dependence.ts'
import { sourceWords } from './source-words.ts'

export function SourceSummary({ query }: { query: ItemQuery }) {
  const say = sourceWords.useWords()
  const { number } = useFormats()
  const answers = useQueries({ queries: sourceCharts.map((by) => itemChart(questionText(query), by)) })
  const shareOf = (count: number, whole: number) => say('of', { count, share: percentOf(count, whole) })
  const rows = answers.flatMap(({ data }, at) => {
    if (data === undefined) return []
    const by = sourceCharts[at]!
    const { sources, named, unnamed, onOne, largest } = dependenceOf(data)
    return [{ key: by, cells: [say(by), number(sources), shareOf(onOne, data.count), largest === null ? say('nothing') : <span><Own>{largest.label}</Own>: <bdi>{shareOf(largest.certain, data.count)}</bdi></span>, named === data.count ? number(0) : shareOf(unnamed, data.count)] }]
  })
  return (
    <section className="chart-card source-summary" aria-labelledby="source-summary">
      <h2 id="source-summary">{say('title')}</h2>
      <p className="small quiet">{say('note')}</p>
      {rows.length > 0 && <Table head={[say('kind'), say('count'), say('onOne'), say('largest'), say('unnamed')]} rows={rows} />}
    </section>
  )
}
