/**
 * Hit row: one item that answers: the mark that fits, what it is, when it was made and turned up, where, and in which case.
 * @module
 */
import { memo } from 'react'
import { formatDay } from '@proofmark/core/dates'
import type { EventName } from '@proofmark/core/item-search'
import { paths } from '../../paths.ts'
import type { ItemHitView } from '../../search-api.ts'
import { Span, type Axis } from '../../uncertainty/bounds.tsx'
import { Transcription } from '../../uncertainty/transcription.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { Handling } from '../evidence/parts.tsx'
import { askWords, eventWords } from './ask-words.ts'
import { useValueName } from './value-name.tsx'

/** In the order in which they happen. Without production and recovery, what is known of it stands for where it turned up. */
const shown: readonly EventName[] = ['made', 'recovered', 'used', 'documented']

interface HitRowProps { readonly at: number; readonly top: number; readonly hit: ItemHitView | undefined; readonly hasMarks: boolean; readonly axis: Axis; readonly isCurrent: boolean }

export const HitRow = memo(({ at, top, hit, hasMarks, axis, isCurrent }: HitRowProps) => {
  const say = askWords.useWords()
  const nameOf = useValueName()
  const when = useWhen(hit)
  const style = { transform: `translateY(${top}px)` }
  if (hit === undefined) return <div role="row" aria-rowindex={at + 2} className="hit late" style={style}><span role="cell"><span className="wait" /><span className="unseen">{say('notListed')}</span></span></div>
  const { item, label, description, facets, place, handling, marks } = hit
  const [mark] = marks
  const kind = facets.class?.map(({ value, label: named }) => nameOf('class', value, named)).join(', ')
  const found = facets['found-in']?.map(({ value, label: named }) => nameOf('found-in', value, named)).join(', ')
  const where = place?.text ?? found
  const within = place === null ? '' : say('within', { km: place.precisionKm })
  return (
    <div role="row" aria-rowindex={at + 2} className="hit" style={style}>
      {hasMarks && <span role="cell" className="mark-cell">{mark !== undefined && <Transcription text={mark.text} states={mark.cells} size="small" />}</span>}
      <span role="cell" className="what">{handling !== 'open' && <Handling of={handling} />}<a id={`hit-${at}`} href={paths.item(label ?? item)} tabIndex={isCurrent ? 0 : -1} title={description}><Own>{description}</Own></a>{kind !== undefined && <span className="kind" title={kind}><bdi>{kind}</bdi></span>}</span>
      <span role="cell" className="bounds row" title={when.long}><span className="track">{when.windows.map(({ name, window }) => <Span key={name} window={window} axis={axis} name={name} />)}</span><span className="unseen">{when.long}</span></span>
      <span role="cell" className="where" title={[where, within].filter(Boolean).join(' ')}>{where !== undefined && <span className="cut"><Own>{where}</Own></span>}{within !== '' && <bdi className="quiet within">{within}</bdi>}</span>
      <span role="cell" className="case" title={hit.case?.title}>{hit.case !== null && <a href={paths.case(hit.case.id)} tabIndex={-1}><Own>{hit.case.title}</Own></a>}</span>
    </div>
  )
})

/** The days of a hit as bars, and in words. */
function useWhen(hit: ItemHitView | undefined) {
  const [say, event] = [askWords.useWords(), eventWords.useWords()]
  const { day, list } = useFormats()
  const windows = shown.flatMap((name) => { const known = hit?.events[name]; return known === undefined ? [] : [{ name: event(name), window: { from: textOf(known.from), to: textOf(known.to), becauseFrom: [], becauseTo: [] } }] })
  const said = ({ from, to }: { from: string | null; to: string | null }) => (from === to && from !== null ? day(from) : from === null && to === null ? say('noDays') : from === null ? say('before', { day: day(to!) }) : to === null ? say('after', { day: day(from) }) : say('between', { from: day(from), to: day(to) }))
  return { windows, long: windows.length === 0 ? say('noDays') : list(windows.map(({ name, window }) => say('row', { name, days: said(window) }))) }
}

const textOf = (known: number | null): string | null => (known === null ? null : formatDay(known as Parameters<typeof formatDay>[0]))

/** From and to days since 1970 that hold all that is drawn, in whole decades, so that it moves seldom as one scrolls. */
export function axisOfHits(hits: readonly ItemHitView[]): Axis {
  const days = hits.flatMap(({ events }) => Object.values(events).flatMap(({ from, to }) => [from, to])).filter((known): known is number => known !== null)
  const year = (known: number) => new Date(known * 86_400_000).getUTCFullYear()
  const [from, to] = days.length === 0 ? [2000, 2020] : [year(days.reduce((a, b) => Math.min(a, b))), year(days.reduce((a, b) => Math.max(a, b)))]
  return { from: Date.UTC(Math.floor(from / 10) * 10, 0, 1) / 86_400_000, to: Date.UTC(Math.floor(to / 10) * 10 + 10, 0, 1) / 86_400_000 }
}
