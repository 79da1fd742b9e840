/**
 * Bell: how much was sealed of what is watched, what newer lists changed, and what is new to saved searches; leads to the watches, or to screening where only that has news. Nothing is drawn beside it while there is no news.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { watchesNow } from '../../indicators-api.ts'
import { screeningNews } from '../../screening-api.ts'
import { screeningWords } from '../screening/words.ts'
import { savedSearches } from '../../search-api.ts'
import { savedWords } from '../search/saved-words.ts'
import { paths } from '../../paths.ts'
import { useFormats } from '../../words/formats.ts'
import { indicatorsWords } from './words.ts'
import './indicators.css'

export function Bell({ isHere }: { isHere: boolean }) {
  const say = indicatorsWords.useWords()
  const { number } = useFormats()
  const sayScreening = screeningWords.useWords()
  const watched = useQuery(watchesNow).data?.count ?? 0
  const screened = useQuery(screeningNews).data?.count ?? 0
  const saySaved = savedWords.useWords()
  const searched = useQuery(savedSearches).data?.count ?? 0
  const count = watched + screened + searched
  const told = [...(watched === 0 ? [] : [say('bell', { count: watched })]), ...(screened === 0 ? [] : [sayScreening('bell', { count: screened })]), ...(searched === 0 ? [] : [saySaved('bell', { count: searched })])].join(', ')
  // The number that is seen is in the name that is heard, also where the words say it without a digit, or in several parts.
  const name = told.includes(number(count)) ? told : `${number(count)} · ${told}`
  return (
    <a className="tab bell" href={watched === 0 && searched === 0 && screened > 0 ? paths.screening() : paths.watches()} aria-current={isHere ? 'page' : undefined} aria-label={count === 0 ? say('watches') : name} title={say('watches')}>
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 14.5h12l-1.6-2.4V9a4.4 4.4 0 0 0-8.8 0v3.1z M8.3 16.5a1.8 1.8 0 0 0 3.4 0 M10 4.4V3" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" strokeLinecap="round" /></svg>
      {count > 0 && <span className="bell-count" aria-hidden="true">{number(count)}</span>}
    </a>
  )
}
