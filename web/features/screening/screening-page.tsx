/**
 * Screening page: all cases with what is still to be decided, what newer lists changed, and a name that stands in no case.
 * @module
 */
import { useEffect, useRef, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { screeningApi, screeningNews, screeningNow, type ScreeningNews, type ScreeningOverview } from '../../screening-api.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { Table } from '../../shell/table.tsx'
import { useFormats } from '../../words/formats.ts'
import { Own } from '../../words/said.tsx'
import { ListLine } from './age.tsx'
import { focusWords } from './focus-words.ts'
import { NameBox } from './name-box.tsx'
import { NoLists } from './no-lists.tsx'
import { screeningWords } from './words.ts'
import './screening.css'

export default function ScreeningPage() {
  const say = screeningWords.useWords()
  const { data, error } = useQuery(screeningNow)
  return (
    <div className="page wide screening">
      <header><h1>{say('title')}</h1><p className="lede">{say('lede')}</p><p><a href={paths.lists()}>{say('toLists')}</a></p></header>
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : data.lists.length === 0 ? <NoLists /> : <>
        <ul className="small screening-lists">{data.lists.map((each) => <li key={each.id}><ListLine of={each} /></li>)}</ul>
        <p className="small quiet">{say('nothingLater')}</p>
        {data.isRescreening && <p role="status" className="notice">{say('rescreening')}</p>}
        <News of={data} />
        <section aria-labelledby="screening-cases"><h2 id="screening-cases">{say('cases')}</h2>{data.cases.length === 0 ? <p className="empty">{say('noCases')}</p> : <Cases of={data} />}</section>
        <NameBox />
      </>}
    </div>
  )
}

/** What was not decided, what has to be decided again and what was decided both ways are one number: a person is needed. */
const decided = ['undecided', 'match', 'no-match'] as const

function Cases({ of: { cases } }: { of: ScreeningOverview }) {
  const say = screeningWords.useWords()
  const { number } = useFormats()
  const notScreened = (status: ScreeningOverview['cases'][number]['status']) => say(status === 'running' ? 'running' : status === 'no-records' ? 'noneRecorded' : 'notScreened')
  return <Table head={[say('case'), say('records'), say('toDecide'), ...decided.map((state) => say(state)), say('news')]} rows={cases.map(({ id, label, title, records, status, counts, news }) => ({
    key: id,
    cells: [
      <a key="case" href={paths.caseScreening(label ?? id)}><Own>{title}</Own></a>, records === null ? '—' : number(records), counts === null ? notScreened(status) : number(counts.open + counts.reopened + counts.contradicted),
      ...decided.map((state) => (counts === null ? '' : number(counts[state]))), number(news.reduce((sum, { names, fresh, gone, changed }) => sum + Math.min(1, names ?? 0) + fresh.length + gone.length + changed.length, 0)),
    ],
  }))} />
}

function News({ of: { cases } }: { of: ScreeningOverview }) {
  const say = screeningWords.useWords()
  const focusSay = focusWords.useWords()
  const all = cases.flatMap((each) => each.news.map((news) => ({ each, news })))
  const section = useRef<HTMLElement>(null)
  // Which was marked as seen: once it has left the list the focus goes to what stands in its place, else to the heading.
  const [seen, setSeen] = useState<{ readonly at: number; readonly of: number } | null>(null)
  useEffect(() => {
    if (seen === null || all.length >= seen.of || section.current?.contains(document.activeElement) === true) return
    const buttons = section.current?.querySelectorAll<HTMLElement>('.news > li > .row > button') ?? []
    ;(buttons[Math.min(seen.at, buttons.length - 1)] ?? section.current?.querySelector('h2'))?.focus()
  }, [seen, all.length])
  return (
    <section ref={section} aria-labelledby="screening-news"><h2 id="screening-news" tabIndex={-1}>{say('newsTitle')}</h2>
      <p role="status" className="small">{seen !== null && all.length < seen.of && focusSay('seen', { left: all.length })}</p>
      {all.length === 0 ? <p className="quiet">{say('noNews')}</p> : <ul className="news">{all.map(({ each, news }, at) => <NewsOf key={`${news.case} ${news.list}`} of={news} title={each.title} name={each.label ?? each.id} onSeen={() => setSeen({ at, of: all.length })} />)}</ul>}
    </section>
  )
}

function NewsOf({ of, title, name, onSeen }: { of: ScreeningNews; title: string; name: string; onSeen: () => void }) {
  const say = screeningWords.useWords()
  const { day } = useFormats()
  const client = useQueryClient()
  const seeing = useMutation({ mutationFn: () => screeningApi.seen(of.case, of.list, of.to?.id ?? ''), onSuccess: (now) => { onSeen(); client.setQueryData(screeningNow.queryKey, now); void client.invalidateQueries({ queryKey: screeningNews.queryKey }) } })
  const dayOf = (snapshot: ScreeningNews['to']) => (snapshot === null ? '—' : day(snapshot.dated ?? snapshot.added.slice(0, 10)))
  return (
    <li>
      <h3><a href={paths.caseScreening(name)}><Own>{title}</Own></a></h3>
      <p className="small"><Own>{of.to?.title ?? of.list}</Own>: {of.from === null ? say('firstSnapshot', { to: dayOf(of.to), count: of.names ?? 0 }) : <a href={paths.lists({ before: of.from.id, after: of.to?.id ?? '' })}>{say('fromTo', { from: dayOf(of.from), to: dayOf(of.to) })}</a>}</p>
      {of.from !== null && of.names !== null && <p className="small">{say('firstSnapshot', { to: dayOf(of.from), count: of.names })}</p>}
      {(['fresh', 'changed', 'gone'] as const).map((what) => of[what].length > 0 && <div key={what}><h4>{say(what)}</h4><ul>{of[what].map((line) => <li key={`${line.record} ${line.entry}`}><Own>{line.title}</Own> ↔ <Own>{line.name}</Own> <bdi className="mono small" dir="ltr">{line.entry}</bdi> <bdi className="mono small">{line.score.toFixed(2)}</bdi></li>)}</ul></div>)}
      <div className="row"><button type="button" className="button" disabled={seeing.isPending || of.to === null} onClick={() => seeing.mutate()}>{say('markSeen')}</button></div>
      {seeing.error !== null && <p role="alert" className="notice bad"><Refusal of={seeing.error} /></p>}
    </li>
  )
}
