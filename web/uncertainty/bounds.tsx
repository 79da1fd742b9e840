/**
 * Bounds: when something can have been, on a time axis. Solid: a single day. Hatched: it may have been any of these days.
 * Each end opens on what bounds it. The only component that draws dates with their uncertainty.
 * @module
 */
import type { BoundsView, WindowView } from '@proofmark/core/findings'
import { StatementLine } from '../features/evidence/statement-line.tsx'
import { useOpening } from '../router.ts'

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

export function AxisScale({ axis }: { axis: Axis }) {
  const [first, last] = [axis.from, axis.to].map((day) => new Date(day * 86_400_000).getUTCFullYear()) as [number, number]
  const years = last - first
  const ticks = Array.from({ length: years + 1 }, (_, n) => first + n).flatMap((year) => (years > 3 ? [`${year}-01-01`] : [1, 4, 7, 10].map((month) => `${year}-${String(month).padStart(2, '0')}-01`)))
    .filter((day) => dayOf(day) >= axis.from && dayOf(day) <= axis.to - (axis.to - axis.from) * 0.06)
  const step = Math.ceil(ticks.length / 9)
  return <div className="axis" aria-hidden="true">{ticks.filter((_, at) => at % step === 0).map((day) => <span key={day} style={{ insetInlineStart: `${share(day, axis)}%` }}>{day.endsWith('01-01') ? day.slice(0, 4) : day.slice(0, 7)}</span>)}</div>
}

/** One bar: where production lies, and the use as a point. `row`: dense, for lists. */
export function Bounds({ of, axis, kind = 'full' }: { of: BoundsView; axis: Axis; kind?: 'full' | 'row' }) {
  if (kind === 'row') return <div className="bounds row"><Track of={of} axis={axis} />{of.isContradicted && <span className="small">contradiction</span>}</div>
  return (
    <div className="bounds full">
      {!of.isContradicted && <>
        <p className="answer">{daysWords(of)} <small>from production to use</small></p>
        <AxisScale axis={axis} /><Track of={of} axis={axis} />
        <dl className="words">
          <div><dt>production</dt><dd>{windowWords(of.production)}</dd></div>
          <div><dt>use</dt><dd>{windowWords(of.use)}</dd></div>
        </dl>
      </>}
      <Contradictions of={of} />
    </div>
  )
}

const Track = ({ of, axis }: { of: BoundsView; axis: Axis }) => <div className="track"><Span window={of.production} axis={axis} name="production" /><Span window={of.use} axis={axis} name="use" /></div>

/** The statements that collide, set by set: without any one of a set, that set would be at peace. */
function Contradictions({ of: { contradictions, isContradicted } }: { of: BoundsView }) {
  if (contradictions.length === 0) return null
  const sets = contradictions.map((ids) => (
    <li key={ids.join()}><p className="small">{ids.length === 1 ? 'This statement cannot hold as it stands:' : `These ${ids.length} statements cannot all be true; without any one of them the others can:`}</p><ul className="cards">{ids.map((id) => <StatementLine key={id} id={id} />)}</ul></li>
  ))
  return isContradicted
    ? <div className="notice bad" role="alert"><p><strong>Contradiction.</strong> No dates are shown, because under every reading that nobody rejected some statements collide.</p><ul className="stack">{sets}</ul></div>
    : <details><summary>{contradictions.length === 1 ? 'One combination of readings cannot hold' : `${contradictions.length} combinations of readings cannot hold`} with the other statements</summary><ul className="stack">{sets}</ul></details>
}

function Span({ window, axis, name }: { window: WindowView; axis: Axis; name: string }) {
  const opening = useOpening()
  const { from, to } = window
  if (from === null && to === null) return null
  const [start, end] = [from === null ? 0 : share(from, axis), to === null ? 100 : share(to, axis)]
  const isPoint = from !== null && from === to
  const cause = (because: readonly string[], day: string, which: string) => because.length === 0 ? null : (
    <a className={`end ${isPoint ? 'point' : ''}`} style={{ insetInlineStart: `${share(day, axis)}%` }} href={opening({ kind: 'because', ids: because.filter((id) => /^[0-9a-f]{32}$/.test(id)) })}
      aria-label={`${name}, ${which} ${day}: show what bounds it`} title={`${which} ${day}`} />
  )
  return (
    <>
      {!isPoint && <span className={`span may ${from === null ? 'open-start' : ''} ${to === null ? 'open-end' : ''}`} style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(0.6, end - start)}%` }} />}
      {from !== null && cause(window.becauseFrom, from, isPoint ? 'on' : 'not before')}
      {to !== null && !isPoint && cause(window.becauseTo, to, 'not after')}
    </>
  )
}

export function windowWords({ from, to }: Pick<WindowView, 'from' | 'to'>): string {
  if (from === null && to === null) return 'nothing bounds it'
  if (from === null) return `not after ${to}`
  if (to === null) return `not before ${from}`
  return from === to ? from : `${from} to ${to}`
}

export function daysWords({ productionToUse: { least, most }, isContradicted }: BoundsView): string {
  if (least === null && most === null) return isContradicted ? 'contradiction' : 'unbounded'
  if (least === null) return `at most ${most} days`
  if (most === null) return `at least ${least} days`
  return least === most ? `${least} days` : `${least} to ${most} days`
}
