/**
 * Chart card: one chart as bars, which are buttons where a question says the same; its table; and itself as files.
 * @module
 */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { csvOf } from '@proofmark/core/sheets'
import type { ItemQuery } from '@proofmark/core/item-search'
import { itemChart, questionText, type ChartBar, type ChartName, type ItemChartView } from '../../search-api.ts'
import { usePrinting } from '../../shell/printing.ts'
import { useFormats } from '../../words/formats.ts'
import { language } from '../../words/language.ts'
import { nameOf } from '../../words/names.ts'
import { Own } from '../../words/said.tsx'
import { saveFile } from '../capture/save-file.ts'
import { savePng, saveSvg } from '../network/save.ts'
import { yearsOf } from '../item-map/years.ts'
import { AnswerOf } from '../search/in-work.tsx'
import { usePartName } from '../search/part-name.tsx'
import { partsOf } from '../search/question.ts'
import type { Ask } from '../search/search-page.tsx'
import { useValueName } from '../search/value-name.tsx'
import { Bar } from '../statistics/bars.tsx'
import { isAsked, questionOf, withoutBars } from './bar-question.ts'
import { chartSvg } from './chart-svg.ts'
import { chartNotes, chartTitles, chartWords } from './chart-words.ts'
import { dependenceOf, isOfSources, percentOf } from './dependence.ts'
import { reasonWords } from './reason-words.ts'
import { sourceWords } from './source-words.ts'

/** Names of formats are the same in every language. */
const formats = { svg: 'SVG', png: 'PNG', csv: 'CSV' } as const
/** Bars that stand open; a chart of two hundred countries is opened on use. */
const shownFirst = 12

interface CardProps { readonly by: ChartName; readonly query: ItemQuery; readonly ask: Ask }

export function ChartCard({ by, query, ask }: CardProps) {
  const title = chartTitles.useWords()
  const note = chartNotes.useWords()
  const answer = useQuery(itemChart(questionText(query), by))
  return (
    <section className={isOfSources(by) ? 'chart-card of-sources' : 'chart-card'} aria-labelledby={`chart-${by}`} aria-busy={answer.isPlaceholderData}>
      <h2 id={`chart-${by}`}>{title(by)}</h2>
      <p className="small quiet">{note(by)}</p>
      <AnswerOf of={answer}>{(of) => <Chart of={of} query={query} ask={ask} />}</AnswerOf>
    </section>
  )
}

