/**
 * Part list: the parts behind a figure, roles as columns. Every claim opens on its statement; a rejected one is shown as rejected, and says that it is not counted.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { useOpening } from '../../router.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { useFormats } from '../../words/formats.ts'
import { codeNames } from '../../words/named/code-names.ts'
import { nameOf } from '../../words/names.ts'
import { Name, Own } from '../../words/said.tsx'
import { partsOfRow, type PartsPage } from './components-api.ts'
import { componentWords } from './words.ts'

type Part = PartsPage['parts'][number]
type Role = Part['roles'][number]
const columns = ['brand-owner', 'headquarters', 'fabricator', 'place-of-fabrication'] as const

export function PartList({ id, handling, by, row, from }: { id: string; handling: string; by: string; row: string; from: number }) {
  const say = componentWords.useWords()
  const { number } = useFormats()
  const { data, error } = useQuery(partsOfRow({ of: id, handling }, by, row, from))
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Waiting />
  const to = from + data.parts.length
  const at = (next: number) => `${paths.components(id, { by, row, handling, from: next === 0 ? '' : String(next) })}#behind`
  const isUsed = (role: (typeof columns)[number]) => data.parts.some(({ roles }) => roles.some((each) => each.role === role))
  const shown = columns.filter((role) => role === 'brand-owner' || isUsed(role))
  // Of columns in which no part of this page says anything, only those of claims stand: that a maker is undetermined is told, that no mark is recorded needs no column.
  const [hasNumbers, hasMarks] = [data.parts.some(({ numbers }) => numbers.length > 0), data.parts.some(({ marks }) => marks.length > 0)]
  const hasOther = data.parts.some(({ roles }) => roles.some(({ role }) => !(columns as readonly string[]).includes(role)))
  return (
    <>
      <p role="status" className="small">{say('range', { from: number(data.total === 0 ? 0 : from + 1), to: number(to), total: number(data.total) })}</p>
      <div className="part-rows"><Table head={[say('part'), say('weapon'), ...(hasNumbers ? [say('numbers')] : []), ...(hasMarks ? [say('marks')] : []), ...shown.map((role) => nameOf(codeNames, role)), ...(hasOther ? [say('otherRoles')] : []), say('made')]} rows={data.parts.map((part) => ({
        key: `${part.weapon} ${part.id}`,
        cells: [
          <PartCell key="part" of={data} part={part} />, <a key="weapon" href={paths.item(part.weapon)}><Own>{data.named[part.weapon]?.title ?? part.weapon}</Own></a>, ...(hasNumbers ? [<Numbers key="numbers" part={part} />] : []), ...(hasMarks ? [<Marks key="marks" of={data} part={part} />] : []),
          ...shown.map((role) => <Claims key={role} of={part.roles.filter((each) => each.role === role)} />), ...(hasOther ? [<Claims key="other" of={part.roles.filter(({ role }) => !(columns as readonly string[]).includes(role))} isNamed />] : []), <Made key="made" part={part} />,
        ],
      }))} /></div>
      {data.total > data.parts.length && <nav className="row no-print" aria-label={say('allParts')}>{from > 0 && <a className="button" href={at(Math.max(0, from - 100))}>{say('previous')}</a>}{to < data.total && <a className="button" href={at(to)}>{say('next')}</a>}</nav>}
    </>
  )
}

function PartCell({ of, part }: { of: PartsPage; part: Part }) {
  const say = componentWords.useWords()
  const { number } = useFormats()
  const opening = useOpening()
  return (
    <span>
      <a href={paths.item(part.id)}><Own>{part.description}</Own></a> <small className="quiet">{part.itemClass === null ? say('undetermined') : <Own>{part.itemClass}</Own>}</small>
      {part.objects.least > 1 && <small className="quiet"> {say('quantity', { count: say(part.objects.isRough ? 'about' : 'atLeast', { n: number(part.objects.least) }) })}</small>}
      {part.depth > 1 && <small className="quiet"> {say('level', { n: number(part.depth), whole: of.named[part.whole]?.title ?? part.whole })}</small>}
      {!part.isCertain && <small className="notice"> {say('isPossible')}</small>}
      {part.entries.map((entry) => <small key={entry.statement} className="quiet"> <a href={opening({ kind: 'statement', id: entry.statement })}><Own>{entry.value}</Own></a></small>)}
    </span>
  )
}

function Numbers({ part }: { part: Part }) {
  const say = componentWords.useWords()
  const opening = useOpening()
  return <ul className="claims">{part.numbers.map((each) => <li key={each.statement}><a href={opening({ kind: 'statement', id: each.statement })} className={each.status === 'rejected' ? 'mono struck' : 'mono'}><Own>{each.value}</Own></a>{each.number === null ? <small className="quiet"> {say('notANumber')}</small> : each.status !== 'proposed' && <small className="quiet"> <Name of={codeNames} code={each.status} /></small>}</li>)}</ul>
}

function Marks({ of, part }: { of: PartsPage; part: Part }) {
  const opening = useOpening()
  return <ul className="claims">{part.marks.map(({ statement, transcription, state }) => (
    <li key={statement}><a href={opening({ kind: 'statement', id: statement })}>{transcription === null ? <Name of={codeNames} code={state} /> : <Transcription text={transcription} size="small" />}</a>
      {of.readings.filter(({ mark, status }) => mark === statement && status !== 'unweighed').map((reading) => <small key={`${reading.meaning} ${reading.date}`} className={reading.status === 'rejected' ? 'quiet struck' : 'quiet'}> <Own>{reading.meaning}</Own> <Name of={codeNames} code={reading.status} /></small>)}</li>
  ))}</ul>
}

function Claims({ of, isNamed = false }: { of: readonly Role[]; isNamed?: boolean }) {
  const say = componentWords.useWords()
  const opening = useOpening()
  if (of.length === 0) return <span className="quiet">{say('undetermined')}</span>
  return <ul className="claims">{of.map((each) => (
    <li key={each.statement}>{isNamed && <small className="quiet"><Name of={codeNames} code={each.role} />: </small>}
      <a href={opening({ kind: 'because', ids: each.statements })} className={each.status === 'rejected' ? 'struck' : ''}><Own>{[each.name, each.place].filter((word) => word !== null).join(', ') || each.country || '—'}</Own></a>{each.country !== null && each.name !== null && <small className="quiet"> <bdi className="mono">{each.country}</bdi></small>}
      {each.status !== 'proposed' && <small className="quiet"> <Name of={codeNames} code={each.status} /></small>}{each.counts !== 'yes' && <small className="quiet"> {say(each.counts === 'no' ? 'notCounted' : 'undecided')}</small>}{each.by !== null && <small className="quiet by"> {say('according', { by: each.by })}</small>}</li>
  ))}</ul>
}

function Made({ part: { made } }: { part: Part }) {
  const say = componentWords.useWords()
  const { day } = useFormats()
  const opening = useOpening()
  if (made.from === null && made.to === null) return <span className="quiet">{say('undetermined')}</span>
  return <a href={opening({ kind: 'because', ids: made.because })}>{made.from === null ? '…' : day(made.from)} – {made.to === null ? '…' : day(made.to)}</a>
}
