/**
 * Distribution chart: times in classes, certain ones solid and possible ones hatched, with the quantiles at the least and at the most.
 * @module
 */
import type { Distribution, Quantiles } from '@proofmark/core/statistics'
import { useFormats } from '../../words/formats.ts'
import { Bar } from './bars.tsx'
import { Frame } from './frame.tsx'
import { statisticsWords } from './words.ts'

const quantiles = ['minimum', 'lower', 'median', 'upper', 'maximum'] as const satisfies readonly (keyof Quantiles)[]

export function DistributionChart({ of: { counted, least, most, classes }, label }: { of: Distribution; label: string }) {
  const say = statisticsWords.useWords()
  const { number } = useFormats()
  if (counted === 0) return <p className="empty">{say('noneCounted')}</p>
  const isExact = quantiles.every((name) => least[name] === most[name])
  const days = (value: number | null) => (value === null ? say('noLimit') : say('days', { count: value }))
  const top = Math.max(1, ...classes.map(({ possible }) => possible))
  return (
    <figure className="distribution">
      <figcaption><p>{least.median === most.median ? say('medianOf', { median: days(least.median) }) : say('medianBetween', { least: days(least.median), most: days(most.median) })}</p></figcaption>
      <Frame label={label}><table className="counts">
        <thead><tr><th scope="col">{say('class')}</th><th scope="col" className="number">{say('certain')}</th>{!isExact && <th scope="col" className="number">{say('possible')}</th>}<th scope="col" aria-label={say('bar')} /></tr></thead>
        <tbody>{classes.map(({ from, to, certain, possible }) => (
          <tr key={from} className={possible === 0 ? 'none' : ''}><th scope="row">{to === null ? say('classFrom', { from }) : say('classOf', { from, to })}</th>
            <td className="number">{number(certain)}</td>{!isExact && <td className="number">{number(possible)}</td>}<td className="bar-cell"><Bar certain={certain / top} possible={possible / top} /></td></tr>
        ))}</tbody>
      </table></Frame>
      <Frame label={`${label}: ${say('quantiles')}`}><table className="quantiles">
        <thead><tr><th scope="col">{say('quantiles')}</th>{quantiles.map((name) => <th key={name} scope="col" className="number">{say(name)}</th>)}</tr></thead>
        <tbody>{(isExact ? [['exact', least] as const] : [['least', least] as const, ['most', most] as const]).map(([name, of]) => <tr key={name}><th scope="row">{say(name)}</th>{quantiles.map((each) => <td key={each} className="number">{days(of[each])}</td>)}</tr>)}</tbody>
      </table></Frame>
    </figure>
  )
}