function Chart({ of, query, ask }: { of: ItemChartView; query: ItemQuery; ask: Ask }) {
  const say = chartWords.useWords()
  const { number } = useFormats()
  const saySource = sourceWords.useWords()
  const labelOf = useBarLabel(of.by)
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const [isDrawn, setDrawn] = useState(true)
  const lines = useLines(of, query)
  const title = chartTitles.say(of.by)
  const bars = withAllYears(of).map((bar) => ({ ...bar, label: labelOf(bar), words: bar.possible === 0 ? number(bar.certain) : `${number(bar.certain)} + ${number(bar.possible)}` }))
  const most = bars.reduce((least, { certain, possible }) => Math.max(least, certain + possible), 1)
  const shown = isWhole || isPrinting ? bars : bars.slice(0, shownFirst)
  const legend = isOfSources(of.by) ? [saySource('alone'), saySource('shared')] as const : [say('certain'), say('possible')] as const
  const svg = () => chartSvg({ title, bars, lines: isOfSources(of.by) ? lines : [...lines, say('hatched')], legend, isRightToLeft: language() === 'ar' })
  const csv = () => csvOf([[title], [say('value'), ...legend], ...bars.map(({ label, certain, possible }) => [label, String(certain), String(possible)]), [], ...lines.map((line) => [line.replaceAll(isolates, '')])])
  return (
    <>
      {isOfSources(of.by) && bars.some(({ possible }) => possible > 0) && <p className="small quiet chart-legend"><span className="key must" aria-hidden="true" /> {legend[0]} <span className="key may" aria-hidden="true" /> {legend[1]}</p>}
      {bars.length === 0 ? <p className="empty">{say('none')}</p> : (
        <ul className="chart-bars">
          {shown.map((bar) => {
            const inside = <><span className="cut" lang="" dir="auto">{bar.label}</span><Bar certain={bar.certain / most} possible={(bar.certain + bar.possible) / most} /><bdi className="number" dir="ltr">{bar.words}</bdi></>
            if (bar.certain + bar.possible === 0) return <li key={bar.value}><div className="chart-bar">{inside}</div></li>
            const isOn = isAsked(query, of.by, bar)
            return <li key={bar.value}><button type="button" className="chart-bar" aria-pressed={isOn} title={isOn ? say('unask') : say('ask', { value: bar.label })} onClick={() => ask(isOn ? withoutBars(query, of.by) : questionOf(query, of.by, bar))}>{inside}</button></li>
          })}
        </ul>
      )}
      {bars.length > shownFirst && <button type="button" className="button plain small no-print" onClick={() => setWhole(!isWhole)}>{say(isWhole ? 'fewer' : 'more', { count: isWhole ? shownFirst : bars.length })}</button>}
      <ul className="small quiet chart-lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {bars.length > 0 && <details className="twin"><summary>{say('table')}</summary><div className="table-frame"><table><thead><tr><th scope="col">{say('value')}</th>{legend.map((each) => <th key={each} scope="col" className="number">{each}</th>)}</tr></thead>
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

/** Signs that isolate what is asked: other programs need none. */
const isolates = /[\u2066-\u2069]/gu

/** Years of no item stand between the others: their gap is seen. */
const withAllYears = ({ by, bars }: ItemChartView): readonly ChartBar[] => {
  const known = new Map(bars.map((bar) => [bar.value, bar]))
  return by === 'year-of-make' ? yearsOf(bars).map(({ year }) => known.get(String(year)) ?? { value: String(year), label: String(year), certain: 0, possible: 0 }) : bars
}

/** What stands beneath every chart, on the screen and in its files: of how many, how surely they bear the mark that is asked for, what is not counted, what the sample hangs on, and what was asked. */
function useLines(of: ItemChartView, query: ItemQuery): readonly string[] {
  const { by, count, grades, notCounted, sample, head } = of
  const saySource = sourceWords.useWords()
  const say = chartWords.useWords()
  const { number, list } = useFormats()
  const partName = usePartName(undefined)
  const parts = partsOf(query).map((part) => partName(part).isolated)
  const labelOf = useBarLabel(by)
  const rests = () => {
    const { sources, named, onOne, largest } = dependenceOf(of)
    const line = saySource('line', { sources, named, share: percentOf(onOne, named) })
    return saySource('end', { line: largest === null ? line : saySource('lineLargest', { line, largest: percentOf(largest.certain, named), name: `\u2068${labelOf(largest)}\u2069` }) })
  }
  const left = notCounted.filter((each) => each.count > 0)
  return [
    `${say('counted', { count })}: ${left.length === 0 ? say('allCounted') : say('notCounted', { list: list(left.map((each) => say('because', { count: each.count, reason: nameOf(reasonWords, each.reason) }))) })}`,
    ...(grades === null ? [] : [say('grades', { fits: grades.fits, may: grades['may-fit'], torn: grades['not-excluded'] })]),
    ...(isOfSources(by) && of.bars.length > 0 ? [rests()] : []),
    say('sample', { cases: sample.cases, share: percentOf(sample.largestShare, 1) }),
    `${say('question', { question: parts.length === 0 ? say('everything') : list(parts) })} · ${say('taken', { size: number(head.size) })}`,
  ]
}

function useBarLabel(by: ChartName): (bar: ChartBar) => string {
  const say = chartWords.useWords()
  const valueName = useValueName()
  return ({ value, label }) => {
    if (by === 'class' || by === 'made-in' || by === 'found-in') return valueName(by, value, label)
    // Sources are named, years are numbers.
    if (isOfSources(by) || by === 'year-of-make') return label
    const [from, to] = value.split('-')
    return to === undefined ? label : say(by === 'age-at-recovery' ? 'years' : 'days', { from: from!, to })
  }
}
