/**
 * Survival as a table: each day on which something ended, with those at risk, the share and its interval.
 * @module
 */
import type { SurvivalPair } from '@proofmark/core/statistics'
import { useFormats } from '../../words/formats.ts'
import { Frame } from './frame.tsx'
import { statisticsWords } from './words.ts'

export function SurvivalTable({ of, label }: { of: SurvivalPair; label: string }) {
  const say = statisticsWords.useWords()
  const { number } = useFormats()
  const percent = (share: number | null) => (share === null ? say('noShare') : say('sharePlain', { share: number(Math.round(share * 1000) / 10) }))
  const isOne = JSON.stringify(of.shortest) === JSON.stringify(of.longest)
  return (
    <details><summary>{say('asTable')}</summary>
      {(isOne ? ['shortest'] as const : ['shortest', 'longest'] as const).map((reading) => (
        <Frame key={reading} label={`${label}: ${say(reading === 'shortest' ? 'shortestRead' : 'longestRead')}`}><table>
          {!isOne && <caption>{say(reading === 'shortest' ? 'shortestRead' : 'longestRead')}</caption>}
          <thead><tr>{(['afterDays', 'atRisk', 'ended', 'stillWaiting', 'low', 'high'] as const).map((name) => <th key={name} scope="col" className="number">{say(name)}</th>)}</tr></thead>
          <tbody>{of[reading].steps.map(({ days, atRisk, ended, share, low, high }) => <tr key={days}><th scope="row" className="number">{number(days)}</th><td className="number">{number(atRisk)}</td><td className="number">{number(ended)}</td><td className="number">{percent(share)}</td><td className="number">{percent(low)}</td><td className="number">{percent(high)}</td></tr>)}</tbody>
        </table></Frame>
      ))}
    </details>
  )
}
