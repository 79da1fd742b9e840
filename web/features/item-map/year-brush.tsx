/**
 * Year brush: a span of years over a small histogram; what it asks stands in the address. Plays year by year where motion is wanted.
 * @module
 */
import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ItemQuery } from '@proofmark/core/item-search'
import { itemChart, questionText } from '../../search-api.ts'
import { useFormats } from '../../words/formats.ts'
import { withSpan } from '../search/question.ts'
import type { Ask } from '../search/search-page.tsx'
import { itemMapWords } from './map-words.ts'
import { spanOf, yearsAsked, yearsOf, type Year } from './years.ts'

/** The hand rests so long before it is asked; a year of the play stays so long. */
const [rest, aYear] = [180, 1200]
const brushed = { event: 'made', by: 'year-of-make' } as const

export function YearBrush({ query, ask }: { query: ItemQuery; ask: Ask }) {
  const say = itemMapWords.useWords()
  // The years that there are do not narrow with the years that are asked for.
  const { data } = useQuery(itemChart(questionText(withSpan(query, brushed.event, null)), brushed.by))
  if (data === undefined) return null
  const years = yearsOf(data.bars)
  return <fieldset className="year-brush no-print"><legend className="label">{say('legend')}</legend>{years.length < 2 ? <p className="small quiet">{say('noYears')}</p> : <Brush years={years} query={query} ask={ask} />}</fieldset>
}

function Brush({ years, query, ask }: { years: readonly Year[]; query: ItemQuery; ask: Ask }) {
  const say = itemMapWords.useWords()
  const { number } = useFormats()
  const span = query.spans[brushed.event]
  const [askedFrom, askedTo] = yearsAsked(span, years)
  const [held, setHeld] = useState<readonly [number, number]>([askedFrom, askedTo])
  const [isPlaying, setPlaying] = useState(false)
  const isStill = useReducedMotion()
  useEffect(() => setHeld([askedFrom, askedTo]), [askedFrom, askedTo])
  const [from, to] = held
  const [first, last] = [years[0]!.year, years.at(-1)!.year]
  const askFor = (next: readonly [number, number]) => ask(withSpan(query, brushed.event, spanOf(next, years, span?.certainty ?? 'can')), true)
  useEffect(() => {
    if (from === askedFrom && to === askedTo) return
    const later = setTimeout(() => askFor([from, to]), rest)
    return () => clearTimeout(later)
  }, [from, to])
  useEffect(() => {
    if (!isPlaying) return
    const width = to - from
    const later = setTimeout(() => { if (to >= last) setPlaying(false); else setHeld([from + 1, from + 1 + width]) }, aYear)
    return () => clearTimeout(later)
  }, [isPlaying, from, to])
  /** From where it stands; at the end from the beginning. */
  const play = () => { if (to >= last) setHeld([first, from === first ? first : first + to - from]); setPlaying(!isPlaying) }
  const most = years.reduce((least, { certain, possible }) => Math.max(least, certain + possible), 1)
  const width = 100 / years.length
  return (
    <>
      <svg className="histogram" viewBox="0 0 100 30" preserveAspectRatio="none" role="img" aria-label={say('histogram', { from, to })}>
        {years.map(({ year, certain, possible }, at) => { const [sure, all] = [(certain / most) * 30, ((certain + possible) / most) * 30]; return <g key={year} className={year >= from && year <= to ? 'in' : 'out'}><rect className="may" x={at * width + width * 0.08} width={width * 0.84} y={30 - all} height={all} /><rect className="must" x={at * width + width * 0.08} width={width * 0.84} y={30 - sure} height={sure} /></g> })}
      </svg>
      <div className="ranges" dir="ltr">
        <label><span className="unseen">{say('from')}</span><input type="range" min={first} max={last} value={from} aria-valuetext={String(from)} onChange={(event) => setHeld([Math.min(Number(event.target.value), to), to])} /></label>
        <label><span className="unseen">{say('to')}</span><input type="range" min={first} max={last} value={to} aria-valuetext={String(to)} onChange={(event) => setHeld([from, Math.max(Number(event.target.value), from)])} /></label>
      </div>
      <div className="row"><output className="small"><bdi dir="ltr">{from === to ? from : `${from} – ${to}`}</bdi> <span className="quiet">({number(years.filter(({ year }) => year >= from && year <= to).reduce((sum, { certain }) => sum + certain, 0))})</span></output>
        <button type="button" className="button plain small" disabled={isStill} onClick={play}>{say(isPlaying ? 'stop' : 'play')}</button>
        <button type="button" className="button plain small" disabled={span === undefined} onClick={() => { setPlaying(false); setHeld([first, last]); ask(withSpan(query, brushed.event, null)) }}>{say('allYears')}</button>
        {isStill && <span className="small quiet">{say('still')}</span>}</div>
    </>
  )
}

function useReducedMotion(): boolean {
  const [isStill, setStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  useEffect(() => {
    const media = matchMedia('(prefers-reduced-motion: reduce)')
    const changed = () => setStill(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [])
  return isStill
}
