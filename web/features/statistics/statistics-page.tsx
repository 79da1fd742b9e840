/**
 * Statistics page: the figures of a case, or of all that is recorded, as of a day.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import type { Figure, FigureName } from '@proofmark/core/statistics'
import { paths } from '../../paths.ts'
import { caseOf } from '../../queries.ts'
import { navigate } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { sheetAddress, statisticsOf } from '../../statistics-api.ts'
import { useFormats } from '../../words/formats.ts'
import { FigureCard } from './figure-card.tsx'
import { statisticsWords } from './words.ts'
import './statistics.css'

const parts = {
  asking: ['requests', 'standing', 'replies', 'time-to-first-word', 'time-to-answer'],
  times: ['first-sale-to-recovery', 'first-sale-to-first-use', 'last-authorised-sale-to-first-use', 'production-to-recovery', 'production-to-use'],
  places: ['source-to-recovery', 'manufacture-to-recovery'],
  diversion: ['diversion-kinds', 'diversion-stages'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>
const partNames = Object.keys(parts) as (keyof typeof parts)[]

export default function StatisticsPage({ id, of, on }: { id: string; of: 'case' | 'all'; on: string }) {
  const say = statisticsWords.useWords()
  const { day } = useFormats()
  const { data: of_ } = useQuery(caseOf(id))
  const asked = { of: of === 'all' ? null : id, on }
  const { data, error } = useQuery(statisticsOf(asked))
  const go = (next: { of?: 'case' | 'all'; on?: string }) => navigate(paths.statistics(id, { of, on, ...next }), { replace: true })
  const figuresOf = (names: readonly FigureName[]): readonly Figure[] => (data?.figures ?? []).filter(({ name }) => names.includes(name))
  return (
    <div className="page wide statistics">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p></header>
      <div className="row no-print statistics-asked">
        <label className="field">{say('on')}<input type="date" value={on === '' ? (data?.on ?? '') : on} onChange={(event) => go({ on: event.target.value })} /></label>
        <fieldset className="row"><legend className="small">{say('of')}</legend>{(['case', 'all'] as const).map((each) => <label key={each} className="choice"><input type="radio" name="of" checked={of === each} onChange={() => go({ of: each })} />{say(each === 'case' ? 'ofCase' : 'ofAll')}</label>)}</fieldset>
        {data !== undefined && data.figures.length > 0 && <><a className="button" href={sheetAddress(asked, 'xlsx')} download>{say('allXlsx')}</a><button type="button" className="button" onClick={() => print()}>{say('print')}</button></>}
      </div>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : <>
        <p role="status">{of === 'all' ? say('statusAll', { count: data.figures.length, day: day(data.on) }) : say('statusCase', { count: data.figures.length, day: day(data.on), title: of_?.title ?? '' })}</p>
        {data.figures.length === 0 && <p className="empty">{say('none')}</p>}
        {partNames.map((part) => figuresOf(parts[part]).length > 0 && <section key={part} aria-labelledby={`part-${part}`}><h2 id={`part-${part}`}>{say(part)}</h2><div className="figure-cards">{figuresOf(parts[part]).map((figure) => <FigureCard key={`${figure.name} ${figure.group}`} of={figure} asked={asked} />)}</div></section>)}
      </>}
    </div>
  )
}
