/**
 * Figure card: one figure with what it counts, its picture, its base, and the notes without which it is not shown.
 * @module
 */
import { figureId, type Figure, type Note } from '@proofmark/core/statistics'
import { useOpening } from '../../router.ts'
import { sheetAddress, type StatisticsAsked } from '../../statistics-api.ts'
import { useFormats } from '../../words/formats.ts'
import { CountsTable } from './counts-table.tsx'
import { DistributionChart } from './distribution-chart.tsx'
import { figureWords, groupWords, reasonWords, titleWords, unitWords } from './figure-words.ts'
import { MatrixTable } from './matrix-table.tsx'
import { noteWords } from './note-words.ts'
import { SurvivalChart } from './survival-chart.tsx'
import { SurvivalTable } from './survival-table.tsx'
import { statisticsWords } from './words.ts'

export function FigureCard({ of, asked }: { of: Figure; asked: StatisticsAsked }) {
  const say = statisticsWords.useWords()
  const [counts, title, group, unit, reason] = [figureWords.useWords(), titleWords.useWords(), groupWords.useWords(), unitWords.useWords(), reasonWords.useWords()]
  const { number } = useFormats()
  const opening = useOpening()
  const id = figureId(of)
  const { base, content } = of
  const label = `${title(of.name)}: ${group(of.group)}`
  return (
    <section className="figure-card" aria-labelledby={id}>
      <h3 id={id}>{title(of.name)} <span className="group">{group(of.group)}</span></h3>
      <p className="small">{counts(of.name)}</p>
      {content.kind === 'counts' && <CountsTable of={content} label={label} hasBars={of.name !== 'requests'} />}
      {content.kind === 'survival' && (base.counted === 0 ? <p className="empty">{say('noneCounted')}</p> : <><SurvivalChart of={content} label={label} /><SurvivalTable of={content} label={label} /></>)}
      {content.kind === 'distribution' && <DistributionChart of={content} label={label} />}
      {content.kind === 'matrix' && <MatrixTable of={content} label={label} />}
      <dl className="figure-notes small">
        <dt>{say('base')}</dt><dd>{number(base.counted)} {unit(base.unit)}</dd>
        {base.leftOut.length > 0 && <><dt>{say('leftOut')}</dt><dd><ul>{base.leftOut.map((each) => <li key={each.reason}><a href={opening({ kind: 'because', ids: each.statements })}>{number(each.count)}</a>: {reason(each.reason)}{each.statements.length < each.count && <span className="quiet"> {say('firstNamed', { count: each.statements.length })}</span>}</li>)}</ul></dd></>}
        <dt>{say('sample')}</dt><dd><Notes of={of.sampling} /></dd>
        <dt>{say('cutOff')}</dt><dd><Notes of={of.truncation} /></dd>
        {of.method.length > 0 && <><dt>{say('method')}</dt><dd><Notes of={of.method} /></dd></>}
      </dl>
      <p className="row small no-print"><a href={sheetAddress(asked, 'xlsx', id)} download>{say('asXlsx')}</a><a href={sheetAddress(asked, 'csv', id)} download>{say('asCsv')}</a></p>
    </section>
  )
}

function Notes({ of }: { of: readonly Note[] }) {
  const say = noteWords.useWords()
  const { day } = useFormats()
  const shown = (name: string, value: string | number) => (typeof value === 'number' ? value : days.includes(name) ? day(value) : isolated(value))
  return <ul>{of.map(({ code, values }, at) => <li key={`${code} ${at}`}>{say(code, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(name, value)])))}</li>)}</ul>
}

const days = ['day', 'from', 'to']
/** Words of a source keep their direction and turn none around them. */
const isolated = (text: string) => `\u2068${text}\u2069`
