/**
 * Watches page: what is watched and what was sealed of it since it was last read: which statement, and why it is news.
 * @module
 */
import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { seen, unwatch, watch, watchesNow, type WatchesView, type WatchView } from '../../indicators-api.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { Failure, Waiting } from '../../shell/states.tsx'
import { visible } from '../../visible.ts'
import { kindNames } from '../../words/named/kind-names.ts'
import { nameOf } from '../../words/names.ts'
import { Own } from '../../words/said.tsx'
import './indicators.css'
import { SavedNews } from '../search/saved-searches.tsx'
import { screeningNews } from '../../screening-api.ts'
import { screeningWords } from '../screening/words.ts'
import { indicatorsWords } from './words.ts'

const things = ['party', 'model', 'lot'] as const

export default function WatchesPage() {
  const say = indicatorsWords.useWords()
  const { data, error } = useQuery(watchesNow)
  return (
    <div className="page watches">
      <header><h1>{say('watches')}</h1><p className="lede">{say('watchesLede')}</p></header>
      <ScreeningNewsLine />
      <SavedNews />
      <Add />
      {error !== null ? <Failure error={error} /> : data === undefined ? <Waiting /> : <>
        <p role="status">{say('watchesStatus', { watches: data.watches.length, count: data.count })} <a href={paths.indicators()}>{say('toIndicators')}</a></p>
        {data.unread > 0 && <p className="notice bad" role="alert">{say('unreadWatches', { count: data.unread })}</p>}
        {data.watches.length === 0 ? <p className="empty">{say('noWatches')}</p> : <ul className="watch-list">{data.watches.map((each) => <Watched key={each.name} of={each} size={data.size} />)}</ul>}
      </>}
    </div>
  )
}

/** The bell counts both: what newer lists changed stands on its own page. */
function ScreeningNewsLine() {
  const say = screeningWords.useWords()
  const count = useQuery(screeningNews).data?.count ?? 0
  return count === 0 ? null : <p className="notice"><a href={paths.screening()}>{say('bell', { count })}</a></p>
}

const useChange = <T,>(change: (of: T) => Promise<WatchesView>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: (now: WatchesView) => client.setQueryData(watchesNow.queryKey, now) })
}

function Add() {
  const say = indicatorsWords.useWords()
  const [of, setOf] = useState<(typeof things)[number]>('party')
  const [value, setValue] = useState('')
  const [note, setNote] = useState('')
  const adding = useChange(() => watch(of, value, note.trim() === '' ? null : note.trim()))
  return (
    <form className="filters" onSubmit={(event) => { event.preventDefault(); adding.mutate(undefined, { onSuccess: () => { setValue(''); setNote('') } }) }}>
      <label className="field">{say('what')}<select value={of} onChange={(event) => setOf(things.find((each) => each === event.target.value) ?? 'party')}>{things.map((each) => <option key={each} value={each}>{say(each)}</option>)}</select></label>
      <label className="field">{say(of === 'party' ? 'partyName' : of)}<input required value={value} dir="auto" maxLength={500} onChange={(event) => setValue(event.target.value)} /></label>
      <label className="field">{say('note')}<input value={note} dir="auto" maxLength={2000} onChange={(event) => setNote(event.target.value)} /></label>
      <div className="row"><button type="submit" className="button primary" disabled={adding.isPending || value.trim() === ''}>{say('watch')}</button></div>
      {adding.error !== null && <p role="alert" className="notice bad"><Refusal of={adding.error} /></p>}
    </form>
  )
}

function Watched({ of: { name, watch: { of, note, from, value }, title, alerts, more }, size }: { of: WatchView; size: number }) {
  const say = indicatorsWords.useWords()
  const reading = useChange(() => seen(name, size))
  const ending = useChange(() => unwatch(name))
  const failed = reading.error ?? ending.error
  return (
    <li className="watched">
      <h2><span className="label">{say(of)}</span> <Own>{visible(title)}</Own></h2>
      {note !== null && <p><Own>{visible(note)}</Own></p>}
      <p className="small quiet">{say('since', { index: from })} · <a href={paths.indicators(of === 'party' ? { exporter: value } : { [of]: value })}>{say(of === 'party' ? 'asExporter' : 'title')}</a>{of === 'party' && <> · <a href={paths.indicators({ consignee: value })}>{say('asConsignee')}</a></>}</p>
      {alerts.length === 0 ? <p className="quiet">{say('noNews')}</p> : <ol className="alerts">{alerts.map((alert) => (
        <li key={alert.statement}><a href={paths.upkeep(alert.statement)}><span className="label">{nameOf(kindNames, alert.kind)}</span> <Own>{visible(alert.title)}</Own></a>
          <span className="small">{say(alert.why)}{alert.throughTitle !== null && <>: <Own>{visible(alert.throughTitle)}</Own></>}{alert.isWithdrawn && <> · <strong>{say('withdrawnSince')}</strong></>} <span className="quiet">· {say('entry', { index: alert.index })}</span></span></li>
      ))}</ol>}
      {more > 0 && <p>{say('moreAlerts', { count: more })}</p>}
      <div className="row no-print">{alerts.length > 0 && <button type="button" className="button" disabled={reading.isPending} onClick={() => reading.mutate(undefined)}>{say('markSeen')}</button>}<button type="button" className="button plain" disabled={ending.isPending} onClick={() => ending.mutate(undefined)}>{say('unwatch')}</button></div>
      {failed !== null && <p role="alert" className="notice bad"><Refusal of={failed} /></p>}
    </li>
  )
}
