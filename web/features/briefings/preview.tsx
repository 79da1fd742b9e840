/**
 * Preview: the document as it will be, in a frame that can do nothing, with its length and what is left out.
 * @module
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { briefingWords as documentWords } from '@proofmark/core/briefing'
import { briefingApi, type BriefingAsked } from '../../briefing-api.ts'
import { languageNames, useLanguage, type Language } from '../../words/language.ts'
import { Own } from '../../words/said.tsx'
import { problemWords } from './problem-words.ts'
import { BriefingFailure, whyNotReady } from './problems.tsx'
import { briefingWords } from './words.ts'

export function Preview({ id, order, languages }: { id: string; order: BriefingAsked; languages: readonly Language[] }) {
  const say = briefingWords.useWords()
  const sayProblem = problemWords.useWords()
  const screenLanguage = useLanguage()
  const [wanted, setWanted] = useState<Language>(languages[0]!)
  const language = languages.includes(wanted) ? wanted : languages[0]!
  const rested = useRested(order)
  const whyNot = whyNotReady(rested, 1)
  const isAsked = whyNot === null
  const address = briefingApi.previewAddress(id, rested, language)
  const [drawn, setDrawn] = useState('')
  // What was seen last stays until the new pages are there: nothing jumps.
  const { data, error, isPlaceholderData } = useQuery({ queryKey: ['briefing-plan', id, rested, language], queryFn: () => briefingApi.plan(id, rested, language), enabled: isAsked, retry: false, placeholderData: keepPreviousData })
  const words = documentWords[screenLanguage]
  return (
    <section className="stack briefing-preview" aria-label={say('preview')}>
      <div className="row"><h2>{say('preview')}</h2>{languages.length > 1 && <label className="small">{say('previewIn')} <select value={language} onChange={(event) => setWanted(event.target.value as Language)}>{languages.map((each) => <option key={each} value={each}>{languageNames[each]}</option>)}</select></label>}</div>
      {!isAsked ? <p className="empty">{whyNot === 'no-findings' ? say('choose') : sayProblem(whyNot)}</p> : error !== null ? <BriefingFailure error={error} /> : data === undefined ? <div className="briefing-waiting"><p role="status">{say('loading')}</p></div> : <>
        {(isPlaceholderData || drawn !== address) && <p className="small quiet" role="status">{say('loading')}</p>}
        <p>{data.seconds === null ? say('pages', { count: data.pages }) : say('speech', { minutes: `${Math.floor(data.seconds / 60)}:${String(data.seconds % 60).padStart(2, '0')}`, words: data.words ?? 0 })}{data.untranslated.length > 0 && ` · ${say('untranslated', { count: data.untranslated.length })}`}</p>
        {data.seconds !== null && !isPlaceholderData && data.seconds > rested.minutes * 60 && <p className="notice small">{say('tooLong', { minutes: rested.minutes })}</p>}
        {data.leftOut.length > 0 && <details><summary>{say('leftOut', { count: data.leftOut.reduce((sum, { count }) => sum + count, 0) })}</summary><ul className="small">{data.leftOut.map((each, at) => <li key={at}>{words.leftOut[each.reason]}: {each.what === 'statements' ? each.count : <Own>{each.words}</Own>}</li>)}</ul></details>}
        <iframe className="briefing-frame" title={say('frame')} sandbox="" src={address} onLoad={() => setDrawn(address)} />
      </>}
    </section>
  )
}

/** What was asked last, once nobody has typed for a moment. */
function useRested(order: BriefingAsked): BriefingAsked {
  const [rested, setRested] = useState(order)
  useEffect(() => { const timer = setTimeout(() => setRested(order), 400); return () => clearTimeout(timer) }, [order])
  return rested
}
