/**
 * Bell: how much was sealed of what is watched; leads to the watches. Nothing is drawn beside it while there is no news.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { watchesNow } from '../../indicators-api.ts'
import { paths } from '../../paths.ts'
import { useFormats } from '../../words/formats.ts'
import { indicatorsWords } from './words.ts'
import './indicators.css'

export function Bell({ isHere }: { isHere: boolean }) {
  const say = indicatorsWords.useWords()
  const { number } = useFormats()
  const count = useQuery(watchesNow).data?.count ?? 0
  return (
    <a className="tab bell" href={paths.watches()} aria-current={isHere ? 'page' : undefined} aria-label={count === 0 ? say('watches') : say('bell', { count })} title={say('watches')}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 14.5h12l-1.6-2.4V9a4.4 4.4 0 0 0-8.8 0v3.1z M8.3 16.5a1.8 1.8 0 0 0 3.4 0 M10 4.4V3" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round" /></svg>
      {count > 0 && <span className="bell-count" aria-hidden="true">{number(count)}</span>}
    </a>
  )
}
