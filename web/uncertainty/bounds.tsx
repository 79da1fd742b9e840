/**
 * Bounds: when something can have been, on a time axis. Solid: a single day. Hatched: it may have been any of these days.
 * Each end opens on what bounds it. The only component that draws dates with their uncertainty.
 * @module
 */
import type { BoundsView, WindowView } from '@proofmark/core/findings'
import { StatementLine } from '../features/evidence/statement-line.tsx'
import { useOpening } from '../router.ts'
import { useFormats } from '../words/formats.ts'
import { daysWords, windowWords } from './window-words.ts'
import { uncertaintyWords } from './words.ts'

const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000

export interface Axis { readonly from: number; readonly to: number }

/** An axis that holds all these days with a margin. */
export function axisOf(bounds: readonly BoundsView[], more: readonly (string | null)[] = []): Axis {
  const days = [...bounds.flatMap(({ production, use }) => [production.from, production.to, use.from, use.to]), ...more]
    .filter((day): day is string => day !== null && day !== 'open').map(dayOf)
  const [from, to] = days.length === 0 ? [dayOf('2024-01-01'), dayOf('2025-01-01')] : [Math.min(...days), Math.max(...days)]
  const margin = Math.max(20, (to - from) * 0.06)
  return { from: from - margin, to: to + margin }
}

export const share = (day: string, { from, to }: Axis) => Math.min(100, Math.max(0, ((dayOf(day) - from) / (to - from)) * 100))

const roundYears = [1, 2, 5, 10, 20, 25, 50, 100] as const

/** `most`: labels that have room beside each other. */
export function AxisScale({ axis, most = 9 }: { axis: Axis; most?: number }) {
  const [first, last] = [axis.from, axis.to].map((day) => new Date(day * 86_400_000).getUTCFullYear()) as [number, number]
  const years = last - first
  const ticks = Array.from({ length: years + 1 }, (_, n) => first + n).flatMap((year) => (years > 3 ? [`${year}-01-01`] : [1, 4, 7, 10].map((month) => `${year}-${String(month).padStart(2, '0')}-01`)))
    .filter((day) => dayOf(day) >= axis.from && dayOf(day) <= axis.to - (axis.to - axis.from) * 0.06)
  const least = Math.ceil(ticks.length / most)
  // Of many years, those that people count in.
  const step = years > 3 ? roundYears.find((each) => each >= least) ?? least : least
  return <div className="axis" aria-hidden="true">{ticks.filter((day, at) => (years > 3 ? Number(day.slice(0, 4)) % step === 0 : at % step === 0)).map((day) => <span key={day} className={share(day, axis) > 84 ? 'late' : undefined} style={{ insetInlineStart: `${share(day, axis)}%` }}>{day.endsWith('01-01') ? day.slice(0, 4) : day.slice(0, 7)}</span>)}</div>
}

/** One bar: where production lies, and the use as a point. `row`: dense, for lists. */
export function Bounds({ of, axis, kind = 'full' }: { of: BoundsView; axis: Axis; kind?: 'full' | 'row' }) {
  const say = uncertaintyWords.useWords()
  if (kind === 'row') return <div className="bounds row"><Track of={of} axis={axis} />{of.isContradicted && <span className="small">{say('contradiction')}</span>}</div>
  return (
    <div className="bounds full">
      {!of.isContradicted && <>
        <p className="answer">{daysWords(of)} <small>{say('fromProductionToUse')}</small></p>
        <AxisScale axis={axis} /><Track of={of} axis={axis} />
        <dl className="words">
          <div><dt>{say('production')}</dt><dd>{windowWords(of.production)}</dd></div>
          <div><dt>{say('use')}</dt><dd>{windowWords(of.use)}</dd></div>
        </dl>
      </>}
      <Contradictions of={of} />
    </div>
  )
}

function Track({ of, axis }: { of: BoundsView; axis: Axis }) {
  const say = uncertaintyWords.useWords()
  return <div className="track"><Span window={of.production} axis={axis} name={say('production')} /><Span window={of.use} axis={axis} name={say('use')} /></div>
}

/** The statements that collide, set by set: without any one of a set, that set would be at peace. */
function Contradictions({ of: { contradictions, isContradicted } }: { of: BoundsView }) {
  const say = uncertaintyWords.useWords()
  if (contradictions.length === 0) return null
  const sets = contradictions.map((ids) => (
    <li key={ids.join()}><p className="small">{ids.length === 1 ? say('alone') : say('collide', { count: ids.length })}</p><ul className="cards">{ids.map((id) => <StatementLine key={id} id={id} />)}</ul></li>
  ))
  return isContradicted
    ? <div className="notice bad" role="alert"><p><strong>{say('Contradiction')}</strong> {say('noDates')}</p><ul className="stack">{sets}</ul></div>
    : <details><summary>{say('combinations', { count: contradictions.length })}</summary><ul className="stack">{sets}</ul></details>
}

/** One window on an axis, within `.bounds` and its `.track`. */
export function Span({ window, axis, name }: { window: WindowView; axis: Axis; name: string }) {
  const opening = useOpening()
  const say = uncertaintyWords.useWords()
  const { day: dayWords } = useFormats()
  const { from, to } = window
  if (from === null && to === null) return null
  const [start, end] = [from === null ? 0 : share(from, axis), to === null ? 100 : share(to, axis)]
  const isPoint = from !== null && from === to
  const cause = (because: readonly string[], day: string, which: 'on' | 'notBefore' | 'notAfter') => because.length === 0 ? null : (
    <a className={`end ${isPoint ? 'point' : ''}`} style={{ insetInlineStart: `${share(day, axis)}%` }} href={opening({ kind: 'because', ids: because.filter((id) => /^[0-9a-f]{32}$/.test(id)) })}
      aria-label={say('showsWhatBounds', { name, which: say(which, { day: dayWords(day) }) })} title={say(which, { day })} />
  )
  return (
    <>
      {!isPoint && <span className={`span may ${from === null ? 'open-start' : ''} ${to === null ? 'open-end' : ''}`} style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(0.6, end - start)}%` }} />}
      {/* A day whose cause is not at hand, as in a long list, is a day all the same. */}
      {isPoint && window.becauseFrom.length === 0 && <span className="end point" style={{ insetInlineStart: `${share(from, axis)}%` }} />}
      {from !== null && cause(window.becauseFrom, from, isPoint ? 'on' : 'notBefore')}
      {to !== null && !isPoint && cause(window.becauseTo, to, 'notAfter')}
    </>
  )
}
