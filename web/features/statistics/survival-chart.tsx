/**
 * Survival chart: the share that still waits by days, with its band, those last seen waiting as ticks, and how many were at risk beneath.
 *
 * Where dates can be read shorter or longer, the longest reading is a second, dashed line. Time runs from left to right in every language.
 * @module
 */
import { atRiskOn, type Survival, type SurvivalPair } from '@proofmark/core/statistics'
import { useFormats } from '../../words/formats.ts'
import { axisDays } from './axis-days.ts'
import { Frame } from './frame.tsx'
import { statisticsWords } from './words.ts'

const [width, height] = [1000, 300]

export function SurvivalChart({ of: { shortest, longest }, label }: { of: SurvivalPair; label: string }) {
  const say = statisticsWords.useWords()
  const { number } = useFormats()
  const last = Math.max(1, ...[shortest, longest].flatMap(({ steps, open }) => [...open, ...steps.map(({ days }) => days)]))
  const ticks = axisDays(last)
  const end = Math.max(last, ticks.at(-1)!)
  const x = (days: number) => (days / end) * width
  const y = (share: number) => (1 - share) * height
  const isOne = JSON.stringify(shortest) === JSON.stringify(longest)
  const reached = (days: number | null) => (days === null ? say('notReached') : say('days', { count: days }))
  const said = (key: 'medianSaid' | 'medianShort' | 'medianLong', { median }: Survival) => say(key, { median: reached(median.days), low: reached(median.low), high: reached(median.high) })
  const sentences = isOne ? [said('medianSaid', shortest)] : [said('medianShort', shortest), said('medianLong', longest)]
  return (
    <figure className="survival">
      <figcaption>{sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}</figcaption>
      <div className="plot" dir="ltr">
        <ol className="shares" aria-hidden="true">{[100, 75, 50, 25, 0].map((share) => <li key={share}>{number(share)} %</li>)}</ol>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={`${say('survivalPicture')} ${sentences.join(' ')}`}>
          {[0.25, 0.5, 0.75].map((share) => <line key={share} className={share === 0.5 ? 'half' : 'grid'} x1={0} x2={width} y1={y(share)} y2={y(share)} />)}
          <path className="band" d={bandPath(shortest, x, y)} />
          {!isOne && <path className="line long" d={linePath(longest, x, y)} />}
          <path className="line" d={linePath(shortest, x, y)} />
          {openMarks(shortest).map(({ days, share }) => <line key={`${days} ${share}`} className="still" x1={x(days)} x2={x(days)} y1={y(share) - 7} y2={y(share) + 7} />)}
        </svg>
        <ol className="marks" aria-hidden="true">{ticks.map((days) => <li key={days} style={{ left: `${(days / end) * 100}%` }}>{number(days)}</li>)}</ol>
      </div>
      <ul className="legend-row small quiet"><li><i className="key line-key" />{say(isOne ? 'stillWaiting' : 'shortestRead')}</li>{!isOne && <li><i className="key dashed-key" />{say('longestRead')}</li>}<li><i className="key band-key" />{say('band')}</li><li><i className="key tick-key" />{say('lastSeen')}</li></ul>
      <Frame label={`${label}: ${say('atRisk')}`}><table className="risk"><thead><tr><th scope="row">{say('afterDays')}</th>{ticks.map((days) => <th key={days} scope="col">{number(days)}</th>)}</tr></thead>
        <tbody>{(isOne ? [['atRisk', shortest] as const] : [['atRiskShort', shortest] as const, ['atRiskLong', longest] as const]).map(([key, waits]) => <tr key={key}><th scope="row">{say(key)}</th>{ticks.map((days) => <td key={days}>{number(atRiskOn(waits, days))}</td>)}</tr>)}</tbody></table></Frame>
    </figure>
  )
}

type Scale = (value: number) => number

/** In steps: a share holds until the day of the next. It ends where the last was seen. */
function linePath({ steps, open }: Survival, x: Scale, y: Scale): string {
  const last = Math.max(0, ...open, ...steps.map(({ days }) => days))
  return `M0 ${y(1)}${steps.map(({ days, share }) => `H${x(days)}V${y(share)}`).join('')}H${x(last)}`
}

/** Where nobody waits any longer there is no interval, and the band ends. */
function bandPath({ steps, open }: Survival, x: Scale, y: Scale): string {
  const held = steps.flatMap(({ days, low, high }) => (low === null || high === null ? [] : [{ days, low, high }]))
  if (held.length === 0) return ''
  const to = (at: number) => x(held[at + 1]?.days ?? steps[at + 1]?.days ?? Math.max(held[at]!.days, ...open))
  const above = held.map(({ days, high }, at) => `${at === 0 ? 'M' : 'L'}${x(days)} ${y(high)}H${to(at)}`).join('')
  const below = held.map(({ low }, at) => [low, at] as const).toReversed().map(([low, at]) => `L${to(at)} ${y(low)}H${x(held[at]!.days)}`).join('')
  return `${above}${below}Z`
}

const openMarks = ({ steps, open }: Survival) => [...new Set(open)].map((days) => ({ days, share: steps.findLast((step) => step.days <= days)?.share ?? 1 }))
