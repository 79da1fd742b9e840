/**
 * Search page: everything that is asked of all items at once, and the answer as a list, mark by mark, as a map or as charts. What is asked stands in the address.
 * @module
 */
import { lazy, Suspense, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ItemQuery } from '@proofmark/core/item-search'
import { navigate, useAddress } from '../../router.ts'
import { itemFacets, itemPage, questionText } from '../../search-api.ts'
import { Waiting } from '../../shell/states.tsx'
import { askWords, orderWords } from './ask-words.ts'
import { ApartFields } from './apart-fields.tsx'
import { AreaFields } from './area-fields.tsx'
import { Chips } from './chips.tsx'
import { ExportButton } from '../exports/export-dialog.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { faultWords } from './fault-words.ts'
import { HitList } from './hit-list.tsx'
import { AnswerOf } from './in-work.tsx'
import { MarksView } from './marks-view.tsx'
import { usePartName } from './part-name.tsx'
import { patternFault } from './pattern-fault.ts'
import { NothingYet } from './nothing-yet.tsx'
import { PatternForm } from './pattern-form.tsx'
import { addressOf, askedAt, isNothingAsked, partsOf, sortsOf, usualSort, views, type Asked } from './question.ts'
import { SavedSearches } from './saved-searches.tsx'
import { UnreadAddress } from './unread-address.tsx'
import { SpanFields } from './span-fields.tsx'
import './search.css'

const MapView = lazy(() => import('../item-map/map-view.tsx'))
const ChartsView = lazy(() => import('../item-charts/charts-view.tsx'))

/** Changes what is asked. `isTyping`: the question is still being written, and stays the same step for the way back. */
export type Ask = (query: ItemQuery, isTyping?: boolean) => void
/** Changes how the answer is looked at, without a step for the way back. */
export type Look = (more: Partial<Omit<Asked, 'query' | 'problem'>>) => void

export default function SearchPage() {
  const here = useAddress()
  const asked = askedAt(here)
  const { query, view, problem } = asked
  const say = askWords.useWords()
  const [sayOrder, sayFault] = [orderWords.useWords(), faultWords.useWords()]
  const question = questionText(query)
  const fault = query.mark === null ? null : patternFault(query.mark.pattern)
  const sort = asked.sort !== '' && sortsOf(query).includes(asked.sort) ? asked.sort : usualSort(query)
  const first = useQuery({ ...itemPage(question, sort, ''), placeholderData: (before) => before, enabled: problem === null && fault === null })
  // The first result comes before the counts: whoever answers does one thing after the other.
  const facets = useQuery({ ...itemFacets(question), enabled: first.data?.question === question })
  const partName = usePartName(facets.data)
  const ask: Ask = (next, isTyping = false) => navigate(addressOf({ ...asked, query: next, after: 0, ...(next.mark === null && view === 'marks' && { view: 'list' }) }), { replace: isTyping })
  const look: Look = (more) => navigate(addressOf({ ...asked, ...more }), { replace: true })
  const shown = views.filter((each) => each !== 'marks' || query.mark !== null || view === 'marks')
  const isEmpty = problem === null && isNothingAsked(query) && first.data?.count === 0 && !first.isPlaceholderData
  const [isNarrowing, setNarrowing] = useState(false)
  return (
    <div className="page wide search" data-view={view}>
      <header><h1 data-of={query.mark?.pattern ?? query.text ?? ''}>{say('title')}</h1><p className="lede no-print">{say('lede')}</p></header>
      <PatternForm query={query} fault={fault} ask={ask} />
      <div className="asked-line"><Chips query={query} facets={facets.data} ask={ask} /><span className="row"><SavedSearches asked={asked} isAsked={fault === null} />{problem === null && !isEmpty && <ExportButton of={{ found: question }} asked={partsOf(query).map((part) => partName(part).shown)} isDisabled={fault !== null} />}</span></div>
      {problem !== null ? <UnreadAddress of={problem} here={here} /> : isEmpty ? <NothingYet /> : <div className="search-columns">
        <button type="button" className="button narrow-button no-print" aria-expanded={isNarrowing} aria-controls="narrow" onClick={() => setNarrowing(!isNarrowing)}>{say('narrow')}</button>
        <section id="narrow" className={`narrow no-print${isNarrowing ? ' open' : ''}`} aria-label={say('narrow')}>
          {/* What was counted last is of another question: it waits out of sight, with what was opened in it. */}
          {(fault === null || facets.data !== undefined) && <div hidden={fault !== null}><FacetPanel query={query} of={facets.data} isLate={fault === null && facets.isPlaceholderData} ask={ask} /></div>}
          <SpanFields query={query} ask={ask} />
          <ApartFields query={query} ask={ask} />
          <AreaFields query={query} ask={ask} />
        </section>
        <div className="answer" aria-busy={fault === null && first.isPlaceholderData}>
          <div className="answer-head">
            <Counts of={fault === null ? first.data : undefined} />
            {view === 'list' && <label className="sort no-print small">{say('sort')} <select value={sort} onChange={(event) => look({ sort: sortsOf(query).find((each) => each === event.target.value) ?? '' })}>{sortsOf(query).map((each) => <option key={each} value={each}>{sayOrder(each)}</option>)}</select></label>}
            <nav className="views no-print" aria-label={say('views')}>{shown.map((each) => <a key={each} className="tab" href={addressOf({ ...asked, view: each })} aria-current={each === view ? 'page' : undefined}>{say(each)}</a>)}</nav>
          </div>
          {fault !== null ? <p className="empty">{sayFault('notAsked')}</p>
            : view === 'marks' ? <MarksView asked={asked} />
            // An area that holds nothing and a year of nothing are left on the map by the tools that asked for them.
            : <AnswerOf of={first}>{(page) => page.count === 0 && view !== 'map' ? <p className="empty">{say('none')}</p>
              : view === 'list' ? <HitList key={`${page.question} ${page.sort}`} first={page} />
                : <Suspense fallback={<Waiting />}>{view === 'map' ? <MapView asked={asked} ask={ask} look={look} /> : <ChartsView asked={asked} ask={ask} />}</Suspense>}</AnswerOf>}
        </div>
      </div>}
    </div>
  )
}

function Counts({ of }: { of: { readonly count: number; readonly grades: Readonly<Record<'fits' | 'may-fit' | 'not-excluded', number>> | null } | undefined }) {
  const say = askWords.useWords()
  if (of === undefined) return <p />
  const { count, grades } = of
  return <p role="status" className="search-counts"><strong>{say('count', { count })}</strong>{grades !== null && <span className="small quiet"> {say('grades', { fits: grades.fits, may: grades['may-fit'], torn: grades['not-excluded'] })}</span>}</p>
}

