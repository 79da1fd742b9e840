/**
 * Translated: words of a finding or a position in the reader's language, where somebody sealed a translation; and, once a page, who translated them, with the way to the original.
 * @module
 */
import { Fragment } from 'react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { navigate, useAddress, useOpening } from '../../router.ts'
import { gaps } from '../../words/gaps.ts'
import { useLanguage } from '../../words/language.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { EvidenceText } from '../evidence/evidence-text.tsx'
import { alike, shownWords, standingOf, wantsOriginal, withWords } from './shown-words.ts'
import { translationOf } from './translation-api.ts'
import { translationWords } from './words.ts'

/**
 * `of`: the finding or position whose words these are. `marks`: where it is said that a text has no translation: `each` says it of every one, as a list does; `some` only where others of
 * the same statement have one, since else the page says it once; `none` never: of names, quotations and what may be either.
 */
export function Translated({ of, marks = 'some', children }: { of: string; marks?: 'each' | 'some' | 'none'; children: string }) {
  const language = useLanguage()
  const say = translationWords.useWords()
  const { data } = useQuery(translationOf(of, language))
  const shown = shownWords(children, language, data, wantsOriginal(useAddress()))
  if (shown.as === 'translation') return <span lang={language}>{shown.text}</span>
  return <><EvidenceText>{shown.text}</EvidenceText>{shown.as === 'lacking' && (marks === 'each' || (marks === 'some' && data !== null)) && <> <span className="untranslated">{say('lacking')}</span></>}</>
}

/** Who translated what stands on this page, how, and who checked it; or that nobody did. Nothing where the original is in the reader's language. */
export function TranslationNotice({ of }: { of: readonly string[] }) {
  const language = useLanguage()
  const say = translationWords.useWords()
  const opening = useOpening()
  const here = useAddress()
  const all = useQueries({ queries: of.map((id) => translationOf(id, language)) })
  const known = all.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (of.length === 0 || known.length < all.length) return null
  const { translated, made } = standingOf(known)
  if (translated === 0) return language === 'en' ? null : <p className="translation-notice small quiet">{say('none', { count: of.length })}</p>
  const isOriginal = wantsOriginal(here)
  return (
    <p className="translation-notice small quiet">
      {alike(made).map(({ method, by, checkedBy, ids }) => <Fragment key={ids.join()}><Woven text={say(by === null ? 'made' : 'madeBy', { ...gaps('by'), method: method === 'machine-checked' ? 'checked' : method })} with={{ by: <Own>{by}</Own> }} /> {checkedBy === null ? say('unchecked') : <Woven text={say('checkedBy', gaps('who'))} with={{ who: <Own>{checkedBy}</Own> }} />} <a href={opening(ids.length === 1 ? { kind: 'statement', id: ids[0]! } : { kind: 'because', ids })}>{say('sealed', { count: ids.length })}</a> </Fragment>)}
      {translated < of.length && <>{say('some', { count: of.length - translated, of: of.length })} </>}
      <button type="button" className="button plain" aria-pressed={isOriginal} onClick={() => navigate(withWords(here, !isOriginal), { replace: true })}>{say('original')}</button>
    </p>
  )
}
