/**
 * Chart card: one chart as bars, which are buttons where a question says the same; its table; and itself as files.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { csvOf } from '@proofmark/core/sheets'
import type { ItemQuery } from '@proofmark/core/item-search'
import { itemChart, questionText, type ChartBar, type ChartName, type ItemChartView } from '../../search-api.ts'
import { useFormats } from '../../words/formats.ts'
import { language } from '../../words/language.ts'
import { nameOf } from '../../words/names.ts'
import { Own } from '../../words/said.tsx'
import { saveFile } from '../capture/save-file.ts'
import { savePng, saveSvg } from '../network/save.ts'
import { yearsOf } from '../item-map/years.ts'
import { usePartName } from '../search/chips.tsx'
import { AnswerOf } from '../search/in-work.tsx'
import { partsOf } from '../search/question.ts'
import { useValueName } from '../search/value-name.tsx'
import { Bar } from '../statistics/bars.tsx'
import { chartSvg } from './chart-svg.ts'
import { chartNotes, chartTitles, chartWords } from './chart-words.ts'
import { questionOf } from './charts-view.tsx'
import { reasonWords } from './reason-words.ts'

/** Names of formats are the same in every language. */
const formats = { svg: 'SVG', png: 'PNG', csv: 'CSV' } as const
/** Bars that stand open; a chart of two hundred countries is opened on use. */
const shownFirst = 12

interface CardProps { readonly by: ChartName; readonly query: ItemQuery; readonly onAsk: (bar: ChartBar) => void }

export function ChartCard({ by, query, onAsk }: CardProps) {
  const title = chartTitles.useWords()
  const note = chartNotes.useWords()
  const answer = useQuery(itemChart(questionText(query), by))
  return (
    <section className="chart-card" aria-labelledby={`chart-${by}`} aria-busy={answer.isPlaceholderData}>
      <h2 id={`chart-${by}`}>{title(by)}</h2>
      <p className="small quiet">{note(by)}</p>
      <AnswerOf of={answer}>{(of) => <Chart of={of} query={query} onAsk={onAsk} />}</AnswerOf>
    </section>
  )
}

function Chart({ of, query, onAsk }: { of: ItemChartView; query: ItemQuery; onAsk: (bar: ChartBar) => void }) {
  const say = chartWords.useWords()
  const { number } = useFormats()
  const labelOf = useBarLabel(of.by)
  const [isWhole, setWhole] = useState(false)
  const [isDrawn, setDrawn] = useState(true)
  const lines = useLines(of, query)
  const title = chartTitles.say(of.by)
  const bars = withAllYears(of).map((bar) => ({ ...bar, label: labelOf(bar), words: bar.possible === 0 ? number(bar.certain) : `${number(bar.certain)} + ${number(bar.possible)}` }))
  const most = bars.reduce((least, { certain, possible }) => Math.max(least, certain + possible), 1)
  const shown = isWhole ? bars : bars.slice(0, shownFirst)
  const svg = () => chartSvg({ title, bars, lines: [...lines, say('hatched')], legend: [say('certain'), say('possible')], isRightToLeft: language() === 'ar' })
  const csv = () => csvOf([[title], [say('value'), say('certain'), say('possible')], ...bars.map(({ label, certain, possible }) => [label, String(certain), String(possible)]), [], ...lines.map((line) => [line])])
  return (
    <>
      {bars.length === 0 ? <p className="empty">{say('none')}</p> : (
        <ul className="chart-bars">
          {shown.map((bar) => {
            const inside = <><span className="cut"><Own>{bar.label}</Own></span><Bar certain={bar.certain / most} possible={(bar.certain + bar.possible) / most} /><bdi className="number" dir="ltr">{bar.words}</bdi></>
            return <li key={bar.value}>{questionOf(query, of.by, bar) === null || bar.certain + bar.possible === 0 ? <div className="chart-bar">{inside}</div> : <button type="button" className="chart-bar" title={say('ask', { value: bar.label })} onClick={() => onAsk(bar)}>{inside}</button>}</li>
          })}
        </ul>
      )}
      {bars.length > shownFirst && <button type="button" className="button plain small no-print" onClick={() => setWhole(!isWhole)}>{say(isWhole ? 'fewer' : 'more', { count: isWhole ? shownFirst : bars.length })}</button>}
      <ul className="small quiet chart-lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {bars.length > 0 && <details className="twin"><summary>{say('table')}</summary><div className="table-frame"><table><thead><tr><th scope="col">{say('value')}</th><th scope="col" className="number">{say('certain')}</th><th scope="col" className="number">{say('possible')}</th></tr></thead>
        <tbody>{bars.map(({ value, label, certain, possible }) => <tr key={value}><th scope="row"><Own>{label}</Own></th><td className="number">{number(certain)}</td><td className="number">{number(possible)}</td></tr>)}</tbody></table></div></details>}
      {bars.length > 0 && <div className="row no-print" role="group" aria-label={`${say('save')}: ${title}`}>
        <button type="button" className="button small" onClick={() => saveSvg(`items-${of.by}`, svg())}>{formats.svg}</button>
        <button type="button" className="button small" onClick={() => void savePng(`items-${of.by}`, svg()).then(setDrawn)}>{formats.png}</button>
        <button type="button" className="button small" onClick={() => saveFile(`items-${of.by}.csv`, csv(), 'text/csv')}>{formats.csv}</button>
        {!isDrawn && <span role="alert" className="small">{say('notDrawn')}</span>}
      </div>}
    </>
  )
}

/** Years of no item stand between the others: their gap is seen. */
const withAllYears = ({ by, bars }: ItemChartView): readonly ChartBar[] => {
  const known = new Map(bars.map((bar) => [bar.value, bar]))
  return by === 'year-of-make' ? yearsOf(bars).map(({ year }) => known.get(String(year)) ?? { value: String(year), label: String(year), certain: 0, possible: 0 }) : bars
}

/** What stands beneath every chart, on the screen and in its files: of how many, what is not counted, what the sample hangs on, and what was asked. */
function useLines({ count, notCounted, sample, head }: ItemChartView, query: ItemQuery): readonly string[] {
  const say = chartWords.useWords()
  const { number, list } = useFormats()
  const partName = usePartName(undefined)
  const parts = partsOf(query).map(partName)
  const left = notCounted.filter((each) => each.count > 0)
  return [
    `${say('counted', { count })}: ${left.length === 0 ? say('allCounted') : say('notCounted', { list: list(left.map((each) => say('because', { count: each.count, reason: nameOf(reasonWords, each.reason) }))) })}`,
    say('sample', { cases: sample.cases, share: number(Math.round(sample.largestShare * 100)) }),
    `${say('question', { question: parts.length === 0 ? say('everything') : list(parts) })} · ${say('taken', { size: number(head.size) })}`,
  ]
}

function useBarLabel(by: ChartName): (bar: ChartBar) => string {
  const say = chartWords.useWords()
  const valueName = useValueName()
  return ({ value, label }) => {
    if (by === 'class' || by === 'made-in' || by === 'found-in') return valueName(by, value, label)
    // Cases are named, years are numbers.
    if (by === 'case-size' || by === 'year-of-make') return label
    const [from, to] = value.split('-')
    return to === undefined ? label : say(by === 'age-at-recovery' ? 'years' : 'days', { from: from!, to })
  }
}
